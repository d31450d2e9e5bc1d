"""Where in a plan a hint applies, in few words: one goal is quoted, several are numbered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.rules import listed
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural

_ALONE, _BESIDE = 40, 24
_QUOTED = 2
"""More goals than this are not quoted."""
_NAMED = 3
"""More actions than this are counted."""


@dataclass(frozen=True)
class GoalAt:
    """A goal with its number in the plan."""

    number: int
    goal: Goal

    def quoted(self, width: int) -> str:
        """»mål 1 »Lede mødet««."""
        aim = quote(self.goal.aim, width) or _("uden tekst")
        return _("mål {n} »{aim}«").format(n=self.number, aim=aim)


@dataclass(frozen=True)
class ActionAt:
    """An action with its number in the goal."""

    number: int
    action: Action
    at: GoalAt

    @property
    def short(self) -> str:
        return _("handling {n} under mål {goal}").format(n=self.number, goal=self.at.number)

    @property
    def quoted(self) -> str:
        """»handling 2 under mål 1 »Lede mødet««."""
        goal = self.at.quoted(_ALONE)
        return _("handling {n} under {goal}").format(n=self.number, goal=goal)


def goals_of(session: Session) -> tuple[GoalAt, ...]:
    """The plan's goals that say what is aimed at."""
    goals = enumerate(session.plan.goals, 1)
    return tuple(GoalAt(number, goal) for number, goal in goals if goal.aim.strip())


def actions_of(session: Session) -> Iterator[ActionAt]:
    """The plan's actions that hold something, numbered as the form numbers them."""
    for number, goal in enumerate(session.plan.goals, 1):
        lines = [action for action in goal.actions if not action.is_empty]
        for place, action in enumerate(lines, 1):
            yield ActionAt(place, action, GoalAt(number, goal))


def named_goals(places: Sequence[GoalAt]) -> str:
    """»Mål 1 »Lede mødet« og mål 2 »Excel««, »Mål 1, 2 og 3«."""
    if len(places) > _QUOTED:
        numbers = listed([str(place.number) for place in places])
        return _("Mål {n}").format(n=numbers)
    width = _ALONE if len(places) == 1 else _BESIDE
    return _begun(listed([place.quoted(width) for place in places]))


def named_actions(places: Sequence[ActionAt]) -> str:
    """»Handling 2 under mål 1 »Lede mødet««, »Handling 1 under mål 1 og handling 2 under mål 3«."""
    if len(places) == 1:
        return _begun(places[0].quoted)
    named = [place.short for place in places[:_NAMED]]
    if more := len(places) - len(named):
        named.append(plural("{n} handling til", "{n} handlinger til", more))
    return _begun(listed(named))


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
