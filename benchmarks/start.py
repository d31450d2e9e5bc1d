"""From the command to the overview and what is due, against the least that a Textual program takes.

    python benchmarks/start.py [--runs 15] [--sizes 10 1000] [--folder FOLDER]

Each program is started in a pseudo-terminal of 80×24, in turns with the other. The time runs from
just before the process is made to the bytes that complete its first screen: title and key line of
the overview, or the word of a program that shows one Static. ``list --due`` runs until it has
written its last line. The due view is the wait from its key, in an overview that stands, to its
title. Sessions are closed ones with five goals of two actions each, 21 dates in all, a few of them
past. The figures are medians; ``--help`` is measured against Python doing nothing.
"""

import argparse
import datetime as dt
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from sample import make_session, text
from save import fill

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.store.sessions import SessionStore
from tests.terminal.driver import Terminal
from tests.terminal.world import PROGRAM, World

WARM_UP = 2
"""Runs that are not counted: they compile, fill the caches and make the index."""

TOO_LONG = 60.0
OVERVIEW, DUE = (b"Oversigt", "Hjælp".encode()), b"i alt"
"""What stands on the screens when they are complete."""

START = dt.date.today() - dt.timedelta(days=30)
"""The first date of any plan."""

BARE = """\
from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Hej")


if __name__ == "__main__":
    Bare().run()
"""

HELP = "import sys; from kompetence_tui.cli import main; main(['--help']); "
TELL = "sys.stderr.write(str(any(name.split('.')[0] == 'textual' for name in sys.modules)))"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=(10, 100, 1_000, 10_000), help="sessions"
    )
    parser.add_argument("--folder", type=Path, help="where to put data; a temporary one otherwise")
    options = parser.parse_args()
    heads = ("sessions", "bare Textual", "overview", "ratio", "list --due", "ratio", "due view")
    print(" ".join(f"{head:>12}" for head in heads))
    for sessions in options.sizes:
        with tempfile.TemporaryDirectory(dir=options.folder) as place, World(Path(place)) as world:
            print(measure(world, sessions, options.runs))
    print(measure_help(options.runs))


def measure(world: World, sessions: int, runs: int) -> str:
    """One line of the table, in milliseconds."""
    if sessions:
        fill(SessionStore(world.data), sessions, agreed)
    bare = world.data.parent / "bare.py"
    bare.write_text(BARE, encoding="utf-8")
    least, overview, listed, due = in_turns(
        runs,
        lambda: seconds_to_screen(world, (sys.executable, str(bare)), b"Hej"),
        lambda: seconds_to_screen(world, PROGRAM, *OVERVIEW),
        lambda: seconds_of((*PROGRAM, "list", "--due"), environment(world)),
        lambda: seconds_to_due(world),
    )
    figures = (least, overview, overview / least, listed, listed / least, due)
    shown = (f"{value:12.{2 if place in (2, 4) else 1}f}" for place, value in enumerate(figures))
    return " ".join((f"{sessions:12,}", *shown))


def agreed(session_id: str, seed: int) -> Session:
    """A closed MUS with five goals of two actions each, their dates spread over three years."""
    chance = random.Random(seed)
    plan = Plan(
        goals=tuple(_goal(chance, seed, number) for number in range(5)),
        next_follow_up=Evaluation(how="Et møde", when=_when(seed, 7)),
    )
    session = make_session(session_id, seed).with_(plan=plan)
    return session.with_event(EventKind.CLOSED, session.events[0].at)


def _goal(chance: random.Random, seed: int, number: int) -> Goal:
    actions = tuple(
        Action(
            text=text(chance, 8),
            responsible="Anna Eksempel",
            timeline=Timeline(end=_when(seed, 2 * number + place)),
        )
        for place in range(2)
    )
    return Goal(
        id=f"m{number + 1}",
        aim=text(chance, 10),
        actions=actions,
        timeline=Timeline(end=_when(seed, number + 20)),
        responsible="Anna Eksempel",
        evaluation=Evaluation(how="Vi ser på det sammen", when=_when(seed, number + 30)),
    )


def _when(seed: int, number: int) -> When:
    day = START + dt.timedelta(days=(37 * seed + 53 * number) % 1_000)
    return When(text=PartialDate.day(day).danish, date=PartialDate.day(day))


def in_turns(runs: int, *programs: Callable[[], float]) -> tuple[float, ...]:
    """The medians of all, in milliseconds."""
    measured = [[run() for run in programs] for _run in range(WARM_UP + runs)][WARM_UP:]
    return tuple(1000 * statistics.median(times) for times in zip(*measured, strict=True))


def seconds_to_screen(world: World, command: tuple[str, ...], *signs: bytes) -> float:
    """From before the process is made until all signs have been written; then it is ended."""
    start = time.perf_counter()
    with Terminal(command, environment(world), draws=False) as terminal:
        while not all(sign in terminal.written for sign in signs):
            terminal.wait_for_bytes(TOO_LONG)
        return time.perf_counter() - start


def seconds_to_due(world: World) -> float:
    """From the key to the due view's own title."""
    with Terminal(PROGRAM, environment(world), draws=False) as terminal:
        while not all(sign in terminal.written for sign in OVERVIEW):
            terminal.wait_for_bytes(TOO_LONG)
        terminal.settle()
        start = time.perf_counter()
        terminal.send(b"f")
        while DUE not in terminal.written:
            terminal.wait_for_bytes(TOO_LONG)
        return time.perf_counter() - start


def environment(world: World) -> dict[str, str]:
    """The world's, with compiled modules where this process keeps its own."""
    kept = {name: os.environ.get(name, "") for name in ("PYTHONPYCACHEPREFIX", "PYTHONPATH")}
    return world.environment(**kept)


def measure_help(runs: int) -> str:
    """A line on ``--help``, and whether it imported Textual."""
    ours, least = in_turns(
        runs,
        lambda: seconds_of((*PROGRAM, "--help")),
        lambda: seconds_of((sys.executable, "-c", "")),
    )
    told = subprocess.run(
        [sys.executable, "-c", HELP + TELL], capture_output=True, text=True, check=True
    ).stderr
    imported = "with Textual" if told == "True" else "without Textual"
    return (
        f"--help {ours:.1f} ms, python doing nothing {least:.1f} ms: {ours / least:.2f}, {imported}"
    )


def seconds_of(command: tuple[str, ...], environment: Mapping[str, str] | None = None) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
