"""One thing the doctor looked at."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How a finding stands, worst last."""

    OK = 0
    WATCH = 1
    """Works, but needs attention."""
    WRONG = 2
    DAMAGED = 3
    """A session's file cannot be read."""

    @property
    def mark(self) -> str:
        return {Level.OK: "OK", Level.WATCH: "OBS"}.get(self, "FEJL")


@dataclass(frozen=True)
class Finding:
    """What was looked at, how it stands, and what to do when it is not as it should be."""

    level: Level
    subject: str
    words: str
    todo: str = ""
