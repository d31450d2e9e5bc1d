"""What a report takes of a talk, and nothing more. Free of pydantic.

Of an individual talk never an answer, a note, an aim or the words of anything: only which of the
program's, a bank's or a committee's own words were chosen. Names are there to tell people apart
while they are counted, and go into no figure.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from kompetence_tui.domain.people.namesakes import Whose
from kompetence_tui.domain.thread.facts import FactKey, Lead, Talk


@dataclass(frozen=True, slots=True, repr=False)
class Bearing:
    """What a goal builds on."""

    lead: Lead | None = None
    is_served: bool = False
    """The workplace's goal stands there in own words, which stay in the file."""


@dataclass(frozen=True, slots=True, repr=False)
class OwnGoal:
    """A goal set in an individual talk."""

    bears: Bearing
    type: str = ""
    """One of the bank's competence types, or empty."""
    actions: int = 0
    methods: tuple[tuple[str, str], ...] = ()
    """Of all actions the ids of the methods chosen, with the key of the form each stands under;
    empty where none is known."""


@dataclass(frozen=True, slots=True, repr=False)
class JudgedGoal:
    """A goal of the last plan, as an individual talk took it up."""

    key: FactKey
    """Where it was set: the same goal can be taken up twice."""
    bears: Bearing
    verdict: str
    """Key of a column of ``columns.VERDICTS``."""
    use: str
    """Key of a column of ``columns.USE``."""


@dataclass(frozen=True, slots=True, repr=False)
class OwnTalk:
    """An individual talk."""

    id: str
    date: dt.date
    whose: Whose
    unit: str
    leader: str
    is_follow_up: bool
    """It follows up a plan, and is no talk of its own."""
    is_closed: bool
    is_started: bool
    is_declined: bool
    has_reason: bool
    """It says why there is no development this year; the words stay in the file."""
    bank: str
    bank_title: str
    types: tuple[str, ...]
    """The bank's competence types."""
    goals: tuple[OwnGoal, ...] = ()
    judged: tuple[JudgedGoal, ...] = ()
    offers: tuple[Lead, ...] = ()
    """What its goals could build on."""
    due: dt.date | None = None
    """The last day of when it was to be followed up or evaluated."""
    stopped: dt.date | None = None
    """Since when the person has stopped; no part of the session."""

    def is_held(self, today: dt.date) -> bool:
        """As the year's overview has it: closed, or begun and its day past or today."""
        return self.is_closed or (self.is_started and self.date <= today)


@dataclass(frozen=True, slots=True, repr=False)
class GroupTalk:
    """A group's or a committee's talk."""

    talk: Talk
    """As the red thread has it."""
    is_held: bool
    is_written: bool
    """Closed, with a plan or with the reason for having none."""
    is_phased: bool
    is_feedback: bool
    """A committee's feedback, which is no strategy."""
    dialogue: str = ""
    experiences: str = ""
    verdicts: Mapping[str, int] = field(default_factory=dict)
