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
class Element:
    """Part of the structure: its kind, as »H1« or »LBody«, and what stands in it in order."""

    kind: str
    children: "list[Element | str]" = field(default_factory=list)
    alternative: str | None = None


def read(data: bytes) -> PdfReader:
    """The file, every part of which is what its kind of file may hold."""
    return PdfReader(BytesIO(data), strict=True)


def catalogue(reader: PdfReader) -> Any:
    """What the file says of the whole document."""
    return reader.trailer["/Root"]


def structure(reader: PdfReader) -> Element:
    """The whole document's structure with the text of each part."""
    pages: list[Any] = list(reader.pages)
    texts = {page.indirect_reference.idnum: _marked(reader, page) for page in pages}
    root = Element("Root")
    _grow(root, catalogue(reader)["/StructTreeRoot"]["/K"], None, texts)
    return root


def outside(reader: PdfReader) -> list[str]:
    """Text that stands in no part of the structure and is not said to be mere decoration."""
    return [text for page in reader.pages if (text := _marked(reader, page).get(None, ""))]


def _grow(parent: Element, node: Any, page: int | None, texts: dict[int, dict[Any, str]]) -> None:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            _grow(parent, child, page, texts)
    elif isinstance(node, int):
        parent.children.append(texts[page or 0][node])
    else:
        page = node.raw_get("/Pg").idnum if "/Pg" in node else page
        if node.get("/Type") == "/MCR":
            parent.children.append(texts[page or 0][node["/MCID"]])
            return
        kind = str(node.get("/S", node.get("/Type", "?"))).removeprefix("/")
        element = Element(kind, alternative=node.get("/Alt"))
        parent.children.append(element)
        if "/K" in node:
            _grow(element, node["/K"], page, texts)


def _marked(reader: PdfReader, page: Any) -> dict[Any, str]:
    """The text of the page by the number of its part; None where it is in none."""
    fonts = page["/Resources"].get("/Font", {})
    signs = {name: _signs(font.get_object()) for name, font in fonts.items()}
    found: dict[Any, str] = {}
    marks: list[_Mark] = []
    font: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        match operator:
            case b"BDC" | b"BMC":
                facts = operands[1] if len(operands) > 1 else {}
                _say(facts.get("/ActualText") or "", marks, found)
                marks.append(_Mark(operands[0], facts.get("/MCID"), "/ActualText" in facts))
            case b"EMC":
                marks.pop()
            case b"Tf":
                font = signs[operands[0]]
            case b"Tj":
                _say(_text(operands, font), marks, found)
            case b"TJ":
                _say(_text(operands[0], font), marks, found)
    return found


@dataclass(frozen=True)
class _Mark:
    """What is said of the part of a page that begins with it."""

    kind: str
    number: int | None
    is_said_otherwise: bool


def _say(text: str, marks: list[_Mark], found: dict[Any, str]) -> None:
    if any(mark.is_said_otherwise for mark in marks):
        return
    numbers = [mark.number for mark in marks if mark.number is not None]
    if numbers or not any(mark.kind == "/Artifact" for mark in marks):
        number = numbers[-1] if numbers else None
        found[number] = found.get(number, "") + text


def _text(shown: Any, font: dict[int, str]) -> str:
    strings = (one for one in shown if isinstance(one, ByteStringObject | TextStringObject))
    raw = b"".join(one.original_bytes for one in strings)
    codes = (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
    return "".join(font.get(code, NO_SIGN) for code in codes)


def _signs(font: Any) -> dict[int, str]:
    """What each glyph stands for."""
    if "/ToUnicode" not in font:
        return {}
    table, found = font["/ToUnicode"].get_data().decode("latin-1"), dict[int, str]()
    for first, last, text in _ranges(table):
        for number in range(first, last + 1):
            found[number] = text[:-1] + chr(ord(text[-1]) + number - first) if text else ""
    return found


def _ranges(table: str) -> Iterator[tuple[int, int, str]]:
    for part in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", part):
            yield int(code, 16), int(code, 16), bytes.fromhex(text).decode("utf-16-be")
    for part in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            yield int(first, 16), int(last, 16), bytes.fromhex(text).decode("utf-16-be")
