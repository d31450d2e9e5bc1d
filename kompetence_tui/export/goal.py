"""A goal in a document: the five fields of the form, and what else was said of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.plan.goal_words import since_words
from kompetence_tui.domain.rules import missing_words
from kompetence_tui.domain.session.kinds import Interest
from kompetence_tui.export.action import action_depth, action_facts
from kompetence_tui.export.blocks import STATUS, Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.action import Action
    from kompetence_tui.domain.plan.plan import Goal


def write_goal(doc: Document, goal: "Goal", level: int) -> None:
    """The facts of the goal and its fields with their headings at ``level``; not its own
    heading."""
    doc.items(goal_facts(goal))
    _write_fields(doc, goal, level)
    for words, text in (
        (_("Lederen sikrer"), goal.leader_ensures),
        (_("Medarbejderen gør"), goal.employee_does),
    ):
        if text.strip():
            doc.heading(level, words)
            doc.text(text)


def goal_facts(goal: "Goal") -> Iterator[Item]:
    """What stands before the five fields; nothing that is not filled."""
    link, last = goal.builds_on, goal.follows
    facts = (
        (_("Kompetencetype"), goal.competence_type),
        (_("Udspring"), _interest_words(goal.interest) if goal.interest else ""),
        (_("Bygger på"), f"{link.source}: {link.words}" if link else ""),
        (_("Arbejdspladsens mål"), goal.serves),
        (_("Videreført fra"), last.source if last else ""),
        (_("Skal bruges fra"), goal.needed_from.danish),
        (_("Forudsætning for"), goal.prerequisite_for),
        (_("Giver ikke i sig selv ret til"), goal.no_right_to),
        (STATUS, missing_words(goal)),
    )
    return (Item(text, key=key) for key, text in facts if text)


def _interest_words(interest: Interest) -> str:
    if interest is Interest.BOTH:
        return _("både medarbejderens ønske og arbejdspladsens mål")
    return _(interest.value)


def write_timeline(doc: Document, goal: "Goal") -> None:
    """When it begins and is reached."""
    doc.items(
        [
            Item(_start_words(goal), key=_("Start")),
            Item(goal.timeline.end.danish, key=_("Slut")),
        ]
    )


def write_evaluation(doc: Document, goal: "Goal") -> None:
    """How it is seen that it is reached, and when."""
    doc.text(goal.evaluation.how)
    doc.items([Item(goal.evaluation.when.danish, key=_("Hvornår"))])


def _write_fields(doc: Document, goal: "Goal", level: int) -> None:
    doc.heading(level, _("Udviklingsmål"))
    doc.remark(_("(hvilke kompetencer (faglige/personlige/sociale) skal udvikles?)"))
    doc.text(goal.aim)

    doc.heading(level, _("Handlingsplan"))
    doc.remark(_("(hvordan nås udviklingsmålene)"))
    write_actions(doc, goal.actions)

    doc.heading(level, _("Tidsplan"))
    doc.remark(_("(hvornår igangsættes og inden for hvilken periode skal målet nås?)"))
    write_timeline(doc, goal)

    doc.heading(level, _("Ansvarlig"))
    doc.remark(_("(hvem skal være ansvarlig for de enkelte punkter i handlingsplanen?)"))
    doc.text(goal.responsible)

    doc.heading(level, _("Evaluering"))
    doc.remark(_("(hvordan evalueres på om målene er blevet indfriet?)"))
    write_evaluation(doc, goal)


def _start_words(goal: "Goal") -> str:
    """»3.11.2026«, or »3.11.2026 (i gang siden 15.1.2026)« of one that was carried on."""
    start, since = goal.timeline.start.danish, since_words(goal)
    return _("{start} (i gang {since})").format(start=start, since=since) if since else start


def write_actions(doc: Document, actions: "tuple[Action, ...]", *, with_depth: bool = True) -> None:
    """Each action with who and when; ``with_depth`` how what is learnt comes into use, too."""
    written = [action for action in actions if not action.is_empty]
    if not written:
        doc.text("")
    doc.items(
        Item(
            action.text,
            key=_("Handling {n}").format(n=number),
            inner=(*action_facts(action), *(action_depth(action) if with_depth else ())),
        )
        for number, action in enumerate(written, 1)
    )
