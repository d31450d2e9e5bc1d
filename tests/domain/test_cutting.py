"""A talk cut to the time there is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.board.board import Board, Note
from kompetence_tui.domain.session.agenda import Agenda
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.cutting import (
    A_QUESTION,
    is_fixed,
    is_last,
    minutes_asked,
    minutes_in_all,
    proposed,
    to_choose,
    turned,
    why_kept,
)
from kompetence_tui.domain.session.kinds import AnswerKind, PlanTopic, SessionKind, ThemeForm
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.domain.session.session import Session
from tests.factories import TODAY, make_bank, make_session

QUESTIONS = ThemeForm.QUESTIONS


def theme(
    name: str,
    number: int,
    minutes: int | None = 10,
    form: ThemeForm = QUESTIONS,
    **of_first: object,
) -> Theme:
    """A theme with so many questions, a-1, a-2 …, the first of which is as said."""
    first = Question.model_validate({"id": f"{name}-1", "text": "Hvad er a?"} | of_first)
    others = (Question(id=f"{name}-{n}", text=f"Hvad er {n}?") for n in range(2, number + 1))
    return Theme(title=name, id=name, minutes=minutes, form=form, questions=(first, *others))


def talk(*themes: Theme, kind: SessionKind = SessionKind.MUS) -> Session:
    bank = Bank(id="b", title="B", kinds=(kind,), version="1", themes=themes)
    return make_session().with_(kind=kind, bank=bank, answers={}, place="")


def asked(session: Session) -> list[str]:
    return [question.id for question in session.asked.questions]


def test_all_themes_give_alike_and_none_is_emptied() -> None:
    session = talk(theme("a", 2, 10), theme("b", 6, 30))
    assert proposed(session, 40) == ()
    assert proposed(session, 35) == ("b-6",)
    assert proposed(session, 25) == ("b-4", "b-5", "b-6")
    assert proposed(session, 20) == ("a-2", "b-4", "b-5", "b-6")
    assert proposed(session, 5) == ("a-2", "b-2", "b-3", "b-4", "b-5", "b-6")


def test_the_plan_the_follow_up_and_a_scale_stay() -> None:
    feeding = theme("a", 3, topics=(PlanTopic.GOAL,))
    following = theme("b", 3, topics=(PlanTopic.FOLLOW_UP,))
    scale = theme("c", 3, answer=AnswerKind.SCALE, scale=(1, 5))
    session = talk(feeding, following, scale).with_(place="")
    out = proposed(session, 5)
    assert sorted(out) == ["a-2", "a-3", "b-2", "b-3", "c-2", "c-3"]
    words = [why_kept(session, one, one.questions[0]) for one in session.bank.themes]
    assert words == ["til planen", "til planen", "følges fra år til år"]


def test_a_question_that_others_are_asked_after_stays() -> None:
    only_if = {"question": "a-1", "answers": ("Ja",)}
    deciding = theme("a", 3, answer=AnswerKind.YES_NO, options=("Ja", "Nej"))
    session = talk(deciding, theme("b", 3, only_if=only_if))
    assert proposed(session, 5) == ("a-2", "a-3", "b-3")
    assert minutes_in_all(session) == 17  # b-1 is not asked yet
    asked_for = session.with_answer("a-1", Answer(chosen=("Ja",)))
    assert minutes_in_all(asked_for) == 20


def test_what_is_written_or_prepared_stays_and_cannot_be_left_out() -> None:
    prepared = Preparation(imported=TODAY, answers={"a-3": "Ro til mødet."})
    session = talk(theme("a", 4)).with_(preparation=prepared)
    session = session.with_answer("a-2", Answer(text="Ja"))
    assert proposed(session, 5) == ("a-1", "a-4")
    only, (first, answered, ready, last) = session.bank.themes[0], session.bank.themes[0].questions
    kept = [why_kept(session, only, q) for q in (first, answered, ready, last)]
    assert kept == ["", "besvaret", "forberedt", ""]
    assert [is_fixed(session, only, q) for q in (first, answered, ready)] == [False, True, True]
    # However it came to stand there, what was written is seen.
    assert asked(session.with_(left_out=("a-1", "a-2", "a-3"))) == ["a-2", "a-3", "a-4"]


def test_a_form_of_phases_keeps_its_fields() -> None:
    session = talk(theme("a", 3, form=ThemeForm.PHASE), theme("b", 3, form=ThemeForm.EXPERIENCE))
    assert proposed(session, 5) == ()


def test_a_theme_has_its_share_of_its_minutes() -> None:
    session = talk(theme("a", 3, 10), theme("b", 2, None))
    assert minutes_in_all(session) == 10 + 2 * A_QUESTION
    cut = session.with_(left_out=("a-2", "b-1"))
    assert [one.minutes for one in cut.asked.themes] == [7, None]
    assert minutes_asked(cut) == 7 + A_QUESTION
    assert minutes_in_all(cut) == minutes_in_all(session)


def test_a_theme_left_out_whole_is_not_shown_and_the_last_question_stays() -> None:
    session = talk(theme("a", 1), theme("b", 2))
    cut = turned(session, session.bank.themes[0].questions[0])
    assert [one.title for one in cut.asked.themes] == ["b"]
    assert turned(cut, cut.bank.themes[0].questions[0]) == session
    left = cut.with_(left_out=("a-1", "b-1"))
    assert is_last(left, left.bank.themes[1].questions[1])
    assert not is_last(cut, cut.bank.themes[1].questions[1])
    assert asked(session.with_(left_out=("a-1", "b-1", "b-2"))) == ["a-1", "b-1", "b-2"]


def test_what_is_for_another_staff_group_is_not_chosen_among() -> None:
    session = talk(theme("a", 4, 20, staff_groups=("køkken",)), theme("b", 2))
    session = session.with_(staff_groups=("pædagoger",))
    assert asked(session) == ["a-2", "a-3", "a-4", "b-1", "b-2"]
    assert minutes_in_all(session) == 15 + 10
    cut = session.with_(left_out=proposed(session, 20))
    assert asked(cut) == ["a-2", "a-3", "b-1", "b-2"]
    assert [q.id for _theme, questions in to_choose(cut) for q in questions] == asked(session)


def test_a_board_with_notes_is_never_out_of_sight() -> None:
    session = talk(theme("a", 2, form=ThemeForm.BOARD), theme("b", 2), kind=SessionKind.GRUS)
    noted = session.with_board("a", Board(notes=(Note(id="n1", text="Ro"),)))
    assert asked(noted.with_(left_out=("a-1", "a-2"))) == ["a-1", "b-1", "b-2"]
    used = session.with_board("a", Board(used=("a-2",)))
    assert asked(used.with_(left_out=("a-1", "a-2"))) == ["a-1", "a-2", "b-1", "b-2"]


@pytest.mark.parametrize(("stood_at", "comes_to"), [("a-1", "a-3"), ("b-2", "b-1"), ("x", "a-3")])
def test_a_talk_goes_on_after_a_question_that_was_left_out(stood_at: str, comes_to: str) -> None:
    session = talk(theme("a", 3), theme("b", 2)).with_(left_out=("a-1", "a-2", "b-2"))
    assert Agenda(session).at(stood_at).id == comes_to


def test_nothing_left_out_is_the_bank_itself() -> None:
    session = make_session()
    assert session.asked is session.bank
    assert session.bank == make_bank()


THEMES = st.lists(st.tuples(st.integers(1, 7), st.integers(0, 60)), min_size=1, max_size=6)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(themes=THEMES, wanted=st.integers(5, 200))
def test_a_proposal_is_as_close_as_it_can_be(themes: list[tuple[int, int]], wanted: int) -> None:
    session = talk(
        *(theme("abcdef"[n], size, min_ or None) for n, (size, min_) in enumerate(themes))
    )
    out = proposed(session, wanted)
    cut = session.with_(left_out=out)
    assert len(cut.asked.themes) == len(themes)
    assert len(set(out)) == len(out)
    least = all(len(one.questions) == 1 for one in cut.asked.themes)
    assert minutes_asked(cut) <= wanted or least
    back = [cut.with_(left_out=tuple(i for i in out if i != one)) for one in out]
    assert all(minutes_asked(one) >= minutes_asked(cut) for one in back)
