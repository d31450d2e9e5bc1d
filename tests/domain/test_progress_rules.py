"""What can be noted of a plan, and what is done (E4, N11)."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import judged, with_follow_up
from kompetence_tui.domain.follow_up.progress import Progress, done_on
from kompetence_tui.domain.follow_up.progress_rules import (
    Subject,
    new_note_id,
    noted_goals,
    notes_on,
    point_words,
    subjects,
    with_note,
)
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.session.session import EventKind
from tests.domain.years import DAYS, FIRST, HALF, JOURNAL, MEETING, SECOND, first_year, year
from tests.factories import NOW, make_goal

DAY = DAYS[HALF]


def test_a_closed_plan_its_addenda_and_what_goes_on_can_be_noted_of() -> None:
    talk = year(SECOND, make_goal("m1", "Noget nyt"), make_goal("m2", ""))
    talk = judged(with_follow_up(talk, first_year()), "f1", Verdict.REACHED)
    talk = talk.with_(addenda=(Addendum(date=DAY, goal=make_goal("t1", "Det haster")),))
    assert [noted.goal.aim for noted in noted_goals(talk)] == [JOURNAL, MEETING]
    closed = talk.with_event(EventKind.CLOSED, NOW)
    found = [(noted.id, noted.name) for noted in noted_goals(closed)]
    assert found == [("m1", "1"), ("t1", "tillæg"), ("f2", "fra sidst")]


def test_every_point_of_an_action_can_be_noted_of_in_the_order_they_come() -> None:
    noted = noted_goals(first_year())[0]
    action = noted.goal.actions[0]
    words = [point_words(action, one.point) for one in subjects(noted) if one.point]
    assert words == [
        "før: relevans – tales om",
        "status 1.3.2025",
        "status 1.6.2025",
        "efter: afprøve – på egne borgere",
        "tale om det bagefter 1.7.2025",
    ]
    assert [one.action for one in subjects(noted)][:2] == ["", "h1"]


def test_the_log_is_kept_by_date_and_each_note_can_be_put_right() -> None:
    late = Progress(id="n1", goal="m1", date=DAY, text="Senere")
    early = Progress(id="n2", goal="m1", date=DAYS[FIRST], text="Først", done=True)
    talk = with_note(with_note(first_year(), late), early)
    assert [note.text for note in talk.progress] == ["Først", "Senere"]
    assert with_note(talk, early) is talk
    talk = with_note(talk, early.with_(text="Rettet"))
    assert [note.text for note in talk.progress] == ["Rettet", "Senere"]
    assert done_on(talk.progress, "") == DAYS[FIRST]
    talk = with_note(talk, early.with_(text=" ", done=False))
    assert talk.progress == (late,)
    assert done_on(talk.progress, "") is None
    assert new_note_id(talk) == "n2"


def test_a_note_that_says_nothing_leaves_no_trace() -> None:
    talk = first_year()
    blank = Subject("m1", "h1").note(new_note_id(talk), DAY)
    assert with_note(talk, blank) is talk
    done = with_note(talk, blank.with_(done=True))
    assert notes_on(done, Subject("m1", "h1")) == (blank.with_(done=True),)
    assert notes_on(done, Subject("m1")) == ()
    assert done_on(done.progress, "h1") == DAY
    assert done_on(done.progress, "h1", "2025-03-01") is None


def test_on_track_is_a_note_of_its_own_and_judges_nothing() -> None:
    talk = first_year()
    going = Subject("m1").note(new_note_id(talk), DAY).with_(on_track=True)
    noted = with_note(talk, going)
    assert notes_on(noted, Subject("m1")) == (going,)
    assert noted.with_(progress=talk.progress) == talk
    assert (going.says, done_on(noted.progress, "")) == ("på sporet", None)
    assert with_note(noted, going.with_(on_track=False)) == talk


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), st.dates(), st.booleans()), max_size=8))
def test_notes_are_never_lost_or_mixed_up(said: list[tuple[str, dt.date, bool]]) -> None:
    talk = first_year()
    for text, day, done in said:
        note = Subject("m1").note(new_note_id(talk), day).with_(text=text, done=done)
        talk = with_note(talk, note)
    kept = [note for note in talk.progress if note.text.strip() or note.done]
    assert len(kept) == len(talk.progress)
    assert len({note.id for note in kept}) == len(kept)
    assert [note.date for note in kept] == sorted(note.date for note in kept)
