"""Handlingsplan: the action lines of a goal; an empty one always stands ready at the end."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from kompetence_tui.domain.base.ids import new_id
from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.goal_parts import more_words
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.line_input import NEXT_FIELD, LineInput
from kompetence_tui.tui.widgets.said import Said


class ActionLine(Vertical):
    """One action, made for it: what, who, and when (one date, or two with »til« between); below
    it, in a few words, what else is said of it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.more", show=False)]

    def __init__(
        self,
        action: Action,
        people: Sequence[str],
        today: date,
        *,
        read_only: bool,
        enter_action: str = NEXT_FIELD,
    ) -> None:
        super().__init__(classes="stack")
        self._shown = action
        self._today = today
        # Where its fields cannot be written in, the keys stand in the line itself.
        self.can_focus = read_only
        self.text = LineInput(action.text, enter_action=enter_action, classes="action-text")
        self.responsible = LineInput(
            action.responsible, choices=people, enter_action=enter_action, classes="action-who"
        )
        self.dates = LineInput(
            action.timeline.danish, enter_action=enter_action, classes="action-when"
        )
        self.text.placeholder = _("ny handling")
        self.responsible.placeholder = _("ansvarlig")
        self.dates.placeholder = _("frist")
        for line in (self.text, self.responsible, self.dates):
            line.disabled = read_only

    def compose(self) -> ComposeResult:
        yield Horizontal(self.text, self.responsible, self.dates, classes="field")
        if words := more_words(self._shown):
            yield Static(plain(words), classes="action-more muted")

    @property
    def action(self) -> Action:
        """What stands in the line; unchanged dates keep what they were understood as."""
        written = self.dates.value.strip()
        unchanged = written == self._shown.timeline.danish
        timeline = self._shown.timeline if unchanged else Timeline.read(written, self._today)
        return self._shown.with_(
            text=self.text.value,
            responsible=self.responsible.value,
            timeline=timeline,
        )

    def is_left_empty(self, responsible: str) -> bool:
        """It says neither what nor when, and nobody else than ``responsible``, who stood ready.

        What else was said of an action goes with its words; one that never had any keeps it.
        """
        action = self.action
        says = action.text or not action.timeline.end.is_empty or not action.timeline.start.is_empty
        if says or action.responsible not in ("", responsible):
            return False
        shown = self._shown
        had_words = shown.text or shown.timeline != Timeline()
        return bool(had_words) or not action.has_more

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input is self.dates and self.dates.has_focus:
            self.post_message(self._understood())

    def _understood(self) -> Said:
        timeline = self.action.timeline
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
        self._ids: list[str] = []

    def compose(self) -> ComposeResult:
        yield Static(id="actions-hint", classes="muted")

    @property
    def actions(self) -> tuple[Action, ...]:
        """The lines that hold something; a name alone that stood there ready does not count."""
        lines = self.query(ActionLine)
        return tuple(line.action for line in lines if not line.is_left_empty(self._responsible))

    async def show(
        self,
        actions: Sequence[Action],
        responsible: str,
        *,
        people: Sequence[str],
        spent: Collection[str],
        read_only: bool,
    ) -> None:
        """Replace the lines; ``responsible`` stands ready in a new one, whose id is none of the
        ``spent``."""
        self._people = people
        self._responsible, self._read_only = responsible, read_only
        await self.query(ActionLine).remove()
        self._ids = [*(action.id for action in actions), *spent]
        shown = actions if read_only else (*actions, self._new())
        await self.mount(*(self._line(action) for action in shown), before=0)

    def _new(self) -> Action:
        """An empty action with an id none of the goal's has had since it was shown."""
        action = Action(id=new_id("h", 0, self._ids))
        self._ids.append(action.id)
        return action

    def ask(self, question: str) -> None:
        """What is asked about the actions, below them; nothing when the text is empty."""
        hint = self.query_one("#actions-hint", Static)
        hint.update(joined((question, "$muted")))
        hint.display = bool(question)

    def _line(self, action: Action) -> ActionLine:
        return ActionLine(action, self._people, self._today, read_only=self._read_only)

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Keep one empty line at the end, and put the likely name in a line begun."""
        lines = list(self.query(ActionLine))
        if self._read_only or not lines:  # between two goals there are none
            return
        last = lines[-1]
        if event.input is last.text and last.text.value:
            if not last.responsible.value:
                last.responsible.value = self._responsible
            await self.mount(self._line(self._new()), before=self.query_one("#actions-hint"))
