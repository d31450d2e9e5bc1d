"""Forside: what the talk is for, who may read, and what the workplace wants (E5)."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import Styled, joined, pointed
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.scroll_text import ScrollText

_MARGINS = 8


class FirstPage(TalkScreen[None]):
    """Read together before the first question; nothing is written on it."""

    ROOM = Room.FIRST_PAGE
    AUTO_FOCUS = "#first-page"

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield ScrollText(Static(id="first-page-words"), id="first-page")

    def show_session(self) -> None:
        parts = list(_parts(self.talk.kept, self.size.width - _MARGINS))
        self.query_one("#first-page-words", Static).update(joined(*_apart(parts)))
        self.call_after_refresh(self.rest)

    def on_resize(self) -> None:
        if self.is_mounted:
            self.show_session()

    def rest(self) -> None:
        """Say that a text too long for the screen goes on."""
        has_more = self.query_one(ScrollText).max_scroll_y > 0
        self.say(_("Pil ned viser resten af teksten.") if has_more else "")

    def action_go_on(self) -> None:
        self.dismiss(None)


def _parts(session: Session, width: int) -> Iterator[list[str | Styled]]:
    """What stands apart from each other on the page, in order."""
    bank = session.bank
    if bank.intro.strip():
        yield [bank.intro]
    if bank.ways.goals:
        yield _listed(_("Arbejdspladsens mål"), bank.ways.goals, width)
    if session.inputs:
        inputs = [f"{one.words} ({one.source})" for one in session.inputs]
        yield _listed(_("Opspil"), inputs, width)
    if bank.ways.readers:
        words = _("Fortroligt: må læses af") if bank.ways.is_stamped else _("Må læses af")
        yield [(f"{words} ", "$muted"), bank.ways.readers]


def _listed(heading: str, lines: Iterable[str], width: int) -> list[str | Styled]:
    return [(heading, "bold"), *(f"\n{pointed(line, width, '–')}" for line in lines)]


def _apart(parts: list[list[str | Styled]]) -> Iterator[str | Styled]:
    for number, part in enumerate(parts):
        if number:
            yield "\n\n"
        yield from part
