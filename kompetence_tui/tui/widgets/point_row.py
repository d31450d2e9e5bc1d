"""One point of før, under and efter: what is agreed on, and whether it is done."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker


class Tick(Picker):
    """»[x] gjort«: one thing that is done or is not."""

    def __init__(self, words: str) -> None:
        super().__init__((words,), several=True)

    @property
    def is_set(self) -> bool:
        return bool(self.chosen)

    def put(self, *, done: bool) -> None:
        """Show it as done or not, without a Changed message."""
        self.show(self.options, [0] if done else [])


class PointRow(Horizontal):
    """The point's name, a line for what is agreed on, and its tick."""

    def __init__(self, name: str, *, id: str) -> None:
        super().__init__(id=id, classes="field point")
        self._point = name
        self.line = LineInput()
        self.tick = Tick(_("gjort"))

    def compose(self) -> ComposeResult:
        yield Static(plain(self._point), classes="field-name")
        yield self.line
        yield self.tick
