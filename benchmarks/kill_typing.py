"""The real program killed at random moments while someone types into it through a terminal.

    python benchmarks/kill_typing.py [--runs 300] [--folder F]
        [--where talk|private|board|round|forms]

It is typed into an answer or the leader's private note to it, or as a note for each word: on a
board, or hidden in a round. ``forms`` takes all other forms in turn, the short ones too.

A word counts as acknowledged when the title line says »gemt« and it has stood on the screen for
longer than a few frames take. Unreadable: the session cannot be opened for writing afterwards.
Lost: an acknowledged word is not in it, or something else than what was typed. Too early: at the
kill a word stood beside »gemt« for a frame or two that was not saved. The unsaved stretch is the
time from the first key that is not on the disk to the kill.
"""

import argparse
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sample import make_session

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.errors import StoreError
from tests.boards import SKILLS, grus
from tests.domain.years import first_year
from tests.terminal.driver import Terminal
from tests.terminal.world import World
from tests.tui import test_actions as ways
from tests.tui.talks import closed_talk

ID = "tastet2345"
QUESTION = "q0-0"
LONGEST = 4.0
"""Seconds of typing within which the program is killed."""

PROMISED = 1.0
"""Seconds of typing that may be missing at most."""

FRAMES = 0.15
"""Seconds a word stands on the screen before »gemt« is held against it."""

KEYS: dict[str, tuple[str, ...]] = {
    "talk": (), "private": ("f6", "enter"), "board": ("n",), "round": ("r", "enter"),
}  # fmt: skip
"""Where is typed, and the keys that lead there from the talk's first screen."""

IN_A_TALK = ("talk", "private")

FORMS: tuple[tuple[Callable[[], Session], tuple[str, ...]], ...] = (
    (ways.opspil_talk, ("f2", "n")),
    (ways.group_talk, ("k",)),
    (ways.group_talk, ("g",)),
    (ways.chosen, (*ways.TO_PROFILE[1:], "e")),
    (first_year, ("f2",)),
    (closed_talk, ("f5",)),
    (ways.second_year, ("enter", "tab")),
    (ways.group_talk, ("ctrl+f", "f5")),
    (ways.workshop, ("ctrl+p", *"opgaver indtil", "enter")),
    (ways.opspil_talk, ("f8", "f5")),
    (ways.opspil_talk, ("f8", "f12", "tab", "tab")),
    (ways.group_talk, ("c",)),
    (ways.phases, ()),
    (closed_talk, ("f9", "f5")),
    (ways.opspil_talk, ("ctrl+p", *"ret navne", "enter", "ctrl+u")),
    (ways.opspil_talk, ("f6", "enter")),
)
"""Each form, a session to have it with, and the keys from the talk to its first line."""

AT_ONCE = 2
_STRING = re.compile(r'"(o[^"\\]*)"')
_WORD = re.compile(r"ord(\d{4})")
_SAVED = re.compile(r"gemt \d\d:\d\d:\d\d$")


@dataclass
class Run:
    """What one kill left."""

    typed: int = 0
    acknowledged: int = 0
    """The last word that was acknowledged, counted from 1."""
    found: str | None = None
    """What the disk holds; None when the session cannot be opened for writing."""
    is_kept: bool = True
    """The disk holds what was typed, from the first letter to all that was acknowledged."""
    unsaved: float = 0.0
    """Seconds."""
    says_not_yet: bool = False
    """At the kill the title said that the line is not saved yet; its words are not missed."""
    too_early: bool = False
    """Killed while the screen already showed »gemt« beside a word that was not saved."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--folder", type=Path, help="where to save; a temporary one otherwise")
    parser.add_argument("--where", choices=(*KEYS, "forms"), default="talk")
    options = parser.parse_args()
    kill = partial(kill_while_typing, options.folder, options.where)
    with ProcessPoolExecutor(AT_ONCE) as pool:
        runs = list(pool.map(kill, range(options.runs)))
    tell(runs)


def tell(runs: Iterable[Run]) -> None:
    runs = list(runs)
    stretches = [run.unsaved for run in runs]
    print(f"runs                      {len(runs):8}")
    print(f"words typed               {sum(run.typed for run in runs):8}")
    print(f"words acknowledged        {sum(run.acknowledged for run in runs):8}")
    print(f"runs with acknowledgement {sum(run.acknowledged > 0 for run in runs):8}")
    print(f"said not to be saved yet  {sum(run.says_not_yet for run in runs):8}")
    print(f"unreadable                {sum(run.found is None for run in runs):8}")
    print(f"lost                      {sum(not run.is_kept for run in runs):8}")
    print(f"too early                 {sum(run.too_early for run in runs):8}")
    print(f"longest unsaved stretch   {max(stretches):8.2f} s")
    print(f"over {PROMISED:.0f} s                  {sum(s > PROMISED for s in stretches):8}")


def kill_while_typing(folder: Path | None, where: str, seed: int) -> Run:
    """One run in a data folder of its own."""
    with tempfile.TemporaryDirectory(dir=folder) as place, World(Path(place)) as world:
        world.keep(session_for(where, seed))
        terminal = world.start("open", ID)
        terminal.wait("F1 ")
        terminal.settle()
        for key in KEYS[where] if where in KEYS else FORMS[seed % len(FORMS)][1]:
            terminal.press(key)
            terminal.settle()
        after = "\n" if where in ("board", "round") else " "
        typist = Typist(terminal, random.Random(seed), after)
        typist.type_until_killed()
        killed_at = time.monotonic()
        found = stored(world, where) if where in KEYS else begun(world, typist.text)
        judge(typist, found, killed_at)
    return typist.run


def session_for(where: str, seed: int) -> Session:
    """What is typed into: a talk of usual size, or a GRUS with boards."""
    if where not in KEYS:
        return FORMS[seed % len(FORMS)][0]().with_(id=ID)
    if where not in IN_A_TALK:
        return grus().with_(id=ID)
    return make_session(ID, seed).with_(place=QUESTION).with_answer(QUESTION, Answer())


def stored(world: World, where: str) -> str | None:
    """What was typed as the disk has it; None when the session cannot be opened for writing."""
    try:
        with world.store.open(ID) as opened:
            if opened.read_only:
                return None
            if where == "talk":
                return opened.session.answer(QUESTION).text
            if where == "private":
                return opened.private_notes().text(QUESTION)
            board = opened.session.board(SKILLS)
    except StoreError:
        return None
    return "\n".join([*(note.text for note in board.notes), *filter(None, [board.draft])])


def begun(world: World, typed: str) -> str | None:
    """The longest beginning of what was typed that stands in some field of the talk's files."""
    try:
        with world.store.open(ID) as opened:
            if opened.read_only:
                return None
            stored = opened.session.model_dump_json() + opened.private_notes().model_dump_json()
    except StoreError:
        return None
    return max(
        (found for found in _STRING.findall(stored) if typed.startswith(found)),
        key=len,
        default="",
    )


def judge(typist: "Typist", found: str | None, killed_at: float) -> None:
    """Compare what was typed and acknowledged with what the disk holds."""
    run, run.found = typist.run, found
    if found is None:
        return
    last = max(map(int, _WORD.findall(found)), default=0)
    run.is_kept = typist.text.startswith(found) and last >= run.acknowledged
    run.too_early = typist.beside_saved > last
    missing = typist.text[len(found) :].lstrip()  # what ends a word is no part of a line
    if missing and not run.says_not_yet:
        run.unsaved = killed_at - typist.sent[-len(missing)]


class Typist:
    """Types words at the pace of people, now and then thinking, and watches the screen."""

    def __init__(self, terminal: Terminal, chance: random.Random, after: str) -> None:
        """``after`` is what ends a word."""
        self.run = Run()
        self.text = ""
        self.sent: list[float] = []
        """When each letter of the text was sent."""
        self.beside_saved = 0
        """The last word that stands beside »gemt« now."""
        self._seen: dict[int, float] = {}
        self._terminal, self._chance, self._after = terminal, chance, after
        self._end = time.monotonic() + chance.uniform(0.1, LONGEST)

    def type_until_killed(self) -> None:
        chance = self._chance
        while self._left() > 0:
            self._type_word()
            if chance.random() < 0.15:
                self._watch(chance.uniform(0.3, 1.2))
        self._terminal.process.kill()
        self._terminal.wait_exit()

    def _type_word(self) -> None:
        self.run.typed += 1
        for letter in f"ord{self.run.typed:04}{self._after}":
            if self._left() > 0:
                self.text += letter
                self.sent.append(time.monotonic())
                self._terminal.type(letter)
                self._watch(self._chance.uniform(0.005, 0.08))

    def _left(self) -> float:
        return self._end - time.monotonic()

    def _watch(self, seconds: float) -> None:
        until = min(time.monotonic() + seconds, self._end)
        while (left := until - time.monotonic()) > 0:
            self._terminal.written_within(min(left, 0.02))
            self._note(self._terminal.screen, time.monotonic())

    def _note(self, screen: list[str], now: float) -> None:
        words = [int(word) for word in _WORD.findall(" ".join(screen[1:]))]
        for word in words:
            self._seen.setdefault(word, now)
        self.run.says_not_yet = "ikke gemt endnu" in screen[0]
        is_saved = bool(_SAVED.search(screen[0]))
        self.beside_saved = max(words, default=0) if is_saved else 0
        if is_saved:
            stood = [word for word in words if now - self._seen[word] >= FRAMES]
            self.run.acknowledged = max([self.run.acknowledged, *stood])


if __name__ == "__main__":
    main()
