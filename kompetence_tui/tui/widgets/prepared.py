"""What the employee wrote at home, beside the question: to be read, and put into the answer."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.scroll_text import ScrollText


class PreparedWords(ScrollText, can_focus=True):
    """Arrows read on, Enter puts the words into the answer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False)]

    async def action_take(self) -> None:
        """At once, so that keys already waiting meet what comes after it."""
        await self.screen.run_action("use_preparation")


class Prepared(Vertical):
    """Whose words they are, then the words; gone where there are none. Nothing is changed here."""

    _title, _may_take = "", False

    def compose(self) -> ComposeResult:
        yield Static(classes="prepared-head")
        with PreparedWords():
            yield Static(classes="prepared-words")

    def show(self, title: str, words: str, *, may_take: bool = False) -> None:
        """»Annas forberedelse«, and the words of it that belong here; empty ones hide the widget.

        ``may_take`` when Enter can put them into an answer.
        """
        self._title, self._may_take = title, may_take
        self.display = bool(words)
        self.query_one(".prepared-words", Static).update(plain(words))
        self.query_one(PreparedWords).scroll_home(animate=False, immediate=True)
        self._show_head()

    def _show_head(self) -> None:
        """Whose words they are; »▸« shows without colour that the keys are in them."""
        sign, hint = ("▸ ", "") if self.is_read else ("", "   " + _("Tab går hertil"))
        head = self.query_one(".prepared-head", Static)
        head.update(joined((sign, "$accent"), (self._title, "bold"), (hint, "$muted")))

    @property
    def how(self) -> str:
        """What the keys do while one reads."""
        if self._may_take:
            return _("Enter sætter det ind, pilene læser, Tab går til svaret.")
        return _("Pilene læser, Tab går videre.")

    def on_descendant_focus(self) -> None:
        self._show_head()

    def on_descendant_blur(self) -> None:
        self._show_head()

    @property
    def is_read(self) -> bool:
        """The keys are in it."""
        return self.query_one(PreparedWords).has_focus
