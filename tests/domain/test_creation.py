"""Making a session, and correcting its names later."""

from dataclasses import replace
from datetime import date

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.creation import correct, create
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.proposals import with_question
from kompetence_tui.domain.session.session import EventKind, Participant
from tests.factories import NOW, TODAY, make_bank, make_session

WISH = NewSession(employees=("Anna Eksempel",), leader="Eva Eksempel")


def test_the_first_kind_of_the_bank_and_today_unless_told() -> None:
    session = create(WISH, make_bank(), "anna2345", NOW)
    assert (session.kind, session.date, session.place) == (SessionKind.MUS, TODAY, "")
    assert [(event.kind, event.at) for event in session.events] == [(EventKind.CREATED, NOW)]
    assert [(p.name, p.role) for p in session.participants] == [
        ("Anna Eksempel", Role.EMPLOYEE),
        ("Eva Eksempel", Role.LEADER),
    ]


def test_what_is_wished_is_what_is_made() -> None:
    wish = NewSession(
        kind=SessionKind.GRUS, employees=("Anna Eksempel", " Bo  Prøvesen ", " "),
        leader="Eva Eksempel", date=date(2027, 1, 5), unit="Team Eksempelhavn",
    )  # fmt: skip
    session = create(wish, make_bank(), "anna2345", NOW)
    assert session.names(Role.EMPLOYEE) == ("Anna Eksempel", "Bo Prøvesen")
    assert (session.kind, session.date, session.who) == (
        SessionKind.GRUS, date(2027, 1, 5), "Team Eksempelhavn",
    )  # fmt: skip


def test_a_last_name_first_is_turned_round_in_every_field() -> None:
    wish = NewSession(
        kind=SessionKind.GRUS, employees=("Eksempel, Anna", "Bo Prøvesen, tillidsmand"),
        leader="Eksempel, Eva", facilitators=("Prøvesen, Dan",),
    )  # fmt: skip
    session = create(wish, make_bank(), "anna2345", NOW)
    assert session.names() == (
        "Anna Eksempel", "Bo Prøvesen, tillidsmand", "Eva Eksempel", "Dan Prøvesen",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (NewSession(employees=("Anna Eksempel",)), "uden en leder"),
        (NewSession(employees=("Anna Eksempel",), leader=" \u200b"), "uden en leder"),
        (NewSession(leader="Eva Eksempel"), "medarbejderens navn"),
        (NewSession(employees=("Bo Eksempel, Anne-Marie O'Neil",), leader="E"), "være to navne"),
        (NewSession(employees=("Bo",), leader="Eva Eksempel, Dan Prøvesen"), "være to navne"),
        (NewSession(kind=SessionKind.LUS, employees=("A",), leader="E"), "ikke lavet til LUS"),
    ],
)
def test_refused_in_words(wish: NewSession, words: str) -> None:
    with pytest.raises(RuleBroken, match=words):
        create(wish, make_bank(), "anna2345", NOW)


def test_no_talk_is_held_with_a_collection() -> None:
    with pytest.raises(RuleBroken, match="en samling at vælge spørgsmål fra"):
        create(WISH, make_bank().with_(is_collection=True), "anna2345", NOW)


def test_correcting_keeps_everything_else() -> None:
    session = make_session()
    other = Participant(name="Dan Eksempel", role=Role.FACILITATOR)
    session = session.with_(participants=(*session.participants, other))
    wish = NewSession(employees=("Anne Eksempel",), leader="Eva Prøvesen", unit="Ny enhed")
    corrected = correct(session, wish)
    assert corrected.names() == ("Anne Eksempel", "Eva Prøvesen", "Dan Eksempel")
    assert (corrected.unit, corrected.date) == ("Ny enhed", TODAY)
    assert corrected.answers == session.answers
    with pytest.raises(RuleBroken):
        correct(session, NewSession(employees=("Anne Eksempel",)))


def test_a_wish_in_a_traceback_names_nobody() -> None:
    assert "Anna" not in repr(WISH)


GROUP = NewSession(
    kind=SessionKind.GRUS, employees=("Anna Eksempel", "Bo Prøvesen"), leader="Eva Eksempel",
    facilitators=("Dan Eksempel",), unit="Team Eksempelhavn",
)  # fmt: skip


def test_a_facilitator_is_listed_as_one_and_is_no_employee() -> None:
    session = create(GROUP, make_bank(), "grus2345ab", NOW)
    assert session.names(Role.FACILITATOR) == ("Dan Eksempel",)
    assert session.names(Role.EMPLOYEE) == ("Anna Eksempel", "Bo Prøvesen")


def test_a_strategy_has_its_participants_by_side() -> None:
    bank = make_bank().with_(kinds=(SessionKind.STRATEGY,))
    wish = NewSession(
        leader="Eva Eksempel", management=("Gert Eksempel",), staff=("Anna Eksempel", " "),
        unit="Lokaludvalg Eksempelhavn",
    )  # fmt: skip
    session = create(wish, bank, "strat2345a", NOW)
    assert session.who == "Lokaludvalg Eksempelhavn"
    assert session.names(Role.MANAGEMENT_REPRESENTATIVE) == ("Gert Eksempel",)
    assert session.names(Role.EMPLOYEE_REPRESENTATIVE) == ("Anna Eksempel",)
    with pytest.raises(RuleBroken, match="uden en leder"):
        create(NewSession(staff=("Anna Eksempel",)), bank, "strat2345a", NOW)


def test_a_groups_form_takes_out_those_it_no_longer_names() -> None:
    session = create(GROUP, make_bank(), "grus2345ab", NOW)
    wish = NewSession(employees=("Anna Eksempel",), leader="Eva Eksempel", unit="Team")
    assert correct(session, wish).names() == ("Anna Eksempel", "Eva Eksempel")


def test_a_workshop_begins_a_forløb() -> None:
    bank = make_bank().with_(kinds=(SessionKind.WORKSHOP,))
    wish = NewSession(leader="Eva Eksempel", unit="Team Eksempelhavn")
    session = create(wish, bank, "vaerk2345a", NOW)
    assert session.course
    assert (session.course.id, session.course.number) == ("vaerk2345a", 1)
    assert create(GROUP, make_bank(), "grus2345ab", NOW).course is None


def test_names_in_another_order_or_moved_up_are_no_corrections() -> None:
    session = create(GROUP, make_bank(), "grus2345ab", NOW)
    board = (
        Board().with_note("annas", author="Anna Eksempel").with_note("bos", author="Bo Prøvesen")
    )
    board = board.dotted("n1", "Bo Prøvesen", 2)
    session = session.with_board("tema", board)
    for names in (("Bo Prøvesen", "Anna Eksempel"), ("Bo Prøvesen", "Cille Eksempel")):
        wish = NewSession(employees=names, leader="Eva Eksempel", unit="Team Eksempelhavn")
        assert correct(session, wish).boards["tema"] == board


def test_a_corrected_name_is_corrected_on_the_boards() -> None:
    session = create(GROUP, make_bank(), "grus2345ab", NOW)
    board = Board().with_note("bos", author="Bo Prøvesen").dotted("n1", "Bo Prøvesen", 2)
    wish = NewSession(employees=("Anna Eksempel", "Bob Prøvesen"), leader="Eva Eksempel")
    (note,) = correct(session.with_board("tema", board), wish).boards["tema"].notes
    assert (note.author, note.dots) == ("Bob Prøvesen", {"Bob Prøvesen": 2})


def test_a_corrected_name_is_corrected_where_it_was_told_and_proposed() -> None:
    session = create(GROUP, make_bank(), "grus2345ab", NOW)
    session, added = with_question(session, 0, "Hvad så?", "Bo Prøvesen")
    action = Action(text="Øve", told="Bo Prøvesen")
    session = session.with_(plan=Plan(goals=(Goal(id="m1", actions=(action,)),)))
    wish = NewSession(employees=("Anna Eksempel", "Bob Prøvesen"), leader="Eva Eksempel")
    corrected = correct(session, wish)
    question = corrected.bank.question(added)
    assert question
    assert question.proposed_by == "Bob Prøvesen"
    assert corrected.plan.goals[0].actions[0].told == "Bob Prøvesen"


def test_a_corrected_unit_is_so_in_the_forløb_named_after_it() -> None:
    bank = make_bank().with_(kinds=(SessionKind.WORKSHOP,))
    wish = NewSession(employees=("Anna Eksempel",), leader="Eva Eksempel", unit="Team Eksmpel")
    session = create(wish, bank, "vaerk2345a", NOW)
    corrected = correct(session, replace(wish, unit="Team Eksempel"))
    assert corrected.course
    assert corrected.course.title == "Team Eksempel"
