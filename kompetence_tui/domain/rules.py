"""The rules of a talk: what a goal lacks, and whether a session may start."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.people.names import may_be_two
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from kompetence_tui.i18n import _


class GoalField(StrEnum):
    """A field of a goal that can lack something."""

    AIM = "aim"
    ACTIONS = "actions"
    START = "start"
    END = "end"
    RESPONSIBLE = "responsible"
    EVALUATION_HOW = "evaluation_how"
    EVALUATION_WHEN = "evaluation_when"


@dataclass(frozen=True)
class Missing:
    """One thing a goal lacks: ``words`` for a list, ``question`` for beside the field."""

    field: GoalField
    words: str
    question: str
    action: str = ""
    """Id of the action that lacks it; empty for what the goal itself lacks."""


@dataclass(frozen=True)
class Finding:
    """Something to be said before a session closes; ``blocks`` when it must be put right first."""

    words: str
    blocks: bool
    is_fault: bool = True
    """Something is not as it should be; else it is only worth knowing."""


class RuleBroken(Exception):
    """What was asked for is against a rule; ``str()`` is a Danish sentence saying why."""


WHEN_JUDGED = _("hvornår ser vi på det?")
FIELDS = 5
"""Udviklingsmål, handlingsplan, tidsplan, ansvarlig and evaluering."""
_TOGETHER = {
    GoalField.END: GoalField.START,
    GoalField.EVALUATION_WHEN: GoalField.EVALUATION_HOW,
}
"""What shares one of them with another."""

NO_DEVELOPMENT = "Der er taget stilling: ingen kompetenceudvikling i år, fordi"
"""How the recorded sentence begins."""


def missing_in(goal: Goal) -> tuple[Missing, ...]:
    """What the goal lacks of the five fields, in the form's order (H3, H6)."""
    found: list[Missing] = []
    if not goal.aim.strip():
        found.append(
            Missing(GoalField.AIM, _("udviklingsmål"), _("hvilken kompetence skal udvikles?"))
        )
    found += _missing_in_actions(goal.actions)
    found += _missing_in_timeline(goal)
    if not goal.responsible:
        found.append(
            Missing(GoalField.RESPONSIBLE, _("ansvarlig"), _("hvem sørger for, at det sker?"))
        )
    found += _missing_in_evaluation(goal)
    return tuple(found)


def is_complete(goal: Goal) -> bool:
    """All five fields are there and make sense together."""
    return not missing_in(goal)


def fields_filled(goal: Goal) -> int:
    """How many of the ``FIELDS`` of a goal lack nothing."""
    return FIELDS - len({_TOGETHER.get(one.field, one.field) for one in missing_in(goal)})


def missing_words(goal: Goal) -> str:
    """»mangler evaluering og slutdato«, or an empty string for a complete goal."""
    words = [missing.words for missing in missing_in(goal)]
    return _("mangler {what}").format(what=listed(words)) if words else ""


def has_plan_line(goals: Iterable[Goal]) -> bool:
    """One action says what, who and when: what a group's talk has to end with (K4)."""
    return any(
        action.text and action.responsible and (timeline.start.date or timeline.end.date)
        for goal in goals
        for action in goal.actions
        for timeline in (action.timeline,)
    )


def listed(words: Sequence[str]) -> str:
    """»a, b og c«."""
    return _joined(words, _("{most} og {last}"))


def either(words: Sequence[str]) -> str:
    """»a, b eller c«."""
    return _joined(words, _("{most} eller {last}"))


def _joined(words: Sequence[str], form: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return form.format(most=", ".join(words[:-1]), last=words[-1])


def check_may_start(kind: SessionKind, participants: tuple[Participant, ...]) -> None:
    """Refuse a talk without a leader (V5), an individual one without its employee, and two
    people in one name.

    Raises:
        RuleBroken: with the sentence for the screen.
    """
    if two := next((one.name for one in participants if may_be_two(one.name)), ""):
        words = _("»{name}« kan være to navne: skriv ét navn, fornavnet først og uden komma")
        raise RuleBroken(words.format(name=quote(two, 44)))
    named = {participant.role for participant in participants if participant.name}
    if Role.LEADER not in named:
        raise RuleBroken(_("Samtalen kan ikke begynde uden en leder: skriv lederens navn"))
    if kind.is_individual and Role.EMPLOYEE not in named:
        raise RuleBroken(
            _("En {kind} er en medarbejders samtale: skriv medarbejderens navn").format(kind=kind)
        )


def _missing_in_actions(actions: tuple[Action, ...]) -> list[Missing]:
    lines = [action for action in actions if not action.is_empty]
    if not any(action.text for action in lines):
        return [Missing(GoalField.ACTIONS, _("handlingsplan"), _("hvad gør vi for at nå målet?"))]
    found = []
    for number, action in enumerate(lines, 1):
        if problems := _action_problems(action):
            what = listed([lack for lack, _question in problems])
            words = _("{what} for handling {n}").format(what=what, n=number)
            question = problems[0][1].format(n=number)
            found.append(Missing(GoalField.ACTIONS, words, question, action.id))
    return found


def _action_problems(action: Action) -> list[tuple[str, str]]:
    """What the line lacks, each with its question."""
    problems = []
    if not action.text:
        problems.append((_("tekst"), _("hvad skal gøres i handling {n}?")))
    if not action.responsible:
        problems.append((_("ansvarlig"), _("hvem står for handling {n}?")))
    if any(_is_unreadable(when) for when in (action.timeline.start, action.timeline.end)):
        problems.append((_("en læselig dato"), _("hvilken dato har handling {n}, fx uge 12 2027?")))
    if action.timeline.ends_before_start:
        words = _("en slutdato efter startdatoen")
        problems.append((words, _("handling {n} slutter, før den begynder – hvad skal der stå?")))
    return problems


def _missing_in_timeline(goal: Goal) -> list[Missing]:
    start, end = goal.timeline.start, goal.timeline.end
    found = []
    if start.date is None:
        found.append(
            Missing(GoalField.START, _when_words(start, _("startdato")), _("hvornår begynder vi?"))
        )
    if end.date is None:
        found.append(
            Missing(
                GoalField.END, _when_words(end, _("slutdato")), _("hvornår skal målet være nået?")
            )
        )
    elif goal.timeline.ends_before_start:
        found.append(
            Missing(
                GoalField.END,
                _("en slutdato efter startdatoen"),
                _("slutdatoen ligger før startdatoen – hvad skal der stå?"),
            )
        )
    return found


def _missing_in_evaluation(goal: Goal) -> list[Missing]:
    how, when = goal.evaluation.how.strip(), goal.evaluation.when
    found = []
    if not how:
        words = _("evaluering") if when.date is None else _("hvordan der evalueres")
        found.append(
            Missing(GoalField.EVALUATION_HOW, words, _("hvad kan vi se, når det er nået?"))
        )
    if when.date is None and (how or not when.is_empty):
        found.append(
            Missing(
                GoalField.EVALUATION_WHEN,
                _when_words(when, _("evalueringsdato")),
                WHEN_JUDGED,
            )
        )
    return found


def _when_words(when: When, name: str) -> str:
    return _("en læselig {name}").format(name=name) if _is_unreadable(when) else name


def _is_unreadable(when: When) -> bool:
    return when.date is None and not when.is_empty
