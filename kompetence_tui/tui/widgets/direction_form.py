"""The form below »Mål og indsatsområder«: a committee, a goal or an indsatsområde."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical

from kompetence_tui.domain.direction.direction import Direction
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.widgets.area_form import AreaForm
from kompetence_tui.tui.widgets.strategic_goal_form import CommitteeForm, StrategicGoalForm

COMMITTEE = "udvalg"
"""Stands for the committee where goals and indsatsområder are called by their ids."""


class DirectionForm(Vertical):
    """Shows one of them at a time, and gives what stands in the fields."""

    def __init__(self, today: date, *, id: str) -> None:
        super().__init__(id=id)
        self._committee = CommitteeForm(today, id="committee-form")
        self._goal = StrategicGoalForm(id="strategic-form")
        self._area = AreaForm(id="area-form")

    def compose(self) -> ComposeResult:
        yield self._committee
        yield self._goal
        yield self._area

    def filled(self, direction: Direction) -> Direction:
        """The direction with what stands in the fields; what was removed from it stays away."""
        direction = self._committee.filled(direction)
        goal, area = self._goal.goal, self._area.area
        if goal is not None and direction.goal(goal.id) is not None:
            direction = direction.with_goal(goal)
        if area is not None and direction.area(area.id) is not None:
            direction = direction.with_area(area)
        return direction

    async def show(self, session: Session, item_id: str, *, read_only: bool) -> None:
        """Show the item; nothing when the session has none of the id."""
        self.forget()
        direction = session.direction
        goal, area = direction.goal(item_id), direction.area(item_id)
        if item_id == COMMITTEE:
            self._committee.show(direction, read_only=read_only)
        if goal is not None:
            self._goal.show(goal, read_only=read_only)
        if area is not None:
            await self._area.show(area, whom=_whom(session), read_only=read_only)
        self._committee.display = item_id == COMMITTEE
        self._goal.display = goal is not None
        self._area.display = area is not None
        self.display = item_id == COMMITTEE or goal is not None or area is not None

    def ask_for_missing(self) -> None:
        """Say what is to be known of the indsatsområde shown."""
        self._area.ask_for_missing()

    def focus_first(self) -> None:
        """Put the keys in the form's first field."""
        shown = (form for form in (self._committee, self._goal, self._area) if form.display)
        for form in shown:
            form.focus_first()

    def forget(self) -> None:
        """Show nothing any more."""
        for form in (self._committee, self._goal, self._area):
            form.forget()


def _whom(session: Session) -> tuple[str, ...]:
    """Those a competence may be for: who was written before, and the unit."""
    written = (need.whom for area in session.direction.areas for need in area.needs)
    return tuple(dict.fromkeys(name for name in (*written, session.unit) if name))
