"""Opspil: what the group and the committee wish the talk to build on."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.rules import listed
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.link_rows import link_rows
from kompetence_tui.tui.widgets.row_list import RowList
from kompetence_tui.tui.widgets.scroll_text import ScrollText


class InputsScreen(TalkScreen[None]):
    """Enter begins a goal that builds on the marked one. Nobody's name is shown here."""

    ROOM = Room.INPUTS
    AUTO_FOCUS = "#inputs-list"

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="inputs-list", enter_selects=False)
        yield Rule()
        with ScrollText(id="inputs-words", can_focus=False):
            yield Static(classes="pad")

    @property
    def heading(self) -> str:
        return _("Opspil · {who}").format(who=self.whose)

    @property
    def items(self) -> RowList:
        return self.query_one(RowList)

    @property
    def marked(self) -> Link | None:
        number = self.items.marked_id
        return self.talk.kept.inputs[int(number)] if number else None

    def show_session(self) -> None:
        session = self.talk.session
        self.items.show(link_rows(session.inputs, session, self._goals_on))
        self._show_words()
        self.rest()

    def rest(self) -> None:
        words = _("Enter begynder et mål, der bygger på det mærkede.")
        self.say("" if self.talk.read_only else words)

    def _goals_on(self, link: Link) -> str:
        """»mål 1 og 3«: which goals here build on it already."""
        goals = enumerate(self.talk.kept.plan.goals, 1)
        numbers = [str(n) for n, goal in goals if link.is_same(goal.builds_on)]
        return _("mål {numbers}").format(numbers=listed(numbers)) if numbers else ""

    def _show_words(self) -> None:
        link = self.marked
        self.query_one("#inputs-words Static", Static).update(plain(link.words if link else ""))

    def on_row_list_marked(self) -> None:
        self._show_words()

    async def on_row_list_selected(self) -> None:
        await self.action_open_goal()

    # What the keys do.

    async def action_open_goal(self) -> None:
        link = self.marked
        if link is None or self.talk.read_only:
            return
        await self.open(Room.PLAN, builds_on=link)

    def action_back(self) -> None:
        self.dismiss(None)
