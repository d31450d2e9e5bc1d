"""One goal to be read and written: the part that is opened is written in its place."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from kompetence_tui.domain.base.ids import new_id
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.goal_parts import (
    NAMES,
    NEW_ACTION,
    GoalPart,
    moved,
)
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.action_writer import ActionWriter
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.goal_text import GoalText
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.part_lines import LABEL
from kompetence_tui.tui.widgets.part_text import PartText
from kompetence_tui.tui.widgets.part_writers import writer_for
from kompetence_tui.tui.widgets.taking_away import take_away
from kompetence_tui.tui.widgets.writer import Around, Writer


class GoalSheet(GoalText):
    """A letter opens the marked part and is written there.

    What Enter does is the screen's to say (``open_goal``), and so is ``close_part``.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "beside(1)", show=False),
        Binding("shift+tab", "beside(-1)", show=False),
        Binding("enter", "screen.open_goal", show=False),
        Binding("escape", "close", show=False),
    ]

    class Written(Message):
        """A part was closed; the goal holds what was written in it."""

    def __init__(self, around: Around, *, id: str, names: tuple[str, str] = NAMES) -> None:
        super().__init__(around, id=id, names=names)
        self._writer: Writer | None = None
        self.spent: Collection[str] = ()
        """Ids of actions that the log still speaks of: a new action of the goal gets another."""

    # What it holds.

    @property
    def goal(self) -> Goal | None:
        """The goal with what is being written; the same object where nothing differs."""
        shown, writer = self._goal, self._writer
        if shown is None or writer is None:
            return shown
        written = writer.applied(shown)
        return shown if written == shown else written

    @property
    def action_id(self) -> str:
        """The action that is marked, or written in; empty for another part, or an empty one."""
        if isinstance(self._writer, ActionWriter):
            return self._writer.action.id
        return self.marked.action_id if self.marked else ""

    @property
    def is_open(self) -> bool:
        return self._writer is not None

    # What is shown.

    async def show(
        self,
        goal: Goal,
        *,
        people: Sequence[str],
        origin: str,
        builds_on: str,
        depth: str,
        read_only: bool,
        came_of: str = "",
    ) -> None:
        """Show a goal as it is now; what is being written stays open where it is in that goal.

        ``came_of`` is the last part where the goal can only be read.
        """
        stays = self._goal is not None and self._goal.id == goal.id
        marked = self.marked.id if stays and self.marked else ""
        if not (self.is_open and goal == self.goal and not read_only):
            await self.forget()
            self._goal = goal
        self._around = Around(self._around.today, people, self._around.types)
        self._can_write, self._came_of = not read_only, came_of
        self._say("#origin", origin)
        self._say("#builds-on", builds_on)
        self._say("#goal-depth", depth)
        self._draw(marked)

    async def forget(self) -> None:
        """Show no goal any more."""
        self._goal = None  # first: a field that goes has the screen collect what stands here
        await self._take_writer_away()

    # Writing.

    async def open(self, part_id: str = "") -> None:
        """Open the part with the id, or the marked one, and put the keys in its first field."""
        await self._keep_written(part_id or (self.marked.id if self.marked else ""))
        part, goal = self.marked, self._goal
        if part is None or goal is None or not self._can_write:
            return
        action = self._action_of(part, goal)
        self._writer = writer = writer_for(part.id, goal, action, self._around)
        label = self.query_one("#opened-label", Static)
        lead = part.label and part.label.ljust(LABEL)
        label.update(joined((lead, "$muted"), (part.question, "$needs-you")))
        label.display = bool(part.label or part.question)
        await self.query_one("#opened", Vertical).mount(writer)
        self._redraw()
        self.screen.set_focus(writer.fields[0])

    def _action_of(self, part: GoalPart, goal: Goal) -> Action | None:
        if part.id == NEW_ACTION:
            return Action(id=new_id("h", 0, [*(a.id for a in goal.actions), *self.spent]))
        return goal.action(part.action_id) if part.action_id else None

    async def close(self) -> None:
        """Show again as text what was written."""
        if self.is_open:
            await self._keep_written(self.marked.id if self.marked else "")
            self.screen.set_focus(self)

    async def _keep_written(self, then: str) -> None:
        """Close what is open, and mark a part."""
        self._goal = self.goal
        was_open = self.is_open
        await self._take_writer_away()
        self._draw(then)
        if was_open:
            self.post_message(self.Written())

    async def _take_writer_away(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            if self.screen.focused in writer.fields:
                self.screen.set_focus(self)
            await take_away([writer])

    async def write(self, text: str) -> None:
        """Open the marked part, and write there."""
        await self.open()
        field = self.screen.focused
        if isinstance(field, LineInput):
            field.begin_with(text)
        elif isinstance(field, Editor):
            field.type_in(text)

    async def on_key(self, event: events.Key) -> None:
        if not self.has_focus or self._goal is None or not self._can_write:
            return
        if event.is_printable and event.character:
            event.stop()
            event.prevent_default()
            await self.write(event.character)

    async def on_paste(self, event: events.Paste) -> None:
        if self.has_focus and self._goal is not None and self._can_write:
            event.stop()
            await self.write(event.text)

    async def on_part_text_clicked(self, message: PartText.Clicked) -> None:
        message.stop()
        already = not self.is_open and self.marked and self.marked.id == message.part_id
        await self._keep_written(message.part_id)
        self.screen.set_focus(self)
        if already:
            await self.open()

    # What the keys do.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "close" or self.is_open

    async def action_beside(self, step: int) -> None:
        """The next field of what is open, and after the last the next part."""
        writer, focused = self._writer, self.screen.focused
        if writer is None:
            self.action_move(step)
            return
        fields = writer.fields
        at = fields.index(focused) + step if focused in fields else -1
        if 0 <= at < len(fields):
            self.screen.set_focus(fields[at])
            return
        before = len(self._parts)
        await self._keep_written(self.marked.id if self.marked else "")
        if len(self._parts) > before:  # a new action was written: the mark is after it
            step -= 1
        if 0 <= self._mark + step < len(self._parts):
            await self.open(self._parts[self._mark + step].id)
        else:
            self.screen.set_focus(self)

    async def action_close(self) -> None:
        await self.close()

    def with_moved(self, step: int) -> Goal | None:
        """The goal with the marked action moved; None where it cannot be."""
        goal, part = self.goal, self.marked
        if goal is None or part is None or self.is_open or not self._can_write:
            return None
        changed = moved(goal, part.action_id, step)
        return None if changed == goal else changed
