"""From a session to its row."""

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.due.due import WIDTH
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.domain.session.summary import row_of
from tests.factories import NOW, make_goal, make_session, when


def closed(session: Session) -> Session:
    return session.with_event(EventKind.CLOSED, NOW)


def test_the_row_of_a_session() -> None:
    gap = make_goal("g2", "Lede mødet").with_(responsible="")
    session = make_session(goals=(make_goal(), gap))
    row = row_of(session)
    assert (row.who, row.persons) == ("Anna Eksempel", ("Anna Eksempel", "Eva Eksempel"))
    assert (row.leaders, row.unit, row.bank) == (("Eva Eksempel",), "Eksempelhuset", "proeve")
    assert (row.answered, row.questions, row.goals, row.complete) == (1, 4, 2, 1)
    assert (row.closed, row.started) == (False, True)
    assert row_of(closed(session)).closed


def test_dated_points_come_earliest_first() -> None:
    early = make_goal("g2", "Lede mødet").with_(
        actions=(Action(text="Følge Bo", timeline=Timeline(end=when("1.12.2026"))),)
    )
    due = row_of(make_session(goals=(make_goal(), early))).due
    assert [point.when.last for point in due] == sorted(point.when.last for point in due)
    assert (due[0].kind, due[0].number, due[0].words) == ("handling", 2, "Følge Bo")
    assert len([point for point in due if point.number]) == 6


def test_a_long_goal_is_cut_to_one_line() -> None:
    row = row_of(make_session(goals=(make_goal(aim="ord\n" * 100),)))
    assert all(len(point.words) <= WIDTH and "\n" not in point.words for point in row.due)


def test_a_written_plan_is_a_closed_talk_with_a_whole_goal_or_a_reason() -> None:
    half = make_goal().with_(responsible="")
    assert row_of(closed(make_session(goals=(half, make_goal("m2"))))).written
    assert not row_of(closed(make_session(goals=(half,)))).written
    assert not row_of(make_session(goals=(make_goal(),))).written
    decided = make_session().with_(plan=Plan(no_development_because="orlov hele året"))
    assert row_of(closed(decided)).written


def test_an_invitation_is_in_the_row() -> None:
    offered = make_session().with_event(EventKind.OFFERED, NOW)
    assert row_of(offered).invitation == "tilbudt"
    assert row_of(offered.with_event(EventKind.DECLINED, NOW)).invitation == "afslået"
    assert row_of(make_session()).invitation == ""
