"""A list of questions on its way to becoming a bank, with what was guessed of each part."""

from dataclasses import dataclass, field
from enum import Enum

from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.i18n import _
from kompetence_tui.written.lines import ListMark


class Guess(Enum):
    """How a part of the bank came to be, as it is said to people; a message id."""

    KIND = _("listen siger ikke, hvilken slags samtale den er til, og den blev til MUS")
    TITLE = _("den første linje blev bankens navn")
    NAME = _("bankens navn er lavet af filens")
    INTRO = _("tekst før spørgsmålene blev indledning")
    HEADING = _("en overskrift blev et tema")
    BOLD = _("en fed linje blev et tema")
    SHORT = _("en kort linje uden spørgsmålstegn blev et tema")
    NUMBERED_THEME = _("et punkt med spørgsmål under sig blev et tema")
    THEME = _("spørgsmålene stod ikke under et tema, og de fik et")
    ASKED = _("en linje med spørgsmålstegn blev et spørgsmål")
    NUMBERED = _("et nummereret punkt eller et felt uden spørgsmålstegn blev et spørgsmål")
    POINT = _("et punkt uden spørgsmålstegn blev et spørgsmål")
    TOPIC = _("en overskrift uden spørgsmål under sig blev selv et spørgsmål")
    FOLLOW_UP = _("et spørgsmål eller punkt under et spørgsmål blev »Uddyb«")
    HELP = _("tekst under et spørgsmål blev råd til lederen")
    OPTIONS = _("punkter under et spørgsmål blev muligheder at vælge imellem")
    YES_NO = _("ja og nej blev svaret")
    SCALE = _("en række tal blev en skala")
    PLAN = _("ord om mål og kompetencer i spørgsmålet blev »Plan«")
    ADDED = _("temaet stod ikke i listen, men skal være i en bank til MUS")

    @property
    def is_sure(self) -> bool:
        """What the list itself says: it is told, but not marked in the file."""
        return self in (Guess.HEADING, Guess.ASKED)


@dataclass(slots=True)
class DraftQuestion:
    """A question, and what stood below it."""

    text: str
    mark: ListMark = ListMark.NONE
    depth: int = 0
    help: list[str] = field(default_factory=list)
    """Paragraphs."""
    follow_ups: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    """What may be options."""
    answer: AnswerKind = AnswerKind.TEXT
    scale: tuple[int, int] | None = None
    low: str = ""
    high: str = ""
    guesses: list[Guess] = field(default_factory=list)


@dataclass(slots=True)
class DraftTheme:
    """A theme; the level is that of its heading, 0 where it has none."""

    title: str
    level: int = 0
    intro: list[str] = field(default_factory=list)
    questions: list[DraftQuestion] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)


@dataclass(slots=True)
class DraftBank:
    """The whole list."""

    title: str = ""
    intro: list[str] = field(default_factory=list)
    themes: list[DraftTheme] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    left_out: int = 0
    """Lines that ask nothing: rules, and room to write in."""
