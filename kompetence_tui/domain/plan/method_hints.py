"""Råd about methods: courses only, one method only (N9, E3), and the same teacher again (N10)."""

import re
from collections.abc import Iterable, Iterator

from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.method import LearningForm, PromptKind
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.tasks_by_person import responsible_people
from kompetence_tui.domain.rules import listed
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_COURSE = re.compile(r"kursus|kurser|uddannelse|seminar|konference|webinar|e-læring", re.IGNORECASE)
"""What a course is called where no method was chosen."""


def of_plan(session: Session) -> Iterator[str]:
    """The plan is of courses only, or of one method only."""
    actions = [a for goal in session.plan.goals for a in goal.actions if a.text or a.methods]
    if not actions:
        return
    methods = {chosen.id: chosen.name for action in actions for chosen in action.methods}
    if all(_is_course(action) for action in actions):
        yield _("Planen er kun kurser: hvad kan læres i det daglige arbejde?")
    elif len(methods) == 1 and all(action.methods for action in actions):
        words = _("Planen bruger kun én metode, {method}: flere metoder støtter hinanden")
        yield words.format(method=next(iter(methods.values())))


def same_teacher(session: Session) -> Iterator[str]:
    """Somebody teaches by the side in this plan and in the last one."""
    if session.follow_up is None or session.kind is SessionKind.FOLLOW_UP:
        return
    last = _teachers(session, (followed.goal for followed in session.follow_up.goals))
    now = _teachers(session, session.plan.goals)
    if both := [name for key, name in now.items() if key in last]:
        words = _("{names} lærer fra sig både i denne plan og i den sidste: kan en anden også?")
        yield words.format(names=listed(both))


def _is_course(action: Action) -> bool:
    if not action.methods:
        return bool(_COURSE.search(action.text))
    return all(
        not chosen.on_the_job and chosen.form in (LearningForm.INTERNAL, LearningForm.EXTERNAL)
        for chosen in action.methods
    )


def _teachers(session: Session, goals: Iterable[Goal]) -> dict[str, str]:
    """Those named for teaching by the side, by their name as it is compared."""
    return {
        folded(name): name
        for goal in goals
        for action in goal.actions
        for chosen in action.methods
        for answer in chosen.answers
        if answer.kind is PromptKind.PERSON
        for name in responsible_people(answer.text, session)
    }
