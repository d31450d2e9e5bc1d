"""Where in this talk the leader has private notes; shown on top of such a note alone."""

from collections.abc import Callable, Sequence
from functools import partial

from kompetence_tui.domain.session.private import NotedAt
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class ChooseNote(ChooseRow):
    """The result is the id of a place; it tells ``pressed`` of every key."""

    def __init__(self, places: Sequence[NotedAt], marked: str, pressed: Callable[[], None]) -> None:
        super().__init__(
            _("Dine noter i denne samtale"), _("Enter viser noten · Esc lukker"), marked
        )
        self._places, self._pressed = places, pressed

    def rows(self) -> Sequence[Row]:
        return [Row(place.id, partial(_row, place.words)) for place in self._places]

    def on_key(self) -> None:
        self._pressed()


def _row(words: str, width: int) -> list[Span]:
    return [column(words, width)]
