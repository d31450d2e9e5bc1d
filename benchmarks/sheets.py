"""How long a filled sheet in Word's format takes to read, against python-docx reading the same
file, which loses what was inserted and what stands in fields."""

import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from docx import Document as WordDocument

sys.path.insert(0, str(Path(__file__).parent.parent))

from kompetence_tui.preparation.reader import answers_in
from kompetence_tui.preparation.sheet_file import read_sheet
from tests.preparation.sheets import make_talk
from tests.preparation.word_sheets import empty, filled, tracked, typed

TURNS = 41
WORDS = "Vi prøver det af i foråret, og så ser vi på det igen efter sommeren. " * 20


def with_library(data: bytes) -> None:
    """All text that the library finds, in paragraphs and in tables."""
    document = WordDocument(io.BytesIO(data))
    for paragraph in document.paragraphs:
        _text = paragraph.style and paragraph.style.name, paragraph.text
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                _words = cell.text


def main() -> None:
    """Print the medians and the ratio, of a sheet that was typed in and of one with changes."""
    talk = make_talk()
    ids = [question.id for question in talk.bank.questions]
    for name, fill in (("typed", typed), ("tracked", tracked)):
        data = filled(empty(talk), dict.fromkeys(ids, WORDS), fill)

        def own(data: bytes = data) -> None:
            assert len(answers_in(read_sheet(data, "skema.docx"), talk).answers) == len(ids)

        def library(data: bytes = data) -> None:
            with_library(data)

        acts: tuple[Callable[[], None], ...] = (own, library)
        found: tuple[list[float], ...] = ([], [])
        for _turn in range(TURNS):  # by turns: both meet the same machine
            for act, taken in zip(acts, found, strict=True):
                began = time.perf_counter()
                act()
                taken.append(time.perf_counter() - began)
        ours, theirs = map(statistics.median, found)
        ratio = ours / theirs
        print(f"{name}: {ours * 1000:.1f} ms, python-docx {theirs * 1000:.1f} ms, {ratio:.2f} ×")


if __name__ == "__main__":
    main()
