"""Looking for words in what people wrote in stored sessions."""

from collections.abc import Iterator
from pathlib import Path

import orjson

from kompetence_tui.domain.text import one_line
from kompetence_tui.store import files

_LIMIT = 20_000_000
_SEARCHED = (
    "unit", "participants", "answers", "boards", "direction", "course", "plan", "follow_up",
    "addenda", "progress", "preparation", "learns_best", "drafts",
)  # fmt: skip
"""The parts of a session that hold people's words; the bank is not theirs, and ratings are none."""

_NOT_WORDS = {
    "id", "question_id", "role", "date", "board_id", "card", "group", "used", "follows", "session",
    "item", "kind", "level", "status", "length", "goal", "action", "point", "form", "verdict",
    "horizon", "interest", "employee", "leader", "imported",
}  # fmt: skip
"""Names of parts that hold an id or one of the program's own words, wherever that is no more."""


def words_of(text: str) -> list[str]:
    """The words to look for, as they are compared."""
    return one_line(text).casefold().split()


def holds(path: Path, words: list[str]) -> bool:
    """The session's own words hold them all. Unreadable files hold nothing."""
    try:
        data, _signature = files.read_regular(path, _LIMIT)
        if not _may_hold(data, words):
            return False
        found = _own_words(orjson.loads(data))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False
    return all(word in found for word in words)


def _may_hold(data: bytes, words: list[str]) -> bool:
    """A quick look at the whole file; escaped text is left to the real one."""
    if b"\\" in data and (b"\\u" in data or any('"' in word or "\\" in word for word in words)):
        return True
    folded = data.decode(errors="replace").casefold()
    return all(word in folded for word in words)


def _own_words(tables: dict[str, dict[str, dict[str, object]]]) -> str:
    session = tables["session"]["1"]["session"]
    if not isinstance(session, dict):
        return ""
    parts = [text for name in _SEARCHED for text in _strings(session.get(name))]
    return "\n".join(parts).casefold()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        if value.get("hidden") is True:  # a note of a round that has not been shown
            return
        for key, inner in value.items():
            if key not in _NOT_WORDS or isinstance(inner, dict):
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
