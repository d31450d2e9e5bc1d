"""Råd: what is pointed out of a plan, with the goal it is about; never in the way."""

from datetime import date

import pytest

from kompetence_tui.domain.course.course import Course
from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Outcome, Verdict
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.action import (
    Action,
    Challenge,
    ChosenMethod,
    PromptAnswer,
    Transfer,
    TransferPoint,
    Zone,
)
from kompetence_tui.domain.plan.hints import hints
from kompetence_tui.domain.plan.method import LearningForm, PromptKind
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Session
from tests.factories import TODAY, make_session, when

LAST = Link(session="sidste2345", item="m1", kind=SessionKind.MUS, date=date(2026, 2, 3))
COURSE = ChosenMethod(id="kursus", name="kursus", form=LearningForm.EXTERNAL)


def beside(*people: str) -> ChosenMethod:
    """Sidemandsoplæring with those who teach."""
    answers = tuple(
        PromptAnswer(kind=PromptKind.PERSON, question="Hvem?", text=name) for name in people
    )
    return ChosenMethod(
        id="sidemand", name="sidemandsoplæring", form=LearningForm.INFORMAL, on_the_job=True,
        answers=answers,
    )  # fmt: skip


def action(text: str = "Følge Bo", *methods: ChosenMethod, use: str = "I vagten") -> Action:
    return Action(id="h1", text=text, methods=methods, use=use)


def goal(number: int = 1, *actions: Action, serves: str = "Trygge borgere") -> Goal:
    return Goal(id=f"m{number}", aim=f"Lede møde {number}", actions=actions, serves=serves)


def follow_up(*goals: FollowedGoal) -> FollowUp:
    return FollowUp(session=LAST.session, kind=LAST.kind, date=LAST.date, goals=goals)


def followed(
    last: Goal, verdict: Verdict | None = Verdict.REACHED, outcome: Outcome | None = None
) -> FollowedGoal:
    outcome = outcome or Outcome()
    return FollowedGoal(id="f1", goal=last, link=LAST, verdict=verdict, outcome=outcome)


def said(session: Session, today: date | None = None) -> list[str]:
    found = hints(session, today)
    assert not any(hint.blocks for hint in found)
    return [hint.words for hint in found]


def of(*goals: Goal) -> list[str]:
    return said(make_session(goals=goals))


def test_a_plan_with_nothing_to_think_of_gets_no_hint() -> None:
    assert of(goal(1, action())) == []
    assert said(make_session()) == []


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((1,), "Mål 1 »Lede møde 1« er ikke koblet til arbejdspladsens mål"),
        ((1, 2), "Mål 1 »Lede møde 1« og mål 2 »Lede møde 2« er ikke koblet til "
                 "arbejdspladsens mål"),
        ((1, 2, 3), "Mål 1, 2 og 3 er ikke koblet til arbejdspladsens mål"),
    ],
)  # fmt: skip
def test_goals_that_serve_nothing(numbers: tuple[int, ...], words: str) -> None:
    assert of(*(goal(number, serves="") for number in numbers)) == [words]


def test_a_link_or_own_words_are_enough() -> None:
    assert of(goal(serves="").with_(builds_on=LAST), goal(2), Goal(id="m3")) == []


def test_groups_get_hints_but_not_a_strategy_a_workshop_or_the_phases() -> None:
    session = make_session(goals=(goal(serves=""),))
    assert said(session.with_(kind=SessionKind.GRUS))
    assert not said(session.with_(kind=SessionKind.STRATEGY))
    assert not said(session.with_(kind=SessionKind.WORKSHOP, course=Course(id="c")))
    first, *rest = session.bank.themes
    phases = (first.with_(form=ThemeForm.PHASE), *rest)
    phased = session.with_(kind=SessionKind.PLUS_TEAM, bank=session.bank.with_(themes=phases))
    assert not said(phased)


@pytest.mark.parametrize(
    ("actions", "has"),
    [
        ((action("Lære Excel", COURSE),), True),
        ((action("Kursus i Excel"), action("Tage diplomuddannelsen")), True),
        ((action("Lære Excel", COURSE), action("Følge Bo")), False),
        ((action("Lære Excel", COURSE, beside()),), False),
        ((action("Kursus i Excel", beside()),), False),
        ((), False),
    ],
)
def test_courses_only(actions: tuple[Action, ...], has: bool) -> None:
    assert [w for w in of(goal(1, *actions)) if "kun kurser" in w] == (
        ["Planen er kun kurser: hvad kan læres i det daglige arbejde?"] if has else []
    )


def test_one_method_only() -> None:
    words = "Planen bruger kun én metode, sidemandsoplæring: flere metoder støtter hinanden"
    assert of(goal(1, action("a", beside())), goal(2, action("b", beside()))) == [words]
    assert of(goal(1, action("a", beside())), goal(2, action("b", COURSE))) == []
    assert of(goal(1, action("a", beside())), goal(2, action("Følge Bo"))) == []


def test_the_same_person_teaches_in_two_plans_running() -> None:
    last = follow_up(followed(goal(1, action("a", beside("Bo Prøvesen")))))
    now = goal(1, action("b", beside("bo prøvesen og Eva Eksempel"), COURSE))
    session = make_session(goals=(now,)).with_(follow_up=last)
    (words,) = said(session)
    assert words.startswith("bo prøvesen lærer fra sig både i denne plan og i den sidste")
    assert not said(session.with_(kind=SessionKind.FOLLOW_UP))
    other = goal(1, action("b", beside("Dan Eksempel"), COURSE))
    assert not said(make_session(goals=(other,)).with_(follow_up=last))


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(benefit="Kurset var rigtig godt, og hun er glad"), "kun noget om tilfredshed"),
        (Outcome(benefit="Fint!", applied="Det går godt"), "kun noget om tilfredshed"),
        (Outcome(benefit="Kan nu lede et møde"), "ikke, hvordan det er omsat i praksis"),
        (Outcome(benefit="Godt", applied="Leder nu mødet hver mandag"), ""),
        (Outcome(benefit="Kan det hele", applied="Bruger det i vagten"), ""),
        (Outcome(shared="Alle i teamet"), ""),
        (Outcome(benefit="12"), "ikke, hvordan det er omsat i praksis"),
        (Outcome(), ""),
    ],
)
def test_what_came_of_a_goal_is_more_than_being_content(outcome: Outcome, words: str) -> None:
    session = make_session().with_(follow_up=follow_up(followed(goal(), outcome=outcome)))
    found = said(session)
    assert len(found) == bool(words)
    assert all("»Lede møde 1«" in hint and words in hint for hint in found)


def test_goals_of_the_last_plan_that_nothing_was_decided_of() -> None:
    session = make_session().with_(follow_up=follow_up(followed(goal(), None)))
    assert said(session) == ["Fra sidste plan er det ikke sagt, hvad der blev af »Lede møde 1«"]
    assert not said(session.with_(kind=SessionKind.FOLLOW_UP))


@pytest.mark.parametrize(
    ("end", "needed", "is_late"),
    [
        ("1.9.2027", "maj 2027", True), ("1.9.2027", "september 2027", False),
        ("september 2027", "1.9.2027", False), ("1.4.2027", "maj 2027", False),
    ],
)  # fmt: skip
def test_an_action_that_ends_after_it_is_needed(end: str, needed: str, is_late: bool) -> None:
    late = Action(text="Følge Bo", timeline=Timeline(end=when(end)))
    found = of(goal(1, action(), late).with_(needed_from=when(needed)))
    words = (
        f"Handling 2 under mål 1 »Lede møde 1« slutter {end}, men kompetencen skal bruges fra "
        f"{needed}"
    )
    assert found == ([words] if is_late else [])


@pytest.mark.parametrize(
    ("responsible", "doer", "named"),
    [
        ("Kim Fiktiv", "Anna Eksempel", "Kim Fiktiv"),
        ("Anna Eksempel", "Anna og Kim Fiktiv", "Kim Fiktiv"),
        ("Kim Fiktiv", "Per Prøve", "Kim Fiktiv og Per Prøve"),
        ("anna  eksempel", "lederen", ""),
        ("Begge", "hele teamet", ""),
        ("", "", ""),
    ],
)
def test_whoever_is_no_longer_in_the_talk_and_answers_for_a_goal_that_goes_on(
    responsible: str, doer: str, named: str
) -> None:
    own = goal(1, action().with_(responsible=doer)).with_(responsible=responsible)
    asked = [words for words in of(own.with_(follows=LAST)) if "ikke med i samtalen" in words]
    words = f"Mål 1 »Lede møde 1« er videreført, og {named} er ikke med i samtalen: hvem er "
    assert asked == ([f"{words}ansvarlig nu?"] if named else [])
    assert not [words for words in of(own) if "ikke med i samtalen" in words]


def test_a_method_without_its_use_in_practice() -> None:
    bare = action("a", beside(), COURSE, use=" ")
    assert of(goal(1, bare)) == [
        "Handling 1 under mål 1 »Lede møde 1« siger ikke, hvordan det lærte omsættes i praksis"
    ]
    many = [bare.with_(id=f"h{n}") for n in range(1, 6)]
    assert of(goal(1, *many)) == [
        "Handling 1 under mål 1, handling 2 under mål 1, handling 3 under mål 1 og 2 handlinger "
        "til siger ikke, hvordan det lærte omsættes i praksis"
    ]


def test_a_challenge_that_the_two_see_differently() -> None:
    seen = Challenge(employee=Zone.STRETCH, leader=Zone.COMFORT)
    (words,) = of(goal(1, action().with_(challenge=seen)))
    assert words.endswith("I ser forskelligt på udfordringen (stræk og komfort)")
    same = Challenge(employee=Zone.STRETCH, leader=Zone.STRETCH)
    assert not of(goal(1, action().with_(challenge=same)))
    assert not of(goal(1, action().with_(challenge=Challenge(leader=Zone.STRETCH))))


def test_what_is_to_be_met_before_the_start_is_flagged_when_it_is_near() -> None:
    transfer = Transfer(agreed={TransferPoint.MOTIVATION: "Tale om det"}, follow_up=when("2028"))
    start = Timeline(start=when("1.2.2027"))
    near = action().with_(transfer=transfer, timeline=start)
    session = make_session(goals=(goal(1, near),))
    assert not said(session, TODAY)
    (words,) = said(session, date(2027, 1, 25))
    assert "begynder snart" in words
    assert "(motivation, relevans, opstille mål)" in words
    done = Progress(
        id="n1", goal="m1", action="h1", point="motivation", done=True, date=date(2027, 1, 2)
    )
    (words,) = said(session.with_(progress=(done,)), date(2027, 1, 25))
    assert "(relevans, opstille mål)" in words


@pytest.mark.parametrize(
    ("start", "today", "is_near"),
    [
        ("15.1.2027", date(2026, 12, 31), False), ("15.1.2027", date(2027, 1, 1), True),
        ("januar 2027", date(2026, 12, 17), False), ("januar 2027", date(2026, 12, 18), True),
        ("uge 2 2027", date(2026, 12, 27), False), ("uge 2 2027", date(2026, 12, 28), True),
    ],
)  # fmt: skip
def test_it_is_near_two_weeks_before_the_first_day(start: str, today: date, is_near: bool) -> None:
    line = Timeline(start=when(start))
    near = action().with_(transfer=Transfer(follow_up=when("2028")), timeline=line)
    found = said(make_session(goals=(goal(1, near),)), today)
    assert ["begynder snart" in words for words in found] == ([True] if is_near else [])


def test_the_talk_after_the_learning_wants_a_date() -> None:
    taken_up = action().with_(transfer=Transfer())
    assert of(goal(1, taken_up)) == [
        "Handling 1 under mål 1 »Lede møde 1« mangler en dato for at tale om det bagefter"
    ]
