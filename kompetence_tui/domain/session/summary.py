"""From a session to its row in the overview."""

from collections.abc import Iterator

from kompetence_tui.domain.due.due import packed
from kompetence_tui.domain.due.points import due_points
from kompetence_tui.domain.follow_up.following import carried_on, has_taken_over
from kompetence_tui.domain.rules import is_complete
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.length import lasts
from kompetence_tui.domain.session.listing import SessionRow, goal_key
from kompetence_tui.domain.session.session import Session


def row_of(session: Session) -> SessionRow:
    """What the overview and ``kompetence list`` show of the session."""
    goals = session.plan.goals
    complete = sum(is_complete(goal) for goal in goals)
    decided = complete or session.plan.no_development_because.strip()
    due = tuple(due_points(session))
    follow_up = session.follow_up
    return SessionRow(
        id=session.id,
        kind=session.kind,
        called=session.bank.ways.talk,
        date=session.date,
        time=session.time,
        minutes=lasts(session) if session.time else 0,
        who=session.who,
        persons=session.names(),
        leaders=session.names(Role.LEADER),
        unit=session.unit,
        bank=session.bank.id,
        closed=session.is_closed,
        started=session.is_started,
        opened=bool(session.place),
        written=session.is_closed and bool(decided),
        answered=session.answered,
        questions=sum(1 for _question in session.asked.questions),
        goal_ids=tuple(goal.id for goal in goals),
        settles=tuple(_settled(session)),
        complete=complete,
        carries=carried_on(session),
        follows=follow_up.session if follow_up and has_taken_over(session) else "",
        invitation=session.invitation.value if session.invitation else "",
        calls=min((point.when.last for point in due if point.kind.calls), default=None),
        points=packed(due),
    )


def _settled(session: Session) -> Iterator[str]:
    """The goals of earlier plans that were judged here for good, and those that go on here."""
    followed = session.follow_up.goals if session.follow_up else ()
    judged = (one.link for one in followed if one.is_over)
    carried = (goal.follows for goal in session.plan.goals if goal.follows)
    yield from (goal_key(link.session, link.item) for link in (*judged, *carried))
