"""Looking for words in what people wrote in stored sessions."""

from functools import cache
from pathlib import Path

import orjson

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.parts.part import Kind
from kompetence_tui.domain.parts.parts import parts
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.domain.session.kinds import Answerer
from kompetence_tui.store import files

_LIMIT = 20_000_000
_NO_WORDS = (Kind.PLAIN, Kind.DOTS)

_Ways = dict[str, "_Ways | None"]
"""By name the fields of a model that lead to people's words; None where all is words."""


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
    session, found = tables["session"]["1"]["session"], list[str]()
    if isinstance(session, dict):
        by_both = _asked_of_both(session.get("bank"))
        for name, (ways, is_at_stops) in _searched().items():
            stored = session.get(name)
            for stop, value in stored.items() if is_at_stops and stored else (("", stored),):
                if not (_is_half(value) and (stop in by_both or _is_begun(value))):
                    _collect(value, ways, found)
    return "\n".join(found).casefold()


@cache
def _searched() -> dict[str, tuple[_Ways | None, bool]]:
    """The ways into each part that is searched, and whether it lies at stops."""
    found = ((name, part) for name, part in parts().items() if part.is_searched)
    return {name: (_ways(part.holds), part.stop is not None) for name, part in found}


def _ways(holds: Kind | str) -> _Ways | None:
    if isinstance(holds, Kind):
        return None
    texts = ((name, field.holds) for name, field in MODELS[holds].items())
    return {name: _ways(inner) for name, inner in texts if inner not in _NO_WORDS}


def _asked_of_both(bank: object) -> frozenset[str]:
    """Ids of the stored bank's questions that two answer, each alone."""
    themes = bank.get("themes") or () if isinstance(bank, dict) else ()
    asked = (question for theme in themes for question in theme["questions"])
    return frozenset(one["id"] for one in asked if one.get("answered_by") == Answerer.BOTH)


def _is_half(answer: object) -> bool:
    """An answer that two give, and that not both are done with."""
    done = ("employee_done", "leader_done")
    return isinstance(answer, dict) and not all(answer.get(each) is True for each in done)


def _is_begun(answer: object) -> bool:
    """One of the two has begun to give it, also where the bank no longer says that both do."""
    said = answer if isinstance(answer, dict) else {}
    return said.get("employee_done") is True or bool(said.get("leader"))


def _collect(value: object, ways: _Ways | None, found: list[str]) -> None:
    """Put what people wrote in the stored value among what was found."""
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, list):
        for inner in value:
            _collect(inner, ways, found)
    elif not isinstance(value, dict) or value.get("hidden") is True:  # of a round not shown
        return
    elif ways is None:
        for inner in value.values():
            _collect(inner, None, found)
    else:
        for name, further in ways.items():
            if inner := value.get(name):
                _collect(inner, further, found)
