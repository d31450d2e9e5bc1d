"""What the terminal sends, before Textual reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompetence_tui.tui.terminal_input import TerminalDecoder

BEGIN, END = "\x1b[200~", "\x1b[201~"


def decoded(text: str, cuts: list[int]) -> str:
    """The text sent in pieces."""
    data, decoder, start, out = text.encode(), TerminalDecoder(), 0, ""
    for cut in [*sorted(cut % (len(data) + 1) for cut in cuts), len(data)]:
        out += decoder.decode(data[start:cut])
        start = cut
    return out


CUTS = st.lists(st.integers(0, 200), max_size=4)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), CUTS)
def test_what_is_no_paste_goes_through(text: str, cuts: list[int]) -> None:
    if BEGIN not in text:
        assert decoded(text, cuts) == text


@given(st.text(alphabet="æøå \x1b[31m\x07\x11ab\n\t~201"), CUTS)
def test_nothing_in_a_paste_is_a_key(text: str, cuts: list[int]) -> None:
    text = text.replace(END, "")
    out = decoded(f"før{BEGIN}{text}{END}efter", cuts)
    assert out.startswith(f"før{BEGIN}")
    assert out.endswith(f"{END}efter")
    inside = out[len(f"før{BEGIN}") : -len(f"{END}efter")]
    assert not any(letter < " " and letter not in "\n\t" for letter in inside)
    assert len(inside) == len(text)


@pytest.mark.parametrize("data", [b"\xe6", b"f\xf8r", b"\xff\xfe"])
def test_bytes_that_are_no_utf8_are_kept_as_a_mark(data: bytes) -> None:
    assert "\N{REPLACEMENT CHARACTER}" in TerminalDecoder().decode(data + b"x")
