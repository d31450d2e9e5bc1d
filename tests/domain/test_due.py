"""What is due: the points of a plan, their words, and the text they are kept as."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.precision import Precision
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.due.due import Due, DueKind, packed, said, unpacked
from kompetence_tui.domain.due.points import due_points
from kompetence_tui.domain.follow_up.follow_up import Verdict
from kompetence_tui.domain.follow_up.following import judged, taken_up
from kompetence_tui.domain.follow_up.progress import AFTER, Progress
from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer, Transfer
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.session.session import EventKind, Session
from tests.factories import NOW, TODAY, make_session, when

DAY = PartialDate.day(date(2026, 12, 8))
STATUS_DATES = (when("1.3.2027"), when("1.4.2027"), When(text="engang"))
METHOD = ChosenMethod(
    id="sidemand",
    name="Sidemandsoplæring",
    answers=(
        PromptAnswer(kind=PromptKind.DATES, question="Hvornår?", dates=STATUS_DATES),
        PromptAnswer(kind=PromptKind.TEXT, question="Hvad?", text="1.5.2027"),
    ),
)
ACTION = Action(
    id="h1",
    text="Følge Bo på to møder",
    responsible="Bo Prøvesen",
    timeline=Timeline(start=when("15.1.2027"), end=when("marts 2027")),
    methods=(METHOD,),
    transfer=Transfer(follow_up=when("1.5.2027")),
)
GOAL = Goal(
    id="m1",
    aim="Lede mødet",
    responsible="Anna Eksempel",
    actions=(ACTION,),
    timeline=Timeline(end=when("uge 24 2027")),
    evaluation=Evaluation(how="vi ser på det", when=when("1.9.2027")),
)
PLAN = Plan(goals=(GOAL,), next_follow_up=Evaluation(how="et møde", when=when("1.6.2027")))
ALL = {
    "m1.mål": "2027-W24",
    "m1.evaluering": "2027-09-01",
    "m1.h1.handling": "2027-03",
    "m1.h1.før": "2027-01-14",
    "m1.h1.efter": "2027-05-01",
    "m1.h1.status.2027-03-01": "2027-03-01",
    "m1.h1.status.2027-04-01": "2027-04-01",
    "plan": "2027-06-01",
}


def session(**changes: object) -> Session:
    return make_session().with_(**({"plan": PLAN} | changes))


def dates(of: Session) -> dict[str, str]:
    return {due.key: due.when.iso for due in due_points(of)}


def done(point: str = "", *, goal: str = "m1", action: str = "h1", is_done: bool = True) -> Session:
    note = Progress(id="n1", goal=goal, action=action, point=point, done=is_done, date=TODAY)
    return session(progress=(note,))


def test_every_dated_point_is_due() -> None:
    assert dates(session()) == ALL
    found = {due.key: due for due in due_points(session())}
    assert (found["m1.h1.handling"].words, found["m1.h1.handling"].responsible) == (
        "Følge Bo på to møder",
        "Bo Prøvesen",
    )
    assert (found["m1.mål"].words, found["m1.mål"].number) == ("Lede mødet", 1)


@pytest.mark.parametrize(
    ("of", "gone"),
    [
        (done(AFTER), {"m1.h1.efter"}),
        (done("2027-03-01"), {"m1.h1.status.2027-03-01"}),
        (done(action=""), {"m1.mål"}),
        (done(), {key for key in ALL if key.startswith("m1.h1.") and key != "m1.h1.efter"}),
        (done("motivation"), set()),
        (done(is_done=False), set()),
        (done(goal="m2"), set()),
    ],
)
def test_what_is_done_is_due_no_more(of: Session, gone: set[str]) -> None:
    assert ALL.keys() - dates(of).keys() == gone


def test_the_points_before_are_met_one_by_one() -> None:
    points = ("motivation", "relevans", "opstille mål")
    notes = tuple(
        Progress(id=f"n{n}", goal="m1", action="h1", point=point, done=True, date=TODAY)
        for n, point in enumerate(points)
    )
    assert "m1.h1.før" in dates(session(progress=notes[:2]))
    assert "m1.h1.før" not in dates(session(progress=notes))


def test_an_action_without_a_start_has_nothing_before() -> None:
    action = ACTION.with_(timeline=Timeline())
    plan = Plan(goals=(GOAL.with_(actions=(action,)),))
    assert "m1.h1.før" not in dates(session(plan=plan))


def test_an_addendum_is_due_too() -> None:
    addendum = Addendum(date=TODAY, goal=GOAL.with_(id="t1", actions=()))
    assert dates(session(addenda=(addendum,))) == ALL | {
        "t1.mål": "2027-W24",
        "t1.evaluering": "2027-09-01",
    }


def test_what_a_later_talk_took_over_is_due_there_until_it_is_judged() -> None:
    last = session().with_event(EventKind.CLOSED, NOW)
    second = GOAL.with_(id="m2", aim="Skrive klart", actions=())
    last = last.with_(plan=PLAN.with_(goals=(GOAL, second)))
    later = make_session("later2345a").with_(plan=Plan(), follow_up=taken_up(last))
    assert dates(later) == {}
    begun = judged(later, "f1", Verdict.REACHED)
    assert dates(begun) == {"f2.mål": "2027-W24", "f2.evaluering": "2027-09-01"}
    assert {due.number for due in due_points(begun)} == {2}


def test_of_a_goal_that_is_partly_reached_what_lies_ahead_is_due() -> None:
    """What was due until the talk got its answer there; an overdue line would nag of it."""
    last = session().with_event(EventKind.CLOSED, NOW)
    last = last.with_(plan=PLAN.with_(goals=(GOAL.with_(actions=()),)))
    talk = make_session("later2345a").with_(
        plan=Plan(), follow_up=taken_up(last), date=date(2027, 6, 20)
    )
    ahead = {"f1.evaluering": "2027-09-01"}
    assert dates(judged(talk, "f1", Verdict.PARTLY)) == ahead
    assert dates(talk.with_event(EventKind.CLOSED, NOW)) == {"f1.mål": "2027-W24", **ahead}


@pytest.mark.parametrize("kind", DueKind)
def test_covered_no_word_of_the_plan_is_said(kind: DueKind) -> None:
    due = Due(kind, "m1.h1", 1, "Lede mødet", "Bo Prøvesen", DAY)
    assert "Lede" not in said(due, covered=True)
    assert kind is DueKind.FOLLOW_UP or "Lede mødet" in said(due)
    assert said(due._replace(words="")) == said(due, covered=True)


def test_which_goal_is_meant() -> None:
    def covered(key: str) -> str:
        return said(Due(DueKind.EVALUATION, key, 2, "", "", DAY), covered=True)

    assert covered("m2.evaluering") == "evaluér mål 2"
    assert covered("t2.evaluering") == "evaluér tillæg 2"
    assert covered("f2.evaluering") == "evaluér mål 2 fra sidste plan"


def test_a_point_in_a_traceback_tells_nothing() -> None:
    assert "Lede" not in repr(Due(DueKind.GOAL, "m1.mål", 1, "Lede mødet", "Bo", DAY))


partial_dates = st.dates(date(1900, 1, 1), date(2199, 12, 31)).flatmap(
    lambda day: st.sampled_from(
        (
            PartialDate.day(day),
            PartialDate.third(day.year, day.month, 2),
            PartialDate.part(Precision.SEASON, day.year, 4),
            PartialDate.part(Precision.HALF, day.year, 1),
            PartialDate.span(PartialDate.day(day), PartialDate.year(day.year)),
        )
    )
)
lines = st.text(max_size=20).map(one_line)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.builds(
            Due, st.sampled_from(DueKind), lines, st.integers(0, 99), lines, lines, partial_dates
        ),
        max_size=4,
    )
)
def test_points_come_back_as_they_were_kept(points: list[Due]) -> None:
    found = unpacked(packed(points))
    assert Counter(found) == Counter(points)
    assert [due.when.last for due in found] == sorted(due.when.last for due in points)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="\u00a0\u0085\x1b27-W0 måler", max_size=60))
def test_any_text_is_taken_apart_without_harm(text: str) -> None:
    for due in unpacked(text):
        assert due.words.isprintable()
