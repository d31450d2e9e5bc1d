"""Fase: all questions of a theme on one screen, and the form's field that is written later."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.direction.group_rules import empty_phases_before
from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.both import by_whom
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.preparation import prepared_by
from kompetence_tui.domain.session.proposals import proposed_words
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.advised import AdvisedStop
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.answer_area import AnswerArea
from kompetence_tui.tui.widgets.beside import Beside
from kompetence_tui.tui.widgets.lines import NoteLine, PlaceLine, Rule
from kompetence_tui.tui.widgets.phase_question import PhaseQuestion, phase_place
from kompetence_tui.tui.widgets.taking_away import take_away


class PhaseScreen(AdvisedStop):
    """One phase, or the experiences: these can be written in a closed session too."""

    ROOM = Room.PHASE
    SHOWS = frozenset({ThemeForm.PHASE, ThemeForm.EXPERIENCE})
    FIRST = _("Det er den første fase.")
    LAST = _("Det var den sidste fase.")
    HELP_FROM_GUIDE = True

    def __init__(self, services: Services, talk: Autosave, stop: Stop | None = None) -> None:
        super().__init__(services, talk, stop)
        self.questions: tuple[PhaseQuestion, ...] = ()
        """The questions on the screen with all their fields, in order."""
        self._resting_words = ""

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        with VerticalScroll(id="phase", can_focus=False):
            yield Static(id="phase-intro")

    @property
    def _current(self) -> PhaseQuestion:
        """The question that the keys are in, or the first."""
        here = (q for q in self.questions if q.has_pseudo_class("focus-within"))
        return next(here, self.questions[0])

    @property
    def area(self) -> AnswerArea:
        return self._current.area

    @property
    def writes_late(self) -> bool:
        return self.stop.form is ThemeForm.EXPERIENCE and not self.talk.locked_by

    def collect(self, session: Session) -> Session:
        if not self.is_writable:
            return session
        for question in self.questions:
            session = question.collect(session)
        return session

    def part(self, session: Session) -> object:
        answers = [session.answer(question.id) for question in self.stop.questions]
        return answers, session.asked

    def may_write(self, returned: Returned) -> bool:
        here = returned.stop in [question.id for question in self.stop.questions]
        return super().may_write(returned) or (self.writes_late and here)

    async def fill(self, stop: Stop, session: Session) -> None:
        self.talk.after_closing = self.writes_late
        self._show_place(stop, session)
        intro = self.query_one("#phase-intro", Static)
        words = stop.theme.intro or stop.theme.focus
        intro.update(plain(words))
        intro.display = bool(words)
        self.questions = ()
        await take_away(self.query(PhaseQuestion))
        shown = [self._field(question) for question in stop.questions]
        shown[0].set_class(len(shown) == 1, "-alone")
        scroll = self.query_one("#phase", VerticalScroll)
        await scroll.mount(*shown)
        for question in shown:
            self._show_beside(question, session)
            answer = session.answer(question.question.id)
            await question.show(answer, read_only=not self.is_writable)
        self.questions = tuple(shown)
        scroll.scroll_home(animate=False, immediate=True)
        self.show_status()

    def _show_beside(self, question: PhaseQuestion, session: Session) -> None:
        """What was prepared at the question, and below it what was answered last time."""
        title, words = self.said_last_time(question.question)
        if session.preparation and (
            prepared := session.preparation.words_for(question.question.id)
        ):
            words = f"{prepared}\n\n{title}: {words}" if words else prepared
            title = prepared_by(session.who, is_group=not session.kind.is_individual)
        question.query_one(Beside).show(title, words)

    def _field(self, question: Question) -> PhaseQuestion:
        said = proposed_words(question.proposed_by), by_whom(self.talk.kept, question)
        by = " · ".join(filter(None, said))
        return PhaseQuestion(
            question, self.services.today, who_sees=self.who_sees, whom=self.people, by=by
        )

    def _show_place(self, stop: Stop, session: Session) -> None:
        place = self.query_one("#place-line", PlaceLine)
        place.left = phase_place(stop, session.asked)
        day = danish_day(session.date)
        unit = "" if session.unit == session.who else session.unit
        place.right = " · ".join(filter(None, (unit, day)))

    def focus_first(self) -> None:
        for question in self.questions[:1]:
            question.area.focus_first()

    def on_descendant_focus(self) -> None:
        self.call_after_refresh(self._show_all_of_current)

    def _show_all_of_current(self) -> None:
        """Its fields have more room now: keep them and the question's words on the screen."""
        if self.is_attached and self.questions:
            self._current.scroll_visible(animate=False, immediate=True)

    def show_session(self) -> None:
        self.rest()

    def rest(self) -> None:
        """Who has it open elsewhere, what was passed over, or how far the phase has come."""
        session = self.talk.kept
        alarm = self.talk.locked_by or empty_phases_before(session, self.stop.theme)
        if alarm and not session.is_closed:
            self._resting_words = alarm
            self.say(alarm, alarm=True)
            return
        self._resting_words = self.talk.locked_by or self._words_at_rest(session)
        self.say(self._resting_words)

    def _words_at_rest(self, session: Session) -> str:
        if session.is_closed:
            return self._words_when_closed()
        answers = [session.answer(question.id) for question in self.stop.questions]
        written = sum(not answer.is_empty for answer in answers)
        words = _("{n} af {all} besvaret").format(n=written, all=len(answers))
        return words + (_(" · Tab går til næste felt") if len(answers) > 1 else "")

    def _words_when_closed(self) -> str:
        if self.is_writable:
            return _("Samtalen er afsluttet. Kun erfaringerne kan skrives.")
        if any(stop.form is ThemeForm.EXPERIENCE for stop in self.agenda.stops):
            return _("Samtalen er afsluttet. Erfaringerne, sidst i dagsordenen, kan skrives.")
        return ""

    def show_status(self) -> None:
        super().show_status()
        if self.query_one("#note-line", NoteLine).words == self._resting_words:
            self.rest()
