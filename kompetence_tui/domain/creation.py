"""Making a session from what is known of it, and correcting that later."""

from datetime import datetime

from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.draft import NewSession
from kompetence_tui.domain.kinds import Role, SessionKind
from kompetence_tui.domain.plan import Plan
from kompetence_tui.domain.rules import RuleBroken, check_may_start
from kompetence_tui.domain.session import EventKind, Participant, Session
from kompetence_tui.domain.text import one_line
from kompetence_tui.i18n import _


def create(wish: NewSession, bank: Bank, session_id: str, now: datetime) -> Session:
    """A new session with its own copy of the bank; held today unless another date is given.

    Raises:
        RuleBroken: without a leader (V5), or with a bank that is not for this kind of talk.
    """
    kind = wish.kind or bank.kinds[0]
    if kind not in bank.kinds:
        raise RuleBroken(
            _("Spørgsmålsbanken »{bank}« er ikke lavet til {kind}; vælg en anden").format(
                bank=bank.title, kind=kind.value
            )
        )
    session = Session(
        id=session_id,
        kind=kind,
        date=wish.date or now.date(),
        unit=wish.unit,
        participants=participants_of(kind, wish),
        bank=bank,
    )
    return session.with_event(EventKind.CREATED, now)


def correct(session: Session, wish: NewSession) -> Session:
    """The session with names, date and unit as wished; the wish's leader replaces the first.

    A name that was corrected is corrected in the plan too, where it stands as responsible.

    Raises:
        RuleBroken: as ``create``.
    """
    leaders = [p for p in session.participants if p.role is Role.LEADER]
    others = [p for p in session.participants if p.role not in (Role.LEADER, Role.EMPLOYEE)]
    named = participants_of(session.kind, wish)
    return session.with_(
        date=wish.date or session.date,
        unit=wish.unit,
        participants=(*named, *leaders[1:], *others),
        plan=_renamed(session.plan, _corrections(session, named)),
    )


def _corrections(session: Session, named: tuple[Participant, ...]) -> dict[str, str]:
    """New names by old ones; a changed number of employees is no correction of names."""
    found: dict[str, str] = {}
    for role in (Role.EMPLOYEE, Role.LEADER):
        before = [p.name for p in session.participants if p.role is role]
        after = [p.name for p in named if p.role is role]
        if role is Role.LEADER:
            before = before[:1]
        if len(before) == len(after):
            found |= {old: new for old, new in zip(before, after, strict=True) if old != new}
    return found


def _renamed(plan: Plan, names: dict[str, str]) -> Plan:
    def renamed(name: str) -> str:
        return names.get(name, name)

    return plan.with_(
        goals=tuple(
            goal.with_(
                responsible=renamed(goal.responsible),
                actions=tuple(
                    action.with_(responsible=renamed(action.responsible)) for action in goal.actions
                ),
            )
            for goal in plan.goals
        )
    )


def participants_of(kind: SessionKind, wish: NewSession) -> tuple[Participant, ...]:
    """Employees first, then the leader; checked by the rules. Raises RuleBroken."""
    named = [(one_line(name), Role.EMPLOYEE) for name in wish.employees]
    named.append((one_line(wish.leader), Role.LEADER))
    participants = tuple(Participant(name=name, role=role) for name, role in named if name)
    check_may_start(kind, participants)
    return participants
