"""The way through a talk."""

from collections.abc import Callable

import pytest

from kompetence_tui.domain.session.agenda import Agenda, Mark
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.session import Session
from tests.boards import grus
from tests.factories import NOW, make_session
from tests.tui.phases import five_phases


def test_stops_know_their_place() -> None:
    agenda = Agenda(make_session())
    stop = agenda.at("laering")
    assert (stop.theme_number, stop.themes, stop.number, stop.index) == (2, 2, 1, 2)
    assert stop.opens_theme
    assert not agenda.at("maal").opens_theme


def test_beside() -> None:
    agenda = Agenda(make_session())
    first, last = agenda.stops[0], agenda.stops[-1]
    assert agenda.beside(first, 1) is agenda.stops[1]
    assert agenda.beside(first, -1) is None
    assert agenda.beside(last, 1) is None


def test_an_unknown_place_is_the_first_question() -> None:
    assert Agenda(make_session()).at("findes-ikke").index == 0


def test_marks() -> None:
    session = make_session().with_answer("laering", Answer(chosen=("Kursus",)))
    agenda = Agenda(session)
    assert [agenda.mark(session, stop) for stop in agenda.stops] == [
        Mark.ANSWERED, Mark.SKIPPED, Mark.ANSWERED, Mark.AHEAD,
    ]  # fmt: skip


def test_what_was_passed_is_skipped_and_here_is_ahead() -> None:
    session = make_session().with_(place="maal")
    agenda = Agenda(session)
    assert [agenda.mark(session, stop) for stop in agenda.stops] == [
        Mark.ANSWERED, Mark.SKIPPED, Mark.SKIPPED, Mark.AHEAD,
    ]  # fmt: skip


def test_a_phase_is_one_stop_with_all_its_questions() -> None:
    agenda = Agenda(five_phases())
    assert [stop.id for stop in agenda.stops] == [
        "fase-1", "fase-2", "fase-3", "fase-4", "fase-5", "erfaringer",
    ]  # fmt: skip
    assert [question.id for question in agenda.at("fase-2").questions] == [
        "gode-til", "kompetencer",
    ]  # fmt: skip
    assert agenda.at("kompetencer").id == "fase-2"


def test_a_phase_is_answered_when_one_question_is() -> None:
    session = five_phases().with_answer("opgaver", Answer(text="Nye"))
    agenda = Agenda(session)
    assert agenda.mark(session, agenda.stops[0]) is Mark.ANSWERED
    assert agenda.mark(session, agenda.stops[1]) is Mark.AHEAD


def test_a_talk_begins_where_it_was_left_and_a_closed_form_at_its_experiences() -> None:
    session = five_phases().with_(place="fase-3")
    assert Agenda(session).beginning(session).id == "fase-3"
    closed = close(session, NOW)
    assert Agenda(closed).beginning(closed).form is ThemeForm.EXPERIENCE
    without = make_session().with_(place="maal")
    assert Agenda(without).beginning(without).id == "maal"


@pytest.mark.parametrize("make", [make_session, five_phases, grus])
def test_a_theme_without_questions_is_no_stop(make: Callable[[], Session]) -> None:
    session = make()
    first, *rest = session.bank.themes
    bank = session.bank.with_(themes=(first.with_(questions=()), *rest))
    stops = Agenda(session.with_(bank=bank)).stops
    assert stops
    assert all(stop.questions for stop in stops)
    assert stops[0].theme_number == 2


def test_what_is_written_at_is_counted_by_stop_as_boards_have_many_cards() -> None:
    session = grus()
    board = session.board("det-vi-kan").with_note("en")
    for card in session.bank.themes[0].questions:
        board = board.with_used(card.id)
    session = session.with_board("det-vi-kan", board)
    assert Agenda(session).answered(session) == 1
