"""How the shipped banks are written: plain, varied, spelt, and asking for nothing unfit."""

from itertools import groupby

import pytest

from kompetence_tui.banks.files import bank_files
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.banks.method_reader import read_methods
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.plan.method import Method
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.paths import shipped
from tests.banks.craft import can_spell, craft_faults, lix, misspelt, prose, unfit_words

BANKS = [
    BankLibrary([shipped("question_banks")]).load(path.stem)
    for path in bank_files(shipped("question_banks"))
]


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
