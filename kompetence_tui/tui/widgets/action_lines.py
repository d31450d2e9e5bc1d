"""Handlingsplan: the action lines of a goal; an empty one always stands ready at the end."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from kompetence_tui.domain.date_reading import DateNotUnderstood, read_date
from kompetence_tui.domain.plan import Action, Timeline
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.said import Said


class ActionLine(Vertical):
    """One action: what, who, and when (one date, or two with »til« between); who is told of it."""

    def __init__(self, action: Action, people: Sequence[str], today: date) -> None:
        super().__init__(classes="stack")
        self._shown = action
        self._today = today
        self.told = action.told
        """Who in the team is told of the action (N18); ``tell`` sets it."""
        self.text = LineInput(action.text, classes="action-text")
        self.responsible = LineInput(action.responsible, choices=people, classes="action-who")
        self.dates = LineInput(action.timeline.danish, classes="action-when")
        self.text.placeholder = _("ny handling")
        self.responsible.placeholder = _("ansvarlig")
        self.dates.placeholder = _("frist")

    def compose(self) -> ComposeResult:
        yield Horizontal(self.text, self.responsible, self.dates, classes="field")
        yield Static(classes="told muted")

    def on_mount(self) -> None:
        self.tell(self.told)

    def tell(self, whom: str) -> None:
        """Set who is told of the action, and show it below the line."""
        self.told = whom
        words = self.query_one(".told", Static)
        words.update(plain(_("får det at vide: {whom}").format(whom=whom)))
        words.display = bool(whom)

    @property
    def action(self) -> Action:
        """What stands in the line; unchanged dates keep what they were understood as."""
        written = self.dates.value.strip()
        unchanged = written == self._shown.timeline.danish
        timeline = self._shown.timeline if unchanged else Timeline.read(written, self._today)
        return Action(
            text=self.text.value,
            responsible=self.responsible.value,
            timeline=timeline,
            told=self.told,
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input is self.dates and self.dates.has_focus:
            self.post_message(self._understood())

    def _understood(self) -> Said:
        timeline = self.action.timeline
        for when in (timeline.start, timeline.end):
            if when.date is None and when.text:
                try:
                    read_date(when.text, self._today)
                except DateNotUnderstood as error:
                    return Said(str(error))
        ends = (timeline.start, timeline.end)
        words = " – ".join(when.date.explained for when in ends if when.date)
        return Said(words, alarm=False)


class ActionLines(Vertical):
    """All lines of one goal."""

    def __init__(self, today: date, *, id: str) -> None:
        super().__init__(id=id, classes="stack")
        self._people: Sequence[str] = ()
        self._today = today
        self._responsible, self._read_only = "", True

    def compose(self) -> ComposeResult:
        yield Static(id="actions-hint", classes="muted")

    @property
    def actions(self) -> tuple[Action, ...]:
        """The lines that hold something; a name alone that stood there ready does not count."""
        ready = Action(responsible=self._responsible)
        found = (line.action for line in self.query(ActionLine))
        return tuple(action for action in found if not action.is_empty and action != ready)

    async def show(
        self,
        actions: Sequence[Action],
        responsible: str,
        *,
        people: Sequence[str],
        read_only: bool,
    ) -> None:
        """Replace the lines; ``responsible`` stands ready in a new one."""
        self._people = people
        self._responsible, self._read_only = responsible, read_only
        await self.query(ActionLine).remove()
        shown = actions if read_only else (*actions, Action())
        await self.mount(*(self._line(action) for action in shown), before=0)

    def ask(self, question: str) -> None:
        """What is asked about the actions, below them; nothing when the text is empty."""
        hint = self.query_one("#actions-hint", Static)
        hint.update(joined((question, "$muted")))
        hint.display = bool(question)

    def _line(self, action: Action) -> ActionLine:
        return ActionLine(action, self._people, self._today)

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Keep one empty line at the end, and put the likely name in a line begun."""
        lines = list(self.query(ActionLine))
        if self._read_only or not lines:  # between two goals there are none
            return
        last = lines[-1]
        if event.input is last.text and last.text.value:
            if not last.responsible.value:
                last.responsible.value = self._responsible
            await self.mount(self._line(Action()), before=self.query_one("#actions-hint"))
