"""Which talk comes before, and what is taken up from it, year after year (H2, N15, E19)."""

import datetime as dt

from kompetence_tui.domain.follow_up.follow_up import Outcome, Verdict
from kompetence_tui.domain.follow_up.following import (
    carried_copy,
    carried_on,
    has_taken_over,
    judged,
    last_talk,
    progress_on,
    with_follow_up,
)
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.plan.goal_words import carried_words
from kompetence_tui.domain.plan.hints import hints
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import open_goals
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.domain.session.summary import row_of
from tests.boards import grus
from tests.domain.years import (
    DAYS,
    FIRST,
    HALF,
    JOURNAL,
    MEETING,
    NEW,
    SECOND,
    THIRD,
    first_year,
    year,
)
from tests.factories import NOW, make_goal, when


def before(talk: Session, *others: Session) -> str:
    return last_talk(row_of(talk), map(row_of, others))


def aims(session: Session) -> list[str]:
    return [one.goal.aim for one in session.follow_up.goals] if session.follow_up else []


def said(session: Session, followed_id: str, **words: str) -> Session:
    """Something said of a goal without a verdict."""
    assert session.follow_up
    followed = session.follow_up.followed(followed_id)
    assert followed
    changed = followed.with_(outcome=Outcome(**words))
    return session.with_(follow_up=session.follow_up.with_followed(changed))


def still_open(*sessions: Session) -> list[int]:
    found = open_goals(map(row_of, sessions))
    return [found[session.id] for session in sessions]


def test_a_goal_is_open_until_a_later_talk_judges_it_or_carries_it_on() -> None:
    first = first_year()
    half = with_follow_up(year(HALF), first)
    assert still_open(first, half) == [2, 0]
    for verdict, left in (
        (Verdict.REACHED, [1, 0]),
        (Verdict.NOT_REACHED, [1, 0]),
        (Verdict.PARTLY, [2, 0]),
        (Verdict.CARRIED, [1, 1]),
    ):
        assert still_open(first, judged(half, "f1", verdict)) == left, verdict
    assert still_open(first) == [2]
    carried = judged(half, "f1", Verdict.CARRIED)
    gone = carried.with_(plan=Plan())
    assert still_open(first, gone) == [2, 0]
    closed = carried.with_event(EventKind.CLOSED, NOW)
    second = with_follow_up(year(SECOND), closed)
    assert still_open(first, closed, second) == [1, 1, 0]
    copy = next(one for one in second.follow_up.goals if one.link.session == closed.id)  # type: ignore[union-attr]
    assert still_open(first, closed, judged(second, copy.id, Verdict.REACHED)) == [1, 0, 0]
    late = first.with_(addenda=(Addendum(date=first.date, goal=make_goal("t1")),))
    taken = with_follow_up(year(HALF), late)
    assert still_open(late, judged(taken, "f3", Verdict.REACHED)) == [2, 0]


def test_three_years_and_a_half_yearly_follow_up() -> None:
    first = first_year()
    half = with_follow_up(year(HALF), first)
    assert aims(half) == [JOURNAL, MEETING]
    half = said(judged(half, "f1", Verdict.REACHED), "f2", adjustment="Bo er med de første gange")
    half = half.with_event(EventKind.CLOSED, NOW)
    second = year(SECOND)
    assert before(second, first, half) == HALF
    second = with_follow_up(second, half)
    assert aims(second) == [MEETING]
    assert second.follow_up
    (open_still,) = second.follow_up.goals
    assert (open_still.link.session, open_still.outcome) == (FIRST, Outcome())
    assert "Bo er med" in open_still.progress[0].text
    second = judged(second, open_still.id, Verdict.CARRIED)
    carried = carried_copy(second, open_still)
    assert carried
    assert (carried.aim, carried.id) == (MEETING, "m1")
    assert carried.timeline.end.date
    assert carried.timeline.end.date.last >= DAYS[SECOND]
    second = second.with_(plan=second.plan.with_goal(make_goal("m2", NEW)))
    second = second.with_event(EventKind.CLOSED, NOW)
    third = with_follow_up(year(THIRD), second)
    assert before(third, first, half, second) == SECOND
    assert aims(third) == [MEETING, NEW]
    assert third.follow_up
    assert third.follow_up.goals[0].link.session == SECOND


def test_a_talk_that_said_nothing_yet_stands_in_nobodys_place() -> None:
    first = first_year()
    half = with_follow_up(year(HALF), first)
    assert not has_taken_over(half)
    assert not carried_on(half)
    assert before(year(SECOND), first, half) == FIRST
    closed = half.with_event(EventKind.CLOSED, NOW)
    assert before(year(SECOND), first, closed) == HALF
    assert aims(with_follow_up(year(SECOND), closed)) == [JOURNAL, MEETING]


def test_only_the_same_person_of_the_same_unit_comes_before() -> None:
    talk = year(SECOND)
    assert before(talk, first_year()) == FIRST
    assert before(talk, first_year(unit="")) == FIRST
    assert before(talk, first_year(unit="Et andet hus")) == ""
    assert before(talk, first_year(participants=talk.participants[1:])) == ""
    assert before(talk, first_year(date=DAYS[THIRD])) == ""
    assert before(talk, first_year(kind=SessionKind.GRUS)) == ""
    assert before(talk) == ""


def test_a_group_of_the_same_name_is_the_same_only_with_somebody_in_common() -> None:
    talk = grus().with_(id=SECOND, date=DAYS[SECOND])
    last = talk.with_(id=FIRST, date=DAYS[FIRST], plan=Plan(goals=(make_goal("m1", MEETING),)))
    assert before(talk, last) == FIRST
    others = tuple(p.with_(name=f"Vibe {n}") for n, p in enumerate(last.participants))
    assert before(talk, last.with_(participants=others)) == ""


def test_of_two_on_one_day_the_one_that_took_over_is_the_later() -> None:
    first = first_year(date=DAYS[SECOND])
    second = judged(with_follow_up(year(SECOND), first), "f1", Verdict.REACHED)
    assert before(second, first) == FIRST
    assert before(first, second) == ""


def test_what_was_begun_is_not_renewed() -> None:
    first = first_year()
    talk = with_follow_up(year(SECOND), first)
    renewed = with_follow_up(talk, first.with_(plan=first.plan.without_goal("m1")))
    assert aims(renewed) == [MEETING]
    begun = judged(talk, "f1", Verdict.PARTLY)
    assert with_follow_up(begun, first.with_(plan=first.plan.without_goal("m1"))) is begun
    note = Progress(id="n1", goal="f2", date=DAYS[SECOND], text="Har holdt to")
    noted = talk.with_(progress=(note,))
    assert with_follow_up(noted, first.with_(plan=first.plan.without_goal("m1"))) is noted


def test_a_goal_is_called_the_same_when_it_is_renewed() -> None:
    first = first_year()
    talk = with_follow_up(year(SECOND), first)
    renewed = with_follow_up(talk, first.with_(plan=first.plan.without_goal("m1")))
    assert renewed.follow_up
    assert [(one.id, one.goal.aim) for one in renewed.follow_up.goals] == [("f2", MEETING)]
    grown = first.with_(addenda=(Addendum(date=DAYS[HALF], goal=make_goal("t1", NEW)),))
    renewed = with_follow_up(renewed, grown)
    assert renewed.follow_up
    called = [(one.id, one.goal.aim) for one in renewed.follow_up.goals]
    assert called == [("f3", JOURNAL), ("f2", MEETING), ("f4", NEW)]


def test_notes_of_both_talks_stand_on_a_goal_that_goes_on() -> None:
    note = Progress(id="n1", goal="m2", date=DAYS[FIRST], text="Første møde")
    half = with_follow_up(year(HALF), first_year(progress=(note,)))
    assert [one.text for one in progress_on(half, "f2")] == ["Første møde"]
    later = Progress(id="n1", goal="f2", date=DAYS[HALF], text="Andet møde")
    half = half.with_(progress=(later,)).with_event(EventKind.CLOSED, NOW)
    second = with_follow_up(year(SECOND), half)
    assert second.follow_up
    kept = second.follow_up.goals[1].progress
    assert [(one.id, one.text) for one in kept] == [("n1", "Første møde"), ("n2", "Andet møde")]


def test_a_verdict_taken_back_takes_the_copy_out_unless_it_was_changed() -> None:
    talk = judged(with_follow_up(year(SECOND), first_year()), "f2", Verdict.CARRIED)
    assert [goal.aim for goal in talk.plan.goals] == [MEETING]
    assert not judged(talk, "f2", Verdict.REACHED).plan.goals
    changed = talk.plan.goals[0].with_(aim="Lede to møder")
    talk = talk.with_(plan=talk.plan.with_goal(changed))
    assert judged(talk, "f2", None).plan.goals == (changed,)
    assert judged(talk, "f2", Verdict.CARRIED).plan.goals == (changed,)


def test_a_copy_with_an_action_changed_stays_and_with_one_less_goes() -> None:
    talk = judged(with_follow_up(year(SECOND), first_year()), "f2", Verdict.CARRIED)
    (copy,) = talk.plan.goals
    other = copy.with_(actions=(copy.actions[0].with_(text="Følge Bo i tre dage"),))
    changed = talk.with_(plan=talk.plan.with_goal(other))
    assert judged(changed, "f2", None).plan.goals == (other,)
    less = talk.with_(plan=talk.plan.with_goal(copy.with_(actions=())))
    assert not judged(less, "f2", None).plan.goals


def test_a_goal_that_goes_on_has_no_date_that_is_over() -> None:
    talk = year(SECOND, date=dt.date(2025, 4, 1))  # between the two dates of status
    copy = judged(with_follow_up(talk, first_year()), "f1", Verdict.CARRIED).plan.goals[0]
    action = copy.actions[0]
    assert action.timeline.end.is_empty
    (method,) = action.methods
    dates, shares = method.answers
    assert (dates.text, [when.danish for when in dates.dates]) == ("1.6.2025", ["1.6.2025"])
    assert shares.text == "Anna viser skabelonen på teammødet"
    assert action.transfer
    assert action.transfer.follow_up.danish == "1.7.2025"


def test_a_goal_that_is_partly_reached_comes_again_until_it_is_judged_for_good() -> None:
    half = with_follow_up(year(HALF), first_year())
    half = said(judged(half, "f1", Verdict.PARTLY), "f1", benefit="Skriver selv om tirsdagen")
    half = judged(half, "f2", Verdict.NOT_REACHED).with_event(EventKind.CLOSED, NOW)
    assert carried_on(half)
    second = with_follow_up(year(SECOND), half)
    assert aims(second) == [JOURNAL]
    assert second.follow_up
    (again,) = second.follow_up.goals
    assert (again.verdict, again.outcome, again.link.session) == (None, Outcome(), FIRST)
    notes = [note.text for note in again.progress]
    assert notes[-2:] == ["Vurdering: delvist", "Udbytte: Skriver selv om tirsdagen"]
    third = judged(second, again.id, Verdict.PARTLY).with_event(EventKind.CLOSED, NOW)
    assert aims(with_follow_up(year(THIRD), third)) == [JOURNAL]
    third = judged(second, again.id, Verdict.REACHED).with_event(EventKind.CLOSED, NOW)
    assert not carried_on(third)


def test_what_a_goal_of_the_plan_carries_on_does_not_come_twice() -> None:
    talk = judged(with_follow_up(year(SECOND), first_year()), "f2", Verdict.CARRIED)
    changed = talk.plan.goals[0].with_(aim="Lede to møder")
    talk = talk.with_(plan=talk.plan.with_goal(changed))
    for verdict in (None, Verdict.PARTLY, Verdict.CARRIED):
        again = judged(talk, "f2", verdict).with_event(EventKind.CLOSED, NOW)
        assert sorted(aims(with_follow_up(year(THIRD), again))) == [JOURNAL, "Lede to møder"]
    gone = talk.with_(plan=talk.plan.without_goal(changed.id)).with_event(EventKind.CLOSED, NOW)
    assert aims(with_follow_up(year(THIRD), gone)) == [JOURNAL, MEETING]


def test_a_start_that_is_over_is_the_day_of_the_talk_and_the_old_one_is_remembered() -> None:
    first = first_year()
    start = first.plan.goals[1].timeline.start  # 15.1.2027 in the factory: lies ahead
    talk = judged(with_follow_up(year(SECOND), first), "f2", Verdict.CARRIED)
    (copy,) = talk.plan.goals
    assert (copy.timeline.start, copy.since.is_empty) == (start, True)
    begun = make_goal("m2", MEETING)
    begun = begun.with_(timeline=begun.timeline.with_(start=when("15.1.2025")))
    first = first.with_(plan=first.plan.with_goal(begun))
    talk = judged(with_follow_up(year(SECOND), first), "f2", Verdict.CARRIED)
    (copy,) = talk.plan.goals
    assert (copy.timeline.start.danish, copy.since.danish) == ("3.11.2025", "15.1.2025")
    assert carried_words(copy) == "Videreført fra MUS 4.11.2024, i gang siden 15.1.2025"
    assert not judged(talk, "f2", None).plan.goals
    moved = talk.with_(date=DAYS[SECOND] + dt.timedelta(days=5))
    assert not judged(moved, "f2", None).plan.goals
    later = with_follow_up(year(THIRD), talk.with_event(EventKind.CLOSED, NOW))
    later = judged(later, f"f{1 + aims(later).index(MEETING)}", Verdict.CARRIED)
    (copy,) = (goal for goal in later.plan.goals if goal.aim == MEETING)
    assert (copy.timeline.start.danish, copy.since.danish) == ("2.11.2026", "15.1.2025")


def test_of_a_goal_under_way_nothing_is_missed_before_it() -> None:
    first = first_year()
    under_way = first.plan.goals[0]
    under_way = under_way.with_(timeline=under_way.timeline.with_(start=when("15.1.2025")))
    first = first.with_(plan=first.plan.with_goal(under_way))
    talk = judged(with_follow_up(year(SECOND), first), "f1", Verdict.CARRIED)
    assert not [hint.words for hint in hints(talk, DAYS[SECOND]) if "før-punkter" in hint.words]


def test_words_beside_dates_that_are_over_go_on() -> None:
    first = first_year()
    goal = first.plan.goals[0]
    (method,) = goal.actions[0].methods
    shown = method.answers[0].with_(text="teammødet, 1.3.2025", dates=(when("1.3.2025"),))
    method = method.with_(answers=(shown,))
    goal = goal.with_(actions=(goal.actions[0].with_(methods=(method,)),))
    first = first.with_(plan=first.plan.with_goal(goal))
    talk = judged(with_follow_up(year(SECOND), first), "f1", Verdict.CARRIED)
    (answer,) = talk.plan.goals[0].actions[0].methods[0].answers
    assert (answer.text, answer.dates) == ("teammødet, 1.3.2025", ())


def test_what_is_done_stays_behind_and_the_rest_goes_on() -> None:
    two = make_goal("m2", MEETING)
    two = two.with_(
        actions=(
            Action(id="h1", text="Følge Bo", responsible="Anna Eksempel"),
            Action(id="h2", text="Lede selv", responsible="Anna Eksempel"),
        )
    )
    done = Progress(id="n1", goal="m2", action="h1", done=True, date=DAYS[HALF])
    first = first_year(progress=(done,))
    first = first.with_(plan=first.plan.with_goal(two))
    talk = judged(with_follow_up(year(SECOND), first), "f2", Verdict.CARRIED)
    assert [action.text for action in talk.plan.goals[0].actions] == ["Lede selv"]
    assert not judged(talk, "f2", Verdict.REACHED).plan.goals
    over = first.with_(progress=(*first.progress, done.with_(id="n2", action="h2")))
    talk = judged(with_follow_up(year(SECOND), over), "f2", Verdict.CARRIED)
    assert talk.plan.goals[0].actions == ()
