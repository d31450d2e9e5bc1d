"""The rules of a forløb: tasks between workshops, and what the next one begins with."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from kompetence_tui.domain.bank import Bank
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.course.course import Course, Decision, Task
from kompetence_tui.domain.rules import Finding, RuleBroken
from kompetence_tui.domain.session.kinds import Aspect, SessionKind
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.i18n import _

_TASK = 40


def findings(session: Session) -> Iterator[Finding]:
    """What a workshop is told before it closes (V3)."""
    course = session.course
    if course is None:
        return
    for task in course.earlier:
        if not task.is_judged:
            words = _("Opgaven »{task}« fra sidst mangler status: {what}").format(
                task=quote(task.text, _TASK), what=_lacking(task)
            )
            yield Finding(words, blocks=True)
    written = [task for task in course.tasks if task.text]
    if not written:
        yield Finding(_("Der er ingen opgave til tiden indtil næste værksted"), blocks=False)
    for task in written:
        if words := task_problem(task, course):
            yield Finding(
                _("Opgaven »{task}« {what}").format(task=quote(task.text, _TASK), what=words),
                blocks=False,
            )


def task_problem(task: Task, course: Course) -> str:
    """What is wrong with a task decided here, in words; empty when nothing is."""
    if not task.responsible:
        return _("mangler en ansvarlig")
    if task.due.date is None:
        return _("mangler en frist")
    next_date = course.next_date.date
    if next_date is not None and next_date.is_before(task.due.date):
        return _("har frist efter næste værksted")
    return ""


def covered(session: Session) -> tuple[Aspect, ...]:
    """The aspects that something was written about in the workshop, in order."""
    done = {theme.aspect for theme in session.bank.themes if session.is_written(theme)}
    return tuple(aspect for aspect in Aspect if aspect in done)


def covered_in(workshops: Iterable[Session]) -> dict[Aspect, tuple[Session, ...]]:
    """For each aspect the workshops of a forløb that covered it, in order (V1)."""
    ordered = in_order(workshops)
    done = {session.id: covered(session) for session in ordered}
    return {
        aspect: tuple(session for session in ordered if aspect in done[session.id])
        for aspect in Aspect
    }


def in_order(workshops: Iterable[Session]) -> tuple[Session, ...]:
    """The workshops of a forløb, first to last."""
    return tuple(
        sorted(workshops, key=lambda s: (s.course.number if s.course else 0, s.date, s.id))
    )


def begins_with_the_last(session: Session) -> bool:
    """The workshop opens on what the one before decided, until its tasks are judged."""
    course = session.course
    if course is None or session.is_closed:
        return False
    if course.earlier:
        return any(not task.is_judged for task in course.earlier)
    return bool(course.decided) and not session.is_started


def decisions_of(session: Session) -> tuple[Decision, ...]:
    """What the boards of the session concluded, in order."""
    found = []
    for theme in session.bank.themes:
        if words := session.board(theme.id).conclusion.strip():
            found.append(Decision(board=theme.title, words=words))
    return tuple(found)


def next_workshop(session: Session, bank: Bank, session_id: str, now: datetime) -> Session:
    """The workshop after this one: same people, beginning with what this one decided (V2).

    Raises:
        RuleBroken: when the session is no workshop, or the bank is not for one.
    """
    course = session.course
    if course is None or SessionKind.WORKSHOP not in bank.kinds:
        raise RuleBroken(_("Kun et værksted kan have et værksted efter sig"))
    following = course.next_date.date
    next_course = Course(
        id=course.id,
        title=course.title,
        number=course.number + 1,
        length=course.length,
        follows=session.id,
        earlier=tuple(task for task in course.tasks if task.text),
        decided=decisions_of(session),
    )
    new = Session(
        id=session_id,
        kind=SessionKind.WORKSHOP,
        date=following.first if following else now.date(),
        unit=session.unit,
        participants=session.participants,
        bank=bank,
        direction=session.direction,
        inputs=session.inputs,
        course=next_course,
    )
    return new.with_event(EventKind.CREATED, now)


def first_course(session_id: str, title: str) -> Course:
    """The forløb that a first workshop begins."""
    return Course(id=session_id, title=title)


def _lacking(task: Task) -> str:
    if task.status is None:
        return _("udført, delvist eller ikke udført?")
    return _("skriv, hvad der mangler")
