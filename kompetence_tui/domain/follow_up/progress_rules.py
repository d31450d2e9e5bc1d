"""Fremdrift: what can be noted of a plan, what was noted, and what of it is done."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kompetence_tui.domain.base.ids import new_id
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.follow_up.following import going_on, progress_on
from kompetence_tui.domain.follow_up.progress import AFTER, Progress
from kompetence_tui.domain.plan.action import Action, TransferPoint, TransferStage
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _


@dataclass(frozen=True)
class NotedGoal:
    """A goal that progress can be noted of."""

    id: str
    """As the session calls it."""
    name: str
    """»1« for the plan's first goal, »tillæg«, »fra sidst«."""
    goal: Goal


@dataclass(frozen=True)
class Subject:
    """What a note is about: a goal, one of its actions, or one point of an action."""

    goal: str
    action: str = ""
    point: str = ""

    @classmethod
    def of(cls, note: Progress) -> "Subject":
        return cls(note.goal, note.action, note.point)

    def note(self, note_id: str, day: dt.date) -> Progress:
        """A note on it in which nothing is written."""
        return Progress(id=note_id, goal=self.goal, action=self.action, point=self.point, date=day)


def noted_goals(session: Session) -> tuple[NotedGoal, ...]:
    """The goals that progress can be noted of, in the order they are shown.

    While the talk is open its own plan is not agreed on yet: then only those of the last plan.
    """
    followed = session.follow_up.goals if session.follow_up else ()
    if not session.is_closed:
        return tuple(NotedGoal(one.id, str(n), one.goal) for n, one in enumerate(followed, 1))
    own = [
        NotedGoal(goal.id, str(number), goal)
        for number, goal in enumerate(session.plan.goals, 1)
        if goal.aim.strip()
    ]
    added = [NotedGoal(added.goal.id, _("tillæg"), added.goal) for added in session.addenda]
    last = (NotedGoal(one.id, _("fra sidst"), one.goal) for one in going_on(session))
    return (*own, *added, *last)


def subjects(noted: NotedGoal) -> Iterator[Subject]:
    """The goal, then each of its actions with its points."""
    yield Subject(noted.id)
    for action in noted.goal.actions:
        if action.text:
            yield Subject(noted.id, action.id)
            for point in points_of(action):
                yield Subject(noted.id, action.id, point)


def points_of(action: Action) -> Iterator[str]:
    """The points of an action that can be done on their own, in the order they come."""
    transfer = action.transfer
    agreed = [p for p in TransferPoint if transfer and transfer.agreed.get(p)]
    for point in agreed:
        if point.stage is not TransferStage.AFTER:
            yield point.value
    for when in status_dates(action):
        yield point_of(when)
    for point in agreed:
        if point.stage is TransferStage.AFTER:
            yield point.value
    if transfer and not transfer.follow_up.is_empty:
        yield AFTER


def status_dates(action: Action) -> tuple[When, ...]:
    """The dates at which is said what was learnt (N11), each once."""
    dates = [
        when
        for method in action.methods
        for answer in method.answers
        if answer.kind is PromptKind.DATES
        for when in answer.dates
        if when.date is not None
    ]
    return tuple({point_of(when): when for when in dates}.values())


def point_of(when: When) -> str:
    """What a status date is called in the log."""
    return when.date.iso if when.date else ""


def point_words(action: Action, point: str) -> str:
    """»status 1.3.2027«, »før: motivation – tale med Bo«, »tale om det bagefter 1.6.2027«."""
    transfer = action.transfer
    if point == AFTER:
        day = transfer.follow_up.danish if transfer else ""
        return _("tale om det bagefter {date}").format(date=day).strip()
    for when in status_dates(action):
        if point_of(when) == point:
            return _("status {date}").format(date=when.danish)
    if point not in [known.value for known in TransferPoint]:
        return point
    known = TransferPoint(point)
    agreed = transfer.agreed.get(known, "") if transfer else ""
    words = f"{known.stage.value}: {known.value}"
    return _("{point} – {agreed}").format(point=words, agreed=agreed) if agreed else words


def subject_words(goal: Goal, subject: Subject) -> str:
    """What the note is about, in words; empty for the goal as a whole."""
    action = goal.action(subject.action)
    if action is None:
        return ""
    if not subject.point:
        return action.text
    return f"{action.text} · {point_words(action, subject.point)}"


def note_words(goal: Goal, note: Progress) -> str:
    """»Følge Bo i to dage · gjort: Det gik godt«, »på sporet«."""
    about = " · ".join(filter(None, (subject_words(goal, Subject.of(note)), note.says)))
    return ": ".join(filter(None, (about, note.text.strip())))


def notes_on(session: Session, subject: Subject) -> tuple[Progress, ...]:
    """What was noted of just this, oldest first."""
    notes = progress_on(session, subject.goal)
    wanted = (subject.action, subject.point)
    found = [note for note in notes if (note.action, note.point) == wanted]
    return tuple(sorted(found, key=lambda note: note.date))


def new_note_id(session: Session) -> str:
    """An id no note of the session has."""
    return new_id("n", 0, (note.id for note in session.progress))


def with_note(session: Session, note: Progress) -> Session:
    """The session with the note in its log, by date; one that says nothing is taken out."""
    others = tuple(one for one in session.progress if one.id != note.id)
    notes = others if note.is_blank else (*others, note)
    if note in session.progress and not note.is_blank:
        return session
    if note.is_blank and len(others) == len(session.progress):
        return session
    return session.with_(progress=tuple(sorted(notes, key=lambda one: one.date)))
