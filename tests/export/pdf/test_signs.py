"""Which signs the shipped fonts have is known before a page is set, and what they lack is told."""

import os
from itertools import groupby

import pytest

from kompetence_tui.export.document import Document
from kompetence_tui.export.pdf import write
from kompetence_tui.export.pdf.signs import FONTS, Stretch, lacking, pieces
from kompetence_tui.export.pdf.write import pdf
from tests.export.pdf.pdf_outline import covered
from tests.export.pdf.reading import read

KNOWN = FONTS / "signs.txt"


def test_the_list_of_signs_is_what_the_fonts_have() -> None:
    signs = sorted(covered())
    runs = [
        [code for _at, code in run]
        for _start, run in groupby(enumerate(signs), lambda pair: pair[1] - pair[0])
    ]
    made = "".join(f"{run[0]:04X}-{run[-1]:04X}\n" for run in runs)
    if os.environ.get("UPDATE_GOLDEN"):
        KNOWN.write_text(made, encoding="ascii", newline="\n")
    assert KNOWN.read_text(encoding="ascii") == made


def test_all_of_them_may_stand_in_an_archives_file() -> None:
    doc = Document()
    doc.title("Tegn", "")
    for code in sorted(covered()):
        doc.text(f"x{chr(code)}x")
    written, remark = pdf(doc)
    assert b"pdfaid" in written
    assert not remark


def test_danish_and_its_neighbours_are_among_them() -> None:
    words = "æøåÆØÅéüßłčđžšőūşğĩțðþ Ελληνικά Кирилиця „“»«’–—…•→←✓☐½²€§№ ΐ Ỡ"
    assert lacking(words) == []


def test_a_sign_that_is_lacking_is_followed_by_its_number() -> None:
    assert pieces("Li 李 og") == [
        Stretch("Li "), Stretch("李", whole=True), Stretch("[U+674E]", whole=True), Stretch(" og"),
    ]  # fmt: skip
    text = "".join(piece.text for piece in pieces("👩\u200d🔧, x\u0301 og x\u200dy"))
    assert text == (
        "👩[U+1F469]\u200d[U+200D]🔧[U+1F527], x\u0301[U+0301] og x\u200dy"
    )  # fmt: skip
    assert lacking("👩\u200d🔧👩\u200d🔧") == ["👩", "🔧"]


def plan_with(text: str) -> Document:
    doc = Document()
    doc.title("Plan for:", "李 Eksempel")
    doc.text(text)
    return doc


def test_what_is_lacking_is_told_and_costs_the_archives_promise() -> None:
    written, remark = pdf(plan_with("Vi ses 😀 og 李"))
    assert remark == (
        "PDF-filen er ikke i arkivformat, for skriften mangler tegnene »李« (U+674E) og »😀« "
        "(U+1F600). Nummeret står efter tegnet."
    )
    assert b"pdfaid" not in written
    text = "".join(page.extract_text() for page in read(written).pages)
    assert text.count("[U+674E]") == 2
    assert "[U+1F600]" in text
    assert "tegnet »李«" in pdf(plan_with("Vi ses"))[1]
    assert "»ย« (U+0E22) og flere. Nummeret" in pdf(plan_with("1ไ2ท3ย4አ5😀"))[1]


def test_what_typst_will_not_have_in_an_archive_is_written_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(write, "lacking", lambda _text: [])
    written, remark = pdf(plan_with("Vi ses"))
    assert remark == "PDF-filen er ikke i arkivformat."
    assert b"pdfaid" not in written
    assert len(read(written).pages) == 1
