"""How the shipped banks are written: plain, varied, spelt, and asking for nothing unfit.

UPDATE_GOLDEN=1 writes their figures anew into docs/questions.md.
"""

import os
import re
from itertools import groupby
from pathlib import Path

import pytest

from kompetence_tui.banks.method_reader import read_methods
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.plan.method import Method
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.paths import shipped
from tests.banks.craft import (
    can_spell,
    craft_faults,
    first_words,
    lix,
    misspelt,
    own_questions,
    prose,
    unfit_words,
)
from tests.shipped_banks import LIBRARY

DOCUMENT = Path(__file__).parents[2] / "docs" / "questions.md"
FIGURES = re.compile(r"(?<=<!-- tal -->\n\n).*(?=\n\n<!-- tal slut -->)", re.DOTALL)
FIGURES_HEAD = ["| Bank | Spørgsmål | Tid | LIX | Oftest |", "|---|---|---|---|---|"]

BANKS = LIBRARY.banks()


@pytest.fixture(scope="module")
def spelling() -> None:
    if not can_spell():
        pytest.skip("hunspell and its dictionaries for da_DK and en_GB are not installed")


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.id)
def test_a_bank_is_plain_varied_and_fits_both_mouths(bank: Bank) -> None:
    assert craft_faults(bank) == []


@pytest.mark.usefixtures("spelling")
def test_every_word_in_the_banks_is_spelt() -> None:
    by_language = sorted(BANKS, key=lambda bank: bank.language)
    for language, banks in groupby(by_language, key=lambda bank: bank.language):
        assert misspelt([text for bank in banks for text in prose(bank)], language) == set()


@pytest.mark.usefixtures("spelling")
def test_every_word_in_the_methods_is_spelt() -> None:
    file = read_methods((shipped("question_banks") / "metoder.md").read_bytes(), "metoder.md")
    texts = [text for method in file.methods for text in said_of(method)]
    assert texts
    assert misspelt(texts, "da") == set()


def said_of(method: Method) -> list[str]:
    asked = [prompt.words for prompt in method.prompts]
    return [method.name, method.description, *method.advantages, *method.barriers, *asked]


@pytest.mark.usefixtures("spelling")
@pytest.mark.parametrize(("language", "word"), [("da", "samarbjede"), ("en", "colleage")])
def test_a_misspelt_word_is_found(language: str, word: str) -> None:
    assert misspelt(["I", word, "kompetence-tui"], language) == {word}


def test_the_document_has_the_figures_and_names_each_bank() -> None:
    written = "\n".join([*FIGURES_HEAD, *map(figures, BANKS)])
    text = DOCUMENT.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        text = FIGURES.sub(lambda _old: written, text)
        DOCUMENT.write_text(text, encoding="utf-8", newline="\n")
    found = FIGURES.search(text)
    assert found
    assert found[0] == written
    before = text[: found.start()]
    assert [bank.id for bank in BANKS if f"`{bank.id}`" not in before] == []


def figures(bank: Bank) -> str:
    """A line of the table."""
    own = [question.text for question in own_questions(bank)]
    time = duration(bank.minutes) if bank.minutes else "–"
    measured = f"{lix(own):.1f}".replace(".", ",") if own and bank.language == "da" else "–"
    word, times = first_words(own).most_common(1)[0] if own else ("", 0)
    often = f"»{word.capitalize()}« {times} af {len(own)}" if own else "–"
    return (
        f"| `{bank.id}` {bank.version} | {len([*bank.questions])} | {time} | {measured} | {often} |"
    )


def test_lix_is_words_in_a_sentence_and_long_words_in_a_hundred() -> None:
    assert lix(["Hvad er godt?", "Hvad er kerneopgaven?"]) == 3 + 100 / 6


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        (["Hvordan understøtter organisationens strategiske målsætninger?"], "LIX 105.0"),
        (["Hvad er det?", "Hvad kan du?", "Hvad vil du?", "Er du glad?"], "»hvad« begins 3 of 4"),
        (["Hvad " + "og du " * 7 + "?"], "15 words"),
        (["Er du tit syg?"], "»syg«"),
        (["Hvad siger din leder?"], "»din leder«"),
    ],
)
def test_each_fault_is_found(texts: list[str], fault: str) -> None:
    faults = craft_faults(bank_of(texts))
    assert any(found.startswith(fault) for found in faults), faults


def test_a_word_is_unfit_only_as_a_word() -> None:
    assert list(unfit_words(bank_of(["Lønner det sig?", "Er en sygeplejerske med?"]))) == []


def bank_of(texts: list[str]) -> Bank:
    asked = tuple(Question(id=f"q-{number}", text=text) for number, text in enumerate(texts))
    theme = Theme(title="Et tema", questions=asked)
    return Bank(id="proeve", title="Prøve", kinds=(SessionKind.MUS,), version="1", themes=(theme,))
