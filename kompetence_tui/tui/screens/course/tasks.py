"""Opgaver: what is to be done before the next workshop, and when that is held."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.course.course import Course, Length
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.date_input import DateField, DateInput
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.task_lines import TaskLines

_FIELDS = (
    FormField("length", "#length", Length),
    FormField("next_date", "#next-date", asks=_("hvornår mødes I igen?")),
)


class TasksScreen(TalkScreen[None]):
    """The workshop's length and the next one's date above, the tasks below."""

    ROOM = Room.TASKS
    AUTO_FOCUS = None

    _is_filled = False
    """Until then the fields hold nothing of the session."""

    def body(self) -> Iterable[Widget]:
        today = self.services.today
        yield Rule()
        with VerticalScroll(id="tasks-form", can_focus=False):
            length = Picker(tuple(Length), may_clear=False, id="length")
            yield field_row(_("Dette værksted"), length)
            yield field_row(_("Næste værksted"), DateInput(When(), today, id="next-date"))
            yield Static(plain(_("Opgaver indtil da")), classes="tasks-head")
            yield TaskLines(today, id="task-lines")

    async def arrive(self) -> None:
        await super().arrive()
        await self.show_fields()
        self.lines.focus_ready()

    @property
    def heading(self) -> str:
        return _("Opgaver · {talk}").format(talk=super().heading)

    @property
    def lines(self) -> TaskLines:
        return self.query_one("#task-lines", TaskLines)

    def collect(self, session: Session) -> Session:
        course = session.course
        if course is None or self.talk.read_only or not self._is_filled:
            return session
        written = filled(self, _FIELDS, course, tasks=self.lines.tasks)
        return session if written is course else session.with_(course=written)

    def part(self, session: Session) -> object:
        return session.course

    async def show_fields(self) -> None:
        session, read_only = self.talk.session, self.talk.read_only
        course = session.course or Course(id="")
        async with self.filling:
            self._is_filled = False
            show(self, _FIELDS, course, read_only=read_only)
            await self.lines.show(course, people=session.names(), read_only=read_only)
            self._is_filled = True
        self.rest()

    def on_descendant_blur(self) -> None:
        self.talk.flush()

    def on_descendant_focus(self) -> None:
        if self.talk.kept.course and self._is_filled:
            self.lines.tell_problems(self.talk.kept.course)
            if not self.has_just_told:
                self.rest()

    def on_input_changed(self) -> None:
        # The base's own handler runs too.
        due = self.focused
        if isinstance(due, DateField) and not isinstance(due.parent, DateInput):
            self.say(due.problem or due.explained, alarm=bool(due.problem))

    def rest(self) -> None:
        trouble = self.talk.failure or self.talk.locked_by
        self.say(trouble, alarm=bool(trouble))

    def action_back(self) -> None:
        self.dismiss(None)
