"""From a session to its row."""

from kompetence_tui.domain.closing import close
from kompetence_tui.domain.plan import Action, Timeline
from kompetence_tui.domain.summary import GOAL_WIDTH, row_of
from tests.factories import NOW, make_goal, make_session, when


def test_the_row_of_a_session() -> None:
    gap = make_goal("g2", "Lede mødet").with_(responsible="")
    session = make_session(goals=(make_goal(), gap))
    row = row_of(session)
    assert (row.who, row.persons) == ("Anna Eksempel", ("Anna Eksempel", "Eva Eksempel"))
    assert (row.leaders, row.unit, row.bank) == (("Eva Eksempel",), "Eksempelhuset", "proeve")
    assert (row.answered, row.questions, row.goals, row.complete) == (1, 4, 2, 1)
    assert (row.closed, row.started) == (False, True)
    assert row_of(close(session, NOW)).closed


def test_dated_points_come_earliest_first() -> None:
    early = make_goal("g2", "Lede mødet").with_(
        actions=(Action(text="Følge Bo", timeline=Timeline(end=when("1.12.2026"))),)
    )
    due = row_of(make_session(goals=(make_goal(), early))).due
    assert [point.when.last for point in due] == sorted(point.when.last for point in due)
    assert (due[0].what, due[0].number, due[0].goal) == ("handling", 2, "Lede mødet")
    assert len(due) == 6


def test_a_long_goal_is_cut_to_one_line() -> None:
    row = row_of(make_session(goals=(make_goal(aim="ord\n" * 100),)))
    assert all(len(point.goal) <= GOAL_WIDTH and "\n" not in point.goal for point in row.due)
