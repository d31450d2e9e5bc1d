"""The development plan: goals with the five fields of the Herlev form (H3-H6)."""

import datetime as dt

from pydantic import field_validator

from kompetence_tui.domain.date_reading import DateNotUnderstood, read_date
from kompetence_tui.domain.ids import new_id, number_of, told_apart
from kompetence_tui.domain.link import Link
from kompetence_tui.domain.model import Count, IsoDate, Line, Model, Text
from kompetence_tui.domain.text import one_line
from kompetence_tui.i18n import _


class When(Model):
    """A date field: what was written, and the date it was understood as, if any."""

    text: Line = ""
    date: IsoDate | None = None

    @classmethod
    def read(cls, text: str, today: dt.date) -> "When":
        """Keep what was written whether or not it can be understood."""
        try:
            return cls(text=text, date=read_date(text, today) if text.strip() else None)
        except DateNotUnderstood:
            return cls(text=text)

    @property
    def is_empty(self) -> bool:
        return not self.text and self.date is None

    @property
    def danish(self) -> str:
        """The date as Danes write it, or the text that was not understood."""
        return self.date.danish if self.date else self.text


class Timeline(Model):
    """Tidsplan: when it starts and when it is to be reached."""

    start: When = When()
    end: When = When()

    @property
    def ends_before_start(self) -> bool:
        """Both are dates, and the end lies wholly before the start (refused, H5)."""
        start, end = self.start.date, self.end.date
        return start is not None and end is not None and end.is_before(start)

    @property
    def danish(self) -> str:
        """»15.3.2027 – uge 24 2027«, »fra 15.3.2027«, or the end alone."""
        if self.end.is_empty:
            return "" if self.start.is_empty else _("fra {date}").format(date=self.start.danish)
        ends = [when.danish for when in (self.start, self.end) if not when.is_empty]
        return " – ".join(ends)

    @classmethod
    def read(cls, text: str, today: dt.date) -> "Timeline":
        """One date is the end; two with »–« or »til« between are start and end."""
        line = one_line(text)
        for separator in (" – ", " til ", " - "):
            start, found, end = line.partition(separator)
            if found:
                start = start.removeprefix("fra ")
                return cls(start=When.read(start, today), end=When.read(end, today))
        if line.startswith("fra "):
            return cls(start=When.read(line.removeprefix("fra "), today))
        return cls(end=When.read(line.removeprefix("til "), today))


class Action(Model):
    """One line of the handlingsplan, with its own responsible and dates (H4)."""

    text: Line = ""
    responsible: Line = ""
    timeline: Timeline = Timeline()
    told: Line = ""
    """Who in the team is told of it, so that they can support it (N18)."""

    @property
    def is_empty(self) -> bool:
        return self == Action()


class Evaluation(Model):
    """Evaluering: how and when it is judged whether the goal is reached (H6)."""

    how: Text = ""
    when: When = When()


class GoalOrigin(Model):
    """The question or board a goal was made from, and the words that stood there."""

    question_id: str = ""
    board: str = ""
    """Id of the board, for a goal made from a note or a group."""
    words: Text = ""


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
    """The group's goal or the indsatsområde it serves (K2)."""

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
