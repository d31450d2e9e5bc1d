"""Every field with people's words is searched, and no other, as the catalogue of parts has it."""

from pathlib import Path

import orjson
import pytest

from kompetence_tui.domain.parts.part import Kind
from kompetence_tui.domain.parts.parts import parts, texts_in
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.store import search
from kompetence_tui.store.format import document_in, load
from kompetence_tui.store.sessions import SessionStore
from tests.domain.test_parts import ENTRIES
from tests.factories import make_session
from tests.parts import filled_session, listed, models_of, word
from tests.store.damage import FROZEN
from tests.test_examples import SESSIONS

SEARCHED = {
    name: models_of(part.holds) if isinstance(part.holds, str) else set[str]()
    for name, part in parts().items()
    if part.is_searched
}
"""By the part the models in it."""

PICKED = {("Need", "source"): "brugerinput", ("StrategicGoal", "purpose"): "udvikling"}


def has_words(model: str, name: str) -> bool:
    """The field holds people's words, in a part that is searched."""
    holds = MODELS[model][name].holds
    is_there = name in SEARCHED if model == "Session" else model in set.union(*SEARCHED.values())
    return is_there and isinstance(holds, Kind) and holds not in (Kind.PLAIN, Kind.DOTS)


WORDS = {entry: PICKED.get(entry, word(*entry)) for entry in ENTRIES if has_words(*entry)}
"""By the field what a session with something in every field has there."""


@pytest.fixture
def store_of_one(store: SessionStore) -> SessionStore:
    store.create(filled_session().with_(id="a1b2c3d4e5")).close()
    return store


def test_what_people_wrote_is_found_by_the_catalogue_alone(
    store_of_one: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(WORDS) > 50
    for (model, name), words in WORDS.items():
        assert store_of_one.search(words), words
        with listed(monkeypatch, model, **{name: None}):
            assert not store_of_one.search(words), words


def test_nothing_else_is_found(store_of_one: SessionStore) -> None:
    for entry in ENTRIES:
        assert entry in WORDS or not store_of_one.search(word(*entry)), entry


@pytest.mark.parametrize("name", SEARCHED)
def test_a_part_that_is_not_listed_is_not_searched(
    name: str, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = make_session("a1b2c3d4e5").with_(answers={}, participants=(), unit="")
    store.create(bare.with_(**{name: getattr(filled_session(), name)})).close()
    inside = [words for (model, _field), words in WORDS.items() if model in SEARCHED[name]]
    words = inside[0] if inside else WORDS["Session", name]
    assert store.search(words)
    with listed(monkeypatch, "Session", **{name: None}):
        assert not store.search(words)


FILES = [*SESSIONS.glob("*.json"), *FROZEN.parent.glob("schema-*.json")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_file_is_searched_for_just_what_stands_in_its_session(path: Path) -> None:
    tables = orjson.loads(path.read_bytes())
    session, _revision, _saved_at = load(document_in(tables, path.name), path.name)
    shown = {key: board.with_(notes=board.shown) for key, board in session.boards.items()}
    session = session.with_(boards=shown)
    written = {
        line
        for name, part in parts().items()
        for text, kind in texts_in(getattr(session, name), part)
        if part.is_searched and kind is not Kind.DOTS
        for line in text.casefold().split("\n")
    }
    assert set(search._own_words(tables).split("\n")) | {""} == written | {""}
