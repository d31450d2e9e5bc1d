"""The fields for one answer: text, and a scale, choices, a date or competences where asked for."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.direction.direction import Need
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import WITHOUT_TEXT, AnswerKind
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.need_lines import NeedLine, NeedLines
from kompetence_tui.tui.widgets.pick_and_write import PickAndWrite
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.table_lines import TableLines
from kompetence_tui.tui.widgets.taking_away import take_away

_PICKED = (AnswerKind.SCALE, AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.YES_NO)
_UPRIGHT_FROM = 4
"""Options from which a choice is shown below one another."""


class AnswerArea(PickAndWrite):
    """Shows the fields of one question at a time; no table's, for each question has its own."""

    def __init__(
        self,
        today: date,
        *,
        whom: Sequence[str] = (),
        dates_alone: bool = False,
        id: str | None = None,
    ) -> None:
        """``whom`` is offered as those a competence is for; ``dates_alone``: no text by a date."""
        super().__init__(id=id)
        self._today, self._whom = today, whom
        self._without_text = set(WITHOUT_TEXT)
        if dates_alone:
            self._without_text.add(AnswerKind.DATE)
        self.question: Question | None = None

    def compose(self) -> ComposeResult:
        yield VerticalScroll(id="answer-pick", can_focus=False)
        yield Editor()

    async def show(
        self, question: Question, answer: Answer, *, read_only: bool, who_sees: str
    ) -> None:
        """Replace the fields by those of another question; ``who_sees`` a rating of it."""
        self.question = None
        pick = self.query_one("#answer-pick", VerticalScroll)
        await take_away(pick.children)
        if question.answer in _PICKED:
            await pick.mount(*_picker(question, answer, read_only))
            if question.answer is AnswerKind.SCALE:
                await pick.mount(Static(plain(who_sees, "$muted"), classes="who-sees"))
        elif question.answer is AnswerKind.DATE:
            await self._show_date(pick, answer, read_only=read_only)
        elif question.answer is AnswerKind.COMPETENCES:
            lines = NeedLines()
            await pick.mount(lines)
            await lines.show(answer.needs, read_only=read_only, whom=self._whom)
        elif question.answer is AnswerKind.TABLE:
            table = TableLines(question.columns)
            await pick.mount(table)
            await table.show(answer.rows, read_only=read_only)
        pick.display = bool(pick.children)
        self.set_class(pick.display, "-picks")
        editor = self.query_one(Editor)
        editor.put(answer.text)
        editor.read_only = read_only
        editor.display = question.answer not in self._without_text or bool(answer.text)
        self.question = question

    async def _show_date(self, pick: VerticalScroll, answer: Answer, *, read_only: bool) -> None:
        field = DateInput(answer.when, self._today, question=_("skriv fx 15.3.2027 eller uge 12"))
        await pick.mount(field)
        field.input.disabled = read_only

    @property
    def answer(self) -> Answer:
        """What stands in the fields."""
        question = self.question
        if question is None:
            return Answer()
        text = self.query_one(Editor).words
        if question.answer is AnswerKind.DATE:
            return Answer(text=text, when=self.query_one(DateInput).when)
        if question.answer is AnswerKind.COMPETENCES:
            return Answer(text=text, needs=self.query_one(NeedLines).needs)
        if question.answer is AnswerKind.TABLE:
            return Answer(text=text, rows=self.query_one(TableLines).rows)
        if question.answer not in _PICKED:
            return Answer(text=text)
        chosen = sorted(self.query_one(Picker).chosen)
        if question.answer is AnswerKind.SCALE:
            low = question.scale[0] if question.scale else 0
            return Answer(text=text, step=low + chosen[0] if chosen else None)
        return Answer(text=text, chosen=tuple(question.options[index] for index in chosen))

    @property
    def takes_letters(self) -> bool:
        is_picked = self.question is not None and self.question.answer in _PICKED
        return is_picked and super().takes_letters

    def begin_text(self, text: str) -> None:
        """Put the keys where words are written, and this at the cursor if that is the text."""
        if self.query_one(Editor).display:
            super().begin_text(text)
        else:
            self.focus_first()

    async def put_in(self, example: str) -> None:
        """An example as one more line of the answer, or as one more competence."""
        question = self.question
        if question is not None and question.answer is AnswerKind.COMPETENCES:
            lines = self.query_one(NeedLines)
            needs = (*lines.needs, Need(competence=example))
            self.question = None  # while the lines are replaced there is no answer
            await lines.show(needs, read_only=False, whom=self._whom)
            self.question = question
            self.screen.set_focus(list(lines.query(NeedLine))[len(needs) - 1].whom)
            return
        editor = self.query_one(Editor)
        editor.move_cursor(editor.document.end)
        self.begin_text(f"\n{example}" if editor.text.strip() else example)

    def focus_first(self) -> None:
        """Put the keys where an answer begins: the choice if there is one, else the text."""
        for lines in (*self.query(NeedLines), *self.query(TableLines)):
            lines.focus_first()
            return
        for kind in (Picker, DateInput, Editor):
            for widget in self.query(kind):
                self.screen.set_focus(widget.input if isinstance(widget, DateInput) else widget)
                return


def _picker(question: Question, answer: Answer, read_only: bool) -> Sequence[Widget]:
    if question.answer is AnswerKind.SCALE:
        low, high = question.scale or (1, 5)
        named = dict(question.named_steps)
        upright = bool(question.steps) and 2 * len(named) > high - low
        said = {n: f"{n} = {words}" for n, words in named.items()}
        steps = [said.get(n, str(n)) if upright else str(n) for n in range(low, high + 1)]
        chosen = [answer.step - low] if answer.step is not None else []
        picker = Picker(steps, chosen, upright=upright, first_number=low)
        hint = "   ".join([*(() if upright else said.values()), _("tryk på et tal")])
    else:
        several = question.answer is AnswerKind.CHOICES
        chosen = [i for i, option in enumerate(question.options) if option in answer.chosen]
        upright = len(question.options) >= _UPRIGHT_FROM or several
        picker = Picker(question.options, chosen, several=several, upright=upright)
        hint = _("mellemrum vælger") if several else _("mellemrum eller tal vælger")
    picker.read_only = read_only
    words = Static(joined((f" {hint}", "$muted")))
    return [words, picker] if picker.upright else [picker, words]
