"""What was agreed on a goal of the last plan, in its own words."""

from collections.abc import Iterator
from typing import NamedTuple

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal
from kompetence_tui.domain.follow_up.following import progress_on
from kompetence_tui.domain.follow_up.progress import Progress, done_on
from kompetence_tui.domain.follow_up.progress_rules import (
    note_words,
    point_words,
    points_of,
)
from kompetence_tui.domain.plan.action import Action, ChosenMethod
from kompetence_tui.domain.plan.goal_words import since_words
from kompetence_tui.domain.plan.method_rules import says_only_dates
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

Notes = tuple[Progress, ...]


class AgreedFact(NamedTuple):
    """One thing to read: its name to the left, and the words."""

    name: str
    words: str
    style: str = ""


def agreed_facts(session: Session, followed: FollowedGoal) -> tuple[AgreedFact, ...]:
    """All that was agreed on and noted of the goal, in the plan's order."""
    goal, notes = followed.goal, progress_on(session, followed.id)
    facts = [
        AgreedFact(_("Mål"), goal.aim, "bold"),
        AgreedFact(_("Fra"), followed.link.source),
        AgreedFact(_("Lederen sikrer"), goal.leader_ensures),
        AgreedFact(_("Medarbejderen gør"), goal.employee_does),
        *_of_actions(goal, notes),
        AgreedFact(
            _("Tidsplan"), " · ".join(filter(None, (goal.timeline.danish, since_words(goal))))
        ),
        AgreedFact(_("Ansvarlig"), goal.responsible),
        AgreedFact(_("Evaluering"), goal.evaluation.how),
        AgreedFact("", goal.evaluation.when.danish),
        AgreedFact(_("Bygger på"), goal.builds_on.words if goal.builds_on else goal.serves),
        *_prepared(session, followed),
        *_log(goal, notes),
    ]
    return tuple(fact for fact in facts if fact.words.strip())


def _of_actions(goal: Goal, notes: Notes) -> Iterator[AgreedFact]:
    name = _("Handlinger")
    for action in goal.actions:
        if action.text:
            done = _done(notes, action.id)
            parts = (action.text, action.responsible, action.timeline.danish, done)
            yield AgreedFact(name, " · ".join(filter(None, parts)))
            name = ""
            yield from (AgreedFact("", f"– {words}", "$muted") for words in _details(action, notes))


def _details(action: Action, notes: Notes) -> Iterator[str]:
    for method in action.methods:
        yield method.name
        yield from _answers(method)
    if action.use.strip():
        yield _("bruges sådan: {use}").format(use=action.use)
    if action.told:
        yield _("får det at vide: {whom}").format(whom=action.told)
    for point in points_of(action):
        done = _done(notes, action.id, point)
        named = " · ".join(filter(None, (point_words(action, point), done)))
        on_point = (note for note in notes if (note.action, note.point) == (action.id, point))
        said = "; ".join(note.text.strip() for note in on_point if note.text.strip())
        yield f"{named}: {said}" if said else named


def _answers(method: ChosenMethod) -> Iterator[str]:
    """What was answered to the method's own questions; dates alone stand as points to note at, but
    »teammødet 3.3.« says which meeting it is."""
    for answer in method.answers:
        if answer.text and not says_only_dates(answer):
            yield _("{question} {answer}").format(question=answer.question, answer=answer.text)


def _done(notes: Notes, action: str, point: str = "") -> str:
    day = done_on(notes, action, point)
    return _("gjort {date}").format(date=danish_day(day)) if day else ""


def _prepared(session: Session, followed: FollowedGoal) -> Iterator[AgreedFact]:
    """What the employee wrote of it at home."""
    if session.preparation:
        yield AgreedFact(_("Forberedt"), session.preparation.goals.get(followed.id, ""))


def _log(goal: Goal, notes: Notes) -> Iterator[AgreedFact]:
    """What was noted of the goal and its actions; of their points it stands with them."""
    name = _("Fremdrift")
    at_points = {(a.id, point) for a in goal.actions for point in points_of(a)}
    left = [note for note in notes if (note.action, note.point) not in at_points]
    for note in sorted(left, key=lambda note: note.date):
        yield AgreedFact(name, f"{danish_day(note.date)}  {note_words(goal, note)}")
        name = ""
