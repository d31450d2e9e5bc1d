"""Making a session from what is known of it, and correcting that later."""

from datetime import datetime

from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.course.rules import first_course
from kompetence_tui.domain.parts.renaming import renamed
from kompetence_tui.domain.people.names import turned
from kompetence_tui.domain.rules import RuleBroken, check_may_start
from kompetence_tui.domain.session.cutting import proposed
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.length import timed
from kompetence_tui.domain.session.session import EventKind, Participant, Session
from kompetence_tui.i18n import _


def create(wish: NewSession, bank: Bank, session_id: str, now: datetime) -> Session:
    """A new session with its own copy of the bank; held today unless another date is given.

    Of a bank that takes longer than the time there is, what is proposed is left out.

    Raises:
        RuleBroken: without a leader, or with a bank that is not for this kind of talk or for none
            at all, or that knows nothing of a staff group.
    """
    if bank.is_collection:
        raise RuleBroken(
            _(
                "»{bank}« er en samling at vælge spørgsmål fra og ikke en samtale; "
                "vælg en anden bank"
            ).format(bank=bank.title)
        )
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
        staff_groups=groups_of(bank, wish.staff_groups),
        participants=participants_of(kind, wish),
        bank=bank,
        course=first_course(session_id, wish.unit) if kind is SessionKind.WORKSHOP else None,
    )
    left_out = proposed(session, wish.minutes) if wish.minutes else ()
    session = session.with_(left_out=left_out).with_event(EventKind.CREATED, now)
    return timed(session, wish.hours, wish.minutes) if wish.hours else session


def correct(session: Session, wish: NewSession) -> Session:
    """The session with names, date and unit as wished; the wish's leader replaces the first.

    A name that was corrected is corrected wherever it stands alone. A corrected unit is so in the
    forløb named after it.

    Raises:
        RuleBroken: as ``create``.
    """
    leaders = [p for p in session.participants if p.role is Role.LEADER]
    named = participants_of(session.kind, wish)
    others = [p for p in session.participants if p.role not in (Role.LEADER, Role.EMPLOYEE)]
    kept = others if session.kind.is_individual else []  # its form does not ask for them
    names, course = _corrections(session, named), session.course
    if course and course.title == session.unit:
        course = course.with_(title=wish.unit)
    session = renamed(session.with_(course=course), lambda name: names.get(name, name))
    if wish.hours:
        session = timed(session, wish.hours)
    return session.with_(
        date=wish.date or session.date,
        unit=wish.unit,
        staff_groups=groups_of(session.bank, wish.staff_groups),
        participants=(*named, *leaders[1:], *kept),
    )


def groups_of(bank: Bank, wished: tuple[str, ...]) -> tuple[str, ...]:
    """The staff groups as the bank spells them, in its order. Raises RuleBroken for another."""
    known = {group.casefold(): group for group in bank.groups_to_choose}
    words = {one_line(group).casefold(): group for group in wished}
    for word, group in words.items():
        if word in known:
            continue
        what = _("»{bank}« har ingen spørgsmål til personalegruppen »{group}«")
        if known:
            what = _("{what}; vælg mellem {groups}").format(
                what=what, groups=", ".join(known.values())
            )
        raise RuleBroken(what.format(bank=quote(bank.title, 40), group=quote(group, 40)))
    return tuple(group for word, group in known.items() if word in words)


def _corrections(session: Session, named: tuple[Participant, ...]) -> dict[str, str]:
    """The names put right, by the old ones. A changed number is no correction, nor is a name that
    moved."""
    found: dict[str, str] = {}
    for role in Role:
        before = [p.name for p in session.participants if p.role is role]
        after = [p.name for p in named if p.role is role]
        if role is Role.LEADER:
            before = before[:1]
        if len(before) == len(after):
            pairs = zip(before, after, strict=True)
            found |= {old: new for old, new in pairs if old not in after and new not in before}
    return found


def participants_of(kind: SessionKind, wish: NewSession) -> tuple[Participant, ...]:
    """Employees first, then the leader and the rest; checked by the rules. Raises RuleBroken.

    A name with the last name first is turned round: nobody is to be two people, nor two be one.
    """
    by_role = {
        Role.EMPLOYEE: wish.employees,
        Role.LEADER: (wish.leader,),
        Role.MANAGEMENT_REPRESENTATIVE: wish.management,
        Role.EMPLOYEE_REPRESENTATIVE: wish.staff,
        Role.FACILITATOR: wish.facilitators,
    }
    named = [(turned(one_line(name)), role) for role, names in by_role.items() for name in names]
    participants = tuple(Participant(name=name, role=role) for name, role in named if name)
    check_may_start(kind, participants)
    return participants
