"""One thing the doctor looked at."""

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How a finding stands, worst last."""

    OK = 0
    WATCH = 1
    """Works, but needs attention."""
    WRONG = 2
    DAMAGED = 3
    """A session's file cannot be read."""

    @property
    def mark(self) -> str:
        return {Severity.OK: "OK", Severity.WATCH: "OBS"}.get(self, "FEJL")


@dataclass(frozen=True)
class HealthFinding:
    """What was looked at, how it stands, and what to do when it is not as it should be."""

    level: Severity
    subject: str
    words: str
    todo: str = ""
    below: tuple[str, ...] = ()
    """Lines of a table that go with it."""
