"""The base of all domain models."""

from collections.abc import Callable
from datetime import time
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PlainSerializer

from kompetence_tui.domain.base import text
from kompetence_tui.domain.dates.dates import PartialDate


class Model(BaseModel):
    """Frozen, closed to unknown keys, and silent about its content in every ``repr``."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__

    def with_(self, **changes: Any) -> Self:  # noqa: ANN401 - the model checks each field
        """A checked copy with some fields changed. Raises ValidationError."""
        known = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate(known | changes)


def _read_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, str):
        return PartialDate.from_iso(value)
    raise ValueError("no date")


def _write_date(value: PartialDate) -> str:
    return value.iso


def _at_most(limit: int) -> Callable[[str], str]:
    def check(value: str) -> str:
        if len(value) > limit:
            raise ValueError(f"longer than {limit} characters")
        return value

    return check


_MOST = 1_000_000_000
"""Far above any number that is meant; a number that JSON cannot hold could not be saved."""


def _within_reason(number: int) -> int:
    return min(max(number, 0), _MOST)


Text = Annotated[str, AfterValidator(text.clean), AfterValidator(_at_most(text.FIELD_LIMIT))]
"""People's text, cleaned on the way in."""

Line = Annotated[str, AfterValidator(text.one_line), AfterValidator(_at_most(text.LINE_LIMIT))]
"""People's text on one line."""

Count = Annotated[int, AfterValidator(_within_reason)]
"""A number of things or seconds, from 0 on."""


def _whole_minute(value: time) -> time:
    return time(value.hour, value.minute)


Clock = Annotated[time, AfterValidator(_whole_minute)]
"""A time of day, as the clock on the wall shows it."""

IsoDate = Annotated[
    PartialDate, BeforeValidator(_read_date), PlainSerializer(_write_date, return_type=str)
]
"""A date of any precision, ISO in JSON."""
