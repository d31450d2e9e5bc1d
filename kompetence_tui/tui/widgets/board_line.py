"""The line below a board: where a note, a headline or the like is written."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.line_input import LineInput


class Writing(StrEnum):
    """What is being written in the line; the value is the label before it."""

    NOTHING = ""
    NOTE = _("Ny seddel")
    EDIT = _("Ret seddel")
    GROUP = _("Overskrift")
    RENAME = _("Ret overskrift")
    MOVE = _("Flyt til plade")
    DOTS = _("Prikker til hver")

    @property
    def enter(self) -> str:
        """What Enter does with it, for the key line."""
        if self is Writing.NOTE:
            return _("Læg seddel")
        if self is Writing.GROUP:
            return _("Gruppér")
        return _("Flyt") if self is Writing.MOVE else _("Gem")


_WITH_NAMES = (Writing.NOTHING, Writing.NOTE, Writing.EDIT)
"""When the line says somebody's name."""

_ROOM_FOR_NAME = 70
"""Cells of the screen."""

_SAVED_AS_TYPED = (Writing.NOTE, Writing.EDIT, Writing.RENAME)
"""What the session has while it is typed; what else is written is saved first when it is used."""


class BoardInput(LineInput):
    """The field itself: Enter uses what stands there, Escape leaves, Tab changes the author."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.leave_line", show=False),
        Binding("tab", "screen.next_author(1)", show=False),
        Binding("shift+tab", "screen.next_author(-1)", show=False),
    ]


class BoardLine(Horizontal):
    """Shows who writes, and the field while something is written."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="field")
        self.writing = Writing.NOTHING
        self.item = ""
        """Id of the note or group that is written about."""
        self.before = ""
        """What stood in the field to begin with."""
        self.shorts: Mapping[str, str] = {}
        """Initials by name, for where a name leaves too little room to write."""
        self.author = self.author_before = ""
        """Whose the note is that is corrected, and whose it was; empty for nobody's."""

    def compose(self) -> ComposeResult:
        yield Static(id="board-line-label", classes="field-name")
        yield BoardInput(enter_action="use_line", id="board-line-input")
        yield Static(id="board-line-author", classes="hint")

    @property
    def input(self) -> BoardInput:
        return self.query_one("#board-line-input", BoardInput)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.input.value

    def begin(
        self,
        writing: Writing,
        text: str = "",
        choices: Sequence[str] = (),
        *,
        item: str = "",
        author: str = "",
    ) -> None:
        """Write something else, beginning with ``text``; about ``item`` if about any."""
        self.writing, self.item, self.before = writing, item, text
        self.author = self.author_before = author
        line = self.input
        line.offer(choices)
        line.kept_as = None if writing in _SAVED_AS_TYPED else text
        line.put(text)
        line.display = True
        self.remove_class("resting")
        self.query_one("#board-line-label", Static).update(plain(_(writing.value)))
        self.screen.set_focus(line)

    @property
    def corrects(self) -> bool:
        """What stands on the board already is written anew."""
        return self.writing in (Writing.EDIT, Writing.RENAME)

    def give_up(self) -> None:
        """What is being corrected is to stay as it was."""
        if self.corrects:
            self.input.put(self.before)
            self.author = self.author_before

    def rest(self, words: str) -> None:
        """Nothing is written; say what the keys would do."""
        self.writing = Writing.NOTHING
        self.input.put("")
        self.input.display = False
        self.add_class("resting")
        self.query_one("#board-line-label", Static).update(joined((words, "$muted")))

    def show_author(self, name: str | None) -> None:
        """In whose name the next note and dot are: nobody's when empty; None says nothing.

        While a note is corrected it says whose that is.
        """
        name = self.author if self.writing is Writing.EDIT else name
        if name and self.app.size.width < _ROOM_FOR_NAME:
            name = self.shorts.get(name, name)
        words = _("som {name}").format(name=name) if name else _("uden navn")
        says_nothing = name is None or self.writing not in _WITH_NAMES
        words = "" if says_nothing else words
        self.query_one("#board-line-author", Static).update(joined((words, "$muted")))
