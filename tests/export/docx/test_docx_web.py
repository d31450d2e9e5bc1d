"""The spider web in an office file: a picture with its words, or the words alone."""

import sys

import pytest

from kompetence_tui.export.blocks import Item, Items, SpiderWeb
from kompetence_tui.export.document import Document
from kompetence_tui.export.docx.writer import docx_of
from kompetence_tui.export.web import alternative
from tests.export.docx.docx_outline import W, docx_outline, drawn, part, parts
from tests.export.outline import outline

WEB = SpiderWeb(
    Items((Item("Samarbejde"), Item("Overblik"), Item("Ro"))),
    ((3, 5), (2, None), (4, 4)),
    5,
    ("Anna Eksempel", "Eva Eksempel"),
)


def document() -> Document:
    doc = Document()
    doc.title("Plan for", "Anna Eksempel")
    doc.heading(2, "Kompetenceprofil")
    doc.web(WEB)
    return doc


def test_the_picture_stays_with_the_words_on_whose_lines_they_are() -> None:
    written = docx_of(document())
    assert [meaning for meaning, _png in drawn(written)] == [alternative(WEB)]
    assert docx_outline(written)[2:] == [
        ("li1", "Prikker, fuld streg: Anna Eksempel"),
        ("li1", "Firkanter, stiplet: Eva Eksempel"),
        ("li1", "1: Samarbejde"),
        ("li1", "2: Overblik"),
        ("li1", "3: Ro"),
    ]
    _title, *those = part(written, "word/document.xml").findall(f"{W}body/{W}p")
    kept = [each.find(f"{W}pPr/{W}keepNext") is not None for each in those]
    assert kept[:4] == [True] * 4


def test_without_typst_there_are_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kompetence_tui.export.pdf.compiler", None)
    written = docx_of(document())
    assert docx_outline(written) == outline(str(document()))
    assert not [name for name in parts(written) if name.endswith(".png")]
