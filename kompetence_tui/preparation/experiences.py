"""What groups wrote for a higher level, gathered to be read through, and what was ticked of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.report.experiences import Chosen, Passage, passages_of
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.report import experiences as ticked

if TYPE_CHECKING:
    from kompetence_tui.domain.people.marking import KnownNames
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.store.sessions import SessionStore
    from kompetence_tui.store.thread import ReadProgress


@dataclass(frozen=True, repr=False)
class Gathered:
    """All that there is to read through of a period."""

    period: ReportPeriod
    passages: tuple[Passage, ...]
    """The newest first."""
    names: "KnownNames"
    """Everybody known in the folder."""
    chosen: dict[str, Chosen] = field(default_factory=dict)
    """What is ticked, by its key."""
    unread: int = 0
    """Groups' talks that cannot be read."""

    @property
    def texts(self) -> dict[str, Passage | Chosen]:
        """By their keys what was written, then what is ticked and stands in no talk any more."""
        written: dict[str, Passage | Chosen] = {one.key: one for one in self.passages}
        return written | {key: one for key, one in self.chosen.items() if key not in written}


def gather(
    store: "SessionStore", period: ReportPeriod, progress: "ReadProgress | None" = None
) -> Gathered:
    """Read the groups' talks, and no other: an individual talk's file is not opened for it.

    Raises:
        StoreError: the folder, or what was ticked, cannot be read.
        Whatever ``progress`` raises; that ends the reading.
    """
    rows = store.rows()
    talks = [row for row in rows if not row.kind.is_individual and row.date <= period.last]
    found: list[Passage] = []
    unread = 0
    for number, row in enumerate(talks, 1):
        try:
            found += passages_of(store.read(row.id), period)
        except StoreError:
            unread += 1
        if progress is not None:
            progress(number, len(talks))
    found.sort(key=lambda one: (-one.date.toordinal(), one.session))
    chosen = {one.key: one for one in ticked.read(ticked.path_of(store.place, period))}
    return Gathered(period, tuple(found), known_names(rows), chosen, unread)


def tick(store: "SessionStore", gathered: Gathered, one: Chosen) -> Gathered:
    """It is handed on, in those words; durable on return. Raises StoreError: it is not."""

    def with_it(before: tuple[Chosen, ...]) -> Iterable[Chosen]:
        return (*(other for other in before if other.key != one.key), one)

    ticked.change(store.place, ticked.path_of(store.place, gathered.period), with_it)
    return replace(gathered, chosen=gathered.chosen | {one.key: one})


def untick(store: "SessionStore", gathered: Gathered, key: str) -> Gathered:
    """It is not handed on. Raises StoreError: it is still."""
    path = ticked.path_of(store.place, gathered.period)
    ticked.change(store.place, path, lambda before: (one for one in before if one.key != key))
    left = {other: one for other, one in gathered.chosen.items() if other != key}
    return replace(gathered, chosen=left)


def known_names(rows: "Iterable[SessionRow]") -> "KnownNames":
    """Everybody in the talks, and what else they were said to be called."""
    from kompetence_tui.domain.people.marking import KnownNames

    said = ((*row.persons, *row.leaders, row.same[0] if row.same else "") for row in rows)
    return KnownNames(name for names in said for name in names)
