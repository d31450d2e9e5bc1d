"""A goal as a text to be read: its parts in the form's order, each with what is missing in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.rules import WHEN_JUDGED, GoalField, missing_in
from kompetence_tui.i18n import _

AIM, TYPE, TIMELINE, RESPONSIBLE, HOW, EVALUATED = (
    "aim", "type", "timeline", "responsible", "how", "evaluated",
)  # fmt: skip
CAME_OF = "came-of"
"""Id of the part that tells what came of the goal; it is not written in here."""
NEW_ACTION = "action:"
"""Id of the part that begins an action; the id of an action's part has the action's own after."""


@dataclass(frozen=True)
class GoalPart:
    """One thing that is read, and written, by itself."""

    id: str
    label: str = ""
    text: str = ""
    quiet: str = ""
    """Below the text: what a date was understood as, what else is said of an action."""
    question: str = ""
    """What is to be answered here; empty when nothing is missing."""

    @property
    def action_id(self) -> str:
        """The action it is, or empty."""
        return self.id.removeprefix(NEW_ACTION) if self.id.startswith(NEW_ACTION) else ""


def action_sentence(action: Action) -> str:
    """»Følger en kollega på to møder — medarbejderen, uge 20«."""
    behind = ", ".join(filter(None, (action.responsible, action.timeline.danish)))
    return " — ".join(filter(None, (action.text.strip(), behind)))


NAMES = ("", _("Handlingsplan"))
"""What the goal itself and its actions are called; the goal of a plan needs no name."""


def goal_parts(
    goal: Goal,
    today: date,
    *,
    has_types: bool,
    can_write: bool,
    names: tuple[str, str] = NAMES,
) -> tuple[GoalPart, ...]:
    """What can be read of the goal; where it can be written in, also what is to be answered."""
    missing = missing_in(goal) if can_write else ()

    def problem(timeline: Timeline) -> str:
        return timeline.problem(today) if can_write else ""

    asked = {lack.field: lack.question for lack in reversed(missing) if not lack.action}
    of_action = {lack.action: lack.question for lack in missing if lack.action}
    of_action |= {a.id: why for a in goal.actions if (why := problem(a.timeline))}
    timeline, evaluation = goal.timeline, goal.evaluation
    parts = [GoalPart(AIM, names[0], goal.aim, question=asked.get(GoalField.AIM, ""))]
    if has_types and (goal.competence_type or can_write):
        parts.append(GoalPart(TYPE, _("Kompetence"), goal.competence_type))
    of_action[""] = asked.get(GoalField.ACTIONS, "")
    parts += _actions(goal, names[1], of_action, can_write=can_write)
    parts.append(
        GoalPart(
            TIMELINE,
            _("Tidsplan"),
            timeline.danish,
            "  –  ".join(filter(None, map(understood, (timeline.start, timeline.end)))),
            problem(timeline) or asked.get(GoalField.START) or asked.get(GoalField.END, ""),
        )
    )
    question = asked.get(GoalField.RESPONSIBLE, "")
    parts.append(GoalPart(RESPONSIBLE, _("Ansvarlig"), goal.responsible, question=question))
    question = asked.get(GoalField.EVALUATION_HOW, "")
    parts.append(GoalPart(HOW, _("Evaluering"), evaluation.how, question=question))
    when = evaluation.when
    question = problem(Timeline(end=when)) or asked.get(GoalField.EVALUATION_WHEN, "")
    if can_write and when.is_empty:
        question = WHEN_JUDGED
    parts.append(GoalPart(EVALUATED, _("Evalueres"), when.danish, understood(when), question))
    return tuple(part for part in parts if can_write or part.text or part.id == AIM)


def understood(when: When) -> str:
    """The days that a date stands for, where what is read does not say them already."""
    return when.date.explained if when.date and when.date.explained != when.danish else ""


def first_missing(parts: tuple[GoalPart, ...]) -> str:
    """Id of the first part that something is missing in, or of the first of all."""
    return next((part.id for part in parts if part.question), parts[0].id)


def moved(goal: Goal, action_id: str, step: int) -> Goal:
    """The goal with the action one place on or back; the same where there is no such place."""
    actions = list(goal.actions)
    at = next((i for i, action in enumerate(actions) if action.id == action_id), -1)
    if at < 0 or not 0 <= at + step < len(actions):
        return goal
    actions.insert(at + step, actions.pop(at))
    return goal.with_(actions=tuple(actions))


def more_words(action: Action) -> str:
    """»Sidemandsoplæring · stræk · får det at vide: Bo«: that there is more, one key deeper."""
    told = _("får det at vide: {whom}").format(whom=action.told) if action.told else ""
    parts = (
        ", ".join(method.name for method in action.methods),
        action.challenge.danish,
        _("før, under og efter") if action.transfer else "",
        _("brug i hverdagen") if action.use.strip() else "",
        told,
    )
    return " · ".join(filter(None, parts))


def _actions(
    goal: Goal, label: str, questions: Mapping[str, str], *, can_write: bool
) -> Iterator[GoalPart]:
    """Each action with its question, and where one more can be written with that of them all."""
    for action in goal.actions:
        yield GoalPart(
            NEW_ACTION + action.id,
            label,
            action_sentence(action),
            more_words(action),
            questions.get(action.id, ""),
        )
        label = ""
    if can_write:
        question = questions[""]
        quiet = "" if question else _("+ ny handling")
        yield GoalPart(NEW_ACTION, label, quiet=quiet, question=question)
