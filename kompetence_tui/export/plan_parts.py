"""What a plan holds, from its overview to the next follow-up."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.direction.group_rules import missing_individual
from kompetence_tui.domain.plan.plan_text import PlanText
from kompetence_tui.domain.rules import NO_DEVELOPMENT, listed
from kompetence_tui.domain.session.kinds import Horizon
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.goal import write_goal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.plan import Goal, Plan
    from kompetence_tui.domain.session.session import Session

    _Section = tuple[Horizon | None, str]
    """A horizon and its heading; an empty one is none."""

_HORIZONS: "tuple[_Section, ...]" = (
    (Horizon.SHORT, _("Mål på kort sigt")),
    (Horizon.LONG, _("Mål på langt sigt")),
)


def write_plan(doc: Document, session: "Session", level: int, text: PlanText) -> None:
    """The goals with their heading at ``level``, or below that of their horizon; the decision to
    have none, what a group agreed on besides, and how the plan is followed up.

    What is written here is acknowledged: no ``text`` changes, see ``PlanText``.
    """
    from kompetence_tui.domain.session.closing import needs_decision

    plan = session.plan
    _write_overview(doc, plan, level)
    _write_goals(doc, plan, level, text)
    if plan.no_development_because.strip():
        doc.heading(level, _("Beslutning"))
        doc.sentence(_(NO_DEVELOPMENT), plan.no_development_because)
    elif not plan.goals and needs_decision(session):
        doc.remark(_("Der er endnu ingen mål i planen"))
    _write_group_agreement(doc, session, level)
    _write_profile(doc, session, level)
    _write_next_follow_up(doc, plan, level, text)


def _write_overview(doc: Document, plan: "Plan", level: int) -> None:
    """Whose interests the goals spring from, and which are of each competence type (E2)."""
    from kompetence_tui.domain.plan.balance import interest_balance

    is_alone = sum(goal.interest is not None for goal in plan.goals) < 2  # it says so itself
    balance = "" if is_alone else interest_balance(plan.goals)
    items = [Item(balance, key=_("Udspring"))] if balance else []
    items += _types(plan)
    if items:
        doc.heading(level, _("Overblik"))
    doc.items(items)


def _types(plan: "Plan") -> Iterator[Item]:
    """»Faglig: mål 1 og 3«; nothing for a goal or two that have each their own and say so."""
    found: dict[str, list[str]] = {}
    for number, goal in enumerate(plan.goals, 1):
        if goal.competence_type:
            found.setdefault(goal.competence_type, []).append(str(number))
    if sum(map(len, found.values())) < 3 and all(len(goals) < 2 for goals in found.values()):
        return
    for name, numbers in found.items():
        words = _("{kind}: mål {numbers}").format(
            kind=f"{name[:1].upper()}{name[1:]}", numbers=listed(numbers)
        )
        yield Item(words)


def _write_goals(doc: Document, plan: "Plan", level: int, text: PlanText) -> None:
    """Each horizon's under its heading (N7); the order and the numbers are the plan's."""
    for horizon, words in _sections(plan, text):
        goals = _of(plan, horizon)
        if goals and words:
            doc.heading(level, words)
        for number, goal in goals:
            _write_numbered(doc, goal, number, level + 1 if words else level)


def goals_in_order(plan: "Plan", text: PlanText) -> "list[tuple[int, Goal]]":
    """The goals with their numbers in the order in which they are written."""
    return [goal for horizon, _words in _sections(plan, text) for goal in _of(plan, horizon)]


def _of(plan: "Plan", horizon: Horizon | None) -> "list[tuple[int, Goal]]":
    return [(n, goal) for n, goal in enumerate(plan.goals, 1) if goal.horizon is horizon]


def _sections(plan: "Plan", text: PlanText) -> "tuple[_Section, ...]":
    """The horizons, and where the goals stand that nobody gave one."""
    if text is PlanText.FIRST:
        return (None, ""), *_HORIZONS
    has_horizons = any(goal.horizon for goal in plan.goals)
    return *_HORIZONS, (None, _("Mål uden tidshorisont") if has_horizons else "")


def _write_numbered(doc: Document, goal: "Goal", number: int, level: int) -> None:
    doc.heading(level, _("Mål {n}").format(n=number))
    write_goal(doc, goal, level + 1)


def _write_group_agreement(doc: Document, session: "Session", level: int) -> None:
    """How the members support each other, and whom the talk stands for."""
    if session.plan.support.strip():
        doc.heading(level, _("Sådan støtter vi hinanden"))
        doc.text(session.plan.support)
    for words, names in (
        (_("Erstatter individuel samtale for"), session.plan.replaces),
        (_("Mangler individuel samtale"), missing_individual(session)),
    ):
        if names:
            doc.heading(level, words)
        doc.items(Item(name) for name in names)


def _write_profile(doc: Document, session: "Session", level: int) -> None:
    """The competence profile, only where both allowed it."""
    if session.profile.is_exported:
        from kompetence_tui.export.profile import write_profile

        write_profile(doc, session, level)


def _write_next_follow_up(doc: Document, plan: "Plan", level: int, text: PlanText) -> None:
    """How and when the plan as a whole is followed up; nothing where that is not said."""
    how, when = plan.next_follow_up.how, plan.next_follow_up.when.danish
    said = [Item(words, key=key) for key, words in ((_("Hvordan"), how), (_("Hvornår"), when))]
    said = [item for item in said if item.text.strip()]
    if not said:
        return
    doc.heading(level, _("Næste opfølgning"))
    if text is PlanText.FIRST and how.strip():
        doc.text(how)
        del said[0]
    doc.items(said)
