"""A value made fit for its model by leaving out what is wrong in it, and nothing else."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.base.text import FIELD_LIMIT, LINE_LIMIT, clean

Fit = TypeVar("Fit", bound=Model)
Standins = Mapping[tuple[str, ...], object]
"""What stands for a missing part, by the last names on the way to it; the way begins with ""."""

_ROUNDS = 60
_ALIKE = 0.7


@dataclass
class Pruned:
    """What was done to a value to make it fit."""

    dropped: int = 0
    unknown: int = 0
    shortened: int = 0
    filled: list[str] = field(default_factory=list)
    """Names of parts of the value itself that something stands for now."""


def fit(model: type[Fit], raw: dict[str, Any], standins: Standins, done: Pruned) -> Fit | None:
    """The raw value as the model, changed in place until it is one; None if it cannot be."""
    tried: set[tuple[int, str]] = set()
    names = [name for known in _models(model) for name in known.model_fields]
    for _round in range(_ROUNDS):
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            found = error.errors(include_url=False, include_context=False, include_input=False)
        _Round(raw, standins, names, done, tried).mend(found)
    return None


def _models(model: type[Model]) -> set[type[Model]]:
    """The model and all models below it."""
    known: set[type[Model]] = set()
    waiting: list[Any] = [model]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, Model) and kind not in known:
            known.add(kind)
            waiting += [inner.annotation for inner in kind.model_fields.values()]
        waiting += getattr(kind, "__args__", ())
    return known


class _Round:
    """All mistakes of one look at the value, each with the least that mends it."""

    def __init__(
        self,
        raw: dict[str, Any],
        standins: Standins,
        names: list[str],
        done: Pruned,
        tried: set[tuple[int, str]],
    ) -> None:
        self._raw, self._standins, self._names = raw, standins, names
        self._done, self._tried = done, tried
        self._gone: dict[int, tuple[Any, set[Any]]] = {}

    def mend(self, errors: list[ErrorDetails]) -> None:
        # A key mended may be the one that is missing.
        for error in sorted(errors, key=lambda error: error["type"] != "extra_forbidden"):
            self._mend_one(error["type"], error["loc"])
        for holder, keys in self._gone.values():
            for key in sorted(keys, reverse=True, key=lambda key: key if type(key) is int else 0):
                del holder[key]

    def _mend_one(self, kind: str, loc: tuple[int | str, ...]) -> None:
        way = _reached(self._raw, loc)
        if kind == "missing":
            if len(way) < len(loc):
                self._fill(way, str(loc[-1]))
            return
        if not way:
            return
        holder, key = way[-1]
        if kind == "extra_forbidden":
            self._rename(holder, key)
        elif kind != "value_error" or not self._shorten(holder, key):
            self._drop(holder, key)

    def _fill(self, way: "_Way", name: str) -> None:
        """Put something in for a missing part, or leave out what lacks it."""
        holder = way[-1][0][way[-1][1]] if way else self._raw
        names = ("", *(key for _holder, key in way if isinstance(key, str)), name)
        ends = (names[start:] for start in range(len(names)))
        known = next((end for end in ends if end in self._standins), None)
        if known and isinstance(holder, dict) and self._is_new(holder, name):
            holder[name] = copy.deepcopy(self._standins[known])
            if not way:
                self._done.filled.append(name)
        elif way:
            self._drop(*way[-1])

    def _rename(self, holder: Any, key: Any) -> None:  # noqa: ANN401 - JSON
        """A key one letter off is the one that was meant."""
        free = [name for name in self._names if name not in holder]
        alike = get_close_matches(str(key), free, 1, _ALIKE) if len(str(key)) > 1 else []
        if alike and self._is_new(holder, str(key)):
            holder[alike[0]] = holder.pop(key)
            return
        self._done.unknown += self._forget(holder, key)

    def _shorten(self, holder: Any, key: Any) -> bool:  # noqa: ANN401 - JSON
        value = holder[key]
        if not isinstance(value, str) or len(value := clean(value)) <= LINE_LIMIT:
            return False
        longest = FIELD_LIMIT if len(value) > FIELD_LIMIT else LINE_LIMIT
        holder[key] = value[: longest - 1] + "…"
        self._done.shortened += self._is_new(holder, f"{key}…")
        return True

    def _drop(self, holder: Any, key: Any) -> None:  # noqa: ANN401 - JSON
        self._done.dropped += self._forget(holder, key)

    def _forget(self, holder: Any, key: Any) -> bool:  # noqa: ANN401 - JSON
        keys = self._gone.setdefault(id(holder), (holder, set()))[1]
        is_new = key not in keys
        keys.add(key)
        return is_new

    def _is_new(self, holder: Any, name: str) -> bool:  # noqa: ANN401 - JSON
        mark = id(holder), name
        is_new = mark not in self._tried
        self._tried.add(mark)
        return is_new


_Way = list[tuple[Any, Any]]


def _reached(raw: object, loc: tuple[int | str, ...]) -> _Way:
    """The steps of the place that are in the value, each with what holds it."""
    way: _Way = []
    place = raw
    for step in loc:
        if isinstance(place, dict) and step in place:
            pass
        elif not (isinstance(place, list) and type(step) is int and step < len(place)):
            break
        way.append((place, step))
        place = place[step]  # type: ignore[index]
    return way
