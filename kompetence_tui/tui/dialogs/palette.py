"""Alle kommandoer: what can be done here, found by typing."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command, key_names
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_KEYS_WIDTH = 17
_MOST_ROWS = 12


class Palette(ModalScreen[str | None]):
    """The result is the action of the chosen command, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "close", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]
    AUTO_FOCUS = "LineInput"

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = [command for command in commands if command.id != "palette"]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(_("Skriv for at søge; Enter udfører")), classes="muted")
            yield LineInput(enter_action="choose")
            yield RowList()

    def on_mount(self) -> None:
        self._show("")

    def _show(self, words: str) -> None:
        rows = [
            Row(command.action, partial(_command_row, command))
            for command in sorted(self._commands, key=lambda c: not _names(c, words))
            if all(word in f"{command.name} {command.help}".casefold() for word in words.split())
        ]
        found = self.query_one(RowList)
        nothing = Row("", lambda _width: [(_("Ingen kommando passer"), "muted")], selectable=False)
        found.show(rows or [nothing], rows[0].id if rows else None)
        found.styles.height = min(max(len(rows), 1), _MOST_ROWS)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._show(event.value.casefold())

    def action_choose(self) -> None:
        self.dismiss(self.query_one(RowList).marked_id or None)

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        self.dismiss(message.row_id)

    def action_move(self, step: int) -> None:
        self.query_one(RowList).action_move(step)

    def action_close(self) -> None:
        self.dismiss(None)


def _command_row(command: Command, width: int) -> list[Span]:
    keys = f"{key_names(command.keys[:2]):>{_KEYS_WIDTH}}"
    return [column(command.name, width - _KEYS_WIDTH), (keys, "muted")]


def _names(command: Command, words: str) -> bool:
    """The command's own name begins with what is sought, or a word of it does."""
    name = command.name.casefold()
    return any(part.startswith(words) for part in (name, *name.split()))
