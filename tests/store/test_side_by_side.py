"""Several programs at once on one data folder: every save that was said to be durable is there."""

import multiprocessing
import signal
import sys
from collections.abc import Callable

import pytest

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.factories import make_session
from tests.store.helpers import Program, names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and signals")

ID, OTHER = "a1b2c3d4e5", "nabo234567"
SAVES = 200
"""By each of two programs."""

Live = Callable[[SessionStore, str, int], None]


def add(opened: OpenSession, word: str) -> None:
    """Save with one word more, in the unit's place so that the overview's row changes too."""
    before = opened.session.answer("siden-sidst").text
    opened.save(
        opened.session.with_answer("siden-sidst", Answer(text=f"{before} {word}")).with_(unit=word)
    )


def keep_open(store: SessionStore, session_id: str, number: int) -> None:
    with store.open(session_id) as opened:
        for count in range(SAVES):
            add(opened, f"{number}-{count}")


def take_turns(store: SessionStore, session_id: str, number: int) -> None:
    """Open, save twenty times and close; where it is open elsewhere, come back."""
    count = 0
    while count < SAVES:
        with store.open(session_id) as opened:
            for _save in range(0 if opened.read_only else 20):
                add(opened, f"{number}-{count}")
                count += 1


def live(store: SessionStore, ways: list[tuple[Live, str]]) -> None:
    """Let each live in a process of its own, all at once."""
    fork = multiprocessing.get_context("fork")
    programs = [
        fork.Process(target=way, args=(store, session_id, number))
        for number, (way, session_id) in enumerate(ways)
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join(100)
        assert program.exitcode == 0


def words(store: SessionStore, session_id: str) -> list[str]:
    return store.read(session_id).answer("siden-sidst").text.split()


def test_two_programs_on_one_session(store: SessionStore) -> None:
    store.create(make_session()).close()
    live(store, [(take_turns, ID), (take_turns, ID)])
    found = words(store, ID)
    for number in range(2):
        own = [word for word in found if word.startswith(f"{number}-")]
        assert own == [f"{number}-{count}" for count in range(SAVES)]
    assert names(store.sessions) == [f"{ID}.json"]


def test_two_programs_on_two_sessions(store: SessionStore) -> None:
    store.create(make_session()).close()
    store.create(make_session(OTHER, employee="Bo Prøvesen")).close()
    live(store, [(keep_open, ID), (take_turns, OTHER)])
    assert words(store, ID)[-1] == words(store, OTHER)[-1].replace("1-", "0-")
    for session_id, number in ((ID, 0), (OTHER, 1)):
        own = [word for word in words(store, session_id) if word.startswith(f"{number}-")]
        assert own == [f"{number}-{count}" for count in range(SAVES)]
    assert {row.unit for row in store.listing().rows} == {f"0-{SAVES - 1}", f"1-{SAVES - 1}"}
    assert names(store.sessions) == [f"{ID}.json", f"{OTHER}.json"]


def test_a_program_that_stands_still_holds_its_session_until_it_is_killed(
    store: SessionStore, program: Program
) -> None:
    store.create(make_session()).close()
    first = program("hold", store.folder, ID)
    assert first.stdout
    assert first.stdout.readline() == "skriver\n"
    first.send_signal(signal.SIGSTOP)
    with store.open(ID) as second:
        assert second.read_only
        assert second.holder
        assert second.holder.pid == first.pid
    first.kill()
    first.wait()
    with store.open(ID) as second:
        assert not second.read_only
        add(second, "overtaget")
    assert names(store.sessions) == [f"{ID}.json"]
