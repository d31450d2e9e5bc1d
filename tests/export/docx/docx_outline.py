"""An office file as the flat list of what it says that a Markdown document is read as.

Read from the XML, without the library that wrote it. An element that no document of ours is made
of shows as kind »?…«.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from tests.export.outline import Entry, em

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FILL = "_" * 40
GAP = "\N{EM SPACE}"
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}\ue0f3"
"""What stands in a line for a picture; no test text holds it."""
KEY = "\x00"
"""Before the name of a field; no text in XML holds it."""

_KINDS = {
    "heading": "h", "List Bullet": "li", "Felt": "li", "Kryds": "li", "Normal": "p",
    "Vejledning": "p", "Feltvejledning": "p", "Linje til udfyldning": "p", "Underskrift": "p",
    "Efter tabel": "after", "Kommando": "code", "Skrivelinje": "hr",
}  # fmt: skip
"""By the name of the paragraph's style, without its number."""

_AFTER_TABLE = ("after", "")
"""What keeps two tables apart."""

_FILLED = {"Linje til udfyldning", "Underskrift"}


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of the file by their names, in order."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(data: bytes, name: str) -> Element:
    return ElementTree.fromstring(parts(data)[name])


def docx_outline(data: bytes) -> list[Entry]:
    """The outline of the document's text, without its pictures."""
    names = _style_names(part(data, "word/styles.xml"))
    [body] = part(data, "word/document.xml")
    found = [entry for child in body for entry in _block(child, names)]
    return [entry for entry in found if entry not in {("p", PICTURE), _AFTER_TABLE}]


def _style_names(styles: Element) -> dict[str, str]:
    found = {}
    for style in styles.iter(f"{W}style"):
        [name] = style.findall(f"{W}name")
        found[style.attrib[f"{W}styleId"]] = name.attrib[f"{W}val"]
    return found


def drawn(data: bytes) -> list[tuple[str, bytes]]:
    """The pictures of the document's text: their text alternatives, and what is in their files."""
    found = parts(data)
    files = {
        relation.attrib["Id"]: relation.attrib["Target"]
        for relation in ElementTree.fromstring(found["word/_rels/document.xml.rels"])
    }
    return [
        (
            picture.find(f".//{WP}docPr").attrib["descr"],  # type: ignore[union-attr]
            found[f"word/{files[blip.attrib[f'{R}embed']]}"],
        )
        for picture in part(data, "word/document.xml").iter(f"{W}drawing")
        for blip in picture.iter(f"{A}blip")
    ]


def _block(child: Element, names: dict[str, str]) -> Iterator[Entry]:
    if child.tag == f"{W}sectPr":
        return
    if child.tag == f"{W}tbl":
        yield from _cells(child, names)
        return
    style = child.find(f"{W}pPr/{W}pStyle")
    if child.tag != f"{W}p" or style is None:
        yield f"?{child.tag}", ""
        return
    name, number = re.fullmatch(r"(.+?) ?(\d*)", names[style.attrib[f"{W}val"]]).groups()  # type: ignore[union-attr]
    kind = _KINDS.get(name, f"?{name}")
    if kind in {"h", "li"}:
        kind += number or "1"
    text = _text(child, names)
    if name in _FILLED:
        text = text.replace("\t\t", f" {FILL}")
    if kind.startswith("li"):
        yield from ((kind, each) for each in _items(text))
    else:
        yield kind, text.replace(KEY, "")


def _cells(table: Element, names: dict[str, str]) -> Iterator[Entry]:
    for paragraph in table.iter(f"{W}p"):
        yield "cell", _text(paragraph, names).removeprefix(PICTURE)


def _items(text: str) -> Iterator[str]:
    """The items of a paragraph: fields may share one, and where each begins its style says."""
    text = re.sub(r"^☐\t", "[ ] ", text).replace("\t", " ")
    for number, found in enumerate(text.split(f"{GAP}{KEY}")):
        yield found.replace(KEY, "") if number == 0 else found


def _text(paragraph: Element, names: dict[str, str]) -> str:
    return "".join(_run(run, names) for run in paragraph if run.tag != f"{W}pPr")


def _run(run: Element, names: dict[str, str]) -> str:
    if run.tag != f"{W}r":
        return f"?{run.tag}"
    style = run.find(f"{W}rPr/{W}rStyle")
    name = "" if style is None else names[style.attrib[f"{W}val"]]
    text = "".join(_piece(piece) for piece in run if piece.tag != f"{W}rPr")
    return em(text) if name == "Emphasis" else f"{KEY}{text}" if name == "Feltnavn" else text


def _piece(piece: Element) -> str:
    match piece.tag.removeprefix(W):
        case "t":
            text = piece.text or ""
            is_kept = piece.attrib.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            return text if is_kept else text.strip(" \t\n\r")  # as Word does
        case "br" if not piece.attrib:
            return "\n"
        case "tab":
            return "\t"
        case "drawing":
            return PICTURE
        case strange:
            return f"?{strange}"
