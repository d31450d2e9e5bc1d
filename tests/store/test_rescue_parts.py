"""What is worth saving, what stands for what is lost and what is counted, the catalogue says."""

import datetime as dt
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import orjson
import pytest

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.parts.part import Field, Part
from kompetence_tui.domain.parts.parts import inside, parts
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.i18n import plural
from kompetence_tui.store.format import document_of, tables_of
from kompetence_tui.store.rescue.salvage import NothingToSave
from kompetence_tui.store.rescue.session import Rescued, rescue
from kompetence_tui.store.storage import encode
from tests.domain.test_parts import ENTRIES
from tests.parts import DAY, filled_session, listed

ID = "a1b2c3d4e5"
LIKE_GOALS = ("Goal", "StrategicGoal", "FollowedGoal")
"""Rows of one name, so that what stands for an id in one does so in all."""

STANDINS = [entry for entry in ENTRIES if MODELS[entry[0]][entry[1]].standin is not None]
COUNTED = [
    (model, name, part.count)
    for model, fields in MODELS.items()
    for name, part in fields.items()
    if isinstance(part, Part) and part.count
]


def stored() -> dict[str, Any]:
    """The document of a session with something in every field."""
    now = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    return document_of(filled_session().with_(id=ID), 1, now)


def saved(document: dict[str, Any]) -> Rescued:
    return rescue(orjson.dumps(tables_of(document)), ID, DAY, lambda _id: True)


@pytest.mark.parametrize("name", [name for name, part in parts().items() if part.is_saved])
def test_any_part_with_people_s_words_is_worth_saving(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = stored()
    document["session"] = {key: document["session"][key] for key in ("id", "kind", "date", name)}
    assert getattr(saved(document).session, name) == getattr(filled_session(), name)
    with listed(monkeypatch, "Session", **{name: None}), pytest.raises(NothingToSave):
        saved(document)


@pytest.mark.parametrize(("model", "name", "words"), COUNTED)
def test_what_was_saved_is_counted(
    model: str, name: str, words: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    document, count = stored(), plural(*words, 1)
    assert count in saved(document).account.saved
    with listed(monkeypatch, model, **{name: None}):
        assert count not in saved(document).account.saved


@pytest.mark.parametrize(("model", "name"), STANDINS)
def test_what_lacks_a_field_is_saved_where_something_can_stand_for_it(
    model: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, field = stored(), MODELS[model][name]
    for lacking in list(stored_ones(document["session"], Field("Session"), model)):
        del lacking[name]
    whole = list(ones(filled_session(), Field("Session"), model))
    assert len(list(ones(saved(document).session, Field("Session"), model))) == len(whole)
    with ExitStack() as without:
        for alike in LIKE_GOALS if model in LIKE_GOALS else (model,):
            without.enter_context(listed(monkeypatch, alike, **{name: Field(field.holds)}))
        assert left(document, model) < len(whole)


def left(document: dict[str, Any], model: str) -> int:
    """How many of the model are saved."""
    try:
        return len(list(ones(saved(document).session, Field("Session"), model)))
    except NothingToSave:
        return 0


def ones(value: object, field: Field, model: str) -> Iterator[object]:
    """All of the model in the value."""
    if isinstance(value, Model) and field.holds == model:
        yield value
    for inner, inner_field in inside(value, field):
        yield from ones(inner, inner_field, model)


def stored_ones(value: Any, field: Field, model: str) -> Iterator[dict[str, Any]]:
    """The same of a stored value."""
    if isinstance(value, list):
        for inner in value:
            yield from stored_ones(inner, field, model)
    elif isinstance(value, dict) and isinstance(field, Part) and field.stop:
        for inner in value.values():
            yield from stored_ones(inner, Field(field.holds), model)
    elif isinstance(value, dict) and isinstance(field.holds, str):
        if field.holds == model:
            yield value
        for name, inner in list(value.items()):
            yield from stored_ones(inner, MODELS[field.holds][name], model)


def test_a_bank_and_what_was_acknowledged_are_not_worth_saving_alone() -> None:
    document = stored()
    for name, part in parts().items():
        if part.is_saved:
            del document["session"][name]
    with pytest.raises(NothingToSave):
        saved(document)


def test_who_stands_for_those_who_are_lost_is_not_counted_as_saved() -> None:
    document = stored()
    document["session"]["participants"] = {"Anna Eksempel": {}}
    account = saved(document).account
    assert "1 deltager" not in account.saved
    assert "hvem der deltog" in account.lost


@pytest.mark.parametrize(("name", "begun"), [("action", ""), ("text", "qprogr")])
def test_an_id_that_is_cut_off_is_no_id_but_words_are_words(name: str, begun: str) -> None:
    data = encode(tables_of(stored()))
    (note,) = stored()["session"]["progress"]
    start = data.rindex(f'"{name}": "{note[name]}"'.encode()) + len(f'"{name}": "')
    found = rescue(data[: start + 6], ID, DAY, lambda _id: True).session.progress
    assert [getattr(one, name) for one in found] == [begun]
