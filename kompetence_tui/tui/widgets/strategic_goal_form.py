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
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker

_GOAL = (
    FormField("text", "#goal-text"),
    FormField("level", "#goal-level", GoalLevel),
    FormField("horizon", "#horizon", Horizon),
    FormField("purpose", "#purpose", Purpose),
)
_COMMITTEE = (
    FormField("level", "#level", Level),
    FormField("dialogue", "#dialogue", asks=_("hvornår er den årlige drøftelse?")),
)


class StrategicGoalForm(VerticalScroll, can_focus=False):
    """Shows one goal of the workplace, or of a level above it, at a time."""

    _goal: StrategicGoal | None = None

    def compose(self) -> ComposeResult:
        yield field_row(_("Mål"), LineInput(id="goal-text"))
        yield field_row(_("Hvis mål"), Picker(tuple(GoalLevel), may_clear=False, id="goal-level"))
        yield field_row(_("Sigt"), Picker(tuple(Horizon), id="horizon"))
        yield field_row(_("Handler om"), Picker(tuple(Purpose), id="purpose"))

    @property
    def goal(self) -> StrategicGoal | None:
        """The goal with what stands in the fields; None before one is shown."""
        return None if self._goal is None else filled(self, _GOAL, self._goal)

    def show(self, goal: StrategicGoal, *, read_only: bool) -> None:
        """Show another goal."""
        self._goal = None
        show(self, _GOAL, goal, read_only=read_only)
        self._goal = goal

    def focus_first(self) -> None:
        self.screen.set_focus(self.query_one("#goal-text"))

    def forget(self) -> None:
        """Show no goal any more."""
        self._goal = None


class CommitteeForm(VerticalScroll, can_focus=False):
    """The committee's level, and when it takes its strategy up again."""

    _is_shown = False

    def __init__(self, today: date, *, id: str) -> None:
        super().__init__(id=id)
        self._today = today

    def compose(self) -> ComposeResult:
        yield field_row(_("Niveau"), Picker(tuple(Level), id="level"))
        yield field_row(_("Drøftes igen"), DateInput(When(), self._today, id="dialogue"))

    def filled(self, direction: Direction) -> Direction:
        """The direction with what stands in the fields."""
        return filled(self, _COMMITTEE, direction) if self._is_shown else direction

    def show(self, direction: Direction, *, read_only: bool) -> None:
        """Show what the direction says of the committee."""
        show(self, _COMMITTEE, direction, read_only=read_only)
        self._is_shown = True

    def focus_first(self) -> None:
        self.screen.set_focus(self.query_one("#level"))

    def forget(self) -> None:
        """Show nothing any more."""
        self._is_shown = False
