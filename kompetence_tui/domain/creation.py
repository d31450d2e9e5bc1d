"""Making a session from what is known of it, and correcting that later."""

from datetime import datetime

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.board import Board
from kompetence_tui.domain.course import Course, Task
from kompetence_tui.domain.course_rules import first_course
from kompetence_tui.domain.draft import NewSession
from kompetence_tui.domain.kinds import Role, SessionKind
from kompetence_tui.domain.plan import Action, Goal, Plan
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
        course=first_course(session_id, wish.unit) if kind is SessionKind.WORKSHOP else None,
    )
    return session.with_event(EventKind.CREATED, now)


def correct(session: Session, wish: NewSession) -> Session:
    """The session with names, date and unit as wished; the wish's leader replaces the first.

    A name that was corrected is corrected wherever it stands alone: in the plan, on the boards,
    at the tasks and at what was proposed. A corrected unit is so in the forløb named after it.

    Raises:
        RuleBroken: as ``create``.
    """
    leaders = [p for p in session.participants if p.role is Role.LEADER]
    named = participants_of(session.kind, wish)
    others = [p for p in session.participants if p.role not in (Role.LEADER, Role.EMPLOYEE)]
    kept = others if session.kind.is_individual else []  # its form does not ask for them
    names, course = _corrections(session, named), session.course
    return session.with_(
        date=wish.date or session.date,
        unit=wish.unit,
        participants=(*named, *leaders[1:], *kept),
        bank=_renamed_bank(session.bank, names),
        plan=_renamed_plan(session.plan, names),
        boards={key: _renamed_board(board, names) for key, board in session.boards.items()},
        course=course and _renamed_course(course, names, {session.unit: wish.unit}),
    )


def _corrections(session: Session, named: tuple[Participant, ...]) -> "_Names":
    """The names put right. A changed number is no correction, nor is a name that moved."""
    found = _Names()
    for role in Role:
        before = [p.name for p in session.participants if p.role is role]
        after = [p.name for p in named if p.role is role]
        if role is Role.LEADER:
            before = before[:1]
        if len(before) == len(after):
            pairs = zip(before, after, strict=True)
            found |= {old: new for old, new in pairs if old not in after and new not in before}
    return found


def _renamed_bank(bank: Bank, names: "_Names") -> Bank:
    def questions(theme: Theme) -> tuple[Question, ...]:
        return tuple(q.with_(proposed_by=names[q.proposed_by]) for q in theme.questions)

    themes = (
        theme.with_(proposed_by=names[theme.proposed_by], questions=questions(theme))
        for theme in bank.themes
    )
    return bank.with_(themes=tuple(themes))


def _renamed_plan(plan: Plan, names: "_Names") -> Plan:
    def actions(goal: Goal) -> tuple[Action, ...]:
        return tuple(
            action.with_(responsible=names[action.responsible], told=names[action.told])
            for action in goal.actions
        )

    goals = (
        goal.with_(responsible=names[goal.responsible], actions=actions(goal))
        for goal in plan.goals
    )
    return plan.with_(goals=tuple(goals), replaces=tuple(names[name] for name in plan.replaces))


def _renamed_board(board: Board, names: "_Names") -> Board:
    def dots(of: dict[str, int]) -> dict[str, int]:
        return {names[name]: number for name, number in of.items()}

    return board.with_(
        notes=tuple(
            note.with_(author=names[note.author], dots=dots(note.dots)) for note in board.notes
        ),
        groups=tuple(group.with_(dots=dots(group.dots)) for group in board.groups),
        turn=names[board.turn],
    )


def _renamed_course(course: Course, names: "_Names", units: dict[str, str]) -> Course:
    def tasks(of: tuple[Task, ...]) -> tuple[Task, ...]:
        return tuple(task.with_(responsible=names[task.responsible]) for task in of)

    title = units.get(course.title, course.title)
    return course.with_(title=title, tasks=tasks(course.tasks), earlier=tasks(course.earlier))


class _Names(dict[str, str]):
    """New names by old ones; every other name stays as it is."""

    def __missing__(self, name: str) -> str:
        return name


def participants_of(kind: SessionKind, wish: NewSession) -> tuple[Participant, ...]:
    """Employees first, then the leader and the rest; checked by the rules. Raises RuleBroken."""
    by_role = {
        Role.EMPLOYEE: wish.employees,
        Role.LEADER: (wish.leader,),
        Role.MANAGEMENT_REPRESENTATIVE: wish.management,
        Role.EMPLOYEE_REPRESENTATIVE: wish.staff,
        Role.FACILITATOR: wish.facilitators,
    }
    named = [(one_line(name), role) for role, names in by_role.items() for name in names]
    participants = tuple(Participant(name=name, role=role) for name, role in named if name)
    check_may_start(kind, participants)
    return participants
