"""Files that are no text for a bank at all are refused with one sentence."""

import pytest

from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.source import MAX_BYTES, MAX_LINES, MAX_MARKS

REFUSED: dict[str, tuple[bytes, tuple[int, int], str, str]] = {
    "empty": (b"", (1, 1), "tom", "bankens navn"),
    "blank": (b"\xef\xbb\xbf \r\n\t\n", (1, 1), "tom", "bankens navn"),
    "too large": (b"x" * (MAX_BYTES + 1), (1, 1), "250 kB", "flere filer"),
    "too long": (b"# x\n" * (MAX_LINES + 1), (MAX_LINES + 1, 1), "5000 linjer", "flere filer"),
    "heaps of accents": (
        ("# Ok\n\nHva" + "\u0301\u0316" * 20_000 + "d?").encode(),
        (3, 4 + MAX_MARKS),
        "30 accenter",
        "slet dem",
    ),
    "utf-16": ("# Prøve".encode("utf-16"), (1, 1), "UTF-16", "gem filen som UTF-8"),
    "latin-1": ("# Ok\n\næ\n".encode("latin-1"), (3, 1), "byte E6", "gem filen som UTF-8"),
    "latin-1 further on": (b"\xef\xbb\xbf# Ok\r\n\r\nPr\xf8ve", (3, 3), "byte F8", "UTF-8"),
    "after danish letters": ("# æøå".encode() + b"\xff", (1, 6), "byte FF", "UTF-8"),
    "cut within a letter": ("# Prøve ø".encode()[:-1], (1, 9), "byte C3", "UTF-8"),
    "only comments": (b"<!-- x -->\n", (1, 1), "bankens navn", "# "),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_refused_with_one_sentence(name: str) -> None:
    data, place, what, todo = REFUSED[name]
    reading = read_bank(data, "bank.md")
    assert reading.bank is None
    (problem,) = reading.problems
    assert (problem.line, problem.column) == place
    assert what in problem.what
    assert todo in problem.todo
