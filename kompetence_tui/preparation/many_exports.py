"""The documents of many talks, a file each: what is there already is left, and all is remembered
for ``erase``."""

from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui import crash
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import (
    DamagedSession,
    ExportExists,
    SessionNotFound,
    StoreError,
    explain,
)
from kompetence_tui.store.export_file import is_there, write_export
from kompetence_tui.store.known_exports import ListDamaged, State, read, remember, where
from kompetence_tui.store.whose_file import check_whose

if TYPE_CHECKING:
    from kompetence_tui.domain.form import FormFile
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.export.form import Form
    from kompetence_tui.export.formats import Format
    from kompetence_tui.store.place import DataFolder
    from kompetence_tui.store.sessions import SessionStore


@dataclass(frozen=True)
class Choice:
    """What is to be written, and where."""

    folder: Path
    format: "Format"
    form: str | None
    """Id of the form; None for each talk's first."""
    files: "Sequence[FormFile]"
    """The forms that are files."""
    notice: str
    overwrite: bool = False


@dataclass
class ManyExports:
    """What came of them."""

    seen: int = 0
    """Talks that were looked at, whatever came of them."""
    written: int = 0
    there: int = 0
    """Files that lay there as they would have been written."""
    refused: int = 0
    damaged: int = 0
    """Of those that were refused."""
    drafts: int = 0
    """Of the files, those of a talk that is not closed."""
    cautions: dict[str, None] = field(default_factory=dict)
    """What to know of the files, each sentence once."""
    paths: set[Path] = field(default_factory=set, repr=False)
    """Where the files lie."""

    @property
    def fitted(self) -> int:
        """Files that are there now."""
        return self.written + self.there


def export_many(
    store: "SessionStore", ids: Sequence[str], choice: Choice, came: ManyExports
) -> Generator[list[str], None, None]:
    """Write the document of each talk that the form fits, one at each step.

    Each step gives the sentences on that talk, with its number: why nothing was written, or what
    is worth knowing of the file. ``came`` is told the numbers.
    """
    for session_id in ids:
        sentences: list[str] = []
        try:
            _write(store, session_id, choice, came, sentences)
        except SessionNotFound:
            pass  # deleted meanwhile
        except ExportExists as error:
            came.refused += 1
            words = _("Filen {name} findes allerede og er anderledes; --force overskriver den")
            sentences.append(words.format(name=error.path.name))
        except StoreError as error:
            came.refused += 1
            came.damaged += isinstance(error, DamagedSession)
            sentences.append(str(error))
        except OSError as error:
            came.refused += 1
            why, remedy = explain(error)
            words = _("Filen blev ikke skrevet, for {why}; {remedy}")
            sentences.append(words.format(why=why, remedy=remedy))
        except Exception as error:  # what one talk meets is not to cost the others their files
            came.refused += 1
            number = crash.report(error, store.place.own)
            words = _("Filen blev ikke skrevet: der skete en uventet fejl (nummer {number})")
            sentences.append(words.format(number=number))
        came.seen += 1
        yield [f"{session_id}: {sentence}" for sentence in sentences]


def _write(
    store: "SessionStore",
    session_id: str,
    choice: Choice,
    came: ManyExports,
    sentences: list[str],
) -> None:
    """Raises StoreError or OSError: nothing was written."""
    from kompetence_tui.export.forms import UnknownForm, form_of
    from kompetence_tui.store.related import others_in_course

    session = store.read(session_id)
    try:
        form = form_of(session, choice.form, choice.files)
    except UnknownForm:
        return
    others = others_in_course(store, session) if form.whole_course else ()
    content = choice.format.write(form.document(session, others, notice=choice.notice))
    path = _path(store.place, session, form, choice, came)
    made_from = [each.id for each in (session, *others)]
    trouble = _put(store.place, path, content.data, made_from, choice, came)
    came.paths.add(path)
    sentences.extend(filter(None, (content.remark, trouble)))
    came.drafts += not session.is_closed
    if caution := form.caution_of(session):
        came.cautions[caution] = None


def _path(
    place: "DataFolder", session: "Session", form: "Form", choice: Choice, came: ManyExports
) -> Path:
    """The file for the talk's document: never another talk's."""
    from kompetence_tui.export.file_name import file_name
    from kompetence_tui.preparation.putting import path_in

    name = file_name(session, form, choice.format.id)
    return path_in(place, choice.folder, name, session.id, form.number, came.paths)


def _put(
    place: "DataFolder",
    path: Path,
    data: bytes,
    made_from: Sequence[str],
    choice: Choice,
    came: ManyExports,
) -> str:
    """Put the file there unless it is, and remember it; why it is not remembered, or nothing.

    Raises StoreError: nothing was written.
    """
    if is_there(path, data):
        came.there += 1
        return (
            "" if _is_known(place, path, made_from[0]) else remember(place, made_from, path, data)
        )
    check_whose(place, path, made_from[0])
    try:
        write_export(path, data, overwrite=choice.overwrite)
        came.written += 1
    except ExportExists:
        if not is_there(path, data):
            raise
        came.there += 1  # another run wrote it meanwhile
    return remember(place, made_from, path, data)


def _is_known(place: "DataFolder", path: Path, session_id: str) -> bool:
    """The file would be erased with its talk."""
    with suppress(ListDamaged, OSError):
        known = read(place, session_id)
        return any(one.path == where(path) and one.look()[0] is State.AS_WRITTEN for one in known)
    return False
