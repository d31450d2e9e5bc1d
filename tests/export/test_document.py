"""The builder's blocks, seen in the outline of what it wrote."""

import datetime as dt

from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from tests.export.outline import em, outline


def test_empty_text_is_said_to_be_empty_everywhere() -> None:
    doc = Document()
    doc.title("Plan for:", "")
    doc.heading_of(2, "")
    doc.text(" \n ")
    doc.sentence("Fordi", "")
    doc.items([Item(""), Item("", key="Dato")])
    none = em("ikke udfyldt")
    assert outline(str(doc)) == [
        ("h1", f"Plan for: {none}"),
        ("h2", none),
        ("p", none),
        ("p", f"Fordi {none}"),
        ("li1", none),
        ("li1", f"Dato: {none}"),
    ]


def test_a_list_without_items_leaves_no_trace() -> None:
    doc = Document()
    doc.heading(1, "Titel")
    doc.items([])
    assert str(doc) == "# Titel\n"


def test_inner_items_belong_to_their_item() -> None:
    doc = Document()
    doc.items([Item("a", inner=(Item("b", key="Ansvarlig"),)), Item("c")])
    assert outline(str(doc)) == [("li1", "a"), ("li2", "Ansvarlig: b"), ("li1", "c")]


def test_a_sentence_is_completed_by_the_text() -> None:
    doc = Document()
    doc.sentence("Ingen i år, fordi", "- der er orlov\n\nSes i maj")
    assert outline(str(doc)) == [("p", "Ingen i år, fordi - der er orlov"), ("p", "Ses i maj")]


def test_a_line_to_fill_in_carries_the_name_after_it() -> None:
    doc = Document()
    doc.to_fill("Den")
    doc.to_fill("Leder", "*Eva*")
    line = "_" * 40
    assert outline(str(doc)) == [("p", f"Den {line}"), ("p", f"Leder {line} *Eva*")]


def test_a_heading_never_has_more_than_six_signs() -> None:
    document = Document()
    document.heading(7, "Evaluering")
    assert str(document) == "###### Evaluering\n"


def test_what_is_at_the_top_of_each_page_leaves_out_what_there_is_none_of() -> None:
    about = About("MUS · plan", "Anna\nEksempel", dt.date(2026, 4, 14))
    assert about.line == "MUS · plan · Anna Eksempel · 14.4.2026"
    assert About("Spørgeskema").line == "Spørgeskema"
    assert About().line == ""
