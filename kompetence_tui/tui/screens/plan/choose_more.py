"""Which to see more of, where no field can take the keys: the goal, or one of its actions."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class ChooseMore(ChooseRow):
    """The result is ``GOAL``, or the id of an action."""

    GOAL: ClassVar[str] = "mål"
    """Stands for the goal itself among the actions' ids."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(_("Hvad vil I se mere om?"), _("Enter viser · Esc lukker"))
        self._goal = goal

    def rows(self) -> Sequence[Row]:
        named = [(self.GOAL, _("Målet: {aim}").format(aim=self._goal.aim))]
        named += [
            (action.id, _("Handling {n}: {text}").format(n=number, text=action.text))
            for number, action in enumerate(self._goal.actions, 1)
        ]
        return [Row(row_id, partial(_row, words)) for row_id, words in named]


def _row(words: str, width: int) -> list[Span]:
    return [column(words, width, "")]
