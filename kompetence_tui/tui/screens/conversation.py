"""Samtale: one question at a time, the answer in the largest room."""

from collections.abc import Iterable

from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.agenda import Agenda, Stop
from kompetence_tui.domain.kinds import PlanTopic
from kompetence_tui.domain.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.actions import Scope, bindings_for
from kompetence_tui.tui.autosave import Autosave
from kompetence_tui.tui.screens.talk import TalkScreen
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.answer_area import AnswerArea
from kompetence_tui.tui.widgets.lines import NoteLine, PlaceLine, Rule
from kompetence_tui.tui.widgets.side_plan import SidePlan


class Conversation(TalkScreen[None]):
    """The talk. Escape asks before it leaves: the overview shows other people's names (D2)."""

    SCOPE = Scope.CONVERSATION
    BINDINGS = bindings_for(Scope.CONVERSATION)
    AUTO_FOCUS = None

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, talk)
        self._resting_words = ""
        self.agenda = Agenda(talk.session)
        self.stop = self.agenda.at(talk.session.place)

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        with Horizontal(id="talk"):
            with Vertical(id="talk-left"):
                with Vertical(id="question-head"):
                    yield Static(id="theme-intro")
                    yield Static(id="question-text")
                    yield Static(id="follow-ups")
                yield AnswerArea(self.services.today, id="answer")
            yield SidePlan(id="side-plan")

    async def arrive(self) -> None:
        await super().arrive()
        await self.show_stop(self.stop)

    @property
    def area(self) -> AnswerArea:
        return self.query_one("#answer", AnswerArea)

    def collect(self, session: Session) -> Session:
        if self.area.question is None or self.talk.read_only:
            return session
        answer = self.area.answer
        if answer == session.answer(self.area.question.id):
            return session
        return session.with_answer(self.area.question.id, answer)

    def show_session(self) -> None:
        self.query_one("#side-plan", SidePlan).show(self.talk.session.plan)
        self.rest()

    def rest(self) -> None:
        """How far the talk has come, or who has it open elsewhere."""
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
            return
        session = self.talk.session
        goals = plural("{n} mål i planen", "{n} mål i planen", len(session.plan.goals))
        answered = _("{n} af {all} besvaret").format(n=session.answered, all=len(self.agenda.stops))
        leads_to_goal = PlanTopic.GOAL in self.stop.question.topics and not self.talk.read_only
        words = _(" · {key} gør svaret til et mål").format(key=self.key_of("new_goal"))
        invitation = words if leads_to_goal else ""
        self._resting_words = f"{goals} · {answered}{invitation}"
        self.say(self._resting_words)

    def show_status(self) -> None:
        super().show_status()
        if self.query_one("#note-line", NoteLine).words == self._resting_words:
            self.rest()

    def part(self, session: Session) -> object:
        return session.answer(self.stop.question.id)

    async def show_fields(self) -> None:
        await self.show_stop(self.stop)

    async def show_stop(self, stop: Stop) -> None:
        """Put another question on the screen; what stood there is saved first."""
        async with self.filling:
            await self._fill(stop)
        self.area.focus_first()
        self.rest()

    async def _fill(self, stop: Stop) -> None:
        session = self._move_to(stop)
        self.stop = stop
        theme = _("Tema {n} af {all}  {title}").format(
            n=stop.theme_number, all=stop.themes, title=stop.theme.title
        )
        place = self.query_one("#place-line", PlaceLine)
        place.left = theme
        place.right = _("spørgsmål {n} af {all}").format(
            n=stop.number, all=len(stop.theme.questions)
        )
        intro = self.query_one("#theme-intro", Static)
        intro.update(plain(stop.theme.intro))
        intro.display = stop.opens_theme and bool(stop.theme.intro)
        self.query_one("#question-text", Static).update(plain(stop.question.text))
        self._show_follow_ups(stop)
        answer = session.answer(stop.question.id)
        await self.area.show(stop.question, answer, read_only=self.talk.read_only)

    def _move_to(self, stop: Stop) -> Session:
        session = self.talk.session
        if not self.talk.read_only and session.place != stop.question.id:
            session = session.with_(place=stop.question.id)
            self.talk.change(session)
        return session

    def _show_follow_ups(self, stop: Stop) -> None:
        lead = _("Spørg videre   ")
        lines = [
            (lead if number == 0 else " " * len(lead)) + follow_up
            for number, follow_up in enumerate(stop.question.follow_ups)
        ]
        widget = self.query_one("#follow-ups", Static)
        widget.update(joined(("\n".join(lines), "$muted")))
        widget.display = bool(lines)

    def on_descendant_blur(self) -> None:
        self.talk.flush()

    # What the keys do.

    async def action_next_question(self) -> None:
        if stop := self.agenda.beside(self.stop, 1):
            await self.show_stop(stop)
        elif self.talk.read_only:
            self.say(_("Det var det sidste spørgsmål."))
        else:
            await self.action_close_session()

    async def action_previous_question(self) -> None:
        if stop := self.agenda.beside(self.stop, -1):
            await self.show_stop(stop)
        else:
            self.say(_("Det er det første spørgsmål."))

    async def action_plan(self) -> None:
        await self._open_plan(new_goal=False)

    async def action_new_goal(self) -> None:
        await self._open_plan(new_goal=True)

    async def _open_plan(self, *, new_goal: bool) -> None:
        from kompetence_tui.tui.screens.plan import PlanScreen

        self.talk.flush()
        origin = self.stop.question.id if new_goal else ""
        await self.go_to(PlanScreen(self.services, self.talk, new_from=origin))

    async def action_agenda(self) -> None:
        from kompetence_tui.tui.screens.agenda import AgendaScreen

        self.talk.flush()
        await self.go_to(AgendaScreen(self.services, self.talk, self.stop, self._go_there))

    async def _go_there(self, chosen: str) -> None:
        from kompetence_tui.tui.screens.agenda import AgendaScreen

        if chosen == AgendaScreen.PLAN:
            await self.action_plan()
        elif chosen == AgendaScreen.CLOSING:
            await self.action_close_session()
        elif chosen:
            await self.show_stop(self.agenda.at(chosen))

    async def action_advice(self) -> None:
        from kompetence_tui.tui.screens.advice import Advice

        if self.stop.question.help:
            await self.go_to(Advice(self.stop.question), self._write_on)
        else:
            self.say(_("Der er ingen råd til dette spørgsmål."))

    def _write_on(self, letter: str | None) -> None:
        if letter:
            self.area.begin_text(letter)

    async def action_back(self) -> None:
        """Leave the talk for the overview, after a yes."""
        from kompetence_tui.tui.screens.ask import Ask

        def answered(yes: bool | None) -> None:
            if yes:
                self._leave()

        if not self.talk.flush():
            self.say(self.talk.failure, alarm=True)
            return
        await self.go_to(
            Ask(
                _("Forlad samtalen?"),
                _("Alt er gemt. Oversigten viser andre samtaler og navne."),
                yes=_("Forlad samtalen"),
                no=_("Bliv her"),
            ),
            answered,
        )

    def _leave(self) -> None:
        if not self.talk.flush():
            self.say(self.talk.failure, alarm=True)
            return
        self.services.talk = None
        self.talk.close()
        self.dismiss(None)
