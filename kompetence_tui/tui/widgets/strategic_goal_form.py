"""The forms of a goal of the workplace, and of the committee whose strategy it is."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.direction.direction import (
    Direction,
    GoalLevel,
    Level,
    Purpose,
    StrategicGoal,
)
from kompetence_tui.domain.session.kinds import Horizon
from kompetence_tui.i18n import _
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.word_choice import chosen_word, put_word

_ASKED = _("hvornår er den årlige drøftelse?")


class StrategicGoalForm(VerticalScroll, can_focus=False):
    """Shows one goal of the workplace, or of a level above it, at a time."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._goal: StrategicGoal | None = None

    def compose(self) -> ComposeResult:
        yield field_row(_("Mål"), LineInput(id="goal-text"))
        yield field_row(_("Hvis mål"), Picker(tuple(GoalLevel), may_clear=False, id="goal-level"))
        yield field_row(_("Sigt"), Picker(tuple(Horizon), id="horizon"))
        yield field_row(_("Handler om"), Picker(tuple(Purpose), id="purpose"))

    @property
    def goal(self) -> StrategicGoal | None:
        """The goal with what stands in the fields; None before one is shown."""
        if self._goal is None:
            return None
        return self._goal.with_(
            text=self.query_one("#goal-text", LineInput).value,
            level=chosen_word(self.query_one("#goal-level", Picker), GoalLevel) or self._goal.level,
            horizon=chosen_word(self.query_one("#horizon", Picker), Horizon),
            purpose=chosen_word(self.query_one("#purpose", Picker), Purpose),
        )

    def show(self, goal: StrategicGoal, *, read_only: bool) -> None:
        """Show another goal."""
        self._goal = None
        text = self.query_one("#goal-text", LineInput)
        text.put(goal.text)
        text.disabled = read_only
        put_word(self.query_one("#goal-level", Picker), GoalLevel, goal.level, read_only=read_only)
        put_word(self.query_one("#horizon", Picker), Horizon, goal.horizon, read_only=read_only)
        put_word(self.query_one("#purpose", Picker), Purpose, goal.purpose, read_only=read_only)
        self._goal = goal

    def focus_first(self) -> None:
        self.screen.set_focus(self.query_one("#goal-text"))

    def forget(self) -> None:
        """Show no goal any more."""
        self._goal = None


class CommitteeForm(VerticalScroll, can_focus=False):
    """The committee's level, and when it takes its strategy up again."""

    def __init__(self, today: date, *, id: str) -> None:
        super().__init__(id=id)
        self._today = today
        self._is_shown = False

    def compose(self) -> ComposeResult:
        yield field_row(_("Niveau"), Picker(tuple(Level), id="level"))
        yield field_row(_("Drøftes igen"), DateInput(When(), self._today, id="dialogue"))

    def filled(self, direction: Direction) -> Direction:
        """The direction with what stands in the fields."""
        if not self._is_shown:
            return direction
        return direction.with_(
            level=chosen_word(self.query_one("#level", Picker), Level),
            dialogue=self.query_one("#dialogue", DateInput).when,
        )

    def show(self, direction: Direction, *, read_only: bool) -> None:
        """Show what the direction says of the committee."""
        put_word(self.query_one("#level", Picker), Level, direction.level, read_only=read_only)
        dialogue = self.query_one("#dialogue", DateInput)
        dialogue.show(direction.dialogue)
        dialogue.explain("" if read_only else _ASKED)
        dialogue.input.disabled = read_only
        self._is_shown = True

    def focus_first(self) -> None:
        self.screen.set_focus(self.query_one("#level"))

    def forget(self) -> None:
        """Show nothing any more."""
        self._is_shown = False
