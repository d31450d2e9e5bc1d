"""Gennemsyn: a bank as it is gone through in a talk, to be read."""

from collections.abc import Iterable

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.agenda import Stop, stops_of
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.both import Turn, who_answers
from kompetence_tui.domain.session.kinds import Answerer, ThemeForm
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.advice import Advice
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.advised import advice_title, seen_by
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.answer_area import AnswerArea
from kompetence_tui.tui.widgets.beside import Beside
from kompetence_tui.tui.widgets.card import Card, show_board_place
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.note_board import NoteBoard
from kompetence_tui.tui.widgets.phase_question import PhaseQuestion, phase_place
from kompetence_tui.tui.widgets.question_head import QuestionHead
from kompetence_tui.tui.widgets.taking_away import take_away

_MARGIN = 6
"""Cells of the screen beside a question."""


class BankPreview(Frame[None]):
    """One question, one card of a board, or one phase at a time, with the widgets of the talk."""

    ROOM = Room.PREVIEW
    AUTO_FOCUS = None

    def __init__(self, services: Services, bank: Bank, at: str = "") -> None:
        """``at`` is the id of the question to begin with."""
        super().__init__(services)
        self._bank = bank
        self._steps = [(stop, question) for stop in stops_of(bank) for question in _each(stop)]
        self._index = next(
            (
                index
                for index, (stop, question) in enumerate(self._steps)
                if question.id == at or (stop.form.is_phase and stop.holds(at))
            ),
            0,
        )
        self.add_class(accent_class(bank.kinds[0]))

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        with Horizontal(id="talk"), Vertical(id="talk-left"):
            yield QuestionHead()
            with Vertical(id="talk-answer"):
                yield AnswerArea(self.services.today, id="answer")
        with Vertical(id="board"):
            yield Card(id="card")
            yield Rule()
            yield NoteBoard(id="notes")
        with VerticalScroll(id="phase", can_focus=False):
            yield Static(id="phase-intro")

    async def arrive(self) -> None:
        self.title_line(self._bank.title, _("gennemsyn"))
        await self._show()

    @property
    def _stop(self) -> Stop:
        return self._steps[self._index][0]

    @property
    def _question(self) -> Question:
        """The question shown; of a phase that with the keys in it, or the first."""
        here = (q for q in self.query(PhaseQuestion) if q.has_pseudo_class("focus-within"))
        return next((q.question for q in here), self._steps[self._index][1])

    async def _show(self) -> None:
        """Show the step with the widgets that the talk has for it."""
        stop, form = self._stop, self._stop.form
        await take_away(self.query(PhaseQuestion))
        self.query_one("#talk").display = form is ThemeForm.QUESTIONS
        self.query_one("#board").display = form is ThemeForm.BOARD
        self.query_one("#phase").display = form.is_phase
        if form is ThemeForm.QUESTIONS:
            await self._show_question(stop)
        elif form is ThemeForm.BOARD:
            self._show_card(stop)
        else:
            await self._show_phase(stop)
        self.rest()

    async def _show_question(self, stop: Stop) -> None:
        self.query_one(PlaceLine).show_question(stop)
        head, both = self.query_one(QuestionHead), stop.question.answered_by is Answerer.BOTH
        head.show(stop)
        turn = Turn.EMPLOYEE if both else None
        head.show_who(who_answers(stop.question, turn, _("medarbejderen"), _("lederen")))
        self._fold()
        area = self.query_one("#answer", AnswerArea)
        seen = seen_by(stop, self._bank.kinds[0])
        await area.show(stop.question, Answer(), read_only=True, who_sees=seen)
        area.focus_first()

    def _show_card(self, stop: Stop) -> None:
        place, theme = self.query_one(PlaceLine), stop.theme
        show_board_place(place, stop, self._bank)
        place.right = _("{n} min").format(n=theme.minutes) if theme.minutes else ""
        self.query_one(Card).lay(stop, self._question, used=False)
        notes = self.query_one(NoteBoard)
        notes.show(Board(), {}, empty="\n\n".join(filter(None, (theme.focus, theme.intro))))
        self.set_focus(notes)

    async def _show_phase(self, stop: Stop) -> None:
        place, theme = self.query_one(PlaceLine), stop.theme
        place.left, place.right = phase_place(stop, self._bank), ""
        intro = self.query_one("#phase-intro", Static)
        intro.update(plain(theme.intro or theme.focus))
        intro.display = bool(theme.intro or theme.focus)
        seen, today = seen_by(stop, self._bank.kinds[0]), self.services.today
        fields = [PhaseQuestion(question, today, who_sees=seen) for question in stop.questions]
        fields[0].set_class(len(fields) == 1, "-alone")
        scroll = self.query_one("#phase", VerticalScroll)
        await scroll.mount(*fields)
        for field in fields:
            field.query_one(Beside).show("", "")
            await field.show(Answer(), read_only=True)
        scroll.scroll_home(animate=False, immediate=True)
        fields[0].area.focus_first()

    def rest(self) -> None:
        self.say(_("Sådan står det i samtalen. Her kan det kun læses."))

    def on_resize(self) -> None:
        if self.is_mounted:
            self._fold()

    def _fold(self) -> None:
        self.query_one(QuestionHead).fold(self._stop, self.app.size.width - _MARGIN)

    async def _go(self, step: int) -> bool:
        """Go so many steps on. Says whether there was one."""
        index = self._index + step
        if not 0 <= index < len(self._steps):
            return False
        self._index = index
        await self._show()
        return True

    # What the keys do.

    async def action_next_question(self) -> None:
        if not await self._go(1):
            self.say_why_not(_("Det var det sidste i banken."))

    async def action_previous_question(self) -> None:
        if not await self._go(-1):
            self.say_why_not(_("Det er det første i banken."))

    async def action_advice(self) -> None:
        """The help as the talk shows it: over the question, or a board's guide on its own."""
        stop, question, kind = self._stop, self._question, self._bank.kinds[0]
        if stop.form is ThemeForm.BOARD:
            await self.open(Room.GUIDE, part=self._bank.title, kind=kind, stop=stop, card=question)
            return
        guide = stop.theme.guide if stop.form.is_phase else ""
        if question.help or question.examples or guide:
            await self.go_to(Advice(advice_title(kind), question, guide, may_write=False))
        else:
            self.say_why_not(_("Der er ingen råd til dette spørgsmål."))

    def action_back(self) -> None:
        self.dismiss(None)


def _each(stop: Stop) -> tuple[Question, ...]:
    """What is on the screen one at a time: the cards of a board, else the stop as it is."""
    return stop.questions if stop.form is ThemeForm.BOARD else stop.questions[:1]
