"""A dated note of progress: what happened, when, and whether it is done."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.dates.which_year import held
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.pick_and_write import PickAndWrite
from kompetence_tui.tui.widgets.picker import Picker

_ROOM = 60
"""Columns that leave room for the question beside the text."""
_DONE: Sequence[str] = (_("gjort"),)
_OF_A_GOAL: Sequence[str] = (*_DONE, _("på sporet"))
"""What can be said of a goal as a whole: one or the other."""


_TEXT = (FormField("text", "#note-text"),)


class NoteForm(PickAndWrite):
    """The fields of one note; in the table is no tick, and no day that gives way to the old one."""

    def __init__(self, today: date, *, id: str) -> None:
        super().__init__(id=id)
        self.editor = Editor(id="note-text")
        self._day = DateInput(When(), today, which=held, id="note-day")
        self._done = Picker(_DONE, several=True, id="note-done")
        self._question = self._ready = ""

    def compose(self) -> ComposeResult:
        yield Static(id="note-about")
        yield field_row(_("Note"), self.editor, Static(classes="hint", id="note-hint"))
        yield field_row(_("Dato"), self._day)
        yield field_row(_("Det er"), self._done)

    def on_resize(self) -> None:
        self.ask()

    def show(self, note: Progress, about: str, question: str, *, read_only: bool) -> None:
        """Show a note, and what it is about."""
        self._question = question
        self.query_one("#note-about", Static).update(joined((about, "bold")))
        show(self, _TEXT, note, read_only=read_only)
        day = PartialDate.day(note.date)
        self._ready = day.danish
        self._day.show(When(text=day.danish, date=day))
        self._done.several = bool(note.action)
        said = [n for n, is_so in enumerate((note.done, note.on_track)) if is_so]
        self._done.show(_DONE if note.action else _OF_A_GOAL, said)
        self._done.read_only = self._day.input.disabled = read_only
        self.ask()

    def filled(self, note: Progress) -> Progress:
        """The note with what stands in the fields; without a date it keeps the one it had."""
        when = self._day.when.date
        day = when.first if when else note.date
        chosen = self._done.chosen
        return filled(self, _TEXT, note, date=day, done=0 in chosen, on_track=1 in chosen)

    @property
    def holds_unkept(self) -> bool:
        """A date was written that is no day yet, or of a note that nothing is written in."""
        text = self._day.input.value.strip()
        is_new = bool(text) and text != self._ready
        begun = self.editor.text.strip() or self._done.chosen
        return is_new and not (self._day.when.date and begun)

    def ask(self) -> None:
        """Put the question beside the text while that is empty."""
        has_room = self.size.width >= _ROOM
        is_asked = has_room and not self.editor.text.strip() and not self.editor.read_only
        hint = self.query_one("#note-hint", Static)
        hint.update(joined((self._question, "$muted")))
        hint.display = is_asked
