"""Files damaged by chance: never a crash, and nothing lost that stands before the damage."""

import datetime as dt
import json
from pathlib import Path

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import format as form
from kompetence_tui.store.errors import NewerFormat
from kompetence_tui.store.rescue.salvage import NothingToSave
from kompetence_tui.store.rescue.session import rescue
from kompetence_tui.store.storage import encode
from tests.factories import NOW
from tests.store.damage import FROZEN, WHOLE, stem_of, words_before, words_of

ID = "anna2345ab"
DAY = dt.date(2026, 3, 1)


def attempt(data: bytes, stem: str) -> Session | None:
    """The rescued session, which is sure to load again; None when there is nothing to save."""
    try:
        found = rescue(data, stem, DAY, lambda _id: True)
    except (NothingToSave, NewerFormat):
        return None
    document = form.document_of(found.session, found.revision, NOW)
    name = f"{found.session.id}.json"
    stored = form.document_in(form.parse(encode(form.tables_of(document)), name), name)
    assert form.load(stored, name)[0] == found.session
    return found.session


WHOLE_FILES = st.sampled_from(WHOLE)


@settings(deadline=None, max_examples=100)
@given(WHOLE_FILES, st.floats(0, 1))
def test_all_that_stands_before_a_cut_is_kept(path: Path, share: float) -> None:
    data = path.read_bytes()
    cut = int(share * len(data))
    session = attempt(data[:cut], stem_of(data))
    if session is None:
        assert not words_before(data, cut)
        assert b'"participants"' not in data[: max(0, cut - 400)]
        return
    assert words_before(data, cut) - words_of(session) == {}


@settings(deadline=None, max_examples=100)
@given(WHOLE_FILES, st.floats(0, 0.9999), st.integers(0, 255))
def test_one_damaged_byte_costs_little(path: Path, share: float, byte: int) -> None:
    data = path.read_bytes()
    at = int(share * len(data))
    session = attempt(data[:at] + bytes([byte]) + data[at + 1 :], stem_of(data))
    if session is None:
        assert at < 200  # only what says which version it is
        return
    missing = words_before(data, len(data)) - words_of(session)
    assert sum(missing.values()) <= 40


@settings(deadline=None, max_examples=60)
@given(WHOLE_FILES, st.integers(0, 30))
def test_an_empty_block_of_the_disk_costs_what_stood_in_it(path: Path, number: int) -> None:
    data = path.read_bytes()
    start = number * 4096 % len(data)
    end = min(start + 4096, len(data))
    damaged = data[:start] + bytes(end - start) + data[end:]
    session = attempt(damaged, stem_of(data))
    if session is None:
        assert len(data) < 20_000
        return
    bank = data.index(b'"answers": {')
    if end < bank:
        assert words_before(data, len(data)) - words_of(session) == {}


def places(value: object, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The ways to all parts of a JSON value."""
    found = [way] if way else []
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            found += places(inner, (*way, key))
    return found


RICH = FROZEN.read_bytes()
PLACES = places(orjson.loads(RICH))
JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**20), st.floats(allow_nan=False), st.text(),
    st.lists(st.integers(), max_size=3), st.dictionaries(st.text(), st.none(), max_size=2),
)  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.one_of(st.just("weg"), JUNK)), max_size=6))
def test_any_part_may_be_missing_or_something_else(changes: list[tuple[object, object]]) -> None:
    value = orjson.loads(RICH)
    for way, junk in changes:
        holder = value
        try:
            for step in way[:-1]:  # type: ignore[index]
                holder = holder[step]
            if junk == "weg":
                del holder[way[-1]]  # type: ignore[index]
            else:
                holder[way[-1]] = junk  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            continue
    attempt(json.dumps(value, ensure_ascii=False).encode(errors="replace"), stem_of(RICH))


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_whatever_lies_there_is_no_crash(data: bytes) -> None:
    attempt(data, ID)
    attempt(b'{"session":{"1":{"format":"kompetence-tui/1","session":' + data, ID)
