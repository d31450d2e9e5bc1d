"""What was written of the question before: at home, or in the last talk. To be read beside it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.scroll_text import ScrollText


class BesideWords(ScrollText, can_focus=True):
    """Arrows read on, Enter puts the words into the answer where they may go there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False)]
    take = ""
    """The action that puts them there."""

    async def action_take(self) -> None:
        """At once, so that keys already waiting meet what comes after it."""
        if self.take:
            await self.screen.run_action(self.take)


class Beside(Vertical):
    """Whose words they are, then the words; gone where there are none. Nothing is changed here."""

    _title, _has_hint = "", False

    def compose(self) -> ComposeResult:
        yield Static(classes="beside-head")
        with BesideWords():
            yield Static(classes="beside-text")

    @property
    def words(self) -> BesideWords:
        return self.query_one(BesideWords)

    def show(self, title: str, text: str, *, take: str = "", hint: bool = True) -> None:
        """»Annas forberedelse«, and the words of it that belong here; empty ones hide the widget.

        ``take`` is the action by which Enter puts them into an answer; ``hint`` says that Tab
        comes here.
        """
        self._title, self._has_hint = title, hint
        self.display = bool(text)
        self.query_one(".beside-text", Static).update(plain(text))
        self.words.take = take
        self.words.scroll_home(animate=False, immediate=True)
        self._show_head()

    def _show_head(self) -> None:
        """Whose words they are; »▸« shows without colour that the keys are in them."""
        sign = "▸ " if self.is_read else ""
        hint = "   " + _("Tab går hertil") if self._has_hint and not self.is_read else ""
        head = self.query_one(".beside-head", Static)
        head.update(joined((sign, "$accent"), (self._title, "bold"), (hint, "$muted")))

    @property
    def how(self) -> str:
        """What the keys do while one reads."""
        if self.words.take:
            return _("Enter sætter det ind, pilene læser, Tab går videre.")
        return _("Pilene læser, Tab går videre.")

    def on_descendant_focus(self) -> None:
        self._show_head()

    def on_descendant_blur(self) -> None:
        self._show_head()

    @property
    def is_read(self) -> bool:
        """The keys are in it."""
        return self.words.has_focus
