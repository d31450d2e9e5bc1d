"""Who does what: the actions and promises of a plan, gathered by the person (H4)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kompetence_tui.domain.dates.when import Timeline
from kompetence_tui.domain.follow_up.following import going_on, progress_on
from kompetence_tui.domain.follow_up.progress import done_on
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\bog\b|\bsamt\b)\s*")
_SPOKEN = {
    "leder": Role.LEADER,
    "lederen": Role.LEADER,
    "nærmeste leder": Role.LEADER,
    "medarbejder": Role.EMPLOYEE,
    "medarbejderen": Role.EMPLOYEE,
}
"""How the parties are called where no name is written."""


@dataclass(frozen=True)
class PersonTask:
    """One thing somebody does for a goal."""

    source: str
    """»Mål 1«, or which goal it is where it is none of the plan's own."""
    aim: str
    text: str
    when: Timeline
    done: bool
    """The log says so."""


@dataclass(frozen=True)
class PersonTasks:
    """All that one person does."""

    name: str
    """As the participants list has it, else as it was written; empty where nobody was named."""
    tasks: tuple[PersonTask, ...]


def tasks_by_person(session: Session) -> tuple[PersonTasks, ...]:
    """The tasks of each who has any: the participants in their order, then others as they come,
    and last what nobody is named for."""
    found: dict[str, list[PersonTask]] = {name: [] for name in session.names()}
    nobody: list[PersonTask] = []
    for source, goal in _in_force(session):
        for people, task in _of_goal(session, source, goal):
            for person in people:
                found.setdefault(person, []).append(task)
            if not people:
                nobody.append(task)
    found[""] = nobody
    return tuple(PersonTasks(name, tuple(tasks)) for name, tasks in found.items() if tasks)


def responsible_people(written: str, session: Session) -> tuple[str, ...]:
    """Those a line of responsible names, once each.

    Several are told apart where one of them takes part in the talk; a line of strangers stays one.
    """
    line = written.strip()
    parts = [part for part in _BETWEEN.split(line) if part]
    known = [_participants(part, session) for part in parts]
    if whole := _participants(line, session):
        return whole
    if not any(known):
        return (line,) if line else ()
    people = (name for part, names in zip(parts, known, strict=True) for name in names or (part,))
    return tuple(dict.fromkeys(people))


def _participants(written: str, session: Session) -> tuple[str, ...]:
    """The participants called so: by name, by a first name only one has, or by their part."""
    word = folded(written)
    names = session.names()
    if whole := tuple(name for name in names if folded(name) == word):
        return whole
    if role := _spoken(session).get(word):
        return session.names(role)
    first = tuple(name for name in names if folded(name).split()[:1] == [word])
    return first if len(first) == 1 else ()


def _spoken(session: Session) -> dict[str, Role]:
    """What the two are called, by their bank too."""
    ways = session.bank.ways
    own = ((ways.leader, Role.LEADER), (ways.employee, Role.EMPLOYEE))
    names = {folded(form): role for name, role in own if name for form in (name.name, name.the)}
    return _SPOKEN | names


def _in_force(session: Session) -> Iterator[tuple[str, Goal]]:
    """The plan's goals and addenda, and those of the last plan that go on; each with its name."""
    for number, goal in enumerate(session.plan.goals, 1):
        yield _("Mål {n}").format(n=number), goal
    for addendum in session.addenda:
        yield _("Tillæg"), addendum.goal
    for followed in going_on(session):
        yield _("Fra sidst"), followed.goal.with_(id=followed.id)


def _of_goal(
    session: Session, source: str, goal: Goal
) -> Iterator[tuple[tuple[str, ...], PersonTask]]:
    """Each task of the goal, with the people who do it."""
    notes = progress_on(session, goal.id)
    is_over = done_on(notes, "") is not None
    for action in goal.actions:
        if action.text:
            people = responsible_people(action.responsible or goal.responsible, session)
            is_done = is_over or done_on(notes, action.id) is not None
            yield people, PersonTask(source, goal.aim, action.text, action.timeline, is_done)
    for role, text in ((Role.LEADER, goal.leader_ensures), (Role.EMPLOYEE, goal.employee_does)):
        if text.strip():
            yield session.names(role), PersonTask(source, goal.aim, text, goal.timeline, is_over)
