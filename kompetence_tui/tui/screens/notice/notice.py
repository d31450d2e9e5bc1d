"""Før I begynder: the organisation's own words on purpose, access and retention."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.scroll_text import ScrollText


class Notice(Frame[None]):
    """The notice of the configuration: before a new talk, and whenever it is asked for."""

    ROOM = Room.NOTICE
    AUTO_FOCUS = "#notice"

    def __init__(self, services: Services, *, first: bool = False) -> None:
        """``first``: the talk that was just made begins behind it."""
        super().__init__(services)
        self._is_first = first

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield ScrollText(Static(plain(self.services.config.notice)), id="notice")

    async def arrive(self) -> None:
        self.title_line(_("Før I begynder") if self._is_first else _("Om oplysningerne"))
        self.call_after_refresh(self._tell_of_more)

    def on_resize(self) -> None:
        self.call_after_refresh(self._tell_of_more)

    def _tell_of_more(self) -> None:
        """Say that a text too long for the screen goes on."""
        has_more = self.query_one(ScrollText).max_scroll_y > 0
        self.say(_("Pil ned viser resten af teksten.") if has_more else "")

    def action_go_on(self) -> None:
        self.dismiss(None)
