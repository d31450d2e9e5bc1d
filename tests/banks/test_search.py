"""Search across the questions of all banks."""

from kompetence_tui.banks.search import QuestionSearch
from kompetence_tui.domain.session.kinds import SessionKind
from tests.factories import make_bank

SEARCH = QuestionSearch([make_bank(), make_bank().model_copy(update={"id": "to", "title": "Nat"})])


def found(words: str) -> list[tuple[str, str]]:
    return [(hit.bank.id, hit.question.id) for hit in SEARCH.find(words)]


def test_by_words_of_the_question_in_any_case_and_order() -> None:
    assert found("BEDST lærer") == [("proeve", "laering"), ("to", "laering")]
    assert found("hjalp") == [("proeve", "siden-sidst"), ("to", "siden-sidst")]
    assert found("sidemandsoplæring")[0] == ("proeve", "laering")


def test_by_theme() -> None:
    assert {hit.theme.title for hit in SEARCH.find("siden sidst")} >= {"Siden sidst"}
    assert found("siden sidst skala") == []


def test_by_whom_the_bank_is_for() -> None:
    assert len(found(SessionKind.GRUS.value)) == len(SEARCH)
    assert len(found("gruppeudviklingssamtale")) == len(SEARCH)
    assert {bank for bank, _question in found("nat mus")} == {"to"}


def test_by_staff_group() -> None:
    kitchen = make_bank().model_copy(update={"staff_groups": ("Køkken",)})
    first, *others = kitchen.themes
    night = first.model_copy(update={"staff_groups": ("Nattevagter",)})
    question = night.questions[0].model_copy(update={"staff_groups": ("Pædagoger",)})
    night = night.model_copy(update={"questions": (question, *night.questions[1:])})
    search = QuestionSearch([kitchen.model_copy(update={"themes": (night, *others)})])
    assert len(search.find("køkken")) == len(search)
    assert [hit.question.id for hit in search.find("nattevagter")] == [
        q.id for q in night.questions
    ]
    assert [hit.question.id for hit in search.find("pædagoger køkken")] == [question.id]


def test_nothing_is_found_by_nothing() -> None:
    assert found("  ") == []
    assert found("findes ikke") == []
