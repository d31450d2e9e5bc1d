"""A paragraph in the making: the one place where text becomes XML.

The library makes an element in ten times the time that it takes to read one, so a paragraph is put
together as data and written in one go.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls

from kompetence_tui.domain.base.text import clean
from kompetence_tui.export.blocks import Phrases, Voice

KEY = "Feltnavn"
STYLES = {Voice.PLAIN: "", Voice.KEY: KEY, Voice.REMARK: "Emphasis"}
"""By their ids, for the phrases that are told from others."""

_TAB = "\t"
"""Cleaned text holds none."""


@dataclass
class WordParagraph:
    """Runs of text in the styles of the template; distances in twentieths of a point."""

    style: str
    """Its id."""
    keeps_with_next: bool = False
    """No page ends between it and the one after it."""
    before: int | None = None
    """Room above and below, where that is not the style's."""
    after: int | None = None
    left: int | None = None
    """Where its lines start, and how far before that its first one does."""
    hanging: int = 0
    picture: bytes = b""
    """A PNG that stands in it alone, and what it means to those who cannot see it."""
    meaning: str = ""
    picture_mm: float = 0
    """How wide it is."""
    _runs: list[tuple[str, str]] = field(default_factory=list)

    def say(self, phrases: Phrases) -> None:
        """The phrases, each as a run; a line end in one is one on the page."""
        for phrase in phrases:
            self.add(phrase.text, STYLES[phrase.voice])

    def add(self, text: str, style: str = "") -> None:
        """A run of the text, whatever it looks like: without what XML cannot hold."""
        self._runs.append((clean(text), style))

    def tab(self, times: int = 1) -> None:
        """On to the next tab stop of the style, or the one after."""
        self._runs.append((_TAB * times, ""))

    @property
    def paragraphs(self) -> tuple["WordParagraph", ...]:
        """Itself: a table has others."""
        return (self,)

    @property
    def text(self) -> str:
        """All of it, with its tabs and line ends."""
        return "".join(text for text, _style in self._runs)

    @property
    def xml(self) -> str:
        """The element, its children in the order of the schema."""
        keep = "<w:keepNext/>" if self.keeps_with_next else ""
        properties = f'<w:pStyle w:val="{self.style}"/>{keep}{self._spacing()}{self._indent()}'
        runs = "".join(_run(text, style) for text, style in self._runs)
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"

    def _spacing(self) -> str:
        before = "" if self.before is None else f' w:before="{self.before}"'
        after = "" if self.after is None else f' w:after="{self.after}"'
        return f"<w:spacing{before}{after}/>" if before or after else ""

    def _indent(self) -> str:
        if self.left is None:
            return ""
        return f'<w:ind w:left="{self.left}" w:hanging="{self.hanging}"/>'


class WordPart(Protocol):
    """What the text is made of: a paragraph, or a table of them."""

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """All in it, in the order they are read."""

    @property
    def text(self) -> str:
        """All of it, a line for each row."""

    @property
    def xml(self) -> str:
        """Its element."""


def keep_with_next(*those: WordPart) -> None:
    """Let no page end inside each of those, or between it and the one after it."""
    for each in those:
        for paragraph in each.paragraphs:
            paragraph.keeps_with_next = True


def body_xml(those: Iterable[WordPart]) -> str:
    """All of it in an element of their own."""
    return f"<w:body {nsdecls('w')}>{''.join(each.xml for each in those)}</w:body>"


def _run(text: str, style: str) -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = ("<w:tab/>".join(map(_text, line.split(_TAB))) for line in text.split("\n"))
    return f"<w:r>{properties}{'<w:br/>'.join(lines)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""
