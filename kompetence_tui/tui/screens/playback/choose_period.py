"""Which period a tilbagespil is to be of."""

from collections.abc import Sequence
from functools import partial

from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class ChoosePeriod(ChooseRow):
    """The result is the key of the period; None after Escape."""

    def __init__(self, periods: Sequence[ReportPeriod]) -> None:
        self._periods = periods
        question = _("Tilbagespil fra hvilken periode?")
        super().__init__(question, _("Kun perioder, der er forbi · Enter vælger · Esc lukker"))

    def rows(self) -> Sequence[Row]:
        return [Row(period.key, partial(_row, period.danish)) for period in self._periods]


def _row(words: str, width: int) -> list[Span]:
    return [column(words, width)]
