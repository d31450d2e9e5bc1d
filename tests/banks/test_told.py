"""What is told of a bank where it is chosen."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from kompetence_tui.banks.library import BankSummary, ThemeSummary
from kompetence_tui.banks.told import told
from kompetence_tui.domain.dates.dates import PartialDate

TODAY = date(2026, 11, 21)
BANK = BankSummary(
    id="proeve",
    title="Prøvebank",
    path=Path("proeve.md"),
    themes=(ThemeSummary("Ét", 60, 3), ThemeSummary("To", 28, 4)),
    questions=7,
    minutes=88,
    version="1.2",
    dated=PartialDate.from_iso("2026-03"),
)


def test_size_version_and_age() -> None:
    words = "2 temaer · 7 spørgsmål · 1 t 28 min · version 1.2 · 7 måneder gammel"
    assert told(BANK, TODAY) == words


def test_a_collection_says_first_that_it_is_one() -> None:
    assert told(replace(BANK, is_collection=True), TODAY).startswith("en samling at vælge fra · 2")


def test_boards_have_cards() -> None:
    boards = replace(BANK, boards=2, minutes=0, dated=None)
    assert told(boards, TODAY) == "2 plader · 7 kort · version 1.2 · uden dato"
