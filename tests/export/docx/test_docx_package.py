"""What an office file is besides its text: page, language, properties, styles, bytes."""

import datetime as dt
import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest

from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.docx.writer import docx_of
from tests.export.docx.docx_outline import W, docx_outline, part, parts
from tests.export.samples import sample_session
from tests.factories import make_bank
from tests.shipped_forms import form

DUBLIN = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"

NASTY = "a\x00b\x0bc\ufffed\uffff\x1b[31m\ud800\U0001fffe e\x85f"


def plan() -> bytes:
    return docx_of(form("plan").document(sample_session()))


def value(root: Element, path: str, name: str = "val") -> str:
    """The one attribute of the one element there."""
    [found] = root.findall(path)
    return found.attrib[f"{W}{name}"]


def properties(data: bytes) -> dict[str, str | None]:
    return {found.tag: found.text for found in part(data, "docProps/core.xml")}


def test_the_page_is_a4() -> None:
    section = part(plan(), "word/document.xml").find(f"{W}body/{W}sectPr")
    assert section is not None
    size = [value(section, f"{W}pgSz", name) for name in "wh"]
    assert [round(int(each) / 20 / 72 * 25.4) for each in size] == [210, 297]


@pytest.mark.parametrize(("language", "proofed"), [("da", "da-DK"), ("en", "en-GB"), ("de", "de")])
def test_it_is_proofed_in_its_language(language: str, proofed: str) -> None:
    document = Document()
    document.about = About(language=language)
    document.heading(1, "Titel")
    written = docx_of(document)
    defaults = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    assert value(part(written, "word/styles.xml"), defaults) == proofed
    assert properties(written)[f"{DUBLIN}language"] == proofed


def test_headings_are_those_of_words_navigation() -> None:
    styles = part(plan(), "word/styles.xml")
    for level in range(1, 7):
        [style] = styles.findall(f"{W}style[@{W}styleId='Heading{level}']")
        assert value(style, f"{W}name") == f"heading {level}"
        assert value(style, f"{W}pPr/{W}outlineLvl") == str(level - 1)
        assert style.find(f"{W}pPr/{W}keepNext") is not None


def test_every_page_says_what_it_is_and_which_it_is() -> None:
    written = plan()
    words = "".join(part(written, "word/header.xml").itertext())
    assert words == "MUS · udviklingsplan (personalesag) · Anna Eksempel · 21.11.2026"
    footer = part(written, "word/footer.xml")
    assert "".join(footer.itertext()) == "Side 1 af 1"
    fields = [found.attrib[f"{W}instr"] for found in footer.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_properties_tell_of_the_document_and_of_nothing_else() -> None:
    day = "2026-11-21T12:00:00Z"
    assert properties(plan()) == {
        f"{DUBLIN}title": "Kompetenceudviklingsplan for: Anna Eksempel",
        f"{DUBLIN}language": "da-DK",
        f"{TERMS}created": day,
        f"{TERMS}modified": day,
    }


def test_without_a_date_the_properties_have_none() -> None:
    written = docx_of(blank_form(make_bank()))
    assert set(properties(written)) == {f"{DUBLIN}title", f"{DUBLIN}language"}


def test_nothing_tells_of_the_library_or_the_machine() -> None:
    whole = b"".join(parts(plan()).values()).lower()
    for trace in ("python", "docx", "2013", "en-us", "steve"):
        assert trace.encode() not in whole, trace


def test_a_title_longer_than_a_property_may_be_is_cut() -> None:
    document = Document()
    document.title("Plan for:", "Prøve " * 100)
    title = properties(docx_of(document))[f"{DUBLIN}title"]
    assert title is not None
    assert len(title) <= 255
    assert title.endswith("…")


def test_what_xml_cannot_hold_reaches_it_from_nowhere() -> None:
    document = Document()
    document.about = About(NASTY, NASTY, dt.date(2026, 4, 14))
    document.heading(1, NASTY)
    document.remark(NASTY)
    document.sentence(NASTY, NASTY)
    document.command(NASTY)
    document.items([Item(NASTY, key=NASTY, inner=(Item(NASTY), Item("x", key=NASTY)))])
    document.to_fill(NASTY, NASTY)
    document.signatures([(NASTY, NASTY)])
    whole = b"".join(parts(docx_of(document)).values()).decode()
    assert not [ch for ch in whole if ch in "\x00\x0b\x1b\x85\ufffe\uffff\U0001fffe"]


@pytest.mark.parametrize(
    "text",
    [
        "{ MERGEFIELD Navn }",
        "=cmd|'/c calc'!A1",
        "{{ DDEAUTO }} & <w:fldSimple w:instr='DATE'/>",
        "]]><w:p/><!-- x -->&amp;&#65;",
        "https://eksempel.dk",
    ],
)
def test_what_looks_like_a_field_is_text(text: str) -> None:
    document = Document()
    document.heading_of(1, text)
    document.text(text)
    document.items([Item(text, key="Nøgle")])
    assert docx_outline(docx_of(document)) == [("h1", text), ("p", text), ("li1", f"Nøgle: {text}")]


def test_another_process_on_another_day_writes_the_same_bytes() -> None:
    code = (
        "import hashlib, time; time.time = lambda: 2e9\n"
        "from kompetence_tui.export.docx.writer import docx_of\n"
        "from kompetence_tui.export.forms import form\n"
        "from tests.export.samples import sample_session\n"
        "written = docx_of(form('plan').document(sample_session()))\n"
        "print(hashlib.sha256(written).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == sha256(plan()).hexdigest()
    with ZipFile(BytesIO(plan())) as package:
        told = {(entry.date_time, entry.create_system) for entry in package.infolist()}
    assert told == {((1980, 1, 1, 0, 0, 0), 0)}
