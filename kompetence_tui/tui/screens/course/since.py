"""Siden sidst: what the workshop before decided, and what came of its tasks."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.course.course import Course
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.taking_away import take_away
from kompetence_tui.tui.widgets.task_status import TaskStatusFields


class SinceScreen(TalkScreen[None]):
    """The decisions above, the tasks one by one below."""

    ROOM = Room.SINCE
    AUTO_FOCUS = None

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with VerticalScroll(id="since"):
            yield Static(id="decided")

    async def arrive(self) -> None:
        await super().arrive()
        await self.show_fields()
        self._focus_first()

    @property
    def heading(self) -> str:
        return _("Siden sidst · {talk}").format(talk=super().heading)

    @property
    def fields(self) -> list[TaskStatusFields]:
        """The tasks on the screen, in order."""
        return list(self.query(TaskStatusFields))

    def collect(self, session: Session) -> Session:
        course = session.course
        if course is None or self.talk.read_only or len(self.fields) != len(course.earlier):
            return session
        tasks = tuple(field.written for field in self.fields)
        if tasks == course.earlier:
            return session
        return session.with_(course=course.with_(earlier=tasks))

    def part(self, session: Session) -> object:
        return session.course.earlier if session.course else ()

    async def show_fields(self) -> None:
        async with self.filling:
            course = self.talk.session.course or Course(id="")
            self.query_one("#decided", Static).update(joined(*_decided(course)))
            await take_away(self.query(TaskStatusFields))
            read_only = self.talk.read_only
            await self.query_one("#since", VerticalScroll).mount(
                *(
                    TaskStatusFields(number, task, read_only=read_only)
                    for number, task in enumerate(course.earlier, 1)
                )
            )
        self.rest()

    def _focus_first(self) -> None:
        """The first task nothing was said of, or the whole to be read."""
        unjudged = (field for field in self.fields if not field.written.is_judged)
        field = next(unjudged, None)
        self.set_focus(field.picker if field else self.query_one("#since"))
        # It begins with what was decided, however far down the first task is.
        self.query_one("#since").scroll_home(animate=False, immediate=True)

    def typed(self) -> None:
        super().typed()
        for field in self.fields:
            field.ask_for_missing()
        self.rest()

    def on_descendant_focus(self) -> None:
        self.call_after_refresh(self._show_all_of_current)

    def _show_all_of_current(self) -> None:
        for field in self.fields:
            if field.has_pseudo_class("focus-within") and field is not self.fields[0]:
                field.scroll_visible(animate=False, immediate=True)

    def on_descendant_blur(self) -> None:
        self.talk.flush()

    def rest(self) -> None:
        """How many tasks are still to be judged."""
        if trouble := self.talk.failure or self.talk.locked_by:
            self.say(trouble, alarm=True)
            return
        left = sum(not field.written.is_judged for field in self.fields)
        words = plural("{n} opgave mangler status", "{n} opgaver mangler status", left)
        done = _("Esc går videre til spørgsmålene")
        self.say(f"{words} · {done}" if left else done)

    def action_back(self) -> None:
        self.dismiss(None)


def _decided(course: Course) -> Iterable[str | tuple[str, str]]:
    number = course.number - 1
    yield _("Værksted {n} besluttede\n").format(n=number), "bold"
    for decision in course.decided:
        ends = decision.board.endswith(("?", "!", "."))
        yield decision.board + (" " if ends else ": "), "$muted"
        yield decision.words.strip() + "\n"
    if not course.decided:
        yield _("Der blev ikke skrevet nogen beslutninger.\n"), "$muted"
    if course.earlier:
        yield "\n" + _("Opgaverne"), "bold"
    else:
        yield "\n" + _("Der var ingen opgaver til tiden imellem."), "$muted"
