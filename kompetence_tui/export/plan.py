"""The plan for the personnel file, in the form of Herlev Kommune (H3)."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.group_rules import missing_individual
from kompetence_tui.domain.kinds import Role
from kompetence_tui.domain.rules import NO_DEVELOPMENT, missing_words
from kompetence_tui.export.document import Document, Item
from kompetence_tui.export.facts import facts
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan import Action, Goal
    from kompetence_tui.domain.session import Session


def plan_markdown(session: "Session", notice: str = "") -> str:
    """The agreed plan, dates and signature lines; no answers. ``notice`` is the organisation's."""
    doc = Document()
    doc.title(_("Kompetenceudviklingsplan for:"), session.who)
    doc.items(facts(session))
    write_plan(doc, session, level=2)
    _write_signatures(doc, session)
    write_notice(doc, notice)
    return str(doc)


def write_plan(doc: Document, session: "Session", level: int) -> None:
    """The goals, one block each with its heading at ``level``, the decision to have none, and what
    a group agreed on besides."""
    plan = session.plan
    for number, goal in enumerate(plan.goals, 1):
        doc.heading(level, _("Mål {n}").format(n=number))
        doc.items(_goal_facts(goal))
        _write_fields(doc, goal, level + 1)
    if plan.no_development_because.strip():
        doc.heading(level, _("Beslutning"))
        doc.sentence(_(NO_DEVELOPMENT), plan.no_development_because)
    elif not plan.goals:
        doc.remark(_("Der er endnu ingen mål i planen"))
    _write_group_agreement(doc, session, level)


def _write_group_agreement(doc: Document, session: "Session", level: int) -> None:
    """How the members support each other (N18), and whom the talk stands for (E7)."""
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


def _goal_facts(goal: "Goal") -> list[Item]:
    found = []
    if goal.competence_type:
        found.append(Item(goal.competence_type, key=_("Kompetencetype")))
    if link := goal.builds_on:
        found.append(Item(f"{link.source}: {link.words}", key=_("Bygger på")))
    if words := missing_words(goal):
        found.append(Item(words, key=_("Status")))
    return found


def _write_fields(doc: Document, goal: "Goal", level: int) -> None:
    doc.heading(level, _("Udviklingsmål"))
    doc.remark(_("(hvilke kompetencer (faglige/personlige/sociale) skal udvikles?)"))
    doc.text(goal.aim)

    doc.heading(level, _("Handlingsplan"))
    doc.remark(_("(hvordan nås udviklingsmålene)"))
    _write_actions(doc, goal.actions)

    doc.heading(level, _("Tidsplan"))
    doc.remark(_("(hvornår igangsættes og inden for hvilken periode skal målet nås?)"))
    doc.items(
        [
            Item(goal.timeline.start.danish, key=_("Start")),
            Item(goal.timeline.end.danish, key=_("Slut")),
        ]
    )

    doc.heading(level, _("Ansvarlig"))
    doc.remark(_("(hvem skal være ansvarlig for de enkelte punkter i handlingsplanen?)"))
    doc.text(goal.responsible)

    doc.heading(level, _("Evaluering"))
    doc.remark(_("(hvordan evalueres på om målene er blevet indfriet?)"))
    doc.text(goal.evaluation.how)
    doc.items([Item(goal.evaluation.when.danish, key=_("Hvornår"))])


def _write_actions(doc: Document, actions: "tuple[Action, ...]") -> None:
    written = [action for action in actions if not action.is_empty]
    if not written:
        doc.text("")
    doc.items(
        Item(action.text, key=_("Handling {n}").format(n=number), inner=action_facts(action))
        for number, action in enumerate(written, 1)
    )


def action_facts(action: "Action") -> tuple[Item, ...]:
    """Who, when, and who is told."""
    optional = (
        Item(action.timeline.start.danish, key=_("Start")),
        Item(action.timeline.end.danish, key=_("Frist")),
        Item(action.told, key=_("Fortalt til")),
    )
    return (Item(action.responsible, key=_("Ansvarlig")), *(fact for fact in optional if fact.text))


def _write_signatures(doc: Document, session: "Session") -> None:
    doc.heading(2, _("Underskrifter"))
    doc.to_fill(_("Den"))
    for label, name in _signers(session):
        doc.to_fill(label, name)


def _signers(session: "Session") -> list[tuple[str, str]]:
    """Who signs, employees before leaders; a facilitator never does (V6)."""
    signers = [
        (_(role.value).capitalize(), name)
        for role in (
            Role.EMPLOYEE,
            Role.EMPLOYEE_REPRESENTATIVE,
            Role.MANAGEMENT_REPRESENTATIVE,
        )
        for name in session.names(role)
    ]
    if not signers:
        label = _("Medarbejder") if session.kind.is_individual else _("Gruppen")
        signers = [(label, session.who)]
    leaders = session.names(Role.LEADER) or ("",)
    return signers + [(_("Leder"), name) for name in leaders]
