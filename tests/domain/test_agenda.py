"""The way through a talk."""

from kompetence_tui.domain.agenda import Agenda, Mark
from kompetence_tui.domain.session import Answer
from tests.factories import make_session


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
