"""When what is typed is saved: after a pause, and after 0.9 s of unbroken typing at the latest."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.saving.autosave import Autosave
from tests.factories import make_session
from tests.tui.stage import ID


class Ring:
    """A timer that is set."""

    def __init__(self, at: float, call: Callable[[], None]) -> None:
        self.at, self.call = at, call

    def stop(self) -> None:
        self.at = float("inf")


class Clock:
    """The time as it is told, and the timers that ring by it; it stands in for the app."""

    def __init__(self) -> None:
        self.now = 0.0
        self._rings: list[Ring] = []

    def set_timer(self, delay: float, call: Callable[[], None]) -> Ring:
        self._rings.append(Ring(self.now + delay, call))
        return self._rings[-1]

    def move_to(self, now: float) -> None:
        self.now = now
        for ring in [ring for ring in self._rings if ring.at <= now + 1e-6]:
            ring.stop()
            ring.call()


@pytest.mark.parametrize(
    ("keys", "saves"),
    [
        ([0], [5]),
        ([0, 3], [8]),
        ([0, 3, 6], [9]),
        ([0, 4, 8], [9]),
        (range(20), [9, 18, 24]),
        ([0, 6], [5, 11]),
    ],
    ids=str,
)
async def test_the_tenths_of_a_second_at_which_it_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: Sequence[int], saves: list[int]
) -> None:
    clock: Any = Clock()
    monkeypatch.setattr("kompetence_tui.tui.saving.saver.monotonic", lambda: clock.now)
    text = ""

    def collect(session: Session) -> Session:
        return session.with_answer("maal", Answer(text=text)) if text else session

    with SessionStore(tmp_path).create(make_session(ID)) as opened:
        talk, found = Autosave(clock, opened), list[int]()
        talk.ask(collect)
        for tenth in range(30):
            clock.move_to(tenth / 10)
            if talk.is_saving:
                found.append(tenth)
            while talk.is_saving:
                await asyncio.sleep(0.001)
            if tenth in keys:
                text += "x"
                talk.touch()
        assert found == saves
        assert opened.session.answer("maal").text == text
