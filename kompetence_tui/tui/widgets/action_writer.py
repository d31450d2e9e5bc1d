"""What an action is written in: what is done on a whole line, and below it who and when."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.writer import CLOSE, Around, Writer


class ActionWriter(Writer):
    """One action, which may be a new one; emptied it is none.

    When it is done is one date, or two with »til« between.
    """

    def __init__(self, goal: Goal, action: Action, around: Around) -> None:
        self._shown, self._today = action, around.today
        self._ready = goal.responsible
        self.text = LineInput(action.text, enter_action=CLOSE, id="action-text")
        self.who = LineInput(
            action.responsible, choices=around.people, enter_action=CLOSE, id="action-who"
        )
        self.dates = LineInput(action.timeline.danish, enter_action=CLOSE, id="action-when")
        self.text.placeholder = _("ny handling")
        self.who.placeholder = _("ansvarlig")
        self.dates.placeholder = _("frist")
        super().__init__(self.text, self.who, self.dates)

    def compose(self) -> ComposeResult:
        yield self.text
        under = Vertical(
            self.dates, Static(id="action-understood", classes="muted"), classes="stack"
        )
        yield Horizontal(self.who, under, classes="field")

    def on_mount(self) -> None:
        self._explain()

    @property
    def action(self) -> Action:
        """What stands in the fields; unchanged dates keep what they were understood as."""
        written = self.dates.value.strip()
        kept = self._shown.timeline
        unchanged = written == kept.danish
        timeline = kept.again() if unchanged else Timeline.read(written, self._today)
        return self._shown.with_(
            text=self.text.value, responsible=self.who.value, timeline=timeline
        )

    def applied(self, goal: Goal) -> Goal:
        action = self.action
        if self._is_left_empty(action):
            kept = tuple(one for one in goal.actions if one.id != action.id)
            return goal.with_(actions=kept)
        if goal.action(action.id):
            return goal.with_action(action)
        return goal.with_(actions=(*goal.actions, action))

    def _is_left_empty(self, action: Action) -> bool:
        """It says neither what nor when, and nobody else than who stood ready.

        What else was said of an action goes with its words; one that never had any keeps it.
        """
        if action.text or action.timeline.danish:
            return False
        if action.responsible not in ("", self._ready):
            return False
        had_words = self._shown.text or self._shown.timeline.danish
        return bool(had_words) or not action.has_more

    def on_input_changed(self, event: Input.Changed) -> None:
        """The likely name stands in a line begun."""
        if event.input is self.dates:
            self._explain()
        elif event.input is self.text and not self.who.value:
            self.who.put(self._ready if self.text.value else "")

    def _explain(self) -> None:
        timeline = self.action.timeline
        ends = (timeline.start, timeline.end)
        words = " – ".join(when.date.explained for when in ends if when.date)
        problem = "" if self.dates.is_being_typed else timeline.problem(self._today)
        said = (problem, "$needs-you") if problem else (words, "$muted")
        self.query_one("#action-understood", Static).update(joined(said))

    def on_descendant_blur(self) -> None:
        self._explain()
