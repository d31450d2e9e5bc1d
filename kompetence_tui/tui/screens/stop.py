"""A stop on the way through a talk: what question, board and phase screens share."""

from typing import ClassVar

from kompetence_tui.domain.agenda import Agenda, Stop
from kompetence_tui.domain.dates import PartialDate
from kompetence_tui.domain.day_held import may_be_another, with_day
from kompetence_tui.domain.kinds import ThemeForm
from kompetence_tui.domain.returned import Returned
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.when import When
from kompetence_tui.i18n import _
from kompetence_tui.tui.autosave import Autosave
from kompetence_tui.tui.keys_in_order import KeysInOrder
from kompetence_tui.tui.screens.agreed.ways import AgreedWays
from kompetence_tui.tui.screens.bring_back import BringBack
from kompetence_tui.tui.screens.direction.ways import DirectionWays
from kompetence_tui.tui.screens.following.ways import FollowingWays
from kompetence_tui.tui.screens.private_way import NotedAt, PrivateWay
from kompetence_tui.tui.screens.profile.ways import ProfileWays
from kompetence_tui.tui.screens.workshops.ways import WorkshopWays
from kompetence_tui.tui.services import Services


class StopScreen(
    FollowingWays, WorkshopWays, DirectionWays, ProfileWays, AgreedWays, PrivateWay, BringBack
):
    """One stop of the talk. Escape asks before it leaves: the overview shows other names (D2)."""

    SHOWS: ClassVar[frozenset[ThemeForm]]
    """The forms of stops the screen can show; for the others its place is taken by another."""
    FIRST: ClassVar[str] = _("Det er det første spørgsmål.")
    LAST: ClassVar[str] = _("Det var det sidste spørgsmål.")
    AUTO_FOCUS = None

    def __init__(self, services: Services, talk: Autosave, stop: Stop | None = None) -> None:
        """``stop`` is where to begin; otherwise where the talk was left."""
        super().__init__(services, talk)
        self.stop = stop or self.agenda.beginning(talk.session)

    async def arrive(self) -> None:
        self.services.covered = True  # however the talk is left, the overview names nobody then
        await super().arrive()
        await self.show_stop(self.stop)

    async def begin(self, *, is_new: bool = False) -> None:
        """The talk was opened: what comes before its questions.

        First the organisation's own words in a talk that was just made, if there are any.
        """
        from kompetence_tui.tui.screens.notice import Notice

        async def noticed(_result: object) -> None:
            await self.begin_with_the_last()

        if is_new:
            self._say_the_day()
        if is_new and self.services.config.notice:
            await self.go_to(Notice(self.services, first=True), noticed)
        else:
            await self.begin_with_the_last()

    def _say_the_day(self) -> None:
        """A talk of another day than today says so once: the year may not have been written."""
        day = self.talk.kept.date
        if day != self.services.today:
            words = _("Samtalens dato: {day}").format(day=PartialDate.day(day).explained)
            self.say(words)

    async def begin_with_the_last(self) -> None:
        if self.has_follow_up_first:
            await self.action_follow_up()
        else:
            await super().begin_with_the_last()

    @property
    def agenda(self) -> Agenda:
        """The way through the talk as its bank is now: the participants can add to it (N23)."""
        return Agenda(self.talk.kept)

    @property
    def holds_talk(self) -> bool:
        return self.services.talk is self.talk

    @property
    def noted_at(self) -> NotedAt:
        is_question = self.stop.form is ThemeForm.QUESTIONS
        words = self.stop.question.text if is_question else self.stop.theme.title
        return NotedAt(self.stop.id, words)

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
            session = session.with_(place=stop.id)
            self.talk.change(session)
        return session

    async def show_fields(self) -> None:
        await self.show_stop(self.agenda.at(self.stop.id))

    def on_descendant_blur(self) -> None:
        self.talk.flush()

    async def go_to_stop(self, stop: Stop) -> None:
        """Show the stop here, or on a screen that can, in this one's place."""
        if self._is_held_another_day:
            await self._ask_the_day(stop)
        elif stop.form in self.SHOWS:
            await self.show_stop(stop)
        else:
            self.talk.flush()
            self._let_go()  # before the fields go, one after another
            await self.app.switch_screen(screen_for(self.services, self.talk, stop))

    @property
    def _is_held_another_day(self) -> bool:
        """The first was written today in a talk planned for another day, and nothing is typed
        ahead that would be lost in a question."""
        if self.talk.day_is_settled or self.talk.read_only:
            return False
        if isinstance(self.app, KeysInOrder) and self.app.has_keys_waiting:
            return False
        return may_be_another(self.talk.session, self.services.today)

    async def _ask_the_day(self, stop: Stop) -> None:
        """Ask once which day the talk is held, and then go on to the stop."""
        from kompetence_tui.tui.dialogs.ask import Ask

        self.talk.day_is_settled = True
        planned = PartialDate.day(self.talk.session.date).explained
        today = When(date=PartialDate.day(self.services.today))

        async def answered(yes: bool | None) -> None:
            if yes:
                self.talk.change(with_day(self.talk.session, today))
            await self.go_to_stop(stop)

        await self.go_to(
            Ask(
                _("Holder I samtalen i dag, {today}?").format(today=today.danish),
                _("Den står til {day}. Dagen kommer i planen.").format(day=planned),
                yes=_("Ja, i dag"),
                no=_("Behold {day}").format(day=PartialDate.day(self.talk.session.date).danish),
            ),
            answered,
        )

    async def go_beside(self, step: int) -> bool:
        """Go to the stop ``step`` further on. Says whether there was one."""
        stop = self.agenda.beside(self.stop, step)
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
        from kompetence_tui.tui.screens.agenda import AgendaScreen

        self.talk.flush()
        await self.go_to(AgendaScreen(self.services, self.talk, self.stop, self._go_there))

    async def action_propose(self) -> None:
        await self.propose_at(self.stop)

    async def propose_at(self, stop: Stop) -> None:
        """Let the participants add a question, to the stop's theme or a new one (N23)."""
        from kompetence_tui.tui.screens.propose import Propose

        self.talk.flush()
        await self.go_to(Propose(self.services, self.talk, stop, self._go_there))

    async def _go_there(self, chosen: str) -> None:
        await self.go_to_stop(self.agenda.at(chosen))
        self.bring_up(chosen)

    async def show_returned(self, returned: Returned) -> None:
        if returned.stop and self.agenda.at(returned.stop) != self.stop:
            await self._go_there(returned.stop)

    def bring_up(self, question_id: str) -> None:
        """Put the question in front, where a stop has several."""

    async def action_plan(self) -> None:
        from kompetence_tui.tui.screens.plan import PlanScreen

        self.talk.flush()
        await self.go_to(PlanScreen(self.services, self.talk))

    async def action_back(self) -> None:
        """Leave the talk for the overview; after a yes unless it is closed and only read."""
        from kompetence_tui.tui.dialogs.ask import Ask

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
                _("Alt er gemt. Oversigten er dækket: andres navne vises ikke."),
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


def screen_for(services: Services, talk: Autosave, stop: Stop | None = None) -> StopScreen:
    """The screen for the stop, or for where the talk was left."""
    stop = stop or Agenda(talk.session).beginning(talk.session)
    if stop.form is ThemeForm.BOARD:
        from kompetence_tui.tui.screens.boards.board import BoardScreen

        return BoardScreen(services, talk, stop)
    if stop.form.is_phase:
        from kompetence_tui.tui.screens.phase import PhaseScreen

        return PhaseScreen(services, talk, stop)
    from kompetence_tui.tui.screens.conversation import Conversation

    return Conversation(services, talk, stop)
