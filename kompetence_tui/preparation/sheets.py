"""Sheets for talks that are not held yet: who gets one, and the files."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui import crash
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.export.formats import MARKDOWN, Format
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import ExportExists, SessionNotFound, StoreError

if TYPE_CHECKING:
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.export.document import Document
    from kompetence_tui.store.sessions import SessionStore


@dataclass(frozen=True)
class MadeSheet:
    """A sheet, and what its file is called."""

    session: str
    """Id of the talk it is for."""
    name: str
    document: "Document"
    format: Format

    def __repr__(self) -> str:
        return f"<MadeSheet {self.session}>"


@dataclass(frozen=True)
class WantedSheet:
    """What kind of sheet is to be made."""

    format: Format = MARKDOWN
    for_leader: bool = False
    """For the leader alone, and not for whose talk it is."""


@dataclass
class PutSheets:
    """What came of the sheets that were to be put in a folder."""

    written: list[Path] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    """Ids of the talks whose file was there already, and was left."""
    troubles: list[str] = field(default_factory=list)
    """A Danish sentence for each that could not be made, is not remembered for ``erase``, or has
    what is worth knowing of it."""

    def __repr__(self) -> str:
        return "<PutSheets>"


def check_can_be_prepared(session: "Session") -> None:
    """Raises RuleBroken for a talk that is closed."""
    if session.is_closed:
        raise RuleBroken(_("Samtalen er afsluttet: der er ikke mere at forberede"))


def to_prepare(rows: "Iterable[SessionRow]", today: date) -> "list[SessionRow]":
    """The talks that lie ahead, and that the employee has not declined; by date."""
    ahead = (row for row in rows if row.is_ahead(today) and row.invitation != "afslået")
    open_ones = (row for row in ahead if not row.closed)
    return sorted(open_ones, key=lambda row: (*row.starts, row.who, row.id))


def sheet_of(store: "SessionStore", session_id: str, notice: str, wanted: WantedSheet) -> MadeSheet:
    """The sheet of a talk, with the goals of the last plan as they are now.

    Raises RuleBroken as ``check_can_be_prepared``, and StoreError.
    """
    from kompetence_tui.export.file_name import sheet_file_name
    from kompetence_tui.preparation.sheet import write_sheet
    from kompetence_tui.preparation.sheet_words import filling_of
    from kompetence_tui.store.related import renewed

    session = store.read(session_id)
    check_can_be_prepared(session)
    session = renewed(store, session)
    chosen, for_leader = wanted.format, wanted.for_leader
    document = write_sheet(session, notice, filling_of(chosen), for_leader=for_leader)
    name = sheet_file_name(session, chosen.id, for_leader=for_leader)
    return MadeSheet(session.id, name, document, chosen)


def put_sheets(
    store: "SessionStore",
    ids: Sequence[str],
    folder: Path,
    notice: str,
    came: PutSheets,
    wanted: WantedSheet,
    *,
    overwrite: bool,
) -> Generator[None, None, None]:
    """Put a sheet for each talk in the folder, one at each step; ``came`` is told what came of it.

    Raises ExportRefused where nothing can be written.
    """
    for session_id in ids:
        if made := _made(store, session_id, notice, wanted, came):
            _put(store, *made, folder, came, overwrite=overwrite)
        yield


def _made(
    store: "SessionStore", session_id: str, notice: str, wanted: WantedSheet, came: PutSheets
) -> tuple[MadeSheet, bytes] | None:
    """The sheet and its file's content; None where there can be none, which ``came`` is told."""
    try:
        made = sheet_of(store, session_id, notice, wanted)
        content = made.format.write(made.document)
    except SessionNotFound:
        return None  # deleted meanwhile
    except (StoreError, RuleBroken) as error:
        came.troubles.append(str(error))
        return None
    except Exception as error:  # what one sheet meets is not to cost the others theirs
        number = crash.report(error, store.place.own)
        words = _("Et skema blev ikke skrevet: der skete en uventet fejl (nummer {number})")
        came.troubles.append(words.format(number=number))
        return None
    if content.remark:
        came.troubles.append(content.remark)
    return made, content.data


def _put(
    store: "SessionStore",
    made: MadeSheet,
    data: bytes,
    folder: Path,
    came: PutSheets,
    *,
    overwrite: bool,
) -> None:
    from kompetence_tui.preparation.putting import path_in
    from kompetence_tui.store.export_file import write_export
    from kompetence_tui.store.known_exports import remember

    path = path_in(store.place, folder, made.name, made.session)
    try:  # one that is not remembered is not overwritten by the next of the name either
        write_export(path, data, overwrite=overwrite and path not in came.written)
    except ExportExists:
        came.there.append(made.session)
        return
    came.written.append(path)
    if trouble := remember(store.place, [made.session], path, data):
        came.troubles.append(trouble)
