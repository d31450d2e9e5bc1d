"""A session with something in every field, each text a word of its own, made by the catalogue."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import Any, TypeVar, get_args, get_origin

import pytest

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.parts import parts
from kompetence_tui.domain.parts.part import Field, Kind
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import search

Filled = TypeVar("Filled", bound=Model)
Say = Callable[[str, str, Kind], str]
"""From a model, its field and what it holds to the text that is to stand there."""

DAY = dt.date(2026, 3, 2)


def word(model: str, name: str) -> str:
    """The one word that stands in the field."""
    return f"q{model}x{name}q".casefold().replace("_", "x")


def filled(model: type[Filled], say: Say = lambda model, name, _kind: word(model, name)) -> Filled:
    """One of the model with something in each field, and in the models in it."""
    fields = {
        name: _value(field.annotation, parts.name_of(model), name, say)
        for name, field in model.model_fields.items()
    }
    return model.model_validate(fields)


def models_in(model: type[Model]) -> Iterator[type[Model]]:
    """The model and all models in it, once each."""
    waiting, known = [model], set[type[Model]]()
    while waiting:
        if (one := waiting.pop()) not in known:
            known.add(one)
            yield one
            for field in one.model_fields.values():
                waiting += [kind for kind in types_in(field.annotation) if issubclass(kind, Model)]


def types_in(annotation: Any) -> Iterator[type]:
    """The types that a value of the annotation is made of, the keys of a dict left out."""
    if hasattr(annotation, "__metadata__"):
        yield from types_in(annotation.__origin__)
    elif inner := get_args(annotation):
        for one in inner[1:] if get_origin(annotation) is dict else inner:
            yield from types_in(one)
    elif isinstance(annotation, type) and annotation is not type(None):
        yield annotation


@contextmanager
def listed(patch: pytest.MonkeyPatch, model: str, **fields: Field | None) -> Iterator[None]:
    """The catalogue with other entries for fields of a model; without those that are None."""
    with patch.context() as within:
        entries = MODELS.get(model, {}) | fields
        entries = {name: field for name, field in entries.items() if field is not None}
        within.setitem(MODELS, model, entries)
        _forget()
        yield
    _forget()


def _forget() -> None:
    for known in (parts.parts_in, parts.name_of, search._searched):
        known.cache_clear()


def _value(annotation: Any, model: str, name: str, say: Say) -> Any:
    if hasattr(annotation, "__metadata__"):
        return _value(annotation.__origin__, model, name, say)
    inner = get_args(annotation)
    if get_origin(annotation) is tuple:
        one = _value(inner[0], model, name, say)
        return (one,) if inner[1:] == (...,) else (one,) * len(inner)
    if get_origin(annotation) is dict:
        key = say(model, name, Kind.DOTS) if inner[1:] and _is_dots(model, name) else "noegle"
        key = next(iter(inner[0])) if issubclass(inner[0], Enum) else key
        return {key: _value(inner[1], model, name, say)}
    if inner:
        return _value(inner[0], model, name, say)
    return _leaf(annotation, model, name, say)


def _is_dots(model: str, name: str) -> bool:
    return MODELS[model][name].holds is Kind.DOTS


_DONE = ("employee_done", "leader_done")
"""Of what two answer nothing is shown before both are done."""


def _leaf(kind: type, model: str, name: str, say: Say) -> Any:
    if issubclass(kind, Model):
        return filled(kind, say)
    if issubclass(kind, Enum):
        return next(iter(kind))
    field = MODELS.get(model, {}).get(name)
    if kind is str and field and isinstance(field.holds, Kind) and field.holds is not Kind.PLAIN:
        return say(model, name, field.holds)
    if name == "checksum":
        return "0" * 64
    plain = {
        str: f"{model}-{name}".casefold().replace("_", "-"),
        int: 1, bool: name in _DONE, dt.date: DAY, PartialDate: PartialDate.day(DAY),
        dt.datetime: dt.datetime(2026, 3, 2, tzinfo=dt.UTC), dt.time: dt.time(9, 30),
    }  # fmt: skip
    return plain[kind]


def filled_session() -> Session:
    """A talk with something in every field."""
    return filled(Session)


def models_of(name: str) -> set[str]:
    """The model of the name and all in it, as the catalogue has them."""
    inner = {field.holds for field in MODELS[name].values() if isinstance(field.holds, str)}
    return {name}.union(*map(models_of, inner))
