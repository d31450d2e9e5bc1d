"""The lines every screen has: title and saved-state, a note, and the keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import cut, joined

if TYPE_CHECKING:
    from kompetence_tui.domain.session.agenda import Stop

GAP = 2
_ROOM_FOR_NUMBER = 60
"""Cells of the screen with room for the number of what has a title."""
_WIDEST = 400


class TwoEnds(Widget):
    """One line with a text at each end; the left one gives way when there is no room."""

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    alarm: reactive[bool] = reactive(False)
    """Whether the right text needs the reader."""

    def __init__(self, left: str = "", right: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(TwoEnds.left, left)
        self.set_reactive(TwoEnds.right, right)

    def render(self) -> Content:
        width = self.size.width
        right = cut(self.right, max(0, width - GAP))
        left = cut(self.left, max(0, width - cell_len(right) - GAP))
        fill = " " * max(0, width - cell_len(left) - cell_len(right))
        style = "bold $needs-you" if self.alarm else "$muted"
        return joined((left, self.left_style), fill, (right, style))

    left_style = "bold"


class PlaceLine(TwoEnds):
    """Where one is: the words are quieter than the title's."""

    left_style = ""

    def show(self, numbered: str, title: str) -> None:
        """»Tema 4 af 7  Opgaver«; where there is little room, the title alone."""
        self.left = title if self.app.size.width < _ROOM_FOR_NUMBER else f"{numbered}  {title}"

    def show_question(self, stop: "Stop") -> None:
        """The theme, and which of its questions this is."""
        numbered = _("Tema {n} af {all}").format(n=stop.theme_number, all=stop.themes)
        self.show(numbered, stop.theme.title)
        self.right = _("spørgsmål {n} af {all}").format(
            n=stop.number, all=len(stop.theme.questions)
        )


class Rule(Static):
    """A thin line across, however wide the screen is."""

    def __init__(self) -> None:
        super().__init__("─" * _WIDEST, classes="rule")


class NoteLine(Static):
    """What the program has to say, above the keys; one line unless the sentence needs more."""

    words: str = ""
    """What stands there now."""
    alarm: bool = False

    def show(self, words: str, *, alarm: bool) -> None:
        """Say something else. ``alarm`` when the reader is needed."""
        if (words, alarm) == (self.words, self.alarm):
            return
        self.words, self.alarm = words, alarm
        self.update(joined((words, "$needs-you" if alarm else "$muted")))


@dataclass(frozen=True)
class Key:
    """A key in the key line: the key's name, what it does, and the action it runs."""

    key: str
    label: str
    action: str
    """Empty where a click does nothing: one would not know which key was meant."""
    rank: int = 0
    """The higher, the sooner it gives way."""


class KeyLine(Widget):
    """The keys that work here; what is used least gives way where they do not fit, never help."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys: Sequence[Key] = ()
        self._places: list[tuple[int, int, str]] = []

    def show(self, keys: Sequence[Key]) -> None:
        """Show other keys."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def render(self) -> Content:
        keys = fitting(self._keys, self.size.width)
        parts: list[str | tuple[str, str]] = []
        self._places, at = [], 0
        for key in keys:
            wide = _width(key)
            self._places.append((at, at + wide, key.action))
            parts += [(key.key, "bold"), (f" {key.label}", "$muted"), " " * GAP]
            at += wide + GAP
        return joined(*parts)

    async def on_click(self, event: events.Click) -> None:
        if not self.screen.is_current:  # of two clicks the first led to another screen
            return
        for start, end, action in self._places:
            if action and start <= event.x < end:
                await self.screen.run_action(action)


def fitting(keys: Sequence[Key], width: int) -> list[Key]:
    """Those there is room for in their order: what is used least gives way first, help last."""
    left = list(keys)
    while left and sum(_width(key) + GAP for key in left) - GAP > width:
        droppable = [(key.rank, at) for at, key in enumerate(left) if key.action != "help"]
        left.pop(max(droppable)[1] if droppable else -1)
    return left


def _width(key: Key) -> int:
    return cell_len(f"{key.key} {key.label}")
