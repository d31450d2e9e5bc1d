"""Handlinger: the lines of the handlingsplan, and all that can be said of one."""

from enum import StrEnum

from pydantic import Field

from kompetence_tui.domain.base.model import Line, Model, Text
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.method import LearningForm, PromptKind


class PromptAnswer(Model):
    """A question that the method asks, with the answer."""

    kind: PromptKind
    question: Line
    text: Line = ""
    dates: tuple[When, ...] = ()
    """For ``PromptKind.DATES`` the dates in the text, in its order."""


class ChosenMethod(Model):
    """A method as it was chosen: a copy, so that a changed method file changes no plan."""

    id: str
    name: Line
    form: LearningForm | None = None
    """As the method file says, or as it was put here."""
    on_the_job: bool = False
    answers: tuple[PromptAnswer, ...] = ()


class TransferStage(StrEnum):
    """Before, during or after the learning."""

    BEFORE = "før"
    DURING = "under"
    AFTER = "efter"

    @property
    def points(self) -> tuple["TransferPoint", ...]:
        """What is to be taken care of then."""
        return tuple(point for point in TransferPoint if point.stage is self)


class TransferPoint(StrEnum):
    """The 3+2+3 points that make what is learnt come into use (E4)."""

    MOTIVATION = "motivation"
    RELEVANCE = "relevans"
    GOALS = "opstille mål"
    EXAMPLES = "finde eksempler"
    HOW_AND_WHY = "lære hvordan og hvorfor"
    TRYING = "afprøve"
    SPARRING = "sparre"
    CLIMATE = "læringsmiljø"

    @property
    def stage(self) -> TransferStage:
        """When it is to be taken care of."""
        points = tuple(TransferPoint)
        if points.index(self) < points.index(TransferPoint.EXAMPLES):
            return TransferStage.BEFORE
        is_during = points.index(self) < points.index(TransferPoint.TRYING)
        return TransferStage.DURING if is_during else TransferStage.AFTER


class Transfer(Model):
    """Før, under og efter: what was agreed on at each point. Which are done, the log says."""

    agreed: dict[TransferPoint, Line] = Field(default_factory=dict)
    """Only the points that something was written at."""
    follow_up: When = When()
    """When it is talked over afterwards."""

    def with_agreed(self, point: TransferPoint, words: str) -> "Transfer":
        """A copy with what is agreed on at the point; nothing leaves no trace."""
        agreed = {p: words if p is point else self.agreed.get(p, "") for p in TransferPoint}
        return self.with_(agreed={p: line for p, line in agreed.items() if line.strip()})


class Zone(StrEnum):
    """How far a challenge reaches beyond what one can already."""

    COMFORT = "komfort"
    STRETCH = "stræk"
    ALARM = "alarm"


class Challenge(Model):
    """Where the employee and then the leader place the challenge (N13)."""

    employee: Zone | None = None
    leader: Zone | None = None
    support: Text = ""
    """Støtte og redskaber: required to close where either says alarm."""

    @property
    def is_empty(self) -> bool:
        return self == Challenge()

    @property
    def danish(self) -> str:
        """»stræk«, or »stræk / alarm« where they see it differently; empty before it is placed."""
        placed = (zone.value for zone in (self.employee, self.leader) if zone is not None)
        return " / ".join(dict.fromkeys(placed))

    @property
    def lacks_support(self) -> bool:
        """Somebody placed it in the alarm zone, and nothing is said of help."""
        return Zone.ALARM in (self.employee, self.leader) and not self.support.strip()


class Action(Model):
    """One line of the handlingsplan, with its own responsible and dates (H4)."""

    id: str = ""
    """Within its goal; given by the goal to one that has none."""
    text: Line = ""
    responsible: Line = ""
    timeline: Timeline = Timeline()
    told: Line = ""
    """Who in the team is told of it, so that they can support it (N18)."""
    use: Text = ""
    """How what is learnt is put into practice."""
    methods: tuple[ChosenMethod, ...] = ()
    transfer: Transfer | None = None
    """None until before, during and after is taken up for the action."""
    challenge: Challenge = Challenge()

    @property
    def is_empty(self) -> bool:
        return self == Action(id=self.id)

    @property
    def has_more(self) -> bool:
        """Something is said of it besides what, who and when."""
        plain = Action(
            id=self.id, text=self.text, responsible=self.responsible, timeline=self.timeline
        )
        return self != plain
