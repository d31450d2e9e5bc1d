"""What there is of one talk on the disk: its file, and all that belongs to it. Reads only."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.store import files, known_exports, private, scan, spare
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.known_exports import KnownExport, ListDamaged, State
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.rescue import aside

if TYPE_CHECKING:
    from kompetence_tui.domain.session.listing import SessionRow

DAMAGED = aside.FOLDER
"""The folder where ``doctor --repair`` sets damaged files aside."""


@dataclass(frozen=True)
class Traces:
    """What there is of one talk on the disk."""

    id: str
    row: "SessionRow | None" = None
    """None for a file that cannot be read, and for what is left of a talk that is gone."""
    notes: int = 0
    """Private notes of whoever runs the program."""
    exports: tuple[KnownExport, ...] = ()
    """Files that still are what was exported."""
    changed: tuple[Path, ...] = ()
    """Where something else is now than what was exported; it is left alone."""
    problem: str = ""
    """Why its exported files are not known, as a sentence."""
    others: tuple[Path, ...] = ()
    """Files of a list that a whole team could write in; they are left alone."""

    def __repr__(self) -> str:
        return f"<Traces {self.id}>"

    @property
    def notes_alone(self) -> "Traces":
        """Only the private notes of it."""
        return Traces(self.id, self.row, self.notes)

    def with_name(self, *persons: str) -> "Traces":
        """Only those exported files that hold such a name; the others can stay."""
        held = tuple(known for known in self.exports if is_named(known, *persons))
        return replace(self, notes=0, exports=held)


def traces_of(place: DataFolder, session_id: str, row: "SessionRow | None" = None) -> Traces:
    """What there is of the talk. Nothing that cannot be read is an error here."""
    notes, problem = notes_of(place, session_id), ""
    found: list[tuple[KnownExport, State]] = []
    try:
        found = [(known, _state(known)) for known in known_exports.read(place, session_id)]
    except ListDamaged as error:
        problem = str(error)
    except OSError as error:
        problem = str(scan.unreachable(known_exports.path_of(place, session_id), error))
    exports = tuple(known for known, state in found if state is State.AS_WRITTEN)
    changed = tuple(known.path for known, state in found if state is State.CHANGED)
    others = tuple(known.path for known in known_exports.read_before(place, session_id))
    return Traces(session_id, row, notes, exports, changed, problem, others)


def folders(place: DataFolder) -> tuple[Path, ...]:
    """Where files of talks lie, and what killed writers left of such files."""
    beside = (*aside_folders(place), *spare.folders(place))
    return (place.private, *beside, place.sessions, known_exports.folder(place))


def files_of(place: DataFolder, session_id: str) -> list[Path]:
    """All files of one talk in the data folder, in the order they are to go.

    Its own file is the last but the list of its exports, so that whoever is stopped half-way
    meets it again. Raises FolderUnusable.
    """
    own = re.compile(rf"\.?{re.escape(session_id)}\..+", re.DOTALL)
    there = ((folder, name) for folder in folders(place) for name in scan.names(folder))
    found = [folder / name for folder, name in there if own.fullmatch(name)]
    main = place.sessions / f"{session_id}{scan.SUFFIX}"
    listed = known_exports.path_of(place, session_id)
    return sorted(dict.fromkeys(found), key=lambda path: (path == listed, path == main))


def private_files_of(place: DataFolder, session_id: str) -> list[Path]:
    """Those of them that hold private notes. Raises FolderUnusable."""
    _common, alone = aside_folders(place)
    beside = {alone, *spare.folders(place)}
    private_one = re.compile(rf"\.?{re.escape(session_id)}(\.\w+)?\.private\..+", re.DOTALL)
    return [
        path
        for path in files_of(place, session_id)
        if path.parent == place.private
        or (path.parent in beside and private_one.fullmatch(path.name))
    ]


def set_aside(place: DataFolder) -> list[Path]:
    """The damaged files that were set aside, those of private notes among them."""
    there = dict.fromkeys(aside_folders(place))
    return [folder / name for folder in there for name in scan.names(folder)]


def beside(place: DataFolder) -> list[Path]:
    """Those, and what could not be saved of talks. Raises FolderUnusable."""
    return [*set_aside(place), *spare.files_in(place)]


def notes_of(place: DataFolder, session_id: str) -> int:
    """How many private notes there are to a talk; a file that cannot be read counts as one.

    Where there are none, those that were set aside damaged count: they are notes too.
    """
    try:
        there = len(private.read(place, session_id).notes)
    except (StoreError, OSError):
        return 1
    return there or len(private_files_of(place, session_id))


def notes_name(place: DataFolder, session_id: str, person: str, *, first_name: bool) -> bool:
    """The person's name stands in a private note to the talk; or the first name alone."""
    from kompetence_tui.domain.people.names import first_name_in, names_in

    try:
        notes = private.read(place, session_id).notes.values()
    except (StoreError, OSError):
        return holds(private.path_of(place, session_id), person)
    texts = [note.text for note in notes]
    if any(names_in(text, person) for text in texts):
        return True
    return first_name and any(first_name_in(text, person) for text in texts)


def holds(path: Path, person: str) -> bool:
    """The person's name stands in a file that cannot be understood."""
    from kompetence_tui.domain.people.names import names_in
    from kompetence_tui.store.format import MAX_BYTES

    try:
        data, _signature = files.read_regular(path, MAX_BYTES)
    except OSError:
        return False
    return names_in(data.decode(errors="replace"), person)


def is_named(known: KnownExport, *persons: str) -> bool:
    """Such a name stands in the exported file, or it cannot be known that none does."""
    from kompetence_tui.domain.people.names import names_in
    from kompetence_tui.store.export_text import text_of

    try:
        state, data = known.look()
    except OSError:
        return True
    text = text_of(data) if state is State.AS_WRITTEN else None
    return text is None or any(names_in(text, person) for person in persons)


def stems(folder: Path) -> list[str]:
    """What the files of talks in the folder are called, without ``.json``.

    Raises FolderUnusable.
    """
    return [
        name.removesuffix(scan.SUFFIX)
        for name in scan.names(folder)
        if name.endswith(scan.SUFFIX) and not name.startswith(".")
    ]


def _state(known: KnownExport) -> State:
    try:
        return known.look()[0]
    except OSError:
        return State.AS_WRITTEN  # tried again, and told, when it is to go


def aside_folders(place: DataFolder) -> tuple[Path, Path]:
    """The folder of the talks' damaged files, and that of the private notes'."""
    return aside.folder_of(place, is_private=False), aside.folder_of(place, is_private=True)
