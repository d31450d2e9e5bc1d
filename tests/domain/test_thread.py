"""Rød tråd: what belongs where in the tree."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.facts import AreaFact, GoalFact, Lead, Talk, ThreadFacts
from kompetence_tui.domain.thread.thread import newest, thread_of
from kompetence_tui.domain.thread.tree import Area, Gone, PersonGoal, Thread, by_person, counted

DAY = dt.date(2026, 1, 10)
STRATEGY, GRUS, MUS, PLUS = (
    SessionKind.STRATEGY, SessionKind.GRUS, SessionKind.MUS, SessionKind.PLUS,
)  # fmt: skip


def lead(session: str, item: str, kind: SessionKind = STRATEGY, words: str = "gemte ord") -> Lead:
    return Lead((session, item), kind, DAY, "Gruppen", words)


def strategy(name: str, *areas: AreaFact, day: dt.date = DAY, who: str = "SU") -> Talk:
    return Talk(name, STRATEGY, day, who, who, areas=areas)


def grus(
    name: str,
    *goals: GoalFact,
    who: str = "Team Syd",
    areas: Sequence[AreaFact] = (),
    day: dt.date = DAY,
) -> Talk:
    return Talk(name, GRUS, day, who, who, areas=tuple(areas), goals=goals)


def mus(
    name: str,
    *leads: Lead | None,
    who: str = "",
    kind: SessionKind = MUS,
    day: dt.date = DAY,
) -> Talk:
    goals = tuple(GoalFact(f"m{n}", builds_on=to) for n, to in enumerate(leads, 1))
    return Talk(name, kind, day, who or name, "", goals=goals)


def tree(*talks: Talk, unread: Sequence[str] = ()) -> Thread:
    return thread_of(ThreadFacts(talks, tuple(unread)))


def shape(area: Area) -> tuple[str, list[tuple[str, int]], list[str], int]:
    goals = [(goal.aim, len(goal.goals)) for goal in area.goals]
    return area.words, goals, list(area.waiting), len(area.direct)


def test_areas_hold_group_goals_and_these_are_counted() -> None:
    found = tree(
        mus("anna", lead("g", "m1", GRUS), lead("g", "m1", GRUS), None),
        mus("bo", lead("g", "m1", GRUS), lead("s", "i1")),
        grus("g", GoalFact("m1", "Samle op", lead("s", "i1")), GoalFact("m2", "Bytte vagter")),
        strategy("s", AreaFact("i1", "Borgeren"), AreaFact("i2", "Digital")),
    )
    assert [shape(area) for area in found.areas] == [
        ("Borgeren", [("Samle op", 3)], [], 1),
        ("Digital", [], [], 0),
    ]
    assert found.areas[1].is_empty
    assert [goal.aim for goal in found.loose_groups] == ["Bytte vagter"]
    assert [goal.who for goal in found.loose] == ["anna"]
    assert found.loose_count == 2


def test_of_one_who_changed_name_only_the_newest_talk_counts_when_that_is_said() -> None:
    old, new = mus("a", None, None, who="Anna Eksempel"), mus("b", None, who="Anna Nygift")
    new = replace(new, date=DAY.replace(year=2027))
    facts = ThreadFacts((old, new))
    assert [goal.who for goal in thread_of(facts).loose] == [*["Anna Eksempel"] * 2, "Anna Nygift"]
    said = facts.known_as({"a": ("Anna Nygift", ""), "b": ("Anna Nygift", "")})
    assert [goal.who for goal in thread_of(said).loose] == ["Anna Nygift"]


def test_a_group_that_took_an_area_over_is_waited_for() -> None:
    copy = AreaFact("i1", "Borgeren", lead("s", "i1"))
    found = tree(
        strategy("s", AreaFact("i1", "Borgeren")),
        grus("n", areas=[copy], who="Team Nord"),
        grus("g", GoalFact("m1", "Samle op", lead("g", "i1", GRUS)), areas=[copy]),
    )
    assert [shape(area) for area in found.areas] == [
        ("Borgeren", [("Samle op", 0)], ["Team Nord"], 0)
    ]


def test_an_area_taken_over_through_all_levels_is_one() -> None:
    found = tree(
        strategy("main", AreaFact("i1", "Borgeren"), who="Hoved"),
        strategy("adm", AreaFact("i7", "Borgeren", lead("main", "i1")), who="Forvaltning"),
        strategy("local", AreaFact("i3", "Borgeren", lead("adm", "i7")), who="Lokal"),
        grus("g", GoalFact("m1", "Samle op", lead("local", "i3"))),
        mus("anna", lead("adm", "i7")),
    )
    assert [shape(area) for area in found.areas] == [("Borgeren", [("Samle op", 0)], [], 1)]
    assert found.areas[0].origin.who == "Hoved"


def test_a_group_s_own_area_stands_among_them() -> None:
    found = tree(grus("g", areas=[AreaFact("i1", "Vores eget")]), strategy("s"))
    assert [shape(area) for area in found.areas] == [("Vores eget", [], [], 0)]
    assert found.areas[0].origin.kind is GRUS


def test_only_the_newest_talk_of_a_person_and_kind_counts() -> None:
    later = dt.date(2026, 11, 1)
    found = tree(
        mus("old", None, None, who="Anna Eksempel"),
        mus("new", None, who="anna eksempel", day=later),
        mus("planned", who="Anna Eksempel", day=dt.date(2027, 1, 1)),
        mus("plus", None, who="Anna Eksempel", kind=PLUS),
        Talk("x1", MUS, DAY, "", "", goals=(GoalFact("m1"),)),
        Talk("x2", MUS, DAY, "", "", goals=(GoalFact("m1"),)),
    )
    assert [(goal.who, goal.kind) for goal in found.loose] == [
        ("", MUS), ("", MUS), ("anna eksempel", MUS), ("Anna Eksempel", PLUS),
    ]  # fmt: skip


def test_two_of_one_name_in_two_units_do_not_replace_each_other() -> None:
    talks = [
        Talk(f"mus{n}", MUS, DAY.replace(day=n), "Anna Eksempel", unit, goals=(GoalFact("m1"),))
        for n, unit in enumerate(("Huset", "Havnen", "huset"), 1)
    ]
    assert [talk.id for talk in newest(talks)] == ["mus3", "mus2"]
    assert [talk.id for talk in newest([talks[0], mus("mus4", None, who="Anna Eksempel")])] == [
        "mus4"
    ]


def test_what_is_old_is_shown_while_something_builds_on_it() -> None:
    old = dt.date(2024, 1, 1)
    found = tree(
        strategy("s0", AreaFact("i1", "Gammelt"), AreaFact("i2", "Glemt"), day=old),
        strategy("s1", AreaFact("i1", "Nyt")),
        grus("g0", GoalFact("m1", "Før", lead("s0", "i1")), GoalFact("m2", "Glemt"), day=old),
        grus("g1", GoalFact("m1", "Nu")),
        mus("anna", lead("g0", "m1", GRUS)),
    )
    assert [shape(area) for area in found.areas] == [
        ("Nyt", [], [], 0),
        ("Gammelt", [("Før", 1)], [], 0),
    ]
    assert [goal.aim for goal in found.loose_groups] == ["Nu"]


def test_committees_of_two_levels_do_not_replace_each_other() -> None:
    one, two = (
        Talk(name, STRATEGY, DAY, "Kommunen", "", level, (AreaFact("i1", level),))
        for name, level in (("a", "Hoved-MED"), ("b", "Lokal-MED"))
    )
    assert len(tree(one, two).areas) == 2


def test_what_is_gone_counts_under_its_kept_words() -> None:
    found = tree(
        mus("anna", lead("væk", "m1", GRUS, "Samle op"), lead("væk", "m1", GRUS, "Samle op")),
        mus("bo", lead("s", "i9", words="Slettet område"), lead("skadet", "i1", words="Ulæst")),
        grus("g", GoalFact("m1", "Bytte", lead("væk2", "i1", words="Digital"))),
        strategy("s", AreaFact("i1", "Borgeren")),
        unread=["skadet"],
    )
    assert [(*shape(area), area.origin.gone) for area in found.areas[1:]] == [
        ("Samle op", [], [], 2, Gone.SESSION),
        ("Slettet område", [], [], 1, Gone.ITEM),
        ("Ulæst", [], [], 1, Gone.UNREADABLE),
        ("Digital", [("Bytte", 0)], [], 0, Gone.SESSION),
    ]
    assert found.areas[1].origin.mark == "samtalen findes ikke mere"
    assert found.unread == 1


def test_a_goal_of_a_strategy_can_be_built_on() -> None:
    talk = Talk("s", STRATEGY, DAY, "SU", "", goals=(GoalFact("m1", "Fælles"), GoalFact("m2", "x")))
    found = tree(
        talk, grus("g", GoalFact("m1", "Vores", lead("s", "m1"))), mus("a", lead("s", "m1"))
    )
    assert [shape(area) for area in found.areas] == [("Fælles", [("Vores", 0)], [], 1)]
    assert not found.loose_groups


def test_a_group_s_goal_on_another_s_is_under_the_same_area() -> None:
    found = tree(
        strategy("s", AreaFact("i1", "Borgeren")),
        grus("g", GoalFact("m1", "Først", lead("s", "i1"))),
        grus("h", GoalFact("m1", "Så", lead("g", "m1", GRUS)), who="Team Øst"),
    )
    assert [shape(area) for area in found.areas] == [("Borgeren", [("Først", 0), ("Så", 0)], [], 0)]


def test_a_link_to_a_person_s_talk_shows_nothing_of_it() -> None:
    private = Talk("bo", MUS, DAY, "Bo Prøvesen", "", goals=(GoalFact("m1"),))
    found = tree(
        private,
        mus("anna", lead("bo", "m1", MUS, "Hemmeligt"), lead("væk", "m1", MUS, "Hemmeligt")),
        grus("g", GoalFact("m1", "Bytte", lead("bo", "m1", GRUS, "Hemmeligt"))),
        strategy("s", AreaFact("i1", "Borgeren", lead("bo", "m1", STRATEGY, "Hemmeligt"))),
    )
    assert [shape(area) for area in found.areas] == [("Borgeren", [], [], 0)]
    assert len(found.loose) == 3


def test_links_that_go_in_a_ring_end() -> None:
    found = tree(
        strategy("a", AreaFact("i1", "A", lead("b", "i1"))),
        strategy("b", AreaFact("i1", "B", lead("a", "i1")), who="MED"),
        grus("g", GoalFact("m1", "G", lead("g", "m1", GRUS)), GoalFact("m2", "H", lead("a", "i1"))),
        mus("anna", lead("g", "m1", GRUS), lead("b", "i1")),
    )
    assert {area.words for area in found.areas} == {"A", "B"}
    assert [(goal.aim, len(goal.goals)) for goal in found.loose_groups] == [("G", 1)]


IDS = st.sampled_from("abcd")
LEADS = st.none() | st.builds(
    Lead, st.tuples(IDS, IDS), st.sampled_from(SessionKind), st.just(DAY), IDS, IDS
)
TALKS = st.builds(
    Talk, IDS, st.sampled_from(SessionKind), st.dates(), IDS, IDS, st.just(""),
    st.lists(st.builds(AreaFact, IDS, IDS, LEADS), max_size=3).map(tuple),
    st.lists(st.builds(GoalFact, IDS, IDS, LEADS), max_size=3).map(tuple),
)  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(st.lists(TALKS, max_size=5, unique_by=lambda talk: talk.id))
def test_any_links_make_a_tree_in_which_every_goal_of_a_newest_talk_counts_once(
    talks: list[Talk],
) -> None:
    found = tree(*talks)
    last: dict[tuple[SessionKind, str, str], Talk] = {}
    for talk in sorted(talks, key=lambda talk: (talk.date, talk.id)):
        if talk.kind.is_individual and (talk.areas or talk.goals):
            last[talk.kind, talk.who, talk.unit] = talk
    groups = [goal for area in found.areas for goal in area.goals] + list(found.loose_groups)
    counts = [len(area.direct) for area in found.areas] + [len(goal.goals) for goal in groups]
    assert sum(counts) + len(found.loose) == sum(len(talk.goals) for talk in last.values())


def test_the_unit_is_named_when_there_is_one() -> None:
    assert tree(strategy("s", who="SU"), mus("anna")).place == "SU"
    assert tree(grus("g"), grus("h", who="Team Nord")).place == ""
    assert tree(grus("g"), grus("h", who="Team Nord"), strategy("s", who="SU")).place == "SU"


def test_counts_are_said_in_words() -> None:
    goals = [PersonGoal("Bo", MUS), PersonGoal("anna", PLUS), PersonGoal("Bo", MUS)]
    assert counted([]) == "ingen endnu"
    assert counted(goals[:1]) == "1 mål i MUS"
    assert counted(goals) == "3 mål i MUS, PLUS"
    assert [(who, len(own)) for who, own in by_person(goals)] == [("anna", 1), ("Bo", 2)]
