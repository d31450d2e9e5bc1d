"""Session files to be damaged, and what is still in them."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import format as form
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.storage import encode
from tests.factories import NOW

FROZEN = Path(__file__).parent / "frozen" / f"schema-{form.SCHEMA}.json"
EXAMPLES = sorted((Path(__file__).parents[2] / "sessions").glob("*.json"))
WHOLE = [FROZEN, *EXAMPLES]

_WORDS = re.compile(r'"(?:text|aim|how|words|conclusion|vision|title|name)": ("(?:[^"\\]|\\.)*")')


def stem_of(data: bytes) -> str:
    """The id of the session in a whole file."""
    return str(session_in(data)["id"])


def session_in(data: bytes) -> dict[str, Any]:
    """The session of a whole file, raw."""
    found: dict[str, Any] = orjson.loads(data)["session"]["1"]["session"]
    return found


def file_of(session: Session, **changes: Any) -> bytes:
    """The session's file, some of its raw parts changed; None takes a part away."""
    document = form.document_of(session, 7, NOW)
    parts = document["session"] | changes
    document["session"] = {name: part for name, part in parts.items() if part is not None}
    return encode(form.tables_of(document))


def words_before(data: bytes, cut: int) -> Counter[str]:
    """What people wrote that stands whole before the cut; a bank's words are not theirs."""
    start = data.find(b'"answers": {')
    text = data[:cut].decode(errors="ignore")[len(data[:start].decode()) :]
    found: Counter[str] = Counter(json.loads(match) for match in _WORDS.findall(text))
    return found


def words_of(session: Session) -> Counter[str]:
    """All text in the session."""
    return Counter(_strings(session.model_dump(mode="json")))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def put(store: SessionStore, name: str, data: bytes) -> Path:
    """A file among the sessions, as only its owner reads it."""
    store.sessions.mkdir(mode=0o700, parents=True, exist_ok=True)
    store.folder.chmod(0o700)
    path = store.sessions / name
    path.write_bytes(data)
    path.chmod(0o600)
    return path


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below the folder but the index, with its content."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "index.json")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}
