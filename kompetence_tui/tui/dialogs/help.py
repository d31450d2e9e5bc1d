"""Hjælp: what the keys do on the screen one came from, and what the words mean."""

from collections.abc import Sequence
from textwrap import fill
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command, key_names
from kompetence_tui.tui.help_texts import SOURCE, WORDS
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.shown_keys import glance, in_order, without_key
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.lines import Rule, TwoEnds
from kompetence_tui.tui.widgets.scroll_text import ScrollText

_KEYS_WIDTH = 18
_MARGINS = 4


class Help(Screen[None]):
    """Scrolls with the arrows; F1 or Escape closes."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "close", show=False)]
    AUTO_FOCUS = "ScrollText"

    def __init__(
        self, room: Room, commands: Sequence[Command], policies: Sequence[str] = ()
    ) -> None:
        """``policies`` are the workplace's own."""
        super().__init__()
        self._room, self._commands, self._policies = room, commands, policies

    def compose(self) -> ComposeResult:
        yield TwoEnds(_("Hjælp · {screen}").format(screen=self._room.value.title), id="title-line")
        yield Rule()
        with ScrollText(id="body", classes="help"):
            yield Static(id="glance", classes="pad")
            yield Static(plain(_(self._room.value.about)), classes="pad")
            if self._policies:
                yield Static(joined(*self._agreed()), classes="pad")
            yield Static(id="each-key", classes="pad keys")
            yield Static(joined(*self._words()), classes="pad")
        yield TwoEnds(_("Pilene ruller   Esc lukker"), id="key-line")

    def on_resize(self) -> None:
        self.query_one("#glance", Static).update(joined(*self._glance()))
        self.query_one("#each-key", Static).update(joined(*self._keys()))

    def _glance(self) -> list[str | tuple[str, str]]:
        """All keys of the screen, and what has none."""
        parts: list[str | tuple[str, str]] = []
        for row in glance(self._commands, self.app.size.width - _MARGINS):
            parts += ["\n" if parts else "", *row]
        palette = next((c.keys for c in self._commands if c.action == "palette"), ())
        if words := without_key(self._commands, key_names(palette[:1])):
            parts.append((f"\n\n{words}", "$muted"))
        return parts

    def _agreed(self) -> list[str | tuple[str, str]]:
        lines = (f"\n– {policy}" for policy in self._policies)
        return [(_("Politikker på arbejdspladsen"), "bold"), *lines]

    def _keys(self) -> list[str | tuple[str, str]]:
        parts: list[str | tuple[str, str]] = []
        for command in (*in_order(self._commands), *(c for c in self._commands if not c.keys)):
            keys = key_names(command.keys) or _("via Ctrl+P")
            parts.append((f"{keys:<{_KEYS_WIDTH}}", "bold"))
            parts.append(f"{_(command.name)}\n")
            parts.append((f"{self._beside_the_keys(_(command.help))}\n", "$muted"))
        return parts

    def _beside_the_keys(self, text: str) -> str:
        indent = " " * _KEYS_WIDTH
        width = max(_KEYS_WIDTH + 12, self.app.size.width - 5)
        return fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _words(self) -> list[str | tuple[str, str]]:
        parts: list[str | tuple[str, str]] = []
        for word, meaning in WORDS:
            parts += [(f"{word}\n", "bold"), f"{meaning}\n\n"]
        return [*parts, (SOURCE, "$muted")]

    def action_close(self) -> None:
        self.dismiss(None)
