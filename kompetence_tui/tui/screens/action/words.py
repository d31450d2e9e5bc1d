"""What the depth of an action says in a line or two: how far it is, and how it is seen."""

from kompetence_tui.domain.plan.action import (
    Action,
    Challenge,
    TransferPoint,
    TransferStage,
    Zone,
)
from kompetence_tui.domain.plan.method import Method
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.transfer import before_is_due, is_done, is_talked_over, unmet_before
from kompetence_tui.domain.rules import listed
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural


def transfer_words(session: Session, goal: Goal, action: Action) -> str:
    """»3 af 8 gjort · 1 før-punkt mangler · efter: 12.2.2027«."""
    if action.transfer is None:
        return _("ikke taget op")
    met = sum(is_done(session, goal.id, action.id, point) for point in TransferPoint)
    parts = [_("{n} af {all} gjort").format(n=met, all=len(TransferPoint))]
    if unmet := unmet_before(session, goal, action):
        parts.append(plural("{n} før-punkt mangler", "{n} før-punkter mangler", len(unmet)))
    if not action.transfer.follow_up.is_empty and not is_talked_over(session, goal.id, action.id):
        parts.append(_("efter: {date}").format(date=action.transfer.follow_up.danish))
    return " · ".join(parts)


def before_words(session: Session, goal: Goal, action: Action) -> str:
    """When the points before are to be met, and which are not; empty when all are."""
    unmet = unmet_before(session, goal, action)
    if not unmet:
        return ""
    points = listed([point.value for point in unmet])
    if due := before_is_due(goal, action):
        words = _("på plads før {date} · mangler: {points}")
        return words.format(date=due.danish, points=points)
    return _("på plads, før det begynder · mangler: {points}").format(points=points)


def helps(method: Method, stage: TransferStage) -> tuple[str, ...]:
    """What the file says helps at that stage of the method."""
    return {
        TransferStage.BEFORE: method.before,
        TransferStage.DURING: method.during,
        TransferStage.AFTER: method.after,
    }[stage]


def parties(session: Session) -> tuple[str, str]:
    """What the two who place a challenge are called: the employee, or the employees, first."""
    employees, leaders = session.names(Role.EMPLOYEE), session.names(Role.LEADER)
    one = session.kind.is_individual and len(employees) == 1
    employee = employees[0] if one else _("medarbejderne")
    return employee, leaders[0] if len(leaders) == 1 else _("lederen")


def challenge_words(session: Session, challenge: Challenge) -> str:
    """»Anna Eksempel: stræk · Eva Eksempel: alarm«, and that help is not described yet."""
    seen = zip(parties(session), (challenge.employee, challenge.leader), strict=True)
    parts = [f"{who}: {zone.value}" for who, zone in seen if zone is not None]
    if challenge.lacks_support:
        parts.append(_("støtte og redskaber mangler"))
    return " · ".join(parts) or _("ikke placeret")


def compared(session: Session, challenge: Challenge) -> str:
    """What the two placements say when they are held together; empty until both are there."""
    if challenge.employee is None or challenge.leader is None:
        return ""
    employee, leader = parties(session)
    one, other = challenge.employee.value, challenge.leader.value
    if one == other:
        words = _("{employee} og {leader} ser det ens: {zone}.")
        words = words.format(employee=employee, leader=leader, zone=one)
    else:
        words = _(
            "{employee} siger {one}, {leader} siger {other}. Tal om, hvad forskellen skyldes."
        )
        words = words.format(employee=employee, one=one, leader=leader, other=other)
    return words[:1].upper() + words[1:]


ZONES = {
    Zone.COMFORT: _("kendt og trygt; her læres kun lidt nyt"),
    Zone.STRETCH: _("nyt og krævende, men inden for rækkevidde"),
    Zone.ALARM: _("så svært, at det låser i stedet for at lære"),
}
"""What each zone means, in plain words."""
