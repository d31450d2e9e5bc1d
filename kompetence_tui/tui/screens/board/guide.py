"""Guide til facilitatoren: on a screen of its own, never beside the board."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.scroll_text import ScrollText


class Guide(Frame[None]):
    """The guide to a board, and the advice to the card on the table."""

    ROOM = Room.GUIDE
    AUTO_FOCUS = "#guide"

    def __init__(
        self, services: Services, *, part: str, kind: SessionKind, stop: Stop, card: Question
    ) -> None:
        """``part`` and ``kind`` are the talk's; of a bank that is read, what stands for them."""
        super().__init__(services)
        self._part, self._stop, self._card = part, stop, card
        self.add_class(accent_class(kind))

    def body(self) -> Iterable[Widget]:
        theme, card = self._stop.theme, self._card
        parts: list[str | tuple[str, str]] = [
            (theme.title + "\n\n", "bold"),
            theme.guide or _("Der er ingen guide til denne plade."),
        ]
        if card.help:
            parts += [(f"\n\n{card.text}\n\n", "bold"), card.help]
        yield Rule()
        yield ScrollText(Static(joined(*parts)), id="guide")

    async def arrive(self) -> None:
        title = _("Guide til facilitatoren · {part} · plade {n}")
        number = self._stop.theme_number
        self.title_line(title.format(part=self._part, n=number), _("dækker pladen"))
        self.say(_("Kun for den, der leder: guiden dækker pladen og kommer aldrig med i en fil."))

    def action_back(self) -> None:
        self.dismiss(None)
