"""The door for text: what it keeps, changes and drops."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import REPLACEMENT, clean, one_line, quote

NASTY = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.characters(categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn")),
        st.sampled_from("\r\n\t aæøå\u0301\u0958\ufb2c\u1100\u1161\x1b[]\u200b\u200d"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Æ, ø og å – »ja«", "Æ, ø og å – »ja«"),
        ("a\r\nb\rc\u2028d\u0085e\x0cf", "a\nb\nc\nd\ne\nf"),
        ("A\u030a", "Å"),
        ("a\tb\n\tc", "a   b\n    c"),
        ("\x1b[2J", f"{REPLACEMENT}[2J"),
        ("\x1b]52;c;SGVq\x07", f"{REPLACEMENT}]52;c;SGVq{REPLACEMENT}"),
        ("a\x9b31mb", f"a{REPLACEMENT}31mb"),
        ("nul\0nul", f"nul{REPLACEMENT}nul"),
        ("abc\u202edef\u2066ghi\u2069", "abcdefghi"),
        ("\ufeffbom\u200bzero\u00adsoft", "bomzerosoft"),
        ("👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم"),
        ("\ud800x\udfff", f"{REPLACEMENT}x{REPLACEMENT}"),
        ("\uffff\U0001fffe", REPLACEMENT * 2),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
        ("", ""),
    ],
)
def test_clean(written: str, kept: str) -> None:
    assert clean(written) == kept


@settings(max_examples=200, deadline=None)
@given(NASTY)
def test_clean_twice_is_clean_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@settings(max_examples=200, deadline=None)
@given(NASTY)
def test_nothing_clean_can_steer_a_terminal(text: str) -> None:
    kept = clean(text)
    assert kept == unicodedata.normalize("NFC", kept)
    kept.encode()
    for letter in kept:
        assert letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(letter) not in {
            "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
        }  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abcæøå ,.!?»«–0123456789\n", max_size=60))
def test_plain_danish_is_left_alone(text: str) -> None:
    assert clean(text) == text


@settings(max_examples=200, deadline=None)
@given(NASTY)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert line == one_line(line) == line.strip()
    assert len(line.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "width", "quoted"),
    [
        ("Blive tryg", 10, "Blive tryg"),
        ("Blive tryg ved det", 10, "Blive…"),
        ("Sidemandsoplæring", 8, "Sideman…"),
        ("Blive  \n tryg", 20, "Blive tryg"),
        ("ab cd", 4, "ab…"),
        ("abc", 1, "…"),
        ("", 5, ""),
    ],
)
def test_quote(text: str, width: int, quoted: str) -> None:
    assert quote(text, width) == quoted


def test_a_heap_of_accents_is_cut_and_costs_no_more_than_other_text() -> None:
    heap = "a" + "\u0301\u0323" * 1_000_000
    cleaned = clean(heap)
    assert len(cleaned) <= 32
    assert cleaned.startswith("ạ")
    assert clean(cleaned) == cleaned
    assert clean("\u0344" * 40) == clean(clean("\u0344" * 40))
    thirty = "x" + "\u0332" * 30
    assert clean(thirty) == thirty
    assert clean("🙂" * 50) == "🙂" * 50
