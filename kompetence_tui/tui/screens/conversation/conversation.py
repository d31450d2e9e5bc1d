"""Samtale: one question at a time, the answer in the largest room."""

from collections.abc import Iterable

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from kompetence_tui.domain.plan.plan import GoalOrigin
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.both import (
    HALF,
    Turn,
    by_whom,
    said_in,
    turn_at,
    with_said,
)
from kompetence_tui.domain.session.kinds import WITHOUT_TEXT, PlanTopic, ThemeForm
from kompetence_tui.domain.session.preparation import prepared_by
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.answers import answer_words, said_by_each
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.conversation.turns import answer_again, next_turn
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.advised import AdvisedStop
from kompetence_tui.tui.text import folded
from kompetence_tui.tui.widgets.answer_area import AnswerArea
from kompetence_tui.tui.widgets.beside import Beside
from kompetence_tui.tui.widgets.first_inputs import FirstInputs
from kompetence_tui.tui.widgets.lines import NoteLine, PlaceLine, Rule
from kompetence_tui.tui.widgets.question_head import QuestionHead
from kompetence_tui.tui.widgets.side_plan import SidePlan

_MARGIN, _SIDE = 6, 42
"""Columns beside the question, and those of the plan beside it on a wide screen."""
_LOW = 22
"""Rows of the screen below which a prepared answer has fewer of them."""
_ONE_ALONE = 16
"""Rows below which what was prepared and what was answered last time are read in one."""
_AROUND = 5
"""Lines of the screen besides question and answer."""
_HEAD = 0.65
"""How much of these the question may take with opspil above it; the style sheet says the same."""


class Conversation(AdvisedStop):
    """The talk, question by question."""

    ROOM = Room.CONVERSATION
    SHOWS = frozenset({ThemeForm.QUESTIONS})

    def __init__(self, services: Services, talk: Autosave, stop: Stop | None = None) -> None:
        super().__init__(services, talk, stop)
        self._resting_words = ""
        self._turn: Turn | None = None
        """Whose answer stands in the fields, where both answer."""
        self._rested_with: Session | None = None

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        with Horizontal(id="talk"):
            with Vertical(id="talk-left"):
                yield QuestionHead()
                with Vertical(id="talk-answer"):
                    with Vertical(id="beside"):
                        yield Beside(id="prepared")
                        yield Beside(id="last-time")
                    yield AnswerArea(self.services.today, whom=self.people, id="answer")
            yield SidePlan(id="side-plan")

    @property
    def area(self) -> AnswerArea:
        return self.query_one("#answer", AnswerArea)

    @property
    def prepared(self) -> Beside:
        return self.query_one("#prepared", Beside)

    @property
    def last_time(self) -> Beside:
        return self.query_one("#last-time", Beside)

    @property
    def is_writable(self) -> bool:
        """Not where both have answered: neither is changed before the eyes of the other."""
        return super().is_writable and self._turn is not Turn.TOGETHER

    def collect(self, session: Session) -> Session:
        if self.area.question is None or not self.is_writable:
            return session
        before = session.answer(self.area.question.id)
        answer = with_said(before, self._turn, self.area.answer)
        if answer == before:
            return session
        return session.with_answer(self.area.question.id, answer)

    def show_session(self) -> None:
        self.query_one("#side-plan", SidePlan).show(self.talk.session.plan, self.key_of("new_goal"))
        self._show_beside(self.stop, self.talk.session)
        self.rest()

    def rest(self) -> None:
        """How far the talk has come, or who has it open elsewhere."""
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
            return
        session = self.talk.session
        self._rested_with = session
        goals = plural("{n} mål i planen", "{n} mål i planen", len(session.plan.goals))
        agenda = self.agenda
        done, stops = agenda.answered(session), len(agenda.stops)
        answered = _("{n} af {all} besvaret").format(n=done, all=stops)
        leads_to_goal = PlanTopic.GOAL in self.stop.question.topics and not self.talk.read_only
        words = _(" · {key} gør svaret til et mål").format(key=self.key_of("new_goal"))
        invitation = words if leads_to_goal else ""
        if self._turn in (Turn.EMPLOYEE, Turn.LEADER) and not self.talk.read_only:
            invitation = _(" · {key} giver tastaturet videre").format(
                key=self.key_of("next_question")
            )
        if Fact.TABLE in self.facts():
            words = _(" · {up} og {down} flytter rækken")
            keys = {"up": self.key_of("row_up"), "down": self.key_of("row_down")}
            invitation = words.format(**keys)
        self._resting_words = f"{goals} · {answered}{invitation}"
        self.say(self._resting_words)

    def show_status(self) -> None:
        super().show_status()
        rests = self.query_one("#note-line", NoteLine).words == self._resting_words
        if rests and self._rested_with is not self.talk.kept:
            self.rest()

    def part(self, session: Session) -> object:
        return session.answer(self.stop.question.id), session.asked

    def focus_first(self) -> None:
        if self._turn is Turn.TOGETHER:
            self.set_focus(self.prepared.words)
        else:
            self.area.focus_first()

    async def fill(self, stop: Stop, session: Session) -> None:
        self.query_one("#place-line", PlaceLine).show_question(stop)
        self.area.question = None  # what stands in the fields was another's
        self._turn = turn_at(session, stop.question)
        self.query_one(QuestionHead).show(stop)
        self._show_who(stop, session)
        self._show_inputs()
        self._show_beside(stop, session)
        answer = said_in(session.answer(stop.question.id), self._turn)
        if session.is_closed and self._turn in HALF:
            answer = Answer()
        self.area.display = self._turn is not Turn.TOGETHER
        await self.area.show(
            stop.question, answer, read_only=not self.is_writable, who_sees=self.who_sees
        )

    def on_resize(self) -> None:
        self.query_one("#place-line", PlaceLine).show_question(self.stop)
        self._show_inputs()

    def _show_who(self, stop: Stop, session: Session) -> None:
        """Who answers, and why the question would not be asked any more."""
        why_not = session.why_not_asked(stop.theme, stop.question)
        no_more = _("Stilles ikke længere: {why_not}.").format(why_not=why_not) if why_not else ""
        said = by_whom(session, stop.question), no_more
        self.query_one(QuestionHead).show_who("\n".join(filter(None, said)))

    def _show_inputs(self) -> None:
        """On the first question: what the group wishes the talk to build on."""
        shown = self.talk.kept.inputs if self.stop.index == 0 else ()
        self.query_one(QuestionHead).set_class(bool(shown), "-with-inputs")
        is_low = self.app.size.height < _LOW
        self.query_one("#beside").set_class(bool(shown) or is_low, "-brief")
        beside = _SIDE if self.query_one("#side-plan").display else 0
        width = self.app.size.width - _MARGIN - beside
        self.query_one("#first-inputs", FirstInputs).show(
            shown, width=width, room=self._room_for_inputs(width), key=self.key_of("inputs")
        )
        self.query_one(QuestionHead).fold(self.stop, width)

    def _room_for_inputs(self, width: int) -> int:
        """Lines that the question, with all that belongs to it, leaves in its part."""
        theme, question = self.stop.theme, self.stop.question
        texts = [*theme.intro.splitlines(), question.text, *question.follow_ups]
        taken = sum(len(folded(text, width)) for text in texts)
        gaps = 2 + bool(theme.intro) + bool(question.follow_ups)
        return int((self.app.size.height - _AROUND) * _HEAD) - taken - gaps

    def _show_beside(self, stop: Stop, session: Session) -> None:
        """What the employee wrote of the question at home, and what was answered last time."""
        self.query_one("#beside").set_class(self._turn is Turn.TOGETHER, "-together")
        if self._turn is Turn.TOGETHER:
            self._show_both(stop, session)
            return
        prepared = self._prepared(session, stop)
        may_take = self.is_writable and _takes_words(stop)
        take = "use_preparation" if may_take else ""
        title, words = self.said_last_time(stop.question)
        both = bool(prepared and words)
        if both and self.app.size.height < _ONE_ALONE:
            prepared, words = f"{prepared}\n\n{title}: {words}", ""
        by = prepared_by(session.who, is_group=not session.kind.is_individual)
        self.prepared.show(by, prepared, take=take)
        self.last_time.show(title, words, hint=not prepared)
        beside = self.query_one("#beside")
        beside.display = bool(prepared or words)
        beside.set_class(both, "-both")

    def _show_both(self, stop: Stop, session: Session) -> None:
        """What each of the two answered, side by side."""
        each = said_by_each(session, stop.question)
        for beside, (name, answer) in zip((self.prepared, self.last_time), each, strict=True):
            beside.show(name, answer_words(answer, stop.question) or _("–"))
        self.query_one("#beside").display = True
        self.query_one("#beside").set_class(False, "-both")

    def _prepared(self, session: Session, stop: Stop) -> str:
        """Not while the leader answers: it is the employee's."""
        if self._turn is Turn.LEADER:
            return ""
        return session.preparation.words_for(stop.id) if session.preparation else ""

    # What the keys do.

    async def action_use_preparation(self) -> None:
        """Put what was prepared into the answer, as one more line of it."""
        words = self._prepared(self.talk.kept, self.stop)
        if words and self.is_writable and _takes_words(self.stop):
            await self.area.put_in(words)
            self.typed()

    async def action_next_question(self) -> None:
        await next_turn(self, super().action_next_question)

    async def action_answer_again(self) -> None:
        await answer_again(self)

    def facts(self) -> frozenset[Fact]:
        is_open = self._turn is Turn.TOGETHER
        return super().facts() | ({Fact.BOTH_SAID} if is_open else set())

    async def action_new_goal(self) -> None:
        self.talk.flush()
        answer = self.talk.session.answer(self.stop.id)
        words = "" if self._turn in HALF else answer.text
        origin = GoalOrigin(question_id=self.stop.id, words=words)
        await self.open(Room.PLAN, new_from=origin)


def _takes_words(stop: Stop) -> bool:
    """The answer has room for text."""
    return stop.question.answer not in WITHOUT_TEXT
