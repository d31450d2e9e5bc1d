"""Reading the catalogue of ``part_table``: the parts of a session, and what is inside a value."""

from collections.abc import Iterator, Mapping
from functools import cache

from kompetence_tui.domain.parts.part import Field, Kind, Part
from kompetence_tui.domain.parts.table import MODELS


def parts() -> dict[str, Part]:
    """The parts of a session by their names there, in the order they are told of."""
    return parts_in("Session")


@cache
def parts_in(name: str) -> dict[str, Part]:
    """The parts that stand in the model of the name: rows, and what a session is made of."""
    return {name: field for name, field in MODELS[name].items() if isinstance(field, Part)}


def fields_of(model: type) -> Mapping[str, Field]:
    """What stands in each field of the model."""
    return MODELS[name_of(model)]


@cache
def name_of(model: type) -> str:
    """What the catalogue calls the model, or the one that it is made of."""
    return next(kind.__name__ for kind in model.__mro__ if kind.__name__ in MODELS)


def inside(value: object, field: Field) -> Iterator[tuple[object, Field]]:
    """What a value that stands in the field is made of, each with the field it stands in."""
    if isinstance(value, dict):
        yield from (
            (inner, field) for inner in (value if field.holds is Kind.DOTS else value.values())
        )
    elif isinstance(value, tuple):
        yield from ((inner, field) for inner in value)
    elif names := getattr(type(value), "model_fields", ()):
        fields = fields_of(type(value))
        yield from ((getattr(value, name), fields[name]) for name in names if name in fields)


def texts_in(value: object, field: Field) -> Iterator[tuple[str, Kind]]:
    """All that people wrote in the value, each with what it is."""
    if not isinstance(value, str):
        for inner, inner_field in inside(value, field):
            yield from texts_in(inner, inner_field)
    elif isinstance(field.holds, Kind) and field.holds is not Kind.PLAIN:
        yield value, field.holds
