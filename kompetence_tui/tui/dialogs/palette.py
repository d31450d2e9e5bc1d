"""Alle kommandoer: what can be done here, found by typing."""

from collections.abc import Sequence
from functools import partial
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command, key_names
from kompetence_tui.tui.commands.finding import NotNow, is_called, matching, refused
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_KEYS_WIDTH = 17
_MOST_ROWS = 12
_WIDEST, _BESIDE = 72, 9
"""Columns of the dialog, and those of them that are not a row's."""


class Palette(ModalScreen[str | None]):
    """The result is the action of the chosen command, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "close", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]
    AUTO_FOCUS = "LineInput"

    def __init__(self, commands: Sequence[Command], not_now: Sequence[NotNow]) -> None:
        super().__init__()
        self._not_now = not_now
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
            for command in matching(self._commands, words)
        ]
        mark = rows[0].id if rows else None
        if not any(is_called(command, words) for command in self._commands):
            for one in refused(self._not_now, words, only_called_so=bool(rows)):
                rows += self._refused_rows(one)
        found = self.query_one(RowList)
        found.show(rows or [_quiet_row(_("Ingen kommando passer"))], mark)
        found.styles.height = min(max(len(rows), 1), _MOST_ROWS)

    def _refused_rows(self, one: NotNow) -> list[Row]:
        width = min(self.app.size.width, _WIDEST) - _BESIDE
        why = wrap(one.why, width, initial_indent="  ", subsequent_indent="  ")
        return [_quiet_row(_(one.command.name), ""), *map(_quiet_row, why)]

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
    return [column(_(command.name), width - _KEYS_WIDTH), (keys, "muted")]


def _quiet_row(words: str, role: str = "muted") -> Row:
    """A row that is only read."""
    return Row("", lambda width: [column(words, width, role)], selectable=False)
