"""Figures as they may be shown: what ``protecting`` leaves. Free of pydantic."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kompetence_tui.domain.report.counted import ALL, Label, Place
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.i18n import _


class Cover(StrEnum):
    """What stands in place of a number; the value stands in files."""

    NONE = "shown"
    FEW = "few"
    """»<5«: fewer people than the threshold, perhaps nobody."""
    COVERED = "covered"
    """»skjult«: as many people as the threshold or more, but it would give another away."""
    WITHHELD = "withheld"
    """»skjult« too: any number, few or many."""
    AT_LEAST = "at-least"
    """»mindst 12«: the sum of those shown, where others are not."""
    NOBODY = "nobody"
    """»–«: nobody could have been in it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, or what stands in its place."""

    n: int | None
    """None unless it is shown, or the least it can be."""
    cover: Cover = Cover.NONE

    @property
    def is_shown(self) -> bool:
        return self.cover is Cover.NONE

    def danish(self, threshold: int) -> str:
        """»24«, »<5«, »skjult«, »mindst 12«, »–«."""
        return {
            Cover.NONE: f"{self.n}",
            Cover.FEW: f"<{threshold}",
            Cover.COVERED: _("skjult"),
            Cover.WITHHELD: _("skjult"),
            Cover.AT_LEAST: _("mindst {n}").format(n=self.n),
            Cover.NOBODY: "–",
        }[self.cover]


def has_number(figures: Iterable[Figure | None]) -> bool:
    """One of them says one, if only the least it can be."""
    return any(figure is not None and figure.n is not None for figure in figures)


def is_possible(figures: Iterable[Figure | None]) -> bool:
    """Somebody could have been in one of them."""
    return any(figure is not None and figure.cover is not Cover.NOBODY for figure in figures)


def figure_sum(figures: Iterable[Figure]) -> Figure:
    """What several figures come to: nothing that they do not say themselves."""
    those = list(figures)
    if len(those) == 1:
        return those[0]
    if all(figure.cover is Cover.NOBODY for figure in those):
        return Figure(None, Cover.NOBODY)
    n = sum(figure.n or 0 for figure in those)
    if all(figure.cover in (Cover.NONE, Cover.NOBODY) for figure in those):
        return Figure(n)
    return Figure(n, Cover.AT_LEAST) if n else Figure(None, Cover.WITHHELD)


@dataclass(frozen=True, slots=True)
class ProtectedTable:
    """One table as it may be shown; every place of its rows and columns and their totals."""

    id: TableId
    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    figures: Mapping[Place, Figure]

    def figure(self, row: str = ALL, column: str = ALL) -> Figure:
        return self.figures[row, column]
