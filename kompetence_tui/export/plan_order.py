"""In which order, and under which headings, the goals of a plan stand in a document."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.domain.plan.plan_text import PlanText
from kompetence_tui.domain.session.kinds import Horizon
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.plan import Goal, Plan
    from kompetence_tui.domain.session.session import Session

_HORIZONS: tuple[tuple[Horizon | None, str], ...] = (
    (Horizon.SHORT, _("Mål på kort sigt")),
    (Horizon.LONG, _("Mål på langt sigt")),
)


@dataclass(frozen=True, repr=False)
class GoalSection:
    """Goals below one heading with their numbers in the plan; never none."""

    goals: "tuple[tuple[int, Goal], ...]"
    words: str = ""
    """The heading; an empty one is none."""
    text: str | None = None
    """The bank's words after it."""
    is_of_horizon: bool = True
    """The heading says how far the goals look, or none of them says so."""


def by_horizon(plan: "Plan", text: PlanText) -> list[GoalSection]:
    """Each horizon's (N7); the order and the numbers are the plan's."""
    found = [(_of(plan, horizon), words) for horizon, words in _horizons(plan, text)]
    return [GoalSection(goals, _(words)) for goals, words in found if goals]


def by_type(session: "Session") -> list[GoalSection]:
    """Each competence type's, in the bank's order (E2); then those the bank does not know, which
    came with a goal of another talk, and last the goals without one."""
    found: dict[str, list[tuple[int, Goal]]] = {
        name.casefold(): [] for name in session.bank.competence_types
    }
    without: list[tuple[int, Goal]] = []
    for number, goal in enumerate(session.plan.goals, 1):
        name = goal.competence_type.casefold()
        (found.setdefault(name, []) if name else without).append((number, goal))
    sections = [
        GoalSection(tuple(goals), _("Kompetencetype:"), goals[0][1].competence_type, False)
        for goals in found.values()
        if goals
    ]
    if without:
        words = _("Mål uden kompetencetype")
        sections.append(GoalSection(tuple(without), words, is_of_horizon=False))
    return sections


def goals_in_order(plan: "Plan", text: PlanText) -> "list[tuple[int, Goal]]":
    """The goals with their numbers in the order in which they are written."""
    return [goal for section in by_horizon(plan, text) for goal in section.goals]


def _of(plan: "Plan", horizon: Horizon | None) -> "tuple[tuple[int, Goal], ...]":
    return tuple((n, goal) for n, goal in enumerate(plan.goals, 1) if goal.horizon is horizon)


def _horizons(plan: "Plan", text: PlanText) -> "tuple[tuple[Horizon | None, str], ...]":
    """The horizons with their headings, and where the goals stand that nobody gave one."""
    if text is PlanText.FIRST:
        return (None, ""), *_HORIZONS
    has_horizons = any(goal.horizon for goal in plan.goals)
    return *_HORIZONS, (None, _("Mål uden tidshorisont") if has_horizons else "")
