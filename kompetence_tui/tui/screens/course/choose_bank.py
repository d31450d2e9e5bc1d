"""Which question bank the next workshop is to be held with."""

from collections.abc import Sequence
from functools import partial

from kompetence_tui.banks.library import BankSummary
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class ChooseBank(ChooseRow):
    """The result is the id of the chosen bank."""

    def __init__(self, question: str, banks: Sequence[BankSummary]) -> None:
        super().__init__(question, _("Enter vælger   Esc fortryder"))
        self._banks = banks

    def rows(self) -> Sequence[Row]:
        return [Row(bank.id, partial(_title, bank.title)) for bank in self._banks]


def _title(title: str, width: int) -> list[Span]:
    return [column(title, width)]
