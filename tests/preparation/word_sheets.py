"""Sheets in Word's format for tests, filled in as office programs do it."""

import io
from collections.abc import Callable, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZIP_DEFLATED, ZipFile

from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.blocks import PROMPT
from kompetence_tui.export.formats import format_called
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.preparation.sheet_words import Filling
from kompetence_tui.written.lines import field_of
from kompetence_tui.written.styles import W, value

DOCUMENT = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BY = {f"{W}id": "1", f"{W}author": "A", f"{W}date": "2027-01-04T09:00:00Z"}
ElementTree.register_namespace("w", W.strip("{}"))
Fill = Callable[[Element, str], None]


def empty(session: Session, notice: str = "", *, for_leader: bool = False) -> bytes:
    """The sheet as it is sent."""
    word = format_called("docx")
    assert word
    document = write_sheet(session, notice, Filling.OFFICE, for_leader=for_leader)
    return word.write(document).data


def with_document(file: bytes, change: Callable[[Element], None]) -> bytes:
    """The file with its text changed."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as before, ZipFile(written, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == DOCUMENT:
                root = ElementTree.fromstring(data)
                change(root)
                data = ElementTree.tostring(root)
            after.writestr(name, data)
    return written.getvalue()


def typed(control: Element, text: str) -> None:
    """As Word does: the placeholder goes, and each line is a paragraph of the field."""
    properties, content = control[0], control[1]
    properties.remove(properties[-1])
    first = content[0]
    content[:] = [paragraph_like(first, line) for line in text.split("\n")]


def tracked(control: Element, text: str) -> None:
    """With changes tracked: the placeholder is deleted, the text inserted."""
    properties, content = control[0], control[1]
    properties.remove(properties[-1])
    paragraph = content[0]
    run = paragraph[-1]
    paragraph.remove(run)
    run[-1].tag = f"{W}delText"
    SubElement(paragraph, f"{W}del", _BY).append(run)
    inserted = SubElement(paragraph, f"{W}ins", _BY)
    inserted.append(_run(text))


def commented(control: Element, text: str) -> None:
    """The same with a comment, which is words of another part of the file."""
    tracked(control, text)
    SubElement(SubElement(control[1][0], f"{W}r"), f"{W}commentReference", {f"{W}id": "0"})


def over_the_prompt(control: Element, text: str) -> None:
    """As LibreOffice does: the file goes on saying that the placeholder shows."""
    control[1][0][-1][-1].text = text


def after_the_prompt(control: Element, text: str) -> None:
    """As who does not see that it goes by itself."""
    control[1][0][-1][-1].text = f"{PROMPT}{text}"


def below(control: Element, text: str) -> None:
    """The prompt is left, and the text stands in paragraphs of its own after it."""
    content = control[1]
    for line in text.split("\n"):
        content.append(paragraph_like(content[0], line))


def filled(file: bytes, texts: Mapping[str, str], fill: Fill = typed) -> bytes:
    """The sheet with the texts in its fields, by what is asked."""

    def change(root: Element) -> None:
        for control in root.iter(f"{W}sdt"):
            field = field_of(value(control[0].find(f"{W}tag")))
            if field in texts:
                fill(control, texts[field])

    return with_document(file, change)


def without_fields(root: Element) -> None:
    """As Google Docs: what stands in a field is text like any other."""
    (body,) = root
    body[:] = [inner for each in body for inner in (each[1] if each.tag == f"{W}sdt" else (each,))]


def paragraph_like(like: Element, text: str) -> Element:
    """In the same style."""
    made = Element(f"{W}p")
    made.append(like[0])
    made.append(_run(text))
    return made


def _run(text: str) -> Element:
    run = Element(f"{W}r")
    SubElement(run, f"{W}t", {_SPACE: "preserve"}).text = text
    return run
