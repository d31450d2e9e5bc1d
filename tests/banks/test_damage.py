"""One line of a real bank is damaged: nothing in the file may vanish without a word."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.paths import shipped
from tests.banks.example import FORMS

SHIPPED = (shipped("question_banks") / "mus-kort.md").read_text(encoding="utf-8")
BANKS = [SHIPPED.splitlines(), FORMS.splitlines()]
BITS = [
    " ", "  ", "    ", "\t", "#", "##", "# ", "-", "- ", "* ", "+", ">", "> ", "1. ", "1) ", ":",
    ": ", ",", "*", "**", "_", "`", "```", "~~~", "---", "===", "<b>", "<", "<!-- ", "-->", "&",
    "&amp;", "[", "](x)", "![", "|", "\\", "\n", "\n\n", "\n> ", "\n- ", "\n---\n", "\n===\n",
    "x", "Ø", "0", "\u00a0", "\u200b", "\u202e", "\x00", "\x1b", "\ufeff", "\u2028", "e\u0301",
]  # fmt: skip


@st.composite
def damages(draw: st.DrawFn) -> list[str]:
    """The lines of the file with one of them cut, stuffed, doubled, moved, joined or removed."""
    lines = list(draw(st.sampled_from(BANKS)))
    used = [index for index, line in enumerate(lines) if line.strip()]
    place = draw(st.sampled_from(used))
    line = lines[place]
    start = draw(st.integers(0, len(line)))
    end = draw(st.integers(start, len(line)))
    match draw(
        st.sampled_from(["cut", "stuff", "front", "double", "drop", "move", "join", "swap"])
    ):
        case "cut":
            lines[place] = line[:start] + line[end:]
        case "stuff":
            lines[place] = line[:start] + draw(st.sampled_from(BITS)) + line[end:]
        case "front":
            lines[place] = draw(st.sampled_from(BITS)) + line
        case "double":
            lines.insert(place, line)
        case "drop":
            del lines[place]
        case "move":
            del lines[place]
            lines.insert(draw(st.integers(0, len(lines))), line)
        case "join":
            lines[place : place + 2] = [line + " ".join(lines[place + 1 : place + 2])]
        case "swap":
            other = draw(st.sampled_from(used))
            lines[place], lines[other] = lines[other], line
    return "\n".join(lines).splitlines() if "\n" in "".join(lines) else lines


def words(text: str) -> Counter[str]:
    """The words without the marks of Markdown, comments, the date and zeros in front of numbers."""
    plain = re.sub(r"<!--.*?-->", " ", text, flags=re.DOTALL).replace("&amp;", "&")
    plain = re.sub(r"(?im)^\W*dato\s*:.*$", " ", plain)
    plain = re.sub(r"(?<!\d)0+(?=\d)", "", plain)
    return Counter(re.findall(r"[^\W_]+", plain.replace("e\u0301", "é").casefold()))


@pytest.mark.parametrize("lines", BANKS)
def test_the_undamaged_file_has_all_its_words_in_the_bank(lines: list[str]) -> None:
    bank = read_bank("\n".join(lines).encode(), "bank.md").bank
    assert bank
    assert words(write_bank(bank)) == words("\n".join(lines))


def missing(text: str, bank: Bank) -> Counter[str]:
    """Words of the file that the bank does not have as often."""
    return words(text) - words(write_bank(bank))


@settings(max_examples=200, deadline=None)
@given(damages())
def test_damage_is_reported_or_nothing_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    reading = read_bank(text.encode(), "bank.md")
    if reading.problems:
        assert reading.bank is None
        assert all(1 <= problem.line <= len(lines) + 1 for problem in reading.problems)
        return
    assert reading.bank
    lost = missing(text, reading.bank)
    assert not lost, lost
