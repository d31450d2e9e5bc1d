"""A forløb: what is covered, what is told before closing, and how the next workshop begins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course, Task, TaskStatus
from kompetence_tui.domain.course.rules import (
    begins_with_the_last,
    covered,
    covered_in,
    decisions_of,
    in_order,
    next_workshop,
    task_problem,
)
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import asks_for_reason, close, closing_findings
from kompetence_tui.domain.session.kinds import Aspect, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Session
from tests.factories import NOW, TODAY, make_bank, make_session, when
from tests.tui.workshops import (
    BYTTE,
    SECOND,
    SPOERGE,
    closed_workshop,
    first_workshop,
    second_workshop,
    workshop_bank,
)


def judged(*tasks: Task) -> Session:
    session = second_workshop()
    assert session.course
    return session.with_(course=session.course.with_(earlier=tasks))


def test_an_aspect_is_covered_when_something_is_written_about_it() -> None:
    assert covered(first_workshop()) == (Aspect.NEEDS,)
    assert covered(first_workshop().with_(answers={})) == ()


def test_a_board_covers_its_aspect_too() -> None:
    bank = workshop_bank()
    board = bank.themes[1].with_(id="maal-plade", form=ThemeForm.BOARD)
    session = first_workshop().with_(bank=bank.with_(themes=(bank.themes[0], board)))
    session = session.with_board("maal-plade", Board().with_note("Øve os"))
    assert covered(session) == (Aspect.NEEDS, Aspect.GOALS)


def test_all_workshops_of_the_forløb_cover_together() -> None:
    second = second_workshop().with_answer("maal", Answer(text="Øve os"))
    found = covered_in([second, closed_workshop()])
    assert [s.id for s in found[Aspect.NEEDS]] == [closed_workshop().id]
    assert [s.id for s in found[Aspect.GOALS]] == [SECOND]
    assert found[Aspect.COURSES] == ()
    assert list(found) == list(Aspect)


def test_workshops_stand_in_their_own_order() -> None:
    first, second = first_workshop(), second_workshop()
    assert in_order([second, first]) == (first, second)


@pytest.mark.parametrize(
    ("status", "note", "blocks"),
    [
        (None, "", True),
        (TaskStatus.DONE, "", False),
        (TaskStatus.PARTLY, " ", True),
        (TaskStatus.PARTLY, "Halvdelen", False),
        (TaskStatus.NOT_DONE, "", True),
        (TaskStatus.NOT_DONE, "Ingen tid", False),
    ],
)
def test_every_earlier_task_is_judged_before_closing(
    status: TaskStatus | None, note: str, blocks: bool
) -> None:
    session = judged(BYTTE.with_(status=status, note=note))
    assert any(finding.blocks for finding in closing_findings(session)) is blocks
    assert begins_with_the_last(session) is blocks
    if blocks:
        with pytest.raises(RuleBroken, match="Bytte en vagt"):
            close(session, NOW)
    else:
        assert close(session, NOW).is_closed


def test_closing_without_a_task_warns() -> None:
    words = [finding.words for finding in closing_findings(first_workshop())]
    assert words == ["Der er ingen opgave til tiden indtil næste værksted"]
    assert not asks_for_reason(first_workshop())


@pytest.mark.parametrize(
    ("task", "words"),
    [
        (BYTTE, ""),
        (BYTTE.with_(responsible=""), "mangler en ansvarlig"),
        (BYTTE.with_(due=when("9.12.2026")), ""),
        (BYTTE.with_(due=when("10.12.2026")), "har frist efter næste værksted"),
        (BYTTE.with_(due=when("uge 50 2026")), ""),
        (BYTTE.with_(due=when("marts 2027")), "har frist efter næste værksted"),
        (Task(id="o9", text="Ringe", responsible="Anna Eksempel"), "mangler en frist"),
    ],
)
def test_what_is_wrong_with_a_task(task: Task, words: str) -> None:
    assert task_problem(task, Course(id="x", next_date=when("9.12.2026"))) == words


def test_the_next_begins_with_what_this_one_decided() -> None:
    bank = workshop_bank()
    theme = bank.themes[0].with_(id="behov", form=ThemeForm.BOARD)
    session = closed_workshop().with_(bank=bank.with_(themes=(theme,)))
    session = session.with_board("behov", Board(conclusion="Vi øver os."))
    new = next_workshop(session, workshop_bank(2), SECOND, NOW)
    assert new.course
    assert (new.course.number, new.course.follows, str(new.date)) == (2, session.id, "2026-12-09")
    assert new.course.earlier == (BYTTE, SPOERGE)
    assert [(d.board, d.words) for d in new.course.decided] == [("Behov", "Vi øver os.")]
    assert new.course.tasks == ()
    assert new.participants == session.participants
    assert not new.is_closed
    assert begins_with_the_last(new)


def test_without_a_date_for_it_the_next_is_today() -> None:
    assert next_workshop(first_workshop(), workshop_bank(2), SECOND, NOW).date == TODAY


def test_only_a_workshop_has_a_next_one() -> None:
    with pytest.raises(RuleBroken, match="Kun et værksted"):
        next_workshop(make_session(), workshop_bank(2), SECOND, NOW)
    with pytest.raises(RuleBroken, match="Kun et værksted"):
        next_workshop(first_workshop(), make_bank(), SECOND, NOW)


def test_decisions_without_tasks_are_shown_until_something_is_written() -> None:
    session = judged()
    assert begins_with_the_last(session)
    assert not begins_with_the_last(session.with_answer("behov", Answer(text="Nu")))
    assert not begins_with_the_last(first_workshop())
    assert not begins_with_the_last(make_session())


def test_a_talk_that_is_no_workshop_has_nothing_to_tell() -> None:
    assert decisions_of(make_session()) == ()
    assert make_session().kind is SessionKind.MUS


@settings(max_examples=50, deadline=None)
@given(text=st.text(max_size=40), who=st.text(max_size=20), due=st.text(max_size=12))
def test_any_words_can_stand_in_a_task(text: str, who: str, due: str) -> None:
    from kompetence_tui.domain.dates.when import When

    task = Task(id="o1", text=text, responsible=who, due=When.read(due, TODAY))
    session = first_workshop(task)
    assert session.course
    assert isinstance(task_problem(task, session.course), str)
    assert close(session, NOW).is_closed
