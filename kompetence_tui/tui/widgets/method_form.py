"""The form of one chosen method: its kind of learning, and a field for each of its questions."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.plan.action import ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.method import LearningForm, PromptKind
from kompetence_tui.domain.plan.method_rules import read_dates, with_answer, with_form
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker


class PromptField(Vertical):
    """A question and its field; where dates are asked for, what was understood stands below."""

    def __init__(
        self, answer: PromptAnswer, people: Sequence[str], today: date, *, read_only: bool
    ) -> None:
        super().__init__(classes="prompt")
        self._answer, self._today = answer, today
        is_person = answer.kind is PromptKind.PERSON
        # Held here: the form can be asked what stands in it before it has been composed.
        self.line = LineInput(answer.text, choices=people if is_person else ())
        self.line.disabled = read_only
        if answer.kind is PromptKind.DATES:
            self.line.placeholder = _("fx 15.3.2027 og uge 24 2027")
        self._hint = Static(classes="prompt-hint")
        self._hint.display = False

    def compose(self) -> ComposeResult:
        yield Static(plain(self._answer.question), classes="prompt-words")
        yield self.line
        yield self._hint

    def on_mount(self) -> None:
        self.explain()

    def on_input_changed(self) -> None:
        self.explain()

    def explain(self) -> None:
        """Say which dates were understood, and what was not."""
        if self._answer.kind is not PromptKind.DATES:
            return
        words, style = _understood(self._dates, self._today)
        self._hint.update(joined((words, style)))
        self._hint.display = bool(words)

    @property
    def _dates(self) -> tuple[When, ...]:
        if self.line.value == self._answer.text and self._answer.dates:
            return self._answer.dates
        return read_dates(self.line.value, self._today)


class MethodForm(Vertical):
    """One chosen method; made for it and never filled anew, it needs no table."""

    def __init__(
        self, method: ChosenMethod, people: Sequence[str], today: date, *, read_only: bool
    ) -> None:
        super().__init__(classes="method-form")
        self._today = today
        self.method_id, self._title = method.id, method.name
        chosen = [i for i, form in enumerate(LearningForm) if form is method.form]
        self.form = Picker(tuple(LearningForm), chosen, may_clear=False)
        self.form.read_only = read_only
        self.prompts = [
            PromptField(answer, people, today, read_only=read_only) for answer in method.answers
        ]

    def compose(self) -> ComposeResult:
        yield Static(plain(self._title, "bold"), classes="method-name")
        yield from self.prompts
        yield Static(plain(_("Læringsform")), classes="prompt-words")
        yield self.form

    @property
    def first_field(self) -> Widget:
        """Where the keys begin."""
        free = (prompt.line for prompt in self.prompts if not prompt.line.disabled)
        return next(free, self.form)

    def written(self, method: ChosenMethod) -> ChosenMethod:
        """The method with what stands in the form, read on the day it was opened."""
        for place, prompt in enumerate(self.prompts):
            method = with_answer(method, place, prompt.line.value, self._today)
        chosen = self.form.chosen
        return with_form(method, tuple(LearningForm)[min(chosen)] if chosen else None)


def _understood(dates: Sequence[When], today: date) -> tuple[str, str]:
    """What to say of the dates in a line, and in which style."""
    if wrong := [problem for when in dates if (problem := when.problem(today))]:
        return wrong[0], "$needs-you"
    return " · ".join(_explained(dates)), "$muted"


def _explained(dates: Sequence[When]) -> Iterator[str]:
    for when in dates:
        if when.date:
            yield when.date.explained or when.date.danish
