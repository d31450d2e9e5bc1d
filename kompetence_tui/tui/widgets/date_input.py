"""Date fields: they keep what is written, and say beside it what was understood."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.dates.which_year import Which, coming
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.line_input import NEXT_FIELD, LineInput


class DateField(LineInput):
    """One line that holds a date."""

    def __init__(
        self,
        when: When,
        today: date,
        *,
        which: Which = coming,
        enter_action: str = NEXT_FIELD,
        id: str | None = None,
    ) -> None:
        """``which`` is the year meant where none is written."""
        super().__init__(when.danish, enter_action=enter_action, id=id, classes="date-field")
        self._today = today
        self._which = which
        self._shown = when

    @property
    def written(self) -> str | When:
        """What stands in the field; unchanged text is the date it was understood as."""
        text = self.value.strip()
        return self._shown.again() if text == self._shown.danish else text

    @property
    def when(self) -> When:
        """What stands in the field, understood by itself."""
        written = self.written
        if isinstance(written, When):
            return written
        return When.read(written, self._today, self._which)

    def show(self, when: When) -> None:
        """Show another date, without a message of change."""
        self._shown = when
        with self.prevent(Input.Changed):
            self.put(when.danish)

    @property
    def explained(self) -> str:
        """What was understood, empty when nothing was."""
        found = self.when.date
        return found.explained if found else ""

    @property
    def problem(self) -> str:
        """Why what stands here is no date; empty when it is one, or nothing stands here."""
        return self.when.problem(self._today, self._which)


class StartField(DateField):
    """The day a period begins: the field of its end helps to tell which year that is."""

    def __init__(
        self, today: date, *, id: str, end: "EndField", enter_action: str = NEXT_FIELD
    ) -> None:
        super().__init__(When(), today, id=id, enter_action=enter_action)
        self._end = end
        end.start = self

    @property
    def when(self) -> When:
        return Timeline.between(self.written, self._end.written, self._today).start


class EndField(DateField):
    """The day a period ends."""

    start: DateField

    def __init__(self, today: date, *, id: str, enter_action: str = NEXT_FIELD) -> None:
        super().__init__(When(), today, id=id, enter_action=enter_action)

    @property
    def when(self) -> When:
        return Timeline.between(self.start.written, self.written, self._today).end


def said_of(field: DateField) -> tuple[str, str]:
    """What a field's date was understood as, or why it is none, and in which style."""
    if field.problem and not field.is_being_typed:  # nothing nags while a word is typed
        return field.problem, "$needs-you"
    return field.explained, "$muted"


class DateInput(Horizontal):
    """A date field and its hint. ``question`` stands there while something is to be answered."""

    def __init__(
        self,
        when: When,
        today: date,
        *,
        question: str = "",
        which: Which = coming,
        enter_action: str = NEXT_FIELD,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id, classes="field")
        self.input = DateField(when, today, which=which, enter_action=enter_action)
        self._question = question

    def compose(self) -> ComposeResult:
        yield self.input
        yield Static(classes="hint")

    def on_mount(self) -> None:
        self.explain(self._question)

    @property
    def when(self) -> When:
        return self.input.when

    def show(self, when: When) -> None:
        """Show another date, without a message of change."""
        self.input.show(when)
        self.explain("")

    def explain(self, question: str) -> None:
        """Say what was understood or what is wrong, and else ask the question."""
        self._question = question
        self.query_one(".hint", Static).update(joined(self._hint()))

    def _hint(self) -> tuple[str, str]:
        words, style = said_of(self.input)
        return words or self._question, style

    def on_input_changed(self) -> None:
        self.explain(self._question)

    def on_descendant_blur(self) -> None:
        self.explain(self._question)
