"""Forløb: the ways from a stop of a workshop to what came before it and to what comes after."""

from typing import ClassVar

from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.screens.talk import TalkScreen
from kompetence_tui.tui.widgets.lines import NoteLine


class WorkshopWays(TalkScreen[None]):
    """Offered in a workshop alone."""

    WAYS: ClassVar[frozenset[str]] = frozenset({"since", "tasks", "course"})

    def offers(self, command: Command) -> bool:
        course = self.talk.kept.course
        if command.id in self.WAYS and course is None:
            return False
        if command.id == "since" and course and not (course.earlier or course.decided):
            return False
        return super().offers(command)

    async def action_since(self) -> None:
        from kompetence_tui.tui.screens.workshops.since import SinceScreen

        self.talk.flush()
        await self.go_to(SinceScreen(self.services, self.talk))

    async def action_tasks(self) -> None:
        from kompetence_tui.tui.screens.workshops.tasks import TasksScreen

        self.talk.flush()
        await self.go_to(TasksScreen(self.services, self.talk))

    async def action_course(self) -> None:
        from kompetence_tui.tui.screens.workshops.course import CourseScreen

        self.talk.flush()
        await self.go_to(CourseScreen(self.services, self.talk))

    async def begin_with_the_last(self) -> None:
        """A workshop that has just been opened shows first what the one before decided (V2)."""
        from kompetence_tui.domain.course_rules import begins_with_the_last

        if not self.talk.read_only and begins_with_the_last(self.talk.kept):
            await self.action_since()

    async def go_on_with(self, session_id: str) -> None:
        """Let go of this workshop and open another in its place, never by way of the overview."""
        from kompetence_tui.tui.screens.opening import take
        from kompetence_tui.tui.screens.stop import screen_for

        if not await self.talk.saved():
            self.say(self.talk.failure, alarm=True)
            return
        self.services.talk = None
        following = await take(self, session_id)
        if following is None:  # they stay in this one, and are told once it is drawn again
            self.services.talk = self.talk
            why = self.query_one(NoteLine).words
            self.call_after_refresh(self.say, why, alarm=True)
            return
        self._let_go()
        await self.talk.close()
        screen = screen_for(self.services, following)
        await self.app.switch_screen(screen)
        await screen.begin_with_the_last()
