"""What stands in a report by itself: areas, types and methods, and what too few chose for that."""

from pathlib import Path

from kompetence_tui.domain.plan.action import Action, ChosenMethod
from kompetence_tui.domain.plan.method import LearningForm
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import ALL
from kompetence_tui.domain.report.tables import TableId
from tests.factories import make_goal, make_session
from tests.municipality import SECRET
from tests.report_reading import counted, mus, people, put, read
from tests.thread_sessions import group, strategy, to_area, to_goal


def test_a_goal_belongs_to_the_area_at_the_end_of_its_links(tmp_path: Path) -> None:
    top = strategy("Sætte borgeren i centrum", "Digital i hverdagen")
    team = group(make_goal("m1").with_(builds_on=to_area(top, "i1")), make_goal("m2"), above=top)
    links = [to_goal(team, "m1"), to_area(top, "i2"), to_goal(team, "m2"), None]
    goals = [make_goal(f"m{n}").with_(builds_on=link) for n, link in enumerate(links, 1)]
    goals.append(make_goal("m5").with_(serves="Hemmeligt formål"))
    ours = [
        mus(f"mus{n:07}", f"Person Eksempel {n}", plan=Plan(goals=tuple(goals))) for n in range(5)
    ]
    found = read(put(tmp_path, [top, team, *ours]))
    told = {
        label.words: counted(found, TableId.AREAS, ALL, label.key).n
        for label in found.counted.tables[TableId.AREAS].columns
    }
    assert told == {
        "Sætte borgeren i centrum": 5, "Digital i hverdagen": 5,
        columns.WORKPLACE.words: 10, columns.NO_AREA.words: 5,
    }  # fmt: skip


def test_what_a_few_were_offered_is_no_column(tmp_path: Path) -> None:
    top = strategy("Kun for fire")
    ours = [one.with_(inputs=(to_area(top, "i1"),)) for one in people(4)]
    ours[0] = ours[0].with_(plan=Plan(goals=(make_goal().with_(builds_on=to_area(top, "i1")),)))
    found = read(put(tmp_path, [top, *ours, *people(9)[4:]]))
    assert found.counted.tables[TableId.AREAS].columns == (columns.WORKPLACE, columns.NO_AREA)
    assert counted(found, TableId.AREAS, ALL, columns.WORKPLACE.key).n == 1
    found = read(put(tmp_path, [people(5)[4].with_(inputs=(to_area(top, "i1"),))]))
    assert counted(found, TableId.AREAS, ALL, "Kun for fire").n == 1


def test_what_a_link_is_called_in_a_talk_is_not_told(tmp_path: Path) -> None:
    gone = to_area(strategy(SECRET), "i1").with_(who=SECRET)
    goal = make_goal().with_(builds_on=gone)
    ours = [one.with_(plan=Plan(goals=(goal,)), inputs=(gone,)) for one in people(6)]
    found = read(put(tmp_path, ours))
    assert found.counted.tables[TableId.AREAS].columns == (columns.WORKPLACE, columns.NO_AREA)
    assert counted(found, TableId.AREAS, ALL, columns.WORKPLACE.key).n == 6


def test_a_bank_that_a_few_used_is_not_told(tmp_path: Path) -> None:
    own = make_session().bank.with_(id="sjaelden", title="Sjælden", competence_types=("faglig",))
    ours = [*people(9)[4:], *(one.with_(bank=own) for one in people(4))]
    found = read(put(tmp_path, ours))
    told = found.counted.tables[TableId.TYPES].columns
    assert [label.group for label in told] == ["Prøvebank"] * 3 + [""]
    assert counted(found, TableId.TYPES, ALL, columns.NO_TYPE.key).n == 4


def test_types_of_two_banks_stand_side_by_side(tmp_path: Path) -> None:
    own = make_session().bank.with_(id="anden", title="Anden", competence_types=("faglig",))
    ours = [*people(12)[6:], *(one.with_(bank=own) for one in people(6))]
    told = read(put(tmp_path, ours)).counted.tables[TableId.TYPES]
    figures = [told.tallies[ALL, label.key].n for label in told.columns if label.words == "faglig"]
    assert figures == [6, 6]


def test_a_method_that_a_few_chose_is_other(tmp_path: Path) -> None:
    chosen = ChosenMethod(id="sparring", name="Sparring", form=LearningForm.INFORMAL)
    goal = make_goal().with_(actions=(Action(text="x", methods=(chosen,)),))
    ours = people(6)
    with_it = [one.with_(plan=Plan(goals=(goal,))) for one in ours]
    found = read(put(tmp_path, [*with_it[:4], *ours[4:]]))
    assert found.counted.tables[TableId.METHODS].columns == (columns.OWN_METHOD,)
    assert counted(found, TableId.METHODS, "informal", "andet").n == 4


def test_a_method_of_ones_own_is_other(tmp_path: Path) -> None:
    chosen = (
        ChosenMethod(id="kurser", name="Omdøbt", form=LearningForm.EXTERNAL),
        ChosenMethod(id="egen", name=SECRET, form=LearningForm.INTERNAL),
    )
    goal = make_goal().with_(actions=(Action(text="x", methods=chosen),))
    ours = [one.with_(plan=Plan(goals=(goal,))) for one in people(5)]
    found = read(put(tmp_path, ours))
    told = found.counted.tables[TableId.METHODS]
    assert [label.words for label in told.columns] == ["Kurser og uddannelse", "andet"]
    assert counted(found, TableId.METHODS, "internal", "andet").n == 5


def test_a_method_whose_form_is_not_known_is_in_no_table(tmp_path: Path) -> None:
    chosen = (
        ChosenMethod(id="egen", name=SECRET),
        ChosenMethod(id="sparring", name="Sparring"),
    )
    goal = make_goal().with_(actions=(Action(text="x", methods=chosen),))
    found = read(put(tmp_path, [one.with_(plan=Plan(goals=(goal,))) for one in people(5)]))
    assert [label.key for label in columns.FORMS] == ["informal", "internal", "external"]
    for table in (TableId.FORMS, TableId.METHODS, TableId.AREA_METHODS):
        assert counted(found, table).n == 5
    assert counted(found, TableId.METHODS, "informal", "Sparring").n == 5
