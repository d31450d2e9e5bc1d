"""Opfølgning: the goals of the last plan, and what came of each."""

import datetime as dt
from enum import StrEnum

from pydantic import field_validator

from kompetence_tui.domain.base.ids import told_apart
from kompetence_tui.domain.base.model import Model, Text
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.plan import Evaluation, Goal
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _


class Verdict(StrEnum):
    """What became of a goal."""

    REACHED = "opfyldt"
    PARTLY = "delvist"
    NOT_REACHED = "ikke"
    CARRIED = "videreføres"
    """It goes on as a goal of the new plan."""


class Outcome(Model):
    """What came of a goal (N15)."""

    benefit: Text = ""
    """Udbytte."""
    applied: Text = ""
    """Omsat i praksis."""
    shared: Text = ""
    """Delt med: whom, and how."""
    adjustment: Text = ""
    """Justering: dated by the session it stands in."""

    @property
    def is_empty(self) -> bool:
        return self == Outcome()

    @property
    def said(self) -> dict[str, str]:
        """The words of each field that is filled, by the field's name on the screen."""
        words = {name: getattr(self, field) for field, name in OUTCOME_NAMES.items()}
        return {name: text for name, text in words.items() if text.strip()}


ADJUSTMENT = _("Justering")
OUTCOME_NAMES = {
    "benefit": _("Udbytte"),
    "applied": _("Omsat i praksis"),
    "shared": _("Delt med"),
    "adjustment": ADJUSTMENT,
}
"""What the fields of an outcome are called, in their order."""


class FollowedGoal(Model):
    """A goal as it stood in the last plan, with what is said of it now."""

    id: str
    """»f1«: unlike any goal's of the plan."""
    goal: Goal
    link: Link
    """Where it stood when it was agreed on."""
    progress: tuple[Progress, ...] = ()
    """What was noted until now; all on this goal."""
    verdict: Verdict | None = None
    """None while nothing is decided of it."""
    outcome: Outcome = Outcome()

    @property
    def is_over(self) -> bool:
        """It was judged for good."""
        return self.verdict in (Verdict.REACHED, Verdict.NOT_REACHED)

    @property
    def is_untouched(self) -> bool:
        """Nothing was said of it yet."""
        return self.verdict is None and self.outcome.is_empty


class FollowUp(Model):
    """What a talk takes up from the last one with the same person or group.

    Copied, so that the talk can be read without the other. Which goals go on to the talk
    after this one, ``following.going_on`` says.
    """

    session: str
    """Id of the last session."""
    kind: SessionKind
    date: dt.date
    agreed: Evaluation = Evaluation()
    """How and when it was to be followed up."""
    goals: tuple[FollowedGoal, ...] = ()

    @field_validator("goals")
    @classmethod
    def _goals_apart(cls, goals: tuple[FollowedGoal, ...]) -> tuple[FollowedGoal, ...]:
        return told_apart("f", goals)

    @property
    def is_begun(self) -> bool:
        """Something was said of a goal here: it takes over from the last session."""
        return any(not goal.is_untouched for goal in self.goals)

    @property
    def unjudged(self) -> tuple[FollowedGoal, ...]:
        """The goals without a verdict."""
        return tuple(goal for goal in self.goals if goal.verdict is None)

    def followed(self, followed_id: str) -> FollowedGoal | None:
        return next((goal for goal in self.goals if goal.id == followed_id), None)

    def with_followed(self, changed: FollowedGoal) -> "FollowUp":
        """A copy with the goal of the same id replaced."""
        return self.with_(goals=tuple(changed if g.id == changed.id else g for g in self.goals))
