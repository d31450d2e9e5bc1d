"""The shipped banks: read without problems, and are what was promised."""

from pathlib import Path

import pytest

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.paths import shipped

FILES = sorted(shipped("question_banks").glob("*.md"))


def load(bank_id: str) -> Bank:
    return BankLibrary([shipped("question_banks")]).load(bank_id)


def test_the_three_banks_are_there() -> None:
    assert {"mus", "mus-kort", "herlev-inspiration"} <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_bank_reads_and_writes(path: Path) -> None:
    reading = read_bank(path.read_bytes(), path.name)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.bank
    assert reading.bank.id == path.stem
    assert reading.bank.source
    assert reading.bank.dated
    assert read_bank(write_bank(reading.bank).encode(), path.name).bank == reading.bank


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_bank_stands_in_the_written_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bank = read_bank(text.encode(), path.name).bank
    assert bank
    assert fixed_lines(write_bank(bank)) == fixed_lines(text)


def fixed_lines(text: str) -> list[str]:
    """Headings and settings; running text may be broken anywhere."""
    return [line for line in text.splitlines() if line.startswith(("#", "- "))]


def test_no_id_stands_in_two_banks_or_twice() -> None:
    ids = [question.id for path in FILES for question in load(path.stem).questions]
    assert len(ids) == len(set(ids))


def test_the_long_mus() -> None:
    bank = load("mus")
    assert 6 <= len(bank.themes) <= 8
    assert 24 <= len(list(bank.questions)) <= 32
    assert all(question.help and question.follow_ups for question in bank.questions)
    assert all(theme.minutes for theme in bank.themes)


def test_the_short_mus() -> None:
    assert 10 <= len(list(load("mus-kort").questions)) <= 12
