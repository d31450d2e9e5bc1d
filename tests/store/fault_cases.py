"""What a person does with the store, and what must hold when the file system fails meanwhile."""

import shutil
from abc import ABC, abstractmethod
from pathlib import Path

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import lock, private
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.factories import NOW, make_session

ID, OTHER = "a1b2c3d4e5", "nabo234567"
FILE, NEIGHBOUR = f"{ID}.json", f"{OTHER}.json"
BEFORE, AFTER = make_session(), make_session().with_answer("siden-sidst", Answer(text="nyt" * 500))
NONE = PrivateNotes(session=ID)
NOTES = NONE.with_text("siden-sidst", "kun til mig", NOW)
NEW_NOTES = NOTES.with_text("siden-sidst", "noget andet " * 200, NOW)


def neighbour() -> Session:
    """Another session, which nothing here touches."""
    return make_session(OTHER, employee="Bo Prøvesen")


def state(store: SessionStore) -> tuple[Session | None, PrivateNotes]:
    """The session as another program finds it, and its private notes."""
    rows = {row.id for row in store.listing().rows}
    return store.read(ID) if ID in rows else None, store.private_notes(ID)


def check_rest(store: SessionStore) -> None:
    """Nothing else was damaged, and nothing is left that blocks or takes room."""
    listing = store.listing()
    assert listing.damaged == ()
    ids = {row.id for row in listing.rows}
    assert ids - {ID} == {OTHER}
    assert store.read(OTHER) == neighbour()
    for session_id in ids:
        with store.open(session_id) as opened:
            assert not opened.read_only, opened.notice
            opened.save(opened.session.with_(unit="Igen"))
    for path in store.sessions.glob("*.lock"):
        assert not lock.is_held(path)
    left = {path.name for path in store.folder.rglob("*") if path.is_file()}
    left.discard(f"{ID}{lock.HOLDER}")  # holds nothing but who had it open, and blocks nobody
    kept = {f"{session_id}.json" for session_id in ids}
    assert left - kept <= {"index.json", "remembered.json"}, left


class Case(ABC):
    """Something a person does, and what must hold whatever went wrong on the way."""

    private = False
    """There are private notes before."""
    links = True
    """The file system has hard links."""

    def __init__(self, folder: Path) -> None:
        self.store = SessionStore(folder / "data")
        self.store.create(neighbour()).close()
        self.prepare()

    def prepare(self) -> None:
        with self.store.create(BEFORE) as opened:
            if self.private:
                opened.save_private(NOTES)

    @abstractmethod
    def act(self) -> None:
        """Do it, while the file system fails. Raises StoreError."""

    @abstractmethod
    def check(self, error: StoreError | None) -> None:
        """Look at what is there, the cause gone, and do it again where it failed."""


class Saving(Case):
    """Saves over what is there."""

    def prepare(self) -> None:
        super().prepare()
        self.opened = self.store.open(ID)

    def act(self) -> None:
        self.opened.save(AFTER)

    def check(self, error: StoreError | None) -> None:
        assert self.store.read(ID) in ((BEFORE, AFTER) if error else (AFTER,))
        self.opened.save(AFTER)
        assert self.store.read(ID) == AFTER
        self.opened.close()


class SavingInAFolderMadeAnew(Saving):
    """The folder was removed under the program."""

    def prepare(self) -> None:
        super().prepare()
        shutil.move(self.store.sessions, self.store.folder / "væk")

    def check(self, error: StoreError | None) -> None:
        self.opened.save(AFTER)
        assert self.store.read(ID) == AFTER
        self.opened.close()
        shutil.copy(self.store.folder / "væk" / NEIGHBOUR, self.store.sessions)
        shutil.rmtree(self.store.folder / "væk")


class Creating(Case):
    def prepare(self) -> None:
        self.opened: OpenSession | None = None

    def act(self) -> None:
        self.opened = self.store.create(AFTER)

    def check(self, error: StoreError | None) -> None:
        if self.opened is None:
            found, _notes = state(self.store)
            assert found in (None, AFTER)
            self.opened = self.store.open(ID) if found else self.store.create(AFTER)
        assert self.store.read(ID) == AFTER
        self.opened.close()


class FirstEver(Creating):
    """The data folder itself is missing."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        shutil.move(self.store.folder, folder / "væk")

    def check(self, error: StoreError | None) -> None:
        super().check(error)
        shutil.copy(self.store.folder.parent / "væk" / "sessions" / NEIGHBOUR, self.store.sessions)


class Opening(Case):
    def prepare(self) -> None:
        super().prepare()
        self.opened: OpenSession | None = None

    def act(self) -> None:
        self.opened = self.store.open(ID)
        assert self.opened.session == BEFORE
        assert self.opened.notice.strip() or not self.opened.read_only

    def check(self, error: StoreError | None) -> None:
        if self.opened:
            self.opened.close()


class Closing(Saving):
    """Lets go after a save, which also writes the index. Never an error."""

    def prepare(self) -> None:
        super().prepare()
        self.opened.save(AFTER)

    def act(self) -> None:
        self.opened.close()

    def check(self, error: StoreError | None) -> None:
        assert error is None
        assert self.store.read(ID) == AFTER


class Listing(Case):
    def act(self) -> None:
        listing = self.store.listing()
        assert len(listing.rows) + len(listing.damaged_talks) == 2

    def check(self, error: StoreError | None) -> None:
        assert {row.id for row in self.store.listing().rows} == {ID, OTHER}


class ListingWithoutAnIndex(Listing):
    def prepare(self) -> None:
        super().prepare()
        (self.store.folder / "index.json").unlink()


class Reading(Case):
    """All that only looks."""

    private = True

    def act(self) -> None:
        assert self.store.read(ID) == BEFORE
        assert self.store.private_notes(ID) == NOTES
        assert self.store.resolve(ID[:4]) == ID
        self.store.exposure()

    def check(self, error: StoreError | None) -> None:
        assert state(self.store) == (BEFORE, NOTES)
        private.remove(self.store.place, ID)
