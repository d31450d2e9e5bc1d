"""A choice among a few lines of words."""

from collections.abc import Sequence
from functools import partial

from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class ChooseLine(ChooseRow):
    """The result is the id of the line; None after Escape."""

    def __init__(self, question: str, lines: Sequence[tuple[str, str]], marked: str = "") -> None:
        """``lines`` are ids with their words; the one with the id ``marked`` is marked first."""
        self._lines = lines
        super().__init__(question, _("Enter vælger · Esc lukker"), marked)

    def rows(self) -> Sequence[Row]:
        return [Row(one, partial(_line, words)) for one, words in self._lines]


def _line(words: str, width: int) -> list[Span]:
    return [column(words, width)]
