"""What a person does with what lies beside the sessions, and all cases together."""

import shutil

from kompetence_tui import crash
from kompetence_tui.store import private
from kompetence_tui.store.deleted import Deleted
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.remembered import Remembered, read_remembered, remember
from tests.store.fault_cases import (
    BEFORE,
    ID,
    NEW_NOTES,
    NONE,
    NOTES,
    Case,
    Closing,
    Creating,
    FirstEver,
    Listing,
    ListingWithoutAnIndex,
    Opening,
    Reading,
    Saving,
    SavingInAFolderMadeAnew,
    state,
)
from tests.store.helpers import names


class SavingPrivate(Case):
    notes = NEW_NOTES

    def prepare(self) -> None:
        super().prepare()
        self.opened = self.store.open(ID)

    def act(self) -> None:
        self.opened.save_private(self.notes)

    def check(self, error: StoreError | None) -> None:
        before = NOTES if self.private else NONE
        now = self.opened.private_notes()
        assert now in ((before, self.notes) if error else (self.notes,))
        self.opened.save_private(self.notes)
        assert state(self.store) == (BEFORE, self.notes)
        self.opened.save_private(NONE)
        self.opened.close()


class SavingPrivateAgain(SavingPrivate):
    private = True


class EmptyingPrivate(SavingPrivateAgain):
    notes = NONE


class Deleting(Case):
    private = True

    def act(self) -> None:
        self.store.delete(ID)

    def check(self, error: StoreError | None) -> None:
        gone, there = (None, NONE), (BEFORE, NOTES)
        assert state(self.store) in ((gone, there) if error else (gone,))
        if state(self.store) == there:
            self.store.delete(ID)
        assert state(self.store) == gone


class BringingBack(Case):
    private = True
    gone: Deleted

    def prepare(self) -> None:
        super().prepare()
        self.gone = self.store.delete(ID)

    def act(self) -> None:
        self.store.bring_back(self.gone)

    def check(self, error: StoreError | None) -> None:
        if not error:
            assert state(self.store) == (BEFORE, NOTES)
        self.store.bring_back(self.gone)
        assert state(self.store) == (BEFORE, NOTES)
        private.remove(self.store.place, ID)


class BringingBackInVain(BringingBack):
    """It fails, and is not tried again."""

    def check(self, error: StoreError | None) -> None:
        gone, there = (None, NONE), (BEFORE, NOTES)
        assert state(self.store) in ((gone, there) if error else (there,))
        private.remove(self.store.place, ID)


class RememberingAPerson(Case):
    def act(self) -> None:
        remember(self.store.place, Remembered(leader="Eva Eksempel", unit="Eksempelhuset"))

    def check(self, error: StoreError | None) -> None:
        assert error is None
        assert read_remembered(self.store.place).leader in ("", "Eva Eksempel")
        self.act()
        assert read_remembered(self.store.place).leader == "Eva Eksempel"


class Exporting(Case):
    OLD, NEW = "gammel\n", "ny\n" * 2000
    overwrite = False

    def prepare(self) -> None:
        super().prepare()
        self.path = self.store.folder.parent / "Dokumenter" / "plan.md"
        self.path.parent.mkdir()
        if self.overwrite:
            self.path.write_text(self.OLD)

    def act(self) -> None:
        write_export(self.path, self.NEW.encode(), overwrite=self.overwrite)

    def check(self, error: StoreError | None) -> None:
        found = self.path.read_text() if self.path.exists() else None
        before = self.OLD if self.overwrite else None
        # What the system says was not done can have been done.
        possible = (before, self.NEW) if self.links else (before, self.NEW, "")
        assert found in (possible if error else (self.NEW,))
        write_export(self.path, self.NEW.encode(), overwrite=found is not None)
        assert self.path.read_text() == self.NEW
        assert names(self.path.parent) == [self.path.name]


class ExportingWithoutLinks(Exporting):
    """To a drive that has no hard links."""

    links = False


class ExportingAgain(Exporting):
    overwrite = True


class Crashing(Case):
    def act(self) -> None:
        assert crash.report(RuntimeError("Anna Eksempel"), self.store.place.own)

    def check(self, error: StoreError | None) -> None:
        assert error is None
        records = self.store.folder / "crash"
        written = [path.read_text() for path in records.iterdir()] if records.exists() else []
        assert "Anna" not in "".join(written)
        shutil.rmtree(records, ignore_errors=True)


CASES = [
    Saving,
    SavingInAFolderMadeAnew,
    Creating,
    FirstEver,
    Opening,
    Closing,
    Listing,
    ListingWithoutAnIndex,
    Reading,
    SavingPrivate,
    SavingPrivateAgain,
    EmptyingPrivate,
    Deleting,
    BringingBack,
    BringingBackInVain,
    RememberingAPerson,
    Exporting,
    ExportingWithoutLinks,
    ExportingAgain,
    Crashing,
]
