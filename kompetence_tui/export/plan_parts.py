"""What a plan holds, from its overview to the next follow-up."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.direction.group_rules import missing_individual
from kompetence_tui.domain.plan.plan_text import PlanText
from kompetence_tui.domain.rules import NO_DEVELOPMENT, listed
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.goal import write_goal
from kompetence_tui.export.plan_order import GoalSection, by_horizon, by_type
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.plan import Goal, Plan
    from kompetence_tui.domain.session.session import Session


def write_plan(
    doc: Document, session: "Session", level: int, text: PlanText, *, is_by_type: bool = False
) -> None:
    """The goals with their heading at ``level``, or below that of their horizon or, where that is
    asked for, of their competence type; the decision to have none, what a group agreed on
    besides, and how the plan is followed up.

    What is written here is acknowledged: no ``text`` changes, see ``PlanText``. By type it is only
    read.
    """
    from kompetence_tui.domain.session.closing import needs_decision

    plan = session.plan
    _write_overview(doc, plan, level, with_types=not is_by_type)
    for section in by_type(session) if is_by_type else by_horizon(plan, text):
        _write_goals(doc, section, level)
    if plan.no_development_because.strip():
        doc.heading(level, _("Beslutning"))
        write_decision(doc, plan)
    elif not plan.goals and needs_decision(session):
        doc.remark(_("Der er endnu ingen mål i planen"))
    write_group_agreement(doc, session, level)
    write_own_profile(doc, session, level)
    _write_next_follow_up(doc, plan, level, text)


def write_decision(doc: Document, plan: "Plan") -> None:
    """That there is to be no development, and why; nothing where that was not decided."""
    if plan.no_development_because.strip():
        doc.sentence(_(NO_DEVELOPMENT), plan.no_development_because)


def _write_overview(doc: Document, plan: "Plan", level: int, *, with_types: bool) -> None:
    """Whose interests the goals spring from, and which are of each competence type (E2) unless
    they stand by it."""
    from kompetence_tui.domain.plan.balance import interest_balance

    is_alone = sum(goal.interest is not None for goal in plan.goals) < 2  # it says so itself
    balance = "" if is_alone else interest_balance(plan.goals)
    items = [Item(balance, key=_("Udspring"))] if balance else []
    items += _types(plan) if with_types else ()
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


def _write_goals(doc: Document, section: GoalSection, level: int) -> None:
    if section.text is not None:
        doc.heading_of(level, section.text, section.words)
    elif section.words:
        doc.heading(level, section.words)
    for number, goal in section.goals:
        words = _("Mål {n}").format(n=number)
        if goal.horizon and not section.is_of_horizon:
            words = _("{goal} på {horizon}").format(goal=words, horizon=_(goal.horizon.value))
        _write_numbered(doc, goal, words, level + 1 if section.words else level)


def _write_numbered(doc: Document, goal: "Goal", words: str, level: int) -> None:
    doc.heading(level, words)
    write_goal(doc, goal, level + 1)


def write_group_agreement(doc: Document, session: "Session", level: int) -> None:
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


def write_own_profile(doc: Document, session: "Session", level: int) -> None:
    """The competence profile, only where both allowed it."""
    if session.profile.is_exported:
        from kompetence_tui.export.profile import write_profile

        write_profile(doc, session, level)


def next_follow_up_items(plan: "Plan") -> list[Item]:
    """How and when the plan as a whole is followed up; nothing where that is not said."""
    how, when = plan.next_follow_up.how, plan.next_follow_up.when.danish
    said = [Item(words, key=key) for key, words in ((_("Hvordan"), how), (_("Hvornår"), when))]
    return [item for item in said if item.text.strip()]


def _write_next_follow_up(doc: Document, plan: "Plan", level: int, text: PlanText) -> None:
    said, how = next_follow_up_items(plan), plan.next_follow_up.how
    if not said:
        return
    doc.heading(level, _("Næste opfølgning"))
    if text is PlanText.FIRST and how.strip():
        doc.text(how)
        del said[0]
    doc.items(said)
