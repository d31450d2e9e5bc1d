"""What stands in each field of a form, whoever asks for it."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from kompetence_tui.domain.form import TalkField
from kompetence_tui.export import goal as of_goal
from kompetence_tui.export.acknowledgements import write_acknowledgements
from kompetence_tui.export.action import method_by_form, transfer_items
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.board import write_unused
from kompetence_tui.export.direction import chain_items, write_direction
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import date_fact, facts, kind_fact, status_fact, who_facts
from kompetence_tui.export.first_page import write_first_page, write_goals
from kompetence_tui.export.follow_up import followed_items, write_follow_up
from kompetence_tui.export.phases import phases, write_phases
from kompetence_tui.export.plan_parts import (
    next_follow_up_items,
    write_decision,
    write_group_agreement,
    write_own_profile,
)
from kompetence_tui.export.playback import write_playback
from kompetence_tui.export.preparation import write_preparation
from kompetence_tui.export.progress import write_addenda, write_progress
from kompetence_tui.export.talk_parts import (
    bank_fact,
    write_all_answers,
    write_inputs,
    write_whole_plan,
)
from kompetence_tui.export.tasks import write_course
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.plan import Goal
    from kompetence_tui.domain.session.session import Session

Write = Callable[[Document, "Session", int], None]
"""Writes what there is, with headings of its own at the level; nothing where there is nothing."""


def fact_items(session: "Session", fields: Iterable[TalkField]) -> list[Item]:
    """The facts asked for, in one list."""
    return [item for field in fields for item in FACTS[field](session)]


def write_field(doc: Document, session: "Session", field: TalkField, level: int) -> None:
    """A field of the talk that is no fact."""
    _FIELDS[field](doc, session, level)


def write_goal_field(doc: Document, goal: "Goal", field: TalkField) -> None:
    """A field of one goal."""
    _GOAL_FIELDS[field](doc, goal)


def _unit(session: "Session") -> Item:
    """Of a group its own name, which stands for the unit."""
    individual = session.kind.is_individual
    return Item(session.unit if individual else session.who, key=_("Enhed"))


def _workplace_goals(session: "Session") -> list[Item]:
    """The bank's, the chain, and those besides that a goal of the plan serves."""
    chain, own = session.direction.chain, session.bank.ways.goals
    known = {*own, *(goal.text for goal in chain)}
    served = dict.fromkeys(goal.serves for goal in session.plan.goals if goal.serves)
    others = (Item(words) for words in served if words not in known)
    return [*map(Item, own), *chain_items(session.direction), *others]


def _transfer(goal: "Goal") -> list[Item]:
    """What was agreed on before, during and after each action that has some of it."""
    found = [
        Item(action.text, inner=tuple(transfer_items(action.transfer)))
        for action in goal.actions
        if action.transfer
    ]
    return [item for item in found if item.inner]


def _methods(goal: "Goal") -> list[Item]:
    return [method_by_form(method) for action in goal.actions for method in action.methods]


FACTS: dict[TalkField, Callable[["Session"], list[Item]]] = {
    TalkField.FACTS: facts,
    TalkField.KIND: lambda session: [kind_fact(session)],
    TalkField.DATE: lambda session: [date_fact(session)],
    TalkField.UNIT: lambda session: [_unit(session)],
    TalkField.PARTICIPANTS: who_facts,
    TalkField.STATUS: lambda session: [status_fact(session)],
    TalkField.BANK: lambda session: [bank_fact(session.bank)],
}
"""Those next to each other stand in one list."""

_FIELDS: dict[TalkField, Write] = {
    TalkField.FIRST_PAGE: lambda doc, session, level: write_first_page(doc, session.bank, level),
    TalkField.BANK_GOALS: lambda doc, session, level: write_goals(doc, session.bank.ways, level),
    TalkField.INPUTS: write_inputs,
    TalkField.FOLLOW_UP: partial(write_follow_up, with_notes=True),
    TalkField.LAST_TIME: lambda doc, session, _level: doc.items(followed_items(session)),
    TalkField.PREPARATION: write_preparation,
    TalkField.DIRECTION: lambda doc, session, level: write_direction(doc, session.direction, level),
    TalkField.WORKPLACE_GOALS: lambda doc, session, _level: doc.items(_workplace_goals(session)),
    TalkField.ANSWERS: write_all_answers,
    TalkField.PHASES: lambda doc, session, level: write_phases(
        doc, session, phases(session.bank), level
    ),
    TalkField.COURSE: write_course,
    TalkField.PLAN: write_whole_plan,
    TalkField.DECISION: lambda doc, session, _level: write_decision(doc, session.plan),
    TalkField.GROUP: write_group_agreement,
    TalkField.PROFILE: write_own_profile,
    TalkField.NEXT_FOLLOW_UP: lambda doc, session, _level: doc.items(
        next_follow_up_items(session.plan)
    ),
    TalkField.ACKNOWLEDGEMENTS: write_acknowledgements,
    TalkField.ADDENDA: write_addenda,
    TalkField.PLAYBACK: write_playback,
    TalkField.PROGRESS: write_progress,
    TalkField.UNUSED_CARDS: write_unused,
}

_GOAL_FIELDS: dict[TalkField, Callable[[Document, "Goal"], None]] = {
    TalkField.AIM: lambda doc, goal: doc.text(goal.aim),
    TalkField.ABOUT_GOAL: lambda doc, goal: doc.items(of_goal.goal_facts(goal)),
    TalkField.ACTIONS: lambda doc, goal: of_goal.write_actions(doc, goal.actions),
    TalkField.ACTIVITIES: lambda doc, goal: of_goal.write_actions(
        doc, goal.actions, with_depth=False
    ),
    TalkField.METHODS: lambda doc, goal: doc.items(_methods(goal)),
    TalkField.TRANSFER: lambda doc, goal: doc.items(_transfer(goal)),
    TalkField.TIMELINE: of_goal.write_timeline,
    TalkField.RESPONSIBLE: lambda doc, goal: doc.text(goal.responsible),
    TalkField.EVALUATION: of_goal.write_evaluation,
    TalkField.LEADER_ENSURES: lambda doc, goal: doc.text(goal.leader_ensures),
    TalkField.EMPLOYEE_DOES: lambda doc, goal: doc.text(goal.employee_does),
}
