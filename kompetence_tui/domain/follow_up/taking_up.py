"""Opfølgning as a talk goes about it: when it begins with it, and letting go of it (H2)."""

from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.follow_up.follow_up import FollowUp
from kompetence_tui.domain.follow_up.following import judged
from kompetence_tui.domain.follow_up.on_track import unsaid
from kompetence_tui.domain.parts.parts import parts
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Session

FOLLOW_UP_BANK = "opfoelgning"
"""Id of the bank that an opfølgningssamtale is held with."""


def begins_with_the_last(session: Session) -> bool:
    """The talk opens on its follow-up: until something is said of each goal, or it went on."""
    follow_up = session.follow_up
    if follow_up is None or session.is_closed or has_gone_on(session):
        return False
    return bool(unsaid(session))


def has_gone_on(session: Session) -> bool:
    """Something was answered, put on a board, or planned besides what was carried on."""
    written = any(parts()[name].begun(session) for name in ("answers", "boards"))
    return written or any(goal.follows is None for goal in session.plan.goals)


def let_go(session: Session) -> Session:
    """The session without what was taken up: it belongs to somebody else of the same name.

    What was said and noted of it goes too, and the copies in the plan that were not changed; the
    others forget where they came from. An empty follow-up stays, so that it is not renewed.
    """
    follow_up = session.follow_up
    if follow_up is None:
        return session
    for followed in follow_up.goals:
        session = judged(session, followed.id, None)
    ids = {followed.id for followed in follow_up.goals}
    links = [followed.link for followed in follow_up.goals]
    goals = tuple(
        goal.with_(follows=None, since=When())
        if any(link.is_same(goal.follows) for link in links)
        else goal
        for goal in session.plan.goals
    )
    return session.with_(
        plan=session.plan.with_(goals=goals),
        progress=tuple(note for note in session.progress if note.goal not in ids),
        follow_up=FollowUp(session=follow_up.session, kind=follow_up.kind, date=follow_up.date),
    )


def same_people(session: Session, kind: SessionKind, bank_id: str | None = None) -> NewSession:
    """The wish for another talk with those who sat in this one."""
    leaders = session.names(Role.LEADER)
    return NewSession(
        kind=kind,
        bank_id=bank_id,
        employees=session.names(Role.EMPLOYEE),
        leader=leaders[0] if leaders else "",
        facilitators=session.names(Role.FACILITATOR),
        unit=session.unit,
        # A bank that is given already may know none of them, and there is no form to choose in.
        staff_groups=() if bank_id else session.staff_groups,
    )
