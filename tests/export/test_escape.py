"""People's text comes out of Markdown as it was written, and as nothing but text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kompetence_tui.export import escape
from kompetence_tui.export.blocks import normalised
from tests.export import intended_text
from tests.export.nasty import ATOMS
from tests.export.outline import outline

texts = st.builds(
    lambda joint, parts: joint.join(parts),
    st.sampled_from(("", " ", "\n", "\n\n")),
    st.lists(st.sampled_from(ATOMS) | st.text(max_size=8), max_size=6),
)


@settings(deadline=None)
@given(texts)
@example("Setext\n---")
@example("slut\\\nnæste")
@example("https://eksempel.dk/*a*\N{NO-BREAK SPACE}b")
def test_free_text_is_paragraphs_and_nothing_else(text: str) -> None:
    markdown = "\n\n".join(escape.paragraphs(text) or ["*ikke udfyldt*"])
    assert outline(markdown) == intended_text.paragraphs(text)


@settings(deadline=None)
@given(texts)
@example("# #")
@example("=")
def test_text_in_a_heading_stays_in_the_heading(text: str) -> None:
    markdown = f"### {escape.heading(text) or '*ikke udfyldt*'}"
    assert outline(markdown) == [("h3", intended_text.line(text))]


@settings(deadline=None)
@given(texts)
@example("[ ] opgave")
@example("1. et")
def test_text_in_a_list_stays_one_item(text: str) -> None:
    value = escape.inline(text) or "*ikke udfyldt*"
    whole = escape.item(text) or "*ikke udfyldt*"
    expected = intended_text.line(text)
    assert outline(f"- Nøgle: {value}\n- {whole}") == [
        ("li1", f"Nøgle: {expected}"),
        ("li1", expected),
    ]


@settings(deadline=None)
@given(texts)
def test_normalised_text_needs_no_second_pass(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Vagtplanen – den holdt!\n# Ikke", ["Vagtplanen – den holdt!\\\n\\# Ikke"]),
        ("et\n\n\n\nto", ["et", "to"]),
        ("  indryk", ["&#32; indryk"]),
        ("1. et", ["1\\. et"]),
        ("(a) et", ["\\(a\\) et"]),
        ("2\N{NO-BREAK SPACE}timer", ["2&#xA0;timer"]),
        ("se https://eksempel.dk/a_b.", ["se https://eksempel.dk/a_b."]),
        ("https://eksempel.dk/#a", ["https\\://eksempel.dk/#a"]),
        ("R&D, AT&T og a_b@c.dk kl. 10:30", ["R&D, AT&T og a_b@c.dk kl. 10:30"]),
        ("\ufeff\x07", ["\N{REPLACEMENT CHARACTER}"]),
        ("\n \n", []),
    ],
)
def test_what_stands_in_the_file(text: str, written: list[str]) -> None:
    assert escape.paragraphs(text) == written


def test_a_name_with_an_initial_is_left_alone_after_a_key() -> None:
    assert escape.inline("A. Jensen (1. sal)") == "A. Jensen (1. sal)"
