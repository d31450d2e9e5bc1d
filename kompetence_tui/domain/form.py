"""A form that a talk is exported in, as a file says it: headings, help questions, fields, lines."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import SessionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompetence_tui.domain.dates.dates import PartialDate


class TalkField(StrEnum):
    """What of a talk can stand in a form. The value is the word a form file uses."""

    FACTS = "oplysninger"
    """Kind, date, unit, participants and status at once."""
    KIND = "samtale"
    DATE = "dato"
    UNIT = "enhed"
    PARTICIPANTS = "deltagere"
    STATUS = "status"
    BANK = "spørgsmålsbank"
    FIRST_PAGE = "første side"
    """What the bank says of the talk: purpose, who may read, the workplace's goals."""
    BANK_GOALS = "bankens mål"
    """The workplace's goals that the bank says, under a heading of their own."""
    INPUTS = "opspil"
    FOLLOW_UP = "opfølgning på sidste plan"
    LAST_TIME = "aftaler fra sidst"
    """The same in short: each goal and its verdict."""
    PREPARATION = "forberedelse"
    DIRECTION = "retning"
    WORKPLACE_GOALS = "arbejdspladsens mål"
    """The bank's, those of the talk's chain, and those that the plan's goals serve."""
    ANSWERS = "svar"
    """All that was answered, and the boards."""
    PHASES = "faser"
    """All phases of the bank, under their own headings."""
    PHASE = "fase"
    """The phase of the section's own heading."""
    COURSE = "forløb"
    PLAN = "plan"
    DECISION = "beslutning"
    GROUP = "gruppens aftaler"
    PROFILE = "kompetenceprofil"
    NEXT_FOLLOW_UP = "næste opfølgning"
    ACKNOWLEDGEMENTS = "godkendelser"
    ADDENDA = "tillæg"
    PLAYBACK = "tilbagespil"
    PROGRESS = "fremdrift"
    UNUSED_CARDS = "kort, der ikke blev brugt"
    AIM = "udviklingsmål"
    ABOUT_GOAL = "om målet"
    ACTIONS = "handlingsplan"
    ACTIVITIES = "aktiviteter"
    """The actions with who and when alone."""
    METHODS = "metoder"
    TRANSFER = "før, under og efter"
    TIMELINE = "tidsplan"
    RESPONSIBLE = "ansvarlig"
    EVALUATION = "evaluering"
    LEADER_ENSURES = "lederen sikrer"
    EMPLOYEE_DOES = "medarbejderen gør"

    @property
    def is_of_goal(self) -> bool:
        """It tells of one goal, and stands where each goal has its section."""
        return self in _OF_GOAL


_OF_GOAL = frozenset(
    {
        TalkField.AIM, TalkField.ABOUT_GOAL, TalkField.ACTIONS, TalkField.ACTIVITIES,
        TalkField.METHODS, TalkField.TRANSFER, TalkField.TIMELINE, TalkField.RESPONSIBLE,
        TalkField.EVALUATION, TalkField.LEADER_ENSURES, TalkField.EMPLOYEE_DOES,
    }
)  # fmt: skip

_ANSWERS = frozenset({TalkField.ANSWERS, TalkField.PREPARATION})


@dataclass(frozen=True, slots=True)
class FieldPart:
    """A field of the talk."""

    field: TalkField


@dataclass(frozen=True, slots=True)
class AnswersPart:
    """What was answered at one question, or at all of a theme."""

    id: str


@dataclass(frozen=True, slots=True)
class LinePart:
    """A line to write on by hand."""

    label: str
    is_signature: bool = False
    """Whoever has that role has the name after the line."""


@dataclass(frozen=True, slots=True)
class RoomPart:
    """Ruled lines to write on by hand."""

    lines: int


FormPart = FieldPart | AnswersPart | LinePart | RoomPart


@dataclass(frozen=True, slots=True)
class FormSection:
    """A heading with what stands below it, in the file's order."""

    title: str
    hints: tuple[str, ...] = ()
    """Help questions: the form's own words, emphasised."""
    text: str = ""
    """Paragraphs of the form's own."""
    parts: tuple[FormPart, ...] = ()
    sections: "tuple[FormSection, ...]" = ()
    is_of_goal: bool = False
    """It stands once for each goal."""
    left_out_if_empty: bool = False
    lines_if_empty: int = 0
    """Lines to write on by hand where the talk says nothing of it."""

    @property
    def names_phase(self) -> bool:
        return FieldPart(TalkField.PHASE) in self.parts


@dataclass(frozen=True, slots=True)
class FormFile:
    """A form from a file, sound in itself."""

    id: str
    title: str
    """The document's heading; ``{navn}`` and the like stand for what is of the talk."""
    name: str
    """What it is chosen by."""
    description: str = ""
    kinds: tuple[SessionKind, ...] = ()
    """The talks it is for; none are all."""
    banks: tuple[str, ...] = ()
    """Ids of the banks whose talks it is for; none are all."""
    file_part: str = ""
    """What it is called in a file name; its id unless told."""
    version: str = ""
    dated: "PartialDate | None" = None
    source: str = ""
    licence: str = ""
    text: str = ""
    parts: tuple[FormPart, ...] = ()
    sections: tuple[FormSection, ...] = ()

    def every_section(self) -> "Iterator[FormSection]":
        """Those within others too, in the file's order."""
        for section in self.sections:
            yield section
            yield from section.sections

    def every_part(self) -> "Iterator[FormPart]":
        yield from self.parts
        for section in self.every_section():
            yield from section.parts

    @property
    def phases(self) -> tuple[str, ...]:
        """The headings of the phases it is made for."""
        return tuple(part.title for part in self.every_section() if part.names_phase)

    @property
    def has_phases(self) -> bool:
        """It is for talks in phases alone."""
        return bool(self.phases) or FieldPart(TalkField.PHASES) in self.every_part()

    @property
    def is_of_a_bank(self) -> bool:
        """It is made for a bank, or for banks in phases: proposed before those for any talk."""
        return bool(self.banks) or self.has_phases

    @property
    def holds_answers(self) -> bool:
        """What was said in the talk stands in it, not only what came of it."""
        return any(
            isinstance(part, AnswersPart)
            or (isinstance(part, FieldPart) and part.field in _ANSWERS)
            for part in self.every_part()
        )


PLACEHOLDERS = ("navn", "samtale", "enhed", "dato")
"""What in curly brackets of a form's title is filled in."""

RESERVED = frozenset(
    {
        "plan", "udviklingsplan", "strategi", "kompetencestrategi", "formidling", "formidlingsark",
        "opgaver", "plan-typer", "udviklingsplan-efter-kompetencetype", "bevis", "opspil",
        "forloeb", "vaerktoej", "erfaringer-med-vaerktoejet", "tilbagespil",
    }
)  # fmt: skip
"""Ids and file names of the forms that are no files."""
