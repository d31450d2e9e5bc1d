"""Retning: what a workplace is heading for, as its committees and groups write it down."""

from enum import StrEnum

from pydantic import ValidationInfo, field_validator

from kompetence_tui.domain.base.ids import new_id, number_of, told_apart
from kompetence_tui.domain.base.model import Count, Line, Model, Text
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.session.kinds import Horizon


class Level(StrEnum):
    """The committee whose strategy it is; indsatsområder of an upper one bind those below."""

    MAIN = "Hoved-MED"
    ADMINISTRATION = "Forvaltnings-MED"
    LOCAL = "Lokal-MED"
    SU = "SU"


class GoalLevel(StrEnum):
    """Whose goal it is, from the whole to the part."""

    MUNICIPALITY = "kommunens"
    DIRECTORATE = "direktørområdets"
    DEPARTMENT = "afdelingens"
    AREA = "områdets"
    WORKPLACE = "arbejdspladsens"


class Purpose(StrEnum):
    """Whether a goal of the workplace is about change or about today's core task (E14)."""

    DEVELOPMENT = "udvikling"
    OPERATION = "drift"


class NeedSource(StrEnum):
    """Where a need for a competence was seen (N3)."""

    USERS = "brugerinput"
    TASKS = "nye opgaver"
    STRATEGY = "strategi"
    STAFF = "medarbejderne"


class Need(Model):
    """Kompetencebehov: a concrete competence, and for whom."""

    competence: Line = ""
    whom: Line = ""
    """A person, a group of staff, or everybody."""
    source: NeedSource | None = None

    @property
    def is_empty(self) -> bool:
        """Neither what nor for whom is said; where it was seen is nothing alone."""
        return not (self.competence or self.whom)

    @property
    def is_concrete(self) -> bool:
        """Both what and for whom are said."""
        return bool(self.competence and self.whom)


class FocusArea(Model):
    """Indsatsområde: a vision, and the competences it takes."""

    id: str
    title: Line = ""
    vision: Text = ""
    needs: tuple[Need, ...] = ()
    origin: Link | None = None
    """The session it was taken from: it can then only be read (E10)."""
    level: Level | None = None
    """The level of the committee it was taken from."""
    dialogue: When = When()
    """When that committee takes it up again."""

    @property
    def name(self) -> str:
        """Its title; its vision until it has one."""
        return self.title or self.vision

    @property
    def is_inherited(self) -> bool:
        return self.origin is not None

    @property
    def named_needs(self) -> tuple[Need, ...]:
        """Those that say something."""
        return tuple(need for need in self.needs if not need.is_empty)

    @property
    def is_concrete(self) -> bool:
        """At least one competence and for whom is said."""
        return any(need.is_concrete for need in self.needs)

    @property
    def is_empty(self) -> bool:
        return not self.named_needs and self == FocusArea(id=self.id, needs=self.needs)


class StrategicGoal(Model):
    """A goal of the workplace or of a level above it."""

    id: str
    level: GoalLevel = GoalLevel.WORKPLACE
    text: Line = ""
    horizon: Horizon | None = None
    purpose: Purpose | None = None


class Direction(Model):
    """The chain of goals, and the indsatsområder that come of them."""

    level: Level | None = None
    dialogue: When = When()
    """The date of the committee's yearly dialogue."""
    goals: tuple[StrategicGoal, ...] = ()
    areas: tuple[FocusArea, ...] = ()
    begun: Count = 0
    """The highest number an id was made of; none is used again, so that links stay true."""

    @field_validator("goals")
    @classmethod
    def _goals_apart(cls, goals: tuple[StrategicGoal, ...]) -> tuple[StrategicGoal, ...]:
        return told_apart("s", goals)

    @field_validator("areas")
    @classmethod
    def _areas_apart(
        cls, areas: tuple[FocusArea, ...], info: ValidationInfo
    ) -> tuple[FocusArea, ...]:
        return told_apart("i", areas, [goal.id for goal in info.data.get("goals", ())])

    @property
    def chain(self) -> tuple[StrategicGoal, ...]:
        """The goals from the whole to the part, those without words left out (E13)."""
        return tuple(goal for goal in self.goals_in_order if goal.text)

    @property
    def goals_in_order(self) -> tuple[StrategicGoal, ...]:
        """All goals from the whole to the part."""
        order = list(GoalLevel)
        return tuple(sorted(self.goals, key=lambda goal: order.index(goal.level)))

    def area(self, area_id: str) -> FocusArea | None:
        return next((area for area in self.areas if area.id == area_id), None)

    def goal(self, goal_id: str) -> StrategicGoal | None:
        return next((goal for goal in self.goals if goal.id == goal_id), None)

    def new_id(self, letter: str) -> str:
        """An id that nothing here has, or has had: »i1« for an area, »s2« for a goal."""
        items: tuple[FocusArea | StrategicGoal, ...] = (*self.areas, *self.goals)
        return new_id(letter, self.begun, (item.id for item in items))

    def with_area(self, area: FocusArea) -> "Direction":
        """The area replaced, or added last when it is new."""
        if self.area(area.id) is None:
            begun = max(self.begun, number_of(area.id))
            return self.with_(areas=(*self.areas, area), begun=begun)
        return self.with_(areas=tuple(area if a.id == area.id else a for a in self.areas))

    def without_area(self, area_id: str) -> "Direction":
        return self.with_(areas=tuple(area for area in self.areas if area.id != area_id))

    def with_goal(self, goal: StrategicGoal) -> "Direction":
        """The goal replaced, or added last when it is new."""
        if self.goal(goal.id) is None:
            begun = max(self.begun, number_of(goal.id))
            return self.with_(goals=(*self.goals, goal), begun=begun)
        return self.with_(goals=tuple(goal if g.id == goal.id else g for g in self.goals))

    def without_goal(self, goal_id: str) -> "Direction":
        return self.with_(goals=tuple(goal for goal in self.goals if goal.id != goal_id))
