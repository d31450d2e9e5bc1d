"""The form of a session file: a session to and from TinyDB's tables, and older forms made new.

Importing this does not import pydantic.
"""

import copy
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import orjson

from kompetence_tui.i18n import _
from kompetence_tui.regular import NotAFile, TooLarge
from kompetence_tui.store import files
from kompetence_tui.store.errors import DamagedSession, NewerFormat, StoreError

if TYPE_CHECKING:
    from pydantic import ValidationError

    from kompetence_tui.domain.session.session import Session

TABLE, DOC_ID = "session", 1
FAMILY = "kompetence-tui/"
FORMAT = FAMILY + "1"
SCHEMA = 6
"""Raised by one whenever older programs could not read what is written."""

MAX_BYTES = 20_000_000
"""A session file larger than this is not the program's own."""

LAST_REVISION = 1_000_000_000
"""Far above any that is reached; JSON would not hold one much larger."""

StoredDocument = dict[str, Any]


def _with_groups(document: StoredDocument) -> StoredDocument:
    """From 1 to 2: boards, direction, forløb and links came; a session without them is whole."""
    return document | {"schema": 2}


def _with_years(document: StoredDocument) -> StoredDocument:
    """From 2 to 3: follow-up, methods, profile and acknowledgements came; the plan gives ids to
    actions that have none."""
    return document | {"schema": 3}


def _with_drafts(document: StoredDocument) -> StoredDocument:
    """From 3 to 4: what is begun in a form came; a session without it is whole."""
    return document | {"schema": 4}


def _with_on_track(document: StoredDocument) -> StoredDocument:
    """From 4 to 5: a note of progress can say »på sporet«; one of before does not."""
    return document | {"schema": 5}


def _with_ways(document: StoredDocument) -> StoredDocument:
    """From 5 to 6: a bank carries the ways of a workplace; one of before has the usual ones."""
    return document | {"schema": 6}


MIGRATIONS: dict[int, Callable[[StoredDocument], StoredDocument]] = {
    1: _with_groups,
    2: _with_years,
    3: _with_drafts,
    4: _with_on_track,
    5: _with_ways,
}
"""From a schema version to the step that makes its documents one version newer."""


class Loaded(NamedTuple):
    """A session as it stood in its file."""

    session: "Session"
    revision: int
    saved_at: dt.datetime
    document: StoredDocument
    """As it stands in the file, whatever its schema."""
    signature: files.Signature


def document_of(session: "Session", revision: int, saved_at: dt.datetime) -> StoredDocument:
    """The one document of a session's file."""
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "revision": revision,
        "saved_at": saved_at.isoformat(timespec="milliseconds"),
        "session": session.model_dump(mode="json"),
    }


def tables_of(document: StoredDocument) -> dict[str, dict[str, Any]]:
    """The whole content of a session's file."""
    return {TABLE: {str(DOC_ID): document}}


def read_file(path: Path) -> Loaded:
    """The session in the file.

    Raises:
        DamagedSession, NewerFormat: with the reason in words, never with content.
        OSError: the file cannot be reached.
    """
    document, signature = read_document(path)
    session, revision, saved_at = load(document, path.name)
    if session.id != path.stem:
        raise DamagedSession(
            path.name, _("navnet passer ikke til samtalen i den; måske er den omdøbt eller en kopi")
        )
    return Loaded(session, revision, saved_at, document, signature)


def read_document(path: Path) -> tuple[StoredDocument, files.Signature]:
    """The document in the file, its content not yet looked at. Raises as ``read_file``."""
    try:
        data, signature = files.read_regular(path, MAX_BYTES)
    except NotAFile:
        raise DamagedSession(path.name, _("den er et link eller ikke en almindelig fil")) from None
    except TooLarge:
        raise DamagedSession(path.name, _("den er alt for stor til at være en samtale")) from None
    return document_in(parse(data, path.name), path.name), signature


def parse(data: bytes, name: str) -> object:
    """What the bytes say as JSON. Raises DamagedSession."""
    if not data.strip():
        raise DamagedSession(name, _("den er tom"))
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as error:
        reason = _("den er afkortet eller ændret; læsningen stopper i linje {line}")
        # The error itself holds the whole text of the file.
        raise DamagedSession(name, reason.format(line=error.lineno)) from None


def document_in(tables: object, name: str) -> StoredDocument:
    """The one document among TinyDB's tables. Raises DamagedSession."""
    table = tables.get(TABLE) if isinstance(tables, dict) else None
    document = table.get(str(DOC_ID)) if isinstance(table, dict) else None
    form = document.get("format") if isinstance(document, dict) else None
    if not isinstance(form, str) or not form.startswith(FAMILY):
        raise DamagedSession(name, _("den er ikke en samtale fra dette program"))
    return cast(StoredDocument, document)


def load(document: StoredDocument, name: str) -> tuple["Session", int, dt.datetime]:
    """Session, revision and time of saving from a file's document, whatever its age.

    Raises:
        DamagedSession, NewerFormat: as ``read_file``.
    """
    from pydantic import ValidationError

    from kompetence_tui.domain.session.session import Session

    document = _migrated(document, name)
    try:
        revision, saved_at = document["revision"], document["saved_at"]
        if type(revision) is not int or not 1 <= revision <= LAST_REVISION:
            raise ValueError
        when = dt.datetime.fromisoformat(saved_at).astimezone()
        session = Session.model_validate(document["session"])
    except ValidationError as error:
        raise DamagedSession(name, _reason(error)) from None
    except (KeyError, TypeError, ValueError, OverflowError):
        raise DamagedSession(name, _("oplysningerne om, hvornår den er gemt, mangler")) from None
    return session, revision, when


def schema_of(document: StoredDocument, name: str) -> int:
    """The schema version of a document this program can read.

    Raises:
        DamagedSession, NewerFormat: as ``read_file``.
    """
    schema = document.get("schema")
    if type(schema) is not int or schema < 1:
        raise DamagedSession(name, _("den siger ikke, hvilken udgave den er gemt i"))
    if schema > SCHEMA or document["format"] != FORMAT:
        raise NewerFormat(name)
    return schema


def says_newer(document: StoredDocument, known: int) -> bool:
    """A newer version of the program wrote it: its format, or its schema above ``known``."""
    form, schema = document.get("format"), document.get("schema")
    version = form.removeprefix(FAMILY) if isinstance(form, str) else ""
    if form == FORMAT:
        return type(schema) is int and schema > known
    return version.isdecimal()


def _migrated(document: StoredDocument, name: str) -> StoredDocument:
    schema = schema_of(document, name)
    if schema == SCHEMA:
        return document
    document = copy.deepcopy(document)
    try:
        while schema < SCHEMA:
            document, schema = MIGRATIONS[schema](document), schema + 1
    except StoreError:
        raise
    except Exception:
        raise DamagedSession(name, _("den kan ikke føres over i denne udgave")) from None
    return document


def _reason(error: "ValidationError") -> str:
    """The first mistake by the name of its part; parts a file made up are not repeated."""
    from kompetence_tui.domain.session.session import Session

    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    part = first["loc"][0] if first["loc"] else ""
    if part not in Session.model_fields:
        return _("den har noget i sig, som programmet ikke kender")
    if first["type"] == "missing" and len(first["loc"]) == 1:
        return _("delen »{part}« mangler").format(part=part)
    return _("delen »{part}« er ikke, som den skal være").format(part=part)
