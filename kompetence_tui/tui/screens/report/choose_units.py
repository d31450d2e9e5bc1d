"""Which units Årets billede is of."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.row_list import Row, Span, column

ALL_UNITS = "\N{NULL}alle"
"""Id of the row of all units; no unit is called so."""


class ChooseUnits(ChooseRow):
    """Ticks at the units; once one is chosen with Enter, ``chosen`` are their keys.

    Whoever sets no tick chooses the marked one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", show=False)]

    def __init__(self, units: Sequence[Label], ticked: Sequence[str]) -> None:
        self._units, self._ticked, self._is_touched = units, set(ticked), False
        hint = _("Mellemrum sætter kryds · Enter viser dem · Esc lukker")
        super().__init__(_("Hvilke enheder?"), hint, next(iter(ticked), ALL_UNITS))

    def rows(self) -> Sequence[Row]:
        every = Row(ALL_UNITS, partial(_ticked, _("Alle enheder"), not self._ticked))
        return [
            every,
            *(Row(u.key, partial(_ticked, u.words, u.key in self._ticked)) for u in self._units),
        ]

    @property
    def chosen(self) -> tuple[str, ...]:
        """Empty for all."""
        marked = self.items.marked_id
        takes_ticked = marked in self._ticked or (self._is_touched and marked != ALL_UNITS)
        wanted = self._ticked if takes_ticked else {marked}
        return tuple(unit.key for unit in self._units if unit.key in wanted)

    def action_tick(self) -> None:
        marked, self._is_touched = self.items.marked_id, True
        self._ticked = set() if marked == ALL_UNITS else self._ticked ^ {marked}
        self.show_rows(marked)


def _ticked(words: str, is_ticked: bool, width: int) -> list[Span]:
    return [("[x] " if is_ticked else "[ ] ", ""), column(words, width - 4)]
