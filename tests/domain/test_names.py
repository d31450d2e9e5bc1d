"""One rule for a person in text, however the name is spelled."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.people.names import called, first_name_in, folded, names_in, turned

HYPHEN, CURLY = "\N{NON-BREAKING HYPHEN}", "\N{RIGHT SINGLE QUOTATION MARK}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anne-Marie Eksempel", "Anne-Marie er tit forsinket"),
        ("Anne-Marie Eksempel", "Anne-Maries vagt, Anne-Marie's vagt"),
        ("Anne-Marie Eksempel", f"Anne{HYPHEN}Marie"),
        ("Anne-Marie Eksempel", "Anne Marie"),
        ("Anne-Marie Eksempel", "Anne-\nMarie"),
        ("Anne-Marie Eksempel", "anne-marie"),
        ("Anne-Marie Eksempel", "ANNE-MARIE"),
        ("Anne-Marie Eksempel", "Spørg Marie"),
        (f"Anne{HYPHEN}Marie Eksempel", "Anne-Marie"),
        ("anne-marie eksempel", "Anne-Marie"),
        ("Eksempel, Anne-Marie", "Anne-Marie"),
        ("Karl-Åge Eksempel", "Karl-Åge"),
        ("Karl-Åge Eksempel", "Karl-Aage"),
        ("Karl-Åge Eksempel", unicodedata.normalize("NFD", "Karl-Åge")),
        (unicodedata.normalize("NFD", "Karl-Åge Eksempel"), "Karl-Åge"),
        ("D'Angelo Eksempel", "D'Angelo"),
        ("D'Angelo Eksempel", f"D{CURLY}Angelos"),
        ("D'Angelo Eksempel", "D'angelo"),
        ("O'Neil Eksempel", "ONeil"),
        ("McDonald Eksempel", "McDonald og Mcdonald"),
        ("Hans Peter Eksempel", "Hans Peter"),
        ("Hans Peter Eksempel", "Hans-Peter"),
        ("Hans Peter Eksempel", "Hans"),
        ("Hans Peter Eksempel", "Peter"),
        ("René Eksempel", "Rene"),
        ("Bo Eksempel", "Bo's plan"),
        ("Åse Eksempel", "AASE"),
        ("Aase Eksempel", "Åse"),
    ],
)
def test_the_first_name_alone_is_found(name: str, text: str) -> None:
    assert first_name_in(text, name)
    assert first_name_in(f"Så siger\n{text}, at", name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Bo Eksempel", "hvor vi skal bo, Bosse; Lisbo"),
        ("Liv Eksempel", "liv og død"),
        ("Åse Eksempel", "en låse, en åse; aase"),
        ("Hans Peter Eksempel", "hans sag, peter"),
        ("Anna Eksempel", "Et Eksempel, Hanna, Annalise"),
        ("Anne-Marie Eksempel", "Annemarie, Mariehøne"),
        ("A. Eksempel", "A eller B"),
        ("", "Anna"),
    ],
)
def test_another_word_is_not(name: str, text: str) -> None:
    assert not first_name_in(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anne-Marie Eksempel", f"anne{HYPHEN}marie  EKSEMPELs idé"),
        ("Anna D'Angelo", f"Anna D{CURLY}Angelo"),
        ("Anna Eksempel", "Eksempel, Anna"),
        ("Eksempel, Anna", "Anna Eksempels"),
        ("Åse Ærø", "Aase Aeroe"),
    ],
)
def test_the_whole_name_is_found(name: str, text: str) -> None:
    assert names_in(text, name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anne-Marie Eksempel", f" anne{HYPHEN}marie  EKSEMPEL"),
        ("Anna D'Angelo", f"Anna D{CURLY}Angelo"),
        ("Åse Eksempel", unicodedata.normalize("NFD", "Åse Eksempel")),
        ("Anna Eksempel", "Eksempel, Anna"),
    ],
)
def test_two_spellings_are_one_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_name_is_turned_only_where_it_is_plain_which_comes_first() -> None:
    assert turned("Eksempel, Anna Birk") == "Anna Birk Eksempel"
    for name in (
        "Anna Eksempel",
        "Anna Eksempel, leder",
        "Eksempel,",
        ", Anna",
        "Eksempel, Anna, Bo",
        "Karl-Åge Eksempel, Anne-Marie O'Neil",
        "",
    ):
        assert turned(name) == name


def test_the_last_name_alone_is_anybodys() -> None:
    assert called("Anna Birk Eksempel") == ("Anna", "Anna Birk", "Birk")
    assert called("Anna Eksempel", last=True) == ("Anna", "Anna Eksempel", "Eksempel")


@settings(max_examples=200, deadline=None)
@given(name=st.text(max_size=30), before=st.text(max_size=10), after=st.text(max_size=10))
def test_any_whole_name_is_found(name: str, before: str, after: str) -> None:
    line = one_line(name)
    assert names_in(f"{before} {line} {after}", name) == bool(line)


LETTERS = "abklmnoærøåéüAKLÆØÅ" + "-' " + HYPHEN + CURLY


@settings(max_examples=200, deadline=None)
@given(name=st.text(LETTERS, max_size=30), text=st.text(max_size=10), case=st.booleans())
def test_a_person_is_found_by_what_they_are_called(name: str, text: str, case: bool) -> None:
    for alone in called(name):
        said = f"{alone[0].upper()}{alone[1:].upper() if case else alone[1:]}"
        assert first_name_in(f"{text} {said}s {text}", name)


@pytest.mark.parametrize(
    "text", ["Anne-", "anne ", "Anne-Marie ", "-" * 9 + "'", "Eksempel, Anne "]
)
def test_a_long_text_takes_no_longer_a_letter(text: str) -> None:
    begun = time.perf_counter()
    for name in ("Anne-Marie D'Angelo Eksempel", "a ' - a", "Anne - - Marie"):
        names_in(text * 20_000, name)
        first_name_in(text * 20_000, name)
    assert time.perf_counter() - begun < 10
