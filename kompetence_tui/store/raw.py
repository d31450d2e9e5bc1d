"""Parts of a session as its file holds them, without the models, for what reads all files.

Each raises one of ``UNREADABLE`` for a file that the program could not open either.
"""

import datetime as dt
from pathlib import Path
from typing import Any

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.facts import Lead
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.format import read_document, schema_of

UNREADABLE = (StoreError, OSError, ValueError, TypeError, KeyError, AttributeError)


def session_in(path: Path) -> dict[str, Any]:
    """The session in the file, not yet looked at. One of an older schema lacks what came later."""
    document, _signature = read_document(path)
    schema_of(document, path.name)
    session = document["session"]
    if session["id"] != path.stem:
        raise ValueError("not the session the file is named for")
    return dict_of(session)


def lead_of(stored: dict[str, Any] | None) -> Lead | None:
    """A link; None where there is none."""
    if stored is None:
        return None
    return Lead(
        key=(text_of(stored["session"]), text_of(stored["item"])),
        kind=SessionKind(stored["kind"]),
        date=dt.date.fromisoformat(stored["date"]),
        who=line_of(stored.get("who", "")),
        words=line_of(stored.get("words", "")),
    )


def list_of(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def text_of(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def line_of(value: object) -> str:
    return one_line(text_of(value))


def dict_of(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value
