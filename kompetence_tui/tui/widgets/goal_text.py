"""One goal as a text to be read, its parts with a mark that the arrows move."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.plan.goal_parts import (
    CAME_OF,
    NAMES,
    GoalPart,
    first_missing,
    goal_parts,
)
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.part_text import PartText
from kompetence_tui.tui.widgets.writer import Around


class GoalText(VerticalScroll, can_focus=True):
    """Draws the goal above and below the part that is open, where one is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "move(-999)", show=False),
        Binding("end", "move(999)", show=False),
    ]

    def __init__(self, around: Around, *, id: str, names: tuple[str, str] = NAMES) -> None:
        """``names`` are what the goal and its actions are called."""
        super().__init__(id=id)
        self._around = around
        self._names = names
        self._goal: Goal | None = None
        self._can_write = False
        self._parts: tuple[GoalPart, ...] = ()
        self._mark = 0
        self._came_of = ""

    def compose(self) -> ComposeResult:
        yield PartText(id="above")
        yield Vertical(Static(id="opened-label"), id="opened")
        yield PartText(id="below")
        yield Static(id="origin")
        yield Static(id="builds-on")
        yield Static(id="goal-depth")

    @property
    def marked(self) -> GoalPart | None:
        """The part that is marked, or written in."""
        return self._parts[self._mark] if self._mark < len(self._parts) else None

    @property
    def is_open(self) -> bool:
        """A part is being written."""
        return False

    def relate(self, builds_on: Link | None, words: str) -> None:
        """Let the goal shown build on something else, or on nothing."""
        if self._goal is not None:
            self._goal = self._goal.with_(builds_on=builds_on)
            self._say("#builds-on", words)

    def change(self, goal: Goal) -> None:
        """Show the same goal, changed by another way than writing."""
        marked = self.marked
        self._goal = goal
        self._draw(marked.id if marked else "")

    def mark(self, part_id: str) -> None:
        """Put the mark on the part, or else on the first that lacks something."""
        ids = [part.id for part in self._parts]
        if ids:
            wanted = part_id if part_id in ids else first_missing(self._parts)
            self._mark = ids.index(wanted)
            self._redraw()

    def _draw(self, part_id: str) -> None:
        goal = self._goal
        if goal is not None:
            self._parts = goal_parts(
                goal,
                self._around.today,
                has_types=bool(self._around.types),
                can_write=self._can_write,
                names=self._names,
            )
            if self._came_of and not self._can_write:
                self._parts += (GoalPart(CAME_OF, _("Siden da"), self._came_of),)
            self.mark(part_id)

    def _redraw(self) -> None:
        above, below = self.query_one("#above", PartText), self.query_one("#below", PartText)
        opened = self.query_one("#opened", Vertical)
        opened.display = self.is_open
        if self.is_open:
            above.show(self._parts[: self._mark])
            below.show(self._parts[self._mark + 1 :])
        else:
            above.show(self._parts, self._mark)
            below.show(())
        self.call_after_refresh(self._bring_into_view)

    def _bring_into_view(self) -> None:
        if not self.query("#above"):  # the screen was left before it was drawn again
            return
        if self.is_open:
            self.scroll_to_widget(self.query_one("#opened"), animate=False, force=True)
        elif self._mark == 0:
            self.scroll_home(animate=False)
        else:
            region = self.query_one("#above", PartText).marked_region
            self.scroll_to_region(region, animate=False, force=True)
            if self._mark == len(self._parts) - 1:  # with the quiet lines below it
                self.scroll_to(y=min(region.y, self.max_scroll_y), animate=False, force=True)

    def on_resize(self) -> None:
        """The screen, or what is written in it, has another size."""
        self.call_after_refresh(self._bring_into_view)

    def _say(self, name: str, words: str) -> None:
        static = self.query_one(name, Static)
        static.update(joined((words, "$muted")))
        static.display = bool(words)

    # What the keys do.

    def action_move(self, step: int) -> None:
        """Mark another part; arrows a field has no use for close it first by Tab or Esc."""
        if not self.is_open and self._parts:
            self._mark = min(max(self._mark + step, 0), len(self._parts) - 1)
            self._redraw()
