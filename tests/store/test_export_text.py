"""A name in an exported file is found in every format, and none is missed that is there."""

import io
from random import Random
from zipfile import ZipFile

import pytest

from kompetence_tui.domain.people.names import names_in
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.formats import FORMATS, MARKDOWN, Format, format_called
from kompetence_tui.store.export_text import text_of
from tests.export.nasty import nasty_session
from tests.shipped_forms import forms_for

NAMES = (
    "Anna-Marie Eksempel",
    "Bo Ærø",
    "D'Angelo Prøvesen",
    r"Bo\Anna Eksempel",
    "李小龍",
    "Мария Пример",
    "דוד כהן",
)
SAMPLE = {"pdf": 8, "docx": 20}
LONGEST = 80
MANY = range(1_000, 2_000)
"""Seeds of more than 3,000 documents."""
formats = pytest.mark.parametrize("chosen", FORMATS, ids=lambda each: each.id)


def read(chosen: Format, document: Document) -> str:
    text = text_of(chosen.write(document).data)
    assert text is not None
    return text


def document(*texts: str) -> Document:
    doc = Document()
    doc.title("Plan for:", "Eksempelhuset")
    for text in texts:
        doc.text(text)
    return doc


@formats
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_wherever_it_stands(chosen: Format, name: str) -> None:
    places = [Document() for _each in range(4)]
    places[0].title("Plan for:", name)
    places[1].about = About("MUS", name)
    places[1].title("Plan", "Ingen")
    places[2].title("Plan", "Ingen")
    places[2].items([Item("x", key="Hvem", inner=(Item(name, key="Medarbejder"),))])
    places[3].title("Plan", "Ingen")
    places[3].signatures([("Medarbejder", name)])
    found = [names_in(read(chosen, place), name) for place in places]
    assert found == [True, chosen is not MARKDOWN, True, True]
    assert not names_in(read(chosen, document("En anden Eksempel. Anna, Marie og Bo")), name)


@formats
def test_a_line_may_end_anywhere_in_it(chosen: Format) -> None:
    name = "Frederikke-Louise Christoffersen-Fiskefileternes Sammensatsen"
    texts = [f"{'x' * n} er hjulpet af {name}." for n in range(1, 40, 3)]
    for text in texts:
        assert names_in(read(chosen, document(text)), name), text
    for long in ("Vestergaard-Christiansen-Eksempelsen", "Bartholomæusdatter Eksempelhavnersen"):
        doc = document()
        doc.signatures([("Medarbejder", long), ("Leder", "Eva Eksempel")])
        assert names_in(read(chosen, doc), long)
    doc = document()
    doc.heading(3, name)
    doc.items([Item("ja", key=name), Item(f"Det har {name} sagt", key="Nøgle")])
    assert read(chosen, doc).count("Sammensatsen") >= 3


@formats
def test_no_name_of_a_nasty_document_is_missed(chosen: Format) -> None:
    assert missed(chosen, range(SAMPLE.get(chosen.id, 40))) == []


@pytest.mark.long
@pytest.mark.timeout(1200)
@formats
def test_no_name_of_many_nasty_documents_is_missed(chosen: Format) -> None:
    assert missed(chosen, MANY) == []


def is_name(text: str) -> bool:
    """»#« is said by the Markdown of any document, and nobody's name is one word of 400 letters."""
    return any(map(str.isalnum, text)) and max(map(len, text.split())) < LONGEST


def missed(chosen: Format, seeds: range) -> list[tuple[int, str, str]]:
    """Names that the Markdown says and the format seems not to say."""
    found = []
    for seed in seeds:
        session = nasty_session(Random(seed))
        for form in forms_for(session):
            written = form.document(session)
            kept, text = read(MARKDOWN, written), read(chosen, written)
            names = [name for name in filter(is_name, session.names()) if names_in(kept, name)]
            found += [(seed, form.id, name) for name in names if not names_in(text, name)]
    return found


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\nnej", b"PK\x03\x04nej", b"\xff\xfe", b"<!DOCTYPE html>\xff"]
)
def test_what_cannot_be_read_says_so(data: bytes) -> None:
    assert text_of(data) is None


def test_an_office_file_without_words_or_of_broken_ones_cannot_be_read() -> None:
    for parts in ({}, {"word/document.xml": b"<w:p"}):
        made = io.BytesIO()
        with ZipFile(made, "w") as package:
            package.writestr("andet.xml", b"<a/>")
            for name, part in parts.items():
                package.writestr(name, part)
        assert text_of(made.getvalue()) is None


def test_a_page_may_end_anywhere_in_it() -> None:
    name, chosen = "Frederikke-Louise Christoffersen Prøvesen", format_called("pdf")
    assert chosen
    for who in ("", "Team Eksempel", "Gruppen for alle der er med " * 9):
        for filled in range(50, 55):
            doc = document("linje\n" * filled + name.replace(" ", "\n") + "\nlinje" * 20)
            doc.about = About("GRUS", who)
            assert names_in(read(chosen, doc), name), (who, filled)


@formats
def test_a_broken_file_is_read_or_says_that_it_cannot_be(chosen: Format) -> None:
    whole = chosen.write(document("Anna Eksempel")).data
    for seed in range(30):
        random, broken = Random(seed), bytearray(whole)
        for _hit in range(20):
            broken[random.randrange(15, len(broken))] = random.randrange(256)
        assert isinstance(text_of(bytes(broken)), str | None)
