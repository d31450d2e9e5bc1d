"""A program killed at every call it makes of the file system: never half, nothing left over."""

import sys
from pathlib import Path

import pytest

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import private
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.sessions import SessionStore
from tests.store import fault_cases_all as cases
from tests.store.apart import act_on, is_killed_at
from tests.store.fault_cases import (
    AFTER,
    BEFORE,
    ID,
    NEW_NOTES,
    NONE,
    NOTES,
    Case,
    Closing,
    Creating,
    Saving,
    check_rest,
    state,
)
from tests.store.helpers import names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")

State = tuple[Session | None, PrivateNotes]
GONE: State = (None, NONE)
POSSIBLE: list[tuple[type[Case], tuple[State, ...]]] = [
    (Saving, ((BEFORE, NONE), (AFTER, NONE))),
    (Creating, (GONE, (AFTER, NONE))),
    (Closing, ((AFTER, NONE),)),
    (cases.SavingPrivateAgain, ((BEFORE, NOTES), (BEFORE, NEW_NOTES))),
    (cases.EmptyingPrivate, ((BEFORE, NOTES), (BEFORE, NONE))),
    (cases.Deleting, ((BEFORE, NOTES), GONE)),
    (cases.BringingBack, (GONE, (BEFORE, NOTES))),
]


@pytest.mark.parametrize(("kind", "possible"), POSSIBLE)
def test_killed_at_every_call(quick: Path, kind: type[Case], possible: tuple[State, ...]) -> None:
    kind(quick / "warm").act()
    found: list[State] = []
    while is_killed(folder := quick / str(len(found)), kind, len(found) + 1):
        store = SessionStore(folder / "data")
        found.append(state(store))
        assert found[-1] in possible, f"killed at call {len(found)}"
        private.remove(store.place, ID)
        check_rest(store)
    assert found[0] == possible[0]
    assert all(each in found for each in possible)
    sys.stdout.write(f"\n{kind.__name__}: killed at {len(found)} calls\n")


def test_an_export_killed_at_every_call(quick: Path) -> None:
    number = 0
    while is_killed(folder := quick / str(number), cases.ExportingAgain, number + 1):
        number += 1
        path = folder / "Dokumenter" / "plan.md"
        assert path.read_text() in (cases.ExportingAgain.OLD, cases.ExportingAgain.NEW)
        write_export(path, b"igen", overwrite=True)
        assert names(path.parent) == ["plan.md"]
    assert number > 10


def is_killed(folder: Path, kind: type[Case], number: int) -> bool:
    """Do it in a process that dies at the call of that number; False when it made fewer."""
    return is_killed_at(number, act_on, folder, kind)
