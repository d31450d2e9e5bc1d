"""How a talk is followed up: by a note, by a short talk, or by the next one."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class Way(StrEnum):
    """What can be begun."""

    PROGRESS = "fremdrift"
    FOLLOW_UP = "opfølgningssamtale"
    AGAIN = "ny samtale"

    @property
    def words(self) -> str:
        return {
            Way.PROGRESS: _("Notér fremdrift i planen"),
            Way.FOLLOW_UP: _("Begynd en opfølgningssamtale"),
            Way.AGAIN: _("Begynd en ny samtale med de samme"),
        }[self]


class ChooseWay(ChooseRow):
    """The result is the way; None after Escape."""

    def __init__(self, which: str, ways: Sequence[Way], hint: str = "") -> None:
        keys = _("Enter vælger · Esc lukker")
        self._ways = ways
        question = _("Opfølgning på samtalen {which}").format(which=which)
        super().__init__(question, f"{hint}\n{keys}" if hint else keys)

    def rows(self) -> Sequence[Row]:
        return [Row(way.value, partial(_way_row, way)) for way in self._ways]


def _way_row(way: Way, width: int) -> list[Span]:
    return [column(way.words, width)]
