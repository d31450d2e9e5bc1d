"""Which questions of a talk are gone through: those for the staff it is for."""

import pytest

from kompetence_tui.domain.bank import Bank, OnlyIf, Question, Theme
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.agenda import Agenda
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.creation import create, groups_of
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Session
from tests.boards import SKILLS, grus
from tests.factories import NOW, make_session
from tests.shipped_forms import session_document

BANK = Bank(
    id="grupper",
    title="Grupper",
    kinds=(SessionKind.MUS,),
    version="1",
    staff_groups=("Nat",),
    themes=(
        Theme(title="Alle", questions=(
            Question(id="alle", text="Hvad går godt?"),
            Question(id="mad", text="Hvad med maden?", staff_groups=("Køkken",)),
            Question(id="boern", text="Hvad med børnene?", staff_groups=("Pædagoger", "køkken")),
        )),
        Theme(title="Haven", staff_groups=("Pædagoger",), questions=(
            Question(id="have", text="Hvad gror?"),
            Question(id="have-mad", text="Hvad spises?", staff_groups=("Køkken",)),
        )),
    ),
)  # fmt: skip


def talk(*groups: str) -> Session:
    return make_session().with_(bank=BANK, answers={}, place="", staff_groups=groups)


def asked(session: Session) -> list[str]:
    return [stop.id for stop in Agenda(session).stops]


ALL = ["alle", "mad", "boern", "have", "have-mad"]


@pytest.mark.parametrize(
    ("groups", "ids"),
    [
        ((), ALL),
        (("Køkken",), ["alle", "mad", "boern"]),
        (("pædagoger",), ["alle", "boern", "have"]),
        (("Nat",), ["alle"]),
        (("Køkken", "Pædagoger"), ALL),
    ],
)
def test_questions_for_others_are_not_asked(groups: tuple[str, ...], ids: list[str]) -> None:
    session = talk(*groups)
    assert asked(session) == ids
    assert Agenda(session).stops[-1].themes == len(session.asked.themes)
    assert session.bank is BANK


def test_what_is_answered_stays_where_it_can_be_reached_and_says_why() -> None:
    session = talk().with_answer("mad", Answer(text="Mere grønt")).with_(staff_groups=("Nat",))
    assert asked(session) == ["alle", "mad"]
    (theme, _garden) = BANK.themes
    assert session.why_not_asked(theme, theme.questions[1]) == "er til Køkken"
    assert session.why_not_asked(theme, theme.questions[0]) == ""
    assert asked(session.with_answer("mad", Answer())) == ["alle"]


def test_a_bank_that_has_nothing_for_them_is_asked_whole() -> None:
    garden = BANK.with_(themes=BANK.themes[1:])
    session = talk("Nat").with_(bank=garden)
    assert session.asked is garden


def test_one_comes_back_to_what_is_asked_next() -> None:
    agenda = Agenda(talk("Pædagoger"))
    assert agenda.at("mad").id == "boern"
    assert agenda.at("have-mad").id == "have"
    assert agenda.at("findes-ikke").id == "alle"


def test_a_card_that_was_talked_about_stays_on_its_board() -> None:
    session = grus()
    theme = session.bank.theme(SKILLS)
    assert theme
    assert theme.form is ThemeForm.BOARD
    first, *others = theme.questions
    cards = (first, *(card.with_(staff_groups=("Køkken",)) for card in others))
    themes = tuple(
        one.with_(questions=cards) if one.id == SKILLS else one for one in session.bank.themes
    )
    session = session.with_(bank=session.bank.with_(themes=themes), staff_groups=("Nat",))
    shown = session.asked.theme(SKILLS)
    assert shown
    assert shown.questions == (first,)
    session = session.with_board(SKILLS, Board(used=(cards[1].id,)))
    shown = session.asked.theme(SKILLS)
    assert shown
    assert shown.questions == cards[:2]


def test_the_groups_to_choose_are_those_of_the_bank_and_its_parts_once_each() -> None:
    assert BANK.groups_to_choose == ("Nat", "Pædagoger", "Køkken")
    assert BANK.with_(themes=(Theme(title="A", questions=()),)).groups_to_choose == ()


def asked_after(*answers: str) -> Session:
    """A talk whose last question is asked after some steps of the first."""
    first, *others = make_session().bank.themes
    scale = first.questions[1].with_(id="skala")
    late = Question(id="sent", text="Hvorfor?", only_if=OnlyIf(question="skala", answers=answers))
    first = first.with_(questions=(scale, late))
    bank = make_session().bank.with_(themes=(first, *others))
    return make_session().with_(bank=bank, answers={}, place="")


def test_a_question_is_asked_after_an_answer() -> None:
    session = asked_after("1", "2")
    assert "sent" not in asked(session)
    assert "sent" in asked(session.with_answer("skala", Answer(step=2)))
    assert "sent" not in asked(session.with_answer("skala", Answer(step=3)))


def test_what_was_answered_is_kept_when_its_condition_no_longer_holds() -> None:
    session = asked_after("1").with_answer("sent", Answer(text="Travlt"))
    assert "sent" in asked(session)
    why = "spørges kun, når svaret på »Hvordan har du det på arbejdet lige nu?« er »1«"
    theme = session.bank.themes[0]
    assert session.why_not_asked(theme, theme.questions[1]) == why
    written = str(session_document(session))
    assert f"*Stilles ikke længere:* {why}\n\nTravlt" in written
    session = session.with_answer("skala", Answer(step=1))
    assert "Stilles ikke" not in str(session_document(session))


def test_a_talk_is_for_groups_as_the_bank_spells_them() -> None:
    wish = NewSession(employees=("Anna",), leader="Eva", staff_groups=("køkken", "NAT"))
    assert create(wish, BANK, "a1b2c3d4e5", NOW).staff_groups == ("Nat", "Køkken")
    with pytest.raises(RuleBroken, match="»Vikarer«; vælg mellem Nat, Pædagoger, Køkken"):
        groups_of(BANK, ("Vikarer",))
    with pytest.raises(RuleBroken, match="ingen spørgsmål til personalegruppen »Nat«"):
        groups_of(make_session().bank, ("Nat",))
