"""Choosing a file or a folder: a path to write, and below it what there is to choose among."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui import paths
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import explain
from kompetence_tui.store.folders import InFolder
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.path_input import PathInput
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column
from kompetence_tui.tui.widgets.said import Said

_MOST, _AROUND = 10, 10
"""Rows at most, and the lines of the dialog besides them."""
_HERE, _UP = "her", "op"
_HOW = _("Enter vælger · Tab skriver navnet færdigt · Esc fortryder")


@dataclass(frozen=True)
class Wanted:
    """What is to be chosen."""

    question: str
    suffixes: tuple[str, ...] = ()
    """Ends of the files that are listed; without them folders alone are."""
    whole: str = ""
    """Words for choosing the folder itself, where that can be done; »{n}« files are in it."""


class ChoosePath(ModalScreen[Path | None]):
    """The result is the file or the folder; None after Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("tab", "complete", show=False, priority=True),
    ]
    AUTO_FOCUS = "PathInput"

    def __init__(self, wanted: Wanted, folder: Path) -> None:
        """``folder`` is where one begins."""
        super().__init__()
        self._wanted, self._start = wanted, folder
        self._found: dict[str, InFolder] = {}

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._wanted.question), id="question-box")
            yield Static("")
            value = paths.with_tilde(self._start).rstrip("/") + "/"
            yield PathInput(
                value, beside=Path.home(), suffixes=self._wanted.suffixes, enter_action="choose"
            )
            yield RowList()
            yield Static("")
            yield Static(plain(_HOW), classes="muted", id="said")

    def on_mount(self) -> None:
        self.set_focus(self.line)
        self.line.cursor_position = len(self.line.value)
        self._show()

    @property
    def line(self) -> PathInput:
        return self.query_one(PathInput)

    @property
    def _items(self) -> RowList:
        return self.query_one(RowList)

    def _show(self) -> None:
        self._found = {entry.name: entry for entry in self.line.found()}
        rows = [Row(name, partial(_shown, name)) for name in self._found]
        is_at_folder = self.line.value.endswith("/")
        begins = [*self._whole(), Row(_UP, partial(_shown, _("../ mappen over")))]
        rows = [*(begins if is_at_folder and not self.line.trouble else []), *rows]
        self._items.show(rows, self._first([row.id for row in rows]))
        self._items.styles.height = max(1, min(_MOST, self.app.size.height - _AROUND))
        self._say(*self._words(bool(rows)))

    def _first(self, ids: list[str]) -> str | None:
        """What is marked to begin with: the folder itself, a file, another folder, the way up."""
        files = (name for name in ids if name in self._found and not self._found[name].is_folder)
        others = [one for one in ids if one != _UP]
        return _HERE if _HERE in ids else next(files, next(iter(others or ids), None))

    def _whole(self) -> Iterable[Row]:
        """The row that chooses the folder itself."""
        files = sum(not entry.is_folder for entry in self._found.values())
        if self._wanted.whole and (files or not self._wanted.suffixes):
            yield Row(_HERE, partial(_shown, self._wanted.whole.format(n=files)))

    def _words(self, is_any: bool) -> tuple[str, bool]:
        """What is said below the list, and whether the reader is needed."""
        if trouble := self.line.trouble:
            why, remedy = explain(trouble)
            return _("Mappen kan ikke læses: {why}; {remedy}").format(why=why, remedy=remedy), True
        return (_HOW, False) if is_any else (_("Her er intet, der begynder sådan."), True)

    def _say(self, words: str, alarm: bool = False) -> None:
        self.query_one("#said", Static).update(joined((words, "$needs-you" if alarm else "$muted")))

    def on_said(self, message: Said) -> None:
        message.stop()
        self._say(message.words, message.alarm)

    def on_input_changed(self) -> None:
        self._show()

    def on_row_list_selected(self) -> None:
        self.action_choose()

    def action_move(self, step: int) -> None:
        self._items.action_move(step)

    def action_complete(self) -> None:
        """Write what is marked; a folder is gone into."""
        if entry := self._found.get(self._items.marked_id):
            self.line.complete(entry)

    def action_choose(self) -> None:
        """Go into the marked folder, or have what is marked."""
        marked = self._items.marked_id
        entry = self._found.get(marked)
        if marked == _HERE:
            self.dismiss(self.line.folder)
        elif marked == _UP:
            above = Path(os.path.realpath(self.line.folder)).parent  # never raises
            self.line.put(paths.with_tilde(above).rstrip("/") + "/")
        elif entry and entry.is_folder:
            self.line.complete(entry)
        elif entry:
            self.dismiss(entry.path)

    def action_leave(self) -> None:
        self.dismiss(None)


def _shown(words: str, width: int) -> list[Span]:
    return [column(words, width)]
