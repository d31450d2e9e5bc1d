"""What a PDF says, read from its structure tree: what a screen reader reads out, and no layout."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ByteStringObject, ContentStream, TextStringObject

NO_SIGN = "\N{REPLACEMENT CHARACTER}"
"""A glyph that stands for no sign: the box of a sign that the fonts lack."""


@dataclass
class Words:
    """Text in one line, and where it stands in points from the page's lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    is_italic: bool
    text: str


@dataclass
class Element:
    """Part of the structure: its kind, as »LBody«, and what stands in it in order."""

    kind: str
    children: "list[Element | Words]" = field(default_factory=list)
    alternative: str | None = None

    def words(self) -> Iterator[Words]:
        """All text in it."""
        for child in self.children:
            if isinstance(child, Words):
                yield child
            else:
                yield from child.words()


def read(data: bytes) -> PdfReader:
    """The file, every part of which is what its kind of file may hold."""
    return PdfReader(BytesIO(data), strict=True)


def catalogue(reader: PdfReader) -> Any:
    """What the file says of the whole document."""
    return reader.trailer["/Root"]


def structure(reader: PdfReader) -> Element:
    """The whole document's structure with the text of each part; »?« holds text that stands in no
    part and is not said to be mere decoration."""
    pages: list[Any] = list(reader.pages)
    marked = {page.indirect_reference.idnum: _Page(reader, page).marked for page in pages}
    root = Element("Root")
    _grow(root, catalogue(reader)["/StructTreeRoot"]["/K"], 0, marked)
    lost = [words for of_page in marked.values() for words in of_page.get(None, [])]
    return Element("Root", [*root.children, *([Element("?", [*lost])] if lost else [])])


Marked = dict[int | None, list[Words]]


def _grow(parent: Element, node: Any, page: int, marked: dict[int, Marked]) -> None:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            _grow(parent, child, page, marked)
    elif isinstance(node, int):
        parent.children += marked[page].get(node, [])
    else:
        page = node.raw_get("/Pg").idnum if "/Pg" in node else page
        if node.get("/Type") == "/MCR":
            parent.children += marked[page].get(node["/MCID"], [])
            return
        kind = str(node.get("/S", node.get("/Type", "?"))).removeprefix("/")
        element = Element(kind, alternative=node.get("/Alt"))
        parent.children.append(element)
        if "/K" in node:
            _grow(element, node["/K"], page, marked)


class _Page:
    """A page while its content is read."""

    def __init__(self, reader: PdfReader, page: Any) -> None:
        self.marked: Marked = {}
        """The text by the number of its part; None where it is in none."""
        self._number = page.page_number
        fonts = page["/Resources"].get("/Font", {})
        self._fonts = {name: _Font(font.get_object()) for name, font in fonts.items()}
        self._font, self._size = _Font({}), 0.0
        self._places: list[tuple[float, float]] = [(0, 0)]
        self._moved = self._unsaid = 0.0
        self._marks: list[_Mark] = []
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            self._do(operator, operands)

    def _do(self, operator: bytes, operands: Any) -> None:
        match operator:
            case b"q":
                self._places.append(self._places[-1])
            case b"Q":
                self._places.pop()
            case b"cm":
                self._places[-1] = (float(operands[4]), float(operands[5]))
            case b"BDC" | b"BMC":
                self._begin(operands)
            case b"EMC":
                self._end()
            case b"Tm":
                self._moved = float(operands[4])
            case b"Tf":
                self._font, self._size = self._fonts[operands[0]], float(operands[1])
            case b"Tj":
                self._show(operands)
            case b"TJ":
                self._show(operands[0])

    def _begin(self, operands: Any) -> None:
        facts = operands[1] if len(operands) > 1 else {}
        said = str(facts["/ActualText"]) if "/ActualText" in facts else None
        self._marks.append(_Mark(operands[0], facts.get("/MCID"), said))

    def _end(self) -> None:
        """What was to be said for the glyphs is said where they stand."""
        said = self._marks.pop().said
        if said is not None:
            self._say(said, self._unsaid, self._moved)

    def _show(self, shown: Any) -> None:
        strings = (one for one in shown if isinstance(one, ByteStringObject | TextStringObject))
        raw = b"".join(one.original_bytes for one in strings)
        codes = [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
        back = sum(float(one) for one in shown if isinstance(one, int | float))
        start = self._moved
        self._moved += (sum(map(self._font.width, codes)) - back) * self._size / 1000
        self._unsaid = start
        self._say("".join(map(self._font.sign, codes)), start, self._moved)

    def _say(self, text: str, start: float, end: float) -> None:
        if any(mark.said is not None for mark in self._marks):
            return
        numbers = [mark.number for mark in self._marks if mark.number is not None]
        if numbers or not any(mark.kind == "/Artifact" for mark in self._marks):
            left, bottom = self._places[-1]
            place = (self._number, left + start, bottom, left + end)
            words = Words(*place, self._font.is_italic, text)
            self.marked.setdefault(numbers[-1] if numbers else None, []).append(words)


@dataclass(frozen=True)
class _Mark:
    """What is told of a part of the page."""

    kind: str
    number: int | None
    said: str | None
    """What its glyphs stand for, all together."""


class _Font:
    """What each glyph of a font stands for, and how wide it is in thousandths of the size."""

    def __init__(self, font: Any) -> None:
        self.is_italic = "Italic" in font.get("/BaseFont", "")
        self._signs = dict[int, str]()
        if "/ToUnicode" in font:
            for first, last, text in _ranges(font["/ToUnicode"].get_data().decode("latin-1")):
                for number in range(first, last + 1):
                    sign = text[:-1] + chr(ord(text[-1]) + number - first) if text else ""
                    self._signs[number] = sign
        self._widths = dict[int, float]()
        [within] = font.get("/DescendantFonts", [{}])
        widths = list(within.get_object().get("/W", [])) if font else []
        while widths:
            first, listed, *widths = widths
            if isinstance(listed, int):
                last, (width, *widths) = listed, widths
                self._widths |= dict.fromkeys(range(first, last + 1), float(width))
            else:
                self._widths |= {first + at: float(width) for at, width in enumerate(listed)}

    def sign(self, code: int) -> str:
        return self._signs.get(code, NO_SIGN)

    def width(self, code: int) -> float:
        return self._widths.get(code, 1000)


def _ranges(table: str) -> Iterator[tuple[int, int, str]]:
    for part in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", part):
            yield int(code, 16), int(code, 16), bytes.fromhex(text).decode("utf-16-be")
    for part in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            yield int(first, 16), int(last, 16), bytes.fromhex(text).decode("utf-16-be")
