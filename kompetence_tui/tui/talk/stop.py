"""A stop on the way through a talk: what question, board and phase screens share."""

from functools import partial
from typing import ClassVar

from kompetence_tui.domain.course import rules as course_rules
from kompetence_tui.domain.follow_up import taking_up
from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.profile.rules import Phase, phase
from kompetence_tui.domain.report import playing_back
from kompetence_tui.domain.session.agenda import Agenda, Stop
from kompetence_tui.domain.session.cutting import minutes_in_all
from kompetence_tui.domain.session.demands import come_to
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.noted_places import place_of
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.rooms.way import room_of
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk import day_question, opening
from kompetence_tui.tui.talk.private import open_private
from kompetence_tui.tui.talk.screen import TalkScreen


class StopScreen(TalkScreen[None]):
    """One stop of the talk. Escape asks before it leaves: the overview shows other names."""

    SHOWS: ClassVar[frozenset[ThemeForm]]
    """The forms of stops the screen can show; for the others its place is taken by another."""
    FIRST: ClassVar[str] = _("Det er det første spørgsmål.")
    LAST: ClassVar[str] = _("Det var det sidste spørgsmål.")
    AUTO_FOCUS = None

    def __init__(self, services: Services, talk: Autosave, stop: Stop | None = None) -> None:
        """``stop`` is where to begin; otherwise where the talk was left."""
        super().__init__(services, talk)
        self.stop: Stop = stop or self.agenda.beginning(talk.session)

    async def arrive(self) -> None:
        self.services.covered = True  # however the talk is left, the overview names nobody then
        await super().arrive()
        await self.show_stop(self.stop)

    async def was_opened(self, *, is_new: bool = False, minutes: int | None = None) -> None:
        """The talk was opened: what comes before its questions.

        First the organisation's own words in a talk that was just made, if there are any; then
        what is left out for its bank to fit in the ``minutes`` there are.
        """
        if is_new:
            day_question.say_the_day(self)
        if is_new and self.services.config.notice:
            await self.open(
                Room.NOTICE, partial(self._begin_with_the_first_page, minutes), first=True
            )
        else:
            await self._begin_with_the_first_page(minutes)

    async def _begin_with_the_first_page(self, minutes: int | None, _result: object = None) -> None:
        """Of a talk that nothing is written in yet, what its bank says before the questions."""
        session = self.talk.kept
        is_ahead = not (session.is_started or session.is_closed or self.talk.read_only)
        if is_ahead and session.bank.ways.has_first_page:
            await self.open(Room.FIRST_PAGE, partial(self._begin, minutes))
        else:
            await self._begin(minutes)

    async def _begin(self, minutes: int | None, _result: object = None) -> None:
        if minutes and minutes_in_all(self.talk.session) > minutes:
            await self.open(Room.CUTTING, go=self._begin_cut, minutes=minutes)
        else:
            await self.begin_with_the_last()

    async def _begin_cut(self) -> None:
        await self._show_the_cut()
        front = self.app.screen  # the first stop may be of another form now
        if isinstance(front, StopScreen):
            await front.begin_with_the_last()

    async def begin_with_the_last(self) -> None:
        """Show first what was played back of the talk before; then what the last plan agreed on, or
        the workshop before decided.

        Of a closed talk what came of it.
        """
        session = self.talk.kept
        if session.is_closed:
            if room := _where_it_ended(session):
                await self.open(room)
        elif self.talk.read_only:
            return
        elif playing_back.begins_with_it(session):
            await self.open(Room.PLAYBACK, self._begin_with_the_last_plan)
        else:
            await self._begin_with_the_last_plan()

    async def _begin_with_the_last_plan(self, _result: object = None) -> None:
        session = self.talk.kept
        if taking_up.begins_with_the_last(session):
            await self.open(Room.FOLLOW_UP)
        elif course_rules.begins_with_the_last(session):
            await self.open(Room.SINCE)

    @property
    def agenda(self) -> Agenda:
        """The way through the talk as its bank is now: the participants can add to it."""
        return Agenda(self.talk.kept)

    @property
    def holds_talk(self) -> bool:
        return self.services.talk is self.talk

    async def show_stop(self, stop: Stop) -> None:
        """Put another stop on the screen; what stood there is saved first."""
        async with self.filling:
            session = self._move_to(stop)
            self.stop = stop
            await self.fill(stop, session)
        self.focus_first()
        self.rest()

    async def fill(self, stop: Stop, session: Session) -> None:
        """Show the stop."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keys where one begins."""

    def _move_to(self, stop: Stop) -> Session:
        self.talk.settle()
        session = self.talk.session
        if not self.talk.read_only and session.place != stop.id:
            session = come_to(session.with_(place=stop.id), stop)
            self.talk.change(session)
        return session

    async def show_fields(self) -> None:
        stop = self.agenda.at(self.stop.id)
        if stop.form in self.SHOWS:  # else whoever left it out goes on to where it can be shown
            await self.show_stop(stop)

    def on_descendant_blur(self) -> None:
        self.talk.flush()

    async def go_to_stop(self, stop: Stop) -> None:
        """Show the stop here, or on a screen that can, in this one's place."""
        if day_question.is_to_be_asked(self):
            await day_question.ask_the_day(self, partial(self.go_to_stop, stop))
        elif stop.form in self.SHOWS:
            await self.show_stop(stop)
        else:
            await self.give_place_to(room_of(stop.form), stop=stop)

    async def go_beside(self, step: int) -> bool:
        """Go to the stop ``step`` further on. Says whether there was one."""
        # What was just answered may say what is asked next.
        stop = Agenda(self.talk.session).beside(self.stop, step)
        if stop is not None:
            await self.go_to_stop(stop)
        return stop is not None

    # What the keys do.

    async def action_next_question(self) -> None:
        if await self.go_beside(1):
            return
        if self.talk.read_only:
            self.say(self.LAST)
        else:
            await self.action_close_session()

    async def action_previous_question(self) -> None:
        if not await self.go_beside(-1):
            self.say(self.FIRST)

    async def action_agenda(self) -> None:
        listed = [command for command in self.commands() if command.opens]
        await self.open(
            Room.AGENDA, here=self.stop, go=self.go_there, rooms=listed, propose=self.propose_at
        )

    async def action_cut(self) -> None:
        await self.open(Room.CUTTING, go=self._show_the_cut)

    async def _show_the_cut(self) -> None:
        """Go on where one was, or after it where that was left out."""
        stop = self.agenda.at(self.stop.id)
        if stop != self.stop:
            await self.go_to_stop(stop)

    async def action_propose(self) -> None:
        await self.propose_at(self.stop)

    async def propose_at(self, stop: Stop) -> None:
        """Let the participants add a question, to the stop's theme or a new one."""
        await self.open(Room.PROPOSE, stop=stop, go=self.go_there)

    async def action_private(self) -> None:
        await open_private(self, place_of(self.stop))

    async def action_course(self) -> None:
        await self.open(Room.COURSE, go_on=partial(opening.go_on_with, self))

    async def action_profile(self) -> None:
        """The step of the kompetenceprofil that the two have come to."""
        step = phase(self.talk.kept.profile)
        if step is Phase.TOGETHER:
            await self.open(Room.PROFILE)
        elif step is Phase.LEADER and not self.talk.read_only:
            await self.open(Room.PROFILE_RATING)
        else:
            await self.open(Room.PROFILE_CHOICE)

    async def go_there(self, chosen: str) -> None:
        """Go to the stop of a question, a board or a phase, by its id."""
        await self.go_to_stop(self.agenda.at(chosen))
        self.bring_up(chosen)

    async def show_returned(self, returned: Returned) -> None:
        if returned.stop and self.agenda.at(returned.stop) != self.stop:
            await self.go_there(returned.stop)

    def bring_up(self, question_id: str) -> None:
        """Put the question in front, where a stop has several."""

    async def action_back(self) -> None:
        """Leave the talk for the overview; after a yes unless it is closed and only read."""

        async def answered(yes: bool | None) -> None:
            if yes:
                await self._leave()

        if not await self.talk.saved():
            self.say(self.talk.failure, alarm=True)
            return
        if self.talk.kept.is_closed and not self.writes_late:
            await self._leave()
            return
        await self.go_to(
            Ask(
                _("Forlad samtalen?"),
                _("Alt er gemt. I oversigten er navnene skjult."),
                yes=_("Forlad samtalen"),
                no=_("Bliv her"),
            ),
            answered,
        )

    async def _leave(self) -> None:
        if not await self.talk.saved():
            self.say(self.talk.failure, alarm=True)
            return
        await self.talk.close()
        self.services.talk = None
        self.dismiss(None)


def _where_it_ended(session: Session) -> Room | None:
    """Where stands what a closed talk came to; None where that is its answers alone."""
    if session.plan.goals or session.plan.no_development_because or session.addenda:
        return Room.PLAN
    return Room.FOLLOW_UP if session.follow_up and session.follow_up.goals else None
