"""Files for many talks, when the system fails or the program is killed in the middle of them."""

import errno
import shutil
import sys
from pathlib import Path

import pytest

from kompetence_tui.export.formats import MARKDOWN
from kompetence_tui.preparation.many_exports import Choice, ManyExports, export_many
from kompetence_tui.store import known_exports, lock
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.known_exports import State
from kompetence_tui.store.sessions import SessionStore
from tests.shipped_forms import FILES, form
from tests.store.fault_cases import AFTER, BEFORE, ID, OTHER, Case, neighbour
from tests.store.faults import Fault, FileSystem
from tests.store.helpers import names
from tests.store.test_faults import calls_of, is_a_sentence
from tests.store.test_killed_at import is_killed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the calls are those of POSIX")

ANNAS, BOS = (f"2026-11-21-mus-{who}-samtale.md" for who in ("anna-eksempel", "bo-proevesen"))
CODES = (errno.ENOSPC, errno.EACCES, errno.EIO)
OLD, NEW, NEIGHBOUR = (form("fuld").render(one) for one in (BEFORE, AFTER, neighbour()))


class ExportingMany(Case):
    """One talk was changed since it was exported, the other is exported for the first time."""

    def prepare(self) -> None:
        super().prepare()
        self.folder = self.store.folder.parent / "Dokumenter"
        self.folder.mkdir()
        self.run([ID])
        with self.store.open(ID) as opened:
            opened.save(AFTER)

    def run(self, ids: list[str]) -> list[str]:
        """What was told of them."""
        choice = Choice(self.folder, MARKDOWN, "fuld", FILES, "", overwrite=True)
        steps = export_many(self.store, ids, choice, ManyExports())
        return [sentence for told in steps for sentence in told]

    def act(self) -> None:
        self.told = self.run([ID, OTHER])

    def check(self, error: StoreError | None) -> None:
        assert error is None  # it is told of the talk, and the next is written
        assert all(map(is_a_sentence, self.told))
        check_files(self.store, self.folder)


def check_files(store: SessionStore, folder: Path) -> None:
    """Each is whole or not there; the next time all are there, known for ``erase``, and no more."""
    found = {path.name: path.read_text() for path in folder.iterdir() if path.suffix == ".md"}
    assert found.pop(ANNAS) in (OLD, NEW)
    assert found in ({}, {BOS: NEIGHBOUR})
    choice = Choice(folder, MARKDOWN, "fuld", FILES, "", overwrite=True)
    list(export_many(store, [ID, OTHER], choice, came := ManyExports()))
    assert (came.fitted, came.refused) == (2, 0)
    assert names(folder) == [ANNAS, BOS]
    assert (store.read(ID), store.read(OTHER)) == (AFTER, neighbour())
    for session_id, file in ((ID, ANNAS), (OTHER, BOS)):
        (known,) = known_exports.read(store.place, session_id)
        assert (known.path.name, known.look()[0]) == (file, State.AS_WRITTEN)


def killed(quick: Path, each: int) -> None:
    """Killed at every so many calls; none is half, and the next time goes on."""
    ExportingMany(quick / "warm").act()
    number, partly = 1, 0
    while is_killed(folder := quick / str(number), ExportingMany, number):
        store = SessionStore(folder / "data")
        partly += not (folder / "Dokumenter" / BOS).exists()
        with FileSystem():
            check_files(store, folder / "Dokumenter")
        shutil.rmtree(folder)
        number += each
    assert 0 < partly < number // each


def failed(quick: Path, code: int, each: int) -> None:
    """The disk fails from every so many calls on, until all is done; then it works again."""
    for number in range(1, len(calls_of(quick, ExportingMany)) + 1, each):
        with FileSystem():
            case = ExportingMany(quick / str(number))
        with FileSystem(Fault(number, code, lasting=True)):
            case.act()
        with FileSystem():
            case.check(None)
        shutil.rmtree(quick / str(number))


def test_killed_in_the_middle_none_is_half_and_the_next_goes_on(quick: Path) -> None:
    killed(quick, 7)


@pytest.mark.long
def test_killed_at_every_call_none_is_half_and_the_next_goes_on(quick: Path) -> None:
    killed(quick, 1)


@pytest.mark.parametrize("code", CODES)
def test_a_disk_that_fails_in_the_middle_leaves_none_half(
    quick: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(lock, "_WAIT", 0.0)
    failed(quick, code, 11)


@pytest.mark.long
@pytest.mark.parametrize("code", CODES)
def test_a_disk_that_fails_at_any_call_leaves_none_half(
    quick: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(lock, "_WAIT", 0.0)
    failed(quick, code, 1)
