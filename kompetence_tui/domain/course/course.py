"""Forløb: workshops held one after another, with tasks in between."""

from enum import StrEnum

from pydantic import field_validator

from kompetence_tui.domain.base.ids import told_apart
from kompetence_tui.domain.base.model import Count, Line, Model, Text
from kompetence_tui.domain.dates.when import When


class Length(StrEnum):
    """How long a workshop lasts (V2)."""

    HALF = "halv dag"
    FULL = "hel dag"


class TaskStatus(StrEnum):
    """What came of a task by the next workshop."""

    DONE = "udført"
    PARTLY = "delvist udført"
    NOT_DONE = "ikke udført"


class Task(Model):
    """Opgave: what is to be done before the next workshop."""

    id: str
    text: Line = ""
    responsible: Line = ""
    due: When = When()
    status: TaskStatus | None = None
    """Said at the next workshop; None until then."""
    note: Text = ""
    """What came of it, or why nothing did."""

    @property
    def is_empty(self) -> bool:
        return self == Task(id=self.id)

    @property
    def is_judged(self) -> bool:
        """Done, or else with a note on what is left of it."""
        if self.status is None:
            return False
        return self.status is TaskStatus.DONE or bool(self.note.strip())


class Decision(Model):
    """Beslutning: what was agreed on at one board."""

    board: Line
    words: Text


class Course(Model):
    """The forløb a workshop is part of, as seen from that workshop."""

    id: str
    """The same for all workshops of the forløb: the first one's session id."""
    title: Line = ""
    number: Count = 1
    """Which workshop it is, from 1."""
    length: Length = Length.HALF
    follows: str = ""
    """Session id of the workshop before; empty for the first."""
    next_date: When = When()
    """When the next workshop is to be held."""
    tasks: tuple[Task, ...] = ()
    """Decided here, to be done before the next workshop."""
    earlier: tuple[Task, ...] = ()
    """Decided at the workshop before; their status is said here."""
    decided: tuple[Decision, ...] = ()
    """What the workshop before decided."""

    @field_validator("tasks", "earlier")
    @classmethod
    def _tasks_apart(cls, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
        return told_apart("o", tasks)

    @property
    def is_at_work(self) -> bool:
        """A task was written or judged here."""
        return bool(self.tasks) or any(task.status for task in self.earlier)
