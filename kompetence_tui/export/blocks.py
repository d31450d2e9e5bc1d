"""The tree a document is: blocks in order, and the phrases that are read in each.

``words``, ``label`` and ``key`` are the program's own; ``text`` is people's, as it was written. A
writer makes a format of the blocks and decides nothing about what is said.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from kompetence_tui.domain.base.text import clean, one_line
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.export.figure_table import FigureTable
from kompetence_tui.i18n import _

STATUS = _("Status")
"""Key of what may change though nothing else was agreed on."""

FILL_WIDTH = 40
"""Underscores in a line to be filled in by hand."""

NOT_FILLED = _("ikke udfyldt")

LARGE = 1.3
"""How much larger the letters on paper are where they are to be large."""

PROMPT = _("Klik her, og skriv")
"""What stands where an answer is to be typed; it is none itself."""

_TRAILING_SPACES = re.compile(r" +$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{2,}")


class Voice(Enum):
    """How a phrase is to be told from others."""

    PLAIN = auto()
    """Words of the program's or of people's, as they are."""
    KEY = auto()
    """What the value after it is; the program's words."""
    REMARK = auto()
    """Emphasised, as people's text never is."""


@dataclass(frozen=True)
class Phrase:
    """Words as they are read, without any escape; a line end in them is one on the page."""

    text: str
    voice: Voice = Voice.PLAIN


Phrases = tuple[Phrase, ...]


def _nothing() -> Phrase:
    return Phrase(_(NOT_FILLED), Voice.REMARK)


@dataclass(frozen=True)
class SectionHeading:
    """The program's words or a form file's, then people's text unless there is none to be."""

    level: int
    """From 1; below 6 there is none."""
    words: str
    text: str | None = None
    label: str = ""
    """The words of a form file, where it is one that says them."""

    @property
    def phrases(self) -> Phrases:
        said = self.words or one_line(self.label)
        own = (Phrase(said),) if said else ()
        return own if self.text is None else _joined(own, (_line(self.text),))


@dataclass(frozen=True)
class Paragraph:
    """The program's words, emphasised or not, completed by people's text unless there is none to
    be; more paragraphs of text follow as paragraphs."""

    words: str = ""
    text: str | None = None
    is_remark: bool = False
    """The program's words stand emphasised."""
    is_typeset_only: bool = False
    """Markdown is without it: it tells how the format differs from Markdown."""
    is_hint: bool = False
    """The text is a form's own, on one line: what it asks. It stands emphasised."""

    @property
    def paragraphs(self) -> tuple[Phrases, ...]:
        """The phrases of each paragraph on the page."""
        voice = Voice.REMARK if self.is_remark else Voice.PLAIN
        own = (Phrase(self.words, voice),) if self.words else ()
        if self.text is None:
            return (own,)
        if self.is_hint:
            return ((Phrase(one_line(self.text), Voice.REMARK),),)
        first, *rest = [Phrase(part) for part in parts(self.text)] or [_nothing()]
        return _joined(own, (first,)), *((part,) for part in rest)


@dataclass(frozen=True)
class Item:
    """A list item: people's text, after a key of the program's unless it is empty."""

    text: str
    key: str = ""
    inner: tuple["Item", ...] = ()
    box: bool = False
    """An empty box to tick stands first."""

    @property
    def phrases(self) -> Phrases:
        key = (Phrase(f"{self.key}:", Voice.KEY),) if self.key else ()
        return _joined(key, (_line(self.text),))


@dataclass(frozen=True)
class Items:
    """A list, never empty."""

    items: tuple[Item, ...]

    def walk(self) -> Iterator[tuple[int, Item]]:
        """Each item with its depth from 1, in the order they are read."""
        yield from _walk(self.items, 1)


@dataclass(frozen=True)
class SpiderWeb:
    """A list that is drawn too where a format has pictures: an item is an axis, and on it stand the
    steps that two parties gave it."""

    items: Items
    """All that is drawn, in words."""
    steps: tuple[tuple[int | None, int | None], ...]
    """On each axis the first party's step and the second's, from 1; None where there is none."""
    highest: int
    """The outermost step."""
    parties: tuple[str, str]
    """Their names, people's text."""


@dataclass(frozen=True)
class FillLine:
    """A line to be filled in by hand, with the name of whoever fills it after it."""

    label: str
    """The program's words or a form file's."""
    name: str = ""


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on, which stay together on one page."""

    lines: tuple[FillLine, ...]


@dataclass(frozen=True)
class RuledLines:
    """Ruled lines to write on."""

    lines: int


@dataclass(frozen=True)
class AnswerRoom:
    """Room below a question that may be answered on a keyboard as well as by hand."""

    field: str = ""
    """What the answer is known by where it is typed; empty where it is only written by hand."""


@dataclass(frozen=True)
class ShellLine:
    """A line of the program's own to be run in a terminal; people's text is never in it."""

    line: str


Block = (
    SectionHeading
    | Paragraph
    | Items
    | SpiderWeb
    | FigureTable
    | FillLine
    | Signatures
    | RuledLines
    | AnswerRoom
    | ShellLine
)


@dataclass(frozen=True)
class About:
    """What a document tells of itself beside its text: at the top of each page, and in the
    properties of the file. Nothing that the document's own text may not tell."""

    kind: str = ""
    """What it is, in the program's words: »MUS · udviklingsplan«."""
    who: str = ""
    """Whose it is, people's text."""
    date: dt.date | None = None
    """Of the talk, or of what it tells; none where that may not be told, or there is none."""
    language: str = "da"
    """BCP 47."""
    stamp: str = ""
    """That it is confidential, where the workplace says so; the program's words."""

    @property
    def line(self) -> str:
        """»MUS · udviklingsplan · Anna Eksempel · 14.4.2026«, or what there is of it."""
        day = danish_day(self.date) if self.date else ""
        return " · ".join(filter(None, (self.stamp, self.kind, one_line(self.who), day)))


def parts(text: str) -> list[str]:
    """Free text as the paragraphs it is: cleaned, without spaces at line ends or empty ones."""
    return [part for part in normalised(text).split("\n\n") if part]


def normalised(text: str) -> str:
    """The text that is kept exactly: cleaned, without spaces at line ends, with at most one blank
    line in a row and none first or last."""
    return _BLANK_LINES.sub("\n\n", _TRAILING_SPACES.sub("", clean(text))).strip("\n")


def _line(text: str) -> Phrase:
    line = one_line(text)
    return Phrase(line) if line else _nothing()


def _joined(before: Phrases, after: Phrases) -> Phrases:
    """The phrases with a space between."""
    return (*before, Phrase(" "), *after) if before and after else (*before, *after)


def _walk(items: tuple[Item, ...], depth: int) -> Iterator[tuple[int, Item]]:
    for item in items:
        yield depth, item
        yield from _walk(item.inner, depth + 1)
