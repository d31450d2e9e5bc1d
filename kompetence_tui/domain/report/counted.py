"""What is counted of one period, before anything is hidden. Free of pydantic.

It stays in the program: only what ``protecting`` makes of it is shown in a report or written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId

Place = tuple[str, str]
"""Keys of a row and a column; ``ALL`` stands for the total of the side."""

ALL = ""


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """One figure, and how many people are behind it."""

    n: int = 0
    people: int = 0
    """Different persons (or leaders, where the table is of them)."""
    most: int = 0
    """What one of them alone stands for."""


@dataclass(frozen=True, slots=True)
class Label:
    """A row or a column: its key, and what it is called.

    The words are a bank's, a method file's, a committee's or group's; never of an individual talk.
    """

    key: str
    words: str
    group: str = ""
    """What it belongs to: the bank whose type it is, the form whose method it is."""


@dataclass(frozen=True, slots=True, repr=False)
class CountedTable:
    """One table. The tallies hold totals too, since people in two cells count once in their sum."""

    id: TableId
    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    tallies: Mapping[Place, Tally]
    """A place without one has nothing."""
    impossible: frozenset[Place] = frozenset()
    """Cells that nobody could have been in: a type of a bank that the unit does not use."""


@dataclass(frozen=True, slots=True, repr=False)
class Counted:
    """All that is counted of a period."""

    period: ReportPeriod
    units: tuple[Label, ...]
    tables: Mapping[TableId, CountedTable] = field(default_factory=dict)
    unread: int = 0
    """Files that could not be read."""
