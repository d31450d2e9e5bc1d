"""Erasing what was found, one talk after another; whoever is stopped half-way can begin again."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from kompetence_tui.i18n import _
from kompetence_tui.store import (
    deletion_log,
    files,
    index,
    known_exports,
    lock,
    platform,
    private,
    remembered,
    said,
    scan,
    traces,
)
from kompetence_tui.store.deletion_log import (
    counted,
    said_of_people,
    taken_out,
    texts_in_reports,
)
from kompetence_tui.store.erase.finding import Found
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.errors import OpenElsewhere, SaveFailed, StoreError, explain
from kompetence_tui.store.holder import Holder
from kompetence_tui.store.known_exports import KnownExport, ListDamaged, State
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.report import experiences
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.traces import Traces


@dataclass
class Erased:
    """What was erased, and what was not."""

    sessions: int = 0
    notes: int = 0
    files: int = 0
    changed: int = 0
    """Groups' talks that the person was taken out of."""
    said: int = 0
    """What was said of people: that they are one, or have stopped."""
    texts: int = 0
    """What was handed on in reports."""
    left: list[Path] = field(default_factory=list)
    """Where something else is now than what was exported."""
    open: list[tuple[str, Holder | None]] = field(default_factory=list)
    """Ids of talks that are open somewhere, and by whom, if that is known."""
    failed: list[tuple[str, str]] = field(default_factory=list)
    """The talk's id or the file, and why it is still there."""
    unlogged: str = ""
    """Why the log of deletions does not tell of it."""

    @property
    def is_anything(self) -> bool:
        amounts = self.sessions, self.notes, self.files, self.changed, self.said, self.texts
        return any(amounts)


def erase(store: SessionStore, wish: Wish, found: Found, now: dt.datetime) -> Erased:
    """Erase what was found for the wish, and log it. One that fails does not stop the next."""
    done = Erased()
    eraser = _Eraser(store, wish, done)
    makes_index_anew = bool(wish.person) or len(found.whole) > 1  # quicker than row by row
    if makes_index_anew:
        files.discard(store.place.root / index.NAME)
    for there in found.whole:
        with _noted(done, there.id):
            (eraser.erase_notes if wish.only_private else eraser.erase_all)(there)
    for there in found.changed:
        with _noted(done, there.id):
            eraser.take_out(there)
    if found.is_remembered:
        with _noted(done, remembered.NAME):
            _remove(store.place.own / remembered.NAME)
    if makes_index_anew:
        files.discard(store.place.root / index.NAME)
        with suppress(StoreError):
            store.listing()
    if found.said:
        with _noted(done, said.NAME):
            said.change(store.place, lambda there: there.without(found.said))
            done.said = len(found.said)
    for path, keys in found.texts.items():
        with _noted(done, path.name):
            experiences.take_out(store.place, path, keys)
            done.texts += len(keys)
    done.unlogged = _unlogged(store.place, wish, done, now)
    return done


@dataclass
class _Eraser:
    store: SessionStore
    wish: Wish
    done: Erased

    def erase_all(self, there: Traces) -> None:
        """The exported files first and the talk's own file last: it is met again until then."""
        place = self.store.place
        main = place.sessions / f"{there.id}{scan.SUFFIX}"
        with lock.holding(main.with_suffix(lock.LOCK), place.file_mode):
            gone, kept = self._erase_exports(there.id)
            staying = {main.with_suffix(lock.LOCK), main.with_suffix(lock.HOLDER)}
            staying |= {known_exports.path_of(place, there.id)} if kept else set()
            self._remove_all(there.id, staying)
            if kept:
                known_exports.forget(place, there.id, gone)
            _forget_row(place, main.name)
        for path in traces.files_of(place, there.id):
            if path not in staying:
                self.done.failed.append((str(path), _("filen er der stadig")))

    def _remove_all(self, session_id: str, staying: set[Path]) -> None:
        """All files of the talk in the data folder, but those the lock needs, and the like."""
        place = self.store.place
        notes = traces.notes_of(place, session_id)
        where = private.path_of(place, session_id), private.waiting(place, session_id)
        main = place.sessions / f"{session_id}{scan.SUFFIX}"
        going = [path for path in traces.files_of(place, session_id) if path not in staying]
        damaged = set() if main in going else set(traces.beside(place))
        for path in going:
            _remove(path)
            if path in where:
                self.done.notes, notes = self.done.notes + notes, 0
            self.done.sessions += path == main
            self.done.files += path in damaged  # all there was of the talk

    def erase_notes(self, there: Traces) -> None:
        """The private notes alone."""
        place = self.store.place
        with lock.holding(place.sessions / f"{there.id}{lock.LOCK}", place.file_mode):
            notes = traces.notes_of(place, there.id)
            for path in traces.private_files_of(place, there.id):
                _remove(path)
            self.done.notes += notes

    def take_out(self, there: Traces) -> None:
        """The person out of a group's talk; first the exported files, so that none is forgotten."""
        from kompetence_tui.domain.people.person import without_person

        with self.store.open(there.id) as opened:
            before = opened.session
            names = self.wish.names_in(before.unit)
            session = without_person(before, *names)
            if opened.read_only:
                opened.save(session)  # raises why
            gone, _kept = self._erase_exports(there.id, names)
            opened.save(session)
            if gone:
                known_exports.forget(self.store.place, there.id, gone)
            self.done.changed += session != before

    def _erase_exports(
        self, session_id: str, names: Sequence[str] = ()
    ) -> tuple[list[KnownExport], list[KnownExport]]:
        """Those that are gone now or never were ours to remove, and those that could not be."""
        gone: list[KnownExport] = []
        kept: list[KnownExport] = []
        with suppress(ListDamaged):
            for known in known_exports.read(self.store.place, session_id):
                if not names or traces.is_named(known, *names):
                    (gone if self._is_erased(known) else kept).append(known)
        return gone, kept

    def _is_erased(self, known: KnownExport) -> bool:
        try:
            state = known.erase()
        except OSError as error:
            self.done.failed.append((str(known.path), explain(error)[0]))
            return False
        self.done.files += state is State.AS_WRITTEN
        self.done.left += [known.path] if state is State.CHANGED else []
        return True


@contextmanager
def _noted(done: Erased, what: str) -> Iterator[None]:
    """What goes wrong is noted, and the next can go on."""
    try:
        yield
    except OpenElsewhere as error:
        done.open.append((what, error.holder))
    except SaveFailed as error:
        done.failed.append((what, error.why))
    except StoreError as error:
        done.failed.append((what, str(error)))
    except OSError as error:
        done.failed.append((what, explain(error)[0]))


def _remove(path: Path) -> None:
    """Remove the file, durable on return; a link goes, not what it leads to. Raises OSError."""
    path.unlink(missing_ok=True)
    platform.sync_folder(path.parent)


def _forget_row(place: DataFolder, name: str) -> None:
    """Out of the index; where that cannot be, the index goes, for it is made anew."""
    index.forget(place, name)
    if index.holds(place, name):
        _remove(place.root / index.NAME)


def _unlogged(place: DataFolder, wish: Wish, done: Erased, now: dt.datetime) -> str:
    """Tell the log of deletions; why that cannot be, or nothing."""
    if not done.is_anything:
        return ""
    amounts = counted(sessions=done.sessions, notes=done.notes, files=done.files)
    others = said_of_people(done.said), texts_in_reports(done.texts)
    all_of_it = amounts, taken_out(done.changed), *others
    words = deletion_log.words_of(wish, ", ".join(filter(None, all_of_it)))
    try:
        deletion_log.append(place, words, now)
    except StoreError as error:
        return str(error)
    except OSError as error:
        return explain(error)[0]
    return ""
