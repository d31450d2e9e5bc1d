"""The development plan: goals with the five fields of the Herlev form."""

from pydantic import field_validator

from kompetence_tui.domain.base.ids import new_id, number_of, told_apart
from kompetence_tui.domain.base.model import Count, Line, Model, Text
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.session.kinds import Horizon, Interest


class Evaluation(Model):
    """Evaluering: how and when it is judged whether the goal is reached."""

    how: Text = ""
    when: When = When()


class GoalOrigin(Model):
    """The question or board a goal was made from, and the words that stood there."""

    question_id: str = ""
    board: str = ""
    """Id of the board, for a goal made from a note or a group."""
    words: Text = ""

    @property
    def offer(self) -> str:
        """People's own words, which the goal can begin with: of an answer, or a board's notes."""
        return self.words.strip() if self.question_id or self.board else ""


class Goal(Model):
    """Udviklingsmål with the five fields; any of them may still be empty."""

    id: str
    aim: Text = ""
    competence_type: Line = ""
    """One of the bank's competence types, or empty."""
    actions: tuple[Action, ...] = ()
    timeline: Timeline = Timeline()
    responsible: Line = ""
    evaluation: Evaluation = Evaluation()
    origin: GoalOrigin | None = None
    builds_on: Link | None = None
    """The group's goal or the indsatsområde it serves."""
    serves: Line = ""
    """The workplace's goal in plain words, where there is nothing to link to."""
    follows: Link | None = None
    """The goal of the last plan that it carries on."""
    since: When = When()
    """When that began, where it was under way already."""
    horizon: Horizon | None = None
    interest: Interest | None = None
    needed_from: When = When()
    """When the competence is to be used from."""
    leader_ensures: Text = ""
    """»Lederen sikrer …« (H8)."""
    employee_does: Text = ""
    """»Medarbejderen gør …«."""
    prerequisite_for: Line = ""
    """»Forudsætning for …« (N22)."""
    no_right_to: Line = ""
    """»Giver ikke i sig selv ret til …«."""

    @field_validator("actions")
    @classmethod
    def _actions_apart(cls, actions: tuple[Action, ...]) -> tuple[Action, ...]:
        return told_apart("h", actions)

    @property
    def is_linked(self) -> bool:
        """It is said what goal of the workplace it serves."""
        return self.builds_on is not None or bool(self.serves)

    def action(self, action_id: str) -> Action | None:
        return next((action for action in self.actions if action.id == action_id), None)

    def with_action(self, changed: Action) -> "Goal":
        """A copy with the action of the same id replaced."""
        return self.with_(actions=tuple(changed if a.id == changed.id else a for a in self.actions))

    def is_untouched(self, ready: str) -> bool:
        """Nothing was written in it besides the name that stood ready as responsible."""
        names = {"", ready}
        return self.responsible in names and self == Goal(
            id=self.id,
            origin=self.origin,
            responsible=self.responsible,
            builds_on=self.builds_on,
        )


class Plan(Model):
    """Udviklingsplan: the goals, or the recorded reason for having none (N8)."""

    goals: tuple[Goal, ...] = ()
    begun: Count = 0
    """How many goals have ever been begun; no id is used again, so that links stay true."""
    no_development_because: Text = ""
    """Completes »Der er taget stilling: ingen kompetenceudvikling i år, fordi …«."""
    support: Text = ""
    """»Sådan støtter vi hinanden«, for a group (N18)."""
    replaces: tuple[Line, ...] = ()
    """Members for whom the group's talk replaces the individual one (E7)."""
    next_follow_up: Evaluation = Evaluation()
    """How and when the plan as a whole is followed up."""

    @field_validator("goals")
    @classmethod
    def _goals_apart(cls, goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
        return told_apart("m", goals)

    def goal(self, goal_id: str) -> Goal | None:
        return next((goal for goal in self.goals if goal.id == goal_id), None)

    @property
    def is_empty(self) -> bool:
        """Nothing is planned or decided, whatever was begun and given up."""
        return self == Plan(begun=self.begun)

    def new_goal_id(self) -> str:
        """An id no goal of the plan has, or has had."""
        return new_id("m", self.begun, (goal.id for goal in self.goals))

    def with_goal(self, goal: Goal) -> "Plan":
        """The plan with the goal replaced, or added last when it is new."""
        if self.goal(goal.id) is None:
            begun = max(self.begun, number_of(goal.id))
            return self.with_(goals=(*self.goals, goal), begun=begun)
        return self.with_(goals=tuple(goal if g.id == goal.id else g for g in self.goals))

    def without_goal(self, goal_id: str) -> "Plan":
        return self.with_(goals=tuple(goal for goal in self.goals if goal.id != goal_id))
