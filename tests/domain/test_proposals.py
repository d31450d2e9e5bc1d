"""Members' own questions: only in this talk, marked with who proposed them."""

import pytest

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.agenda import Agenda
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.proposals import with_question, with_theme
from kompetence_tui.domain.session.session import Session
from tests.factories import make_session

BY = "Anna Eksempel"


def ending_with(form: ThemeForm) -> Session:
    session = make_session()
    last = Theme(
        title="Til sidst",
        id="sidst",
        form=form,
        questions=(Question(id="sidst-1", text="Hvad nu?"),),
    )
    return session.with_(bank=session.bank.with_(themes=(*session.bank.themes, last)))


def test_a_question_comes_last_in_its_theme() -> None:
    session, question_id = with_question(make_session(), 0, " Hvad\nmed vagterne? ", BY)
    added = session.bank.themes[0].questions[-1]
    assert (added.id, added.text, added.proposed_by) == (question_id, "Hvad med vagterne?", BY)
    assert session.answers == make_session().answers
    assert Agenda(session).at(question_id).question == added


def test_a_theme_comes_after_the_one_where_one_is() -> None:
    session, question_id = with_theme(make_session(), 0, "Vagter", "Hvordan går det?", BY)
    assert [theme.title for theme in session.bank.themes] == ["Siden sidst", "Vagter", "Udvikling"]
    theme = session.bank.themes[1]
    assert theme.proposed_by == BY
    assert theme.questions[0].id == question_id


@pytest.mark.parametrize("form", [ThemeForm.TOOL, ThemeForm.EXPERIENCE])
def test_nothing_comes_after_or_into_what_closes_the_talk(form: ThemeForm) -> None:
    session = ending_with(form)
    after, _id = with_theme(session, 2, "Vagter", "Hvordan går det?", BY)
    assert [theme.title for theme in after.bank.themes][-2:] == ["Vagter", "Til sidst"]
    with pytest.raises(RuleBroken):
        with_question(session, 2, "Hvordan går det?", BY)


def test_a_theme_among_boards_is_a_board_with_notes_of_its_own() -> None:
    session = make_session()
    boards = [
        theme.with_(form=ThemeForm.BOARD, id=f"p{n}") for n, theme in enumerate(session.bank.themes)
    ]
    session = session.with_(bank=session.bank.with_(themes=tuple(boards)))
    once, _one = with_theme(session, 0, "Vagter", "Hvordan går det?", BY)
    twice, _two = with_theme(once, 0, "Ferie", "Hvem holder hvornår?", BY)
    assert all(theme.form is ThemeForm.BOARD for theme in twice.bank.themes)
    ids = [theme.id for theme in twice.bank.themes]
    assert len(set(ids)) == len(ids)


def test_no_two_questions_share_an_id() -> None:
    session, _first = with_question(make_session(), 0, "Et?", BY)
    session, _second = with_theme(session, 1, "Nyt", "To?", BY)
    session, _third = with_question(session, 1, "Tre?", BY)
    ids = [question.id for question in session.bank.questions]
    assert len(set(ids)) == len(ids)


def test_nothing_is_proposed_without_words() -> None:
    with pytest.raises(RuleBroken, match="Skriv spørgsmålet"):
        with_question(make_session(), 0, " \n", BY)
    with pytest.raises(RuleBroken, match="temaet"):
        with_theme(make_session(), 0, " ", "Hvordan går det?", BY)
