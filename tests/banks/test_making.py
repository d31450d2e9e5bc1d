"""A bank of one's own: begun, or copied from another."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from kompetence_tui.banks.making import begun_bank, copied_bank, title_of
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import write_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.base.text import LINE_LIMIT
from kompetence_tui.domain.session.kinds import SessionKind
from tests.banks.strategies import banks, lines
from tests.shipped_banks import LIBRARY

TODAY = dt.date(2026, 11, 29)


def checked(bank: Bank) -> Bank:
    """The bank as ``banks check`` reads it from its file."""
    reading = read_bank(write_bank(bank).encode(), "bank.md", strict=True)
    assert reading.bank, reading.problems
    return reading.bank


def without_origins(bank: Bank) -> Bank:
    themes = (
        theme.with_(questions=tuple(q.with_(origin="") for q in theme.questions))
        for theme in bank.themes
    )
    return bank.with_(themes=tuple(themes))


@pytest.mark.parametrize("kind", SessionKind)
def test_a_begun_bank_can_be_used_at_once(kind: SessionKind) -> None:
    bank = checked(begun_bank("vores-bank", kind, TODAY))
    assert (bank.id, bank.title, bank.kinds) == ("vores-bank", "Vores bank", (kind,))
    assert bank.dated
    assert bank.dated.iso == "2026-11-29"
    to_many = any(" I " in question.text for question in bank.questions)
    assert to_many is not kind.is_individual


@given(lines)
def test_any_name_makes_a_bank(name: str) -> None:
    checked(begun_bank(name, SessionKind.MUS, TODAY))


def test_a_name_is_a_title_and_an_id_is_made_into_one() -> None:
    assert title_of("  GRUS i  Ærø ") == "GRUS i Ærø"
    assert title_of("vores-mus") == "Vores mus"
    assert begun_bank("GRUS i Ærø", SessionKind.GRUS, TODAY).id == "grus-i-aeroe"


@pytest.mark.parametrize("bank_id", [each.id for each in LIBRARY.summaries()])
def test_a_copy_has_the_same_questions_and_says_what_it_is_from(bank_id: str) -> None:
    bank = LIBRARY.load(bank_id)
    copy = checked(copied_bank(bank, "Vores egen"))
    told = {question.origin for question in copy.questions}
    assert told == {f"{bank_id} {bank.version}"}
    assert without_origins(copy).themes == bank.themes
    assert (copy.id, copy.title) == ("vores-egen", "Vores egen")
    assert copy.source == f"{bank_id} {bank.version}; {bank.source}"
    assert copy.licence == bank.licence
    assert not copy.is_collection
    assert copy.dated == bank.dated


def test_a_copy_that_is_given_no_title_is_called_ours() -> None:
    bank = LIBRARY.load("mus-kort")
    copy, named = copied_bank(bank), copied_bank(bank, "vores-mus")
    assert (copy.id, named.id) == ("vores-mus-kort", "vores-mus")
    assert copy.title == named.title == f"{bank.title} – vores"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks())
def test_whatever_can_be_read_can_be_copied_again_and_again(bank: Bank) -> None:
    copy = copied_bank(copied_bank(bank), "x")
    assert read_bank(write_bank(copy).encode(), "").bank == copy
    assert without_origins(copy).themes == without_origins(bank).themes


def test_what_is_written_of_it_fits_on_a_line_however_long() -> None:
    bank = begun_bank("x", SessionKind.MUS, TODAY).with_(
        source="ord " * (LINE_LIMIT // 4), title="ord " * (LINE_LIMIT // 4)
    )
    copy = checked(copied_bank(bank))
    assert max(len(copy.source), len(copy.title)) <= LINE_LIMIT
