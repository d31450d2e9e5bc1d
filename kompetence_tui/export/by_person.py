"""Opgaver efter ansvarlig: what each does for the plan's goals, in one list for each."""

from typing import TYPE_CHECKING

from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import facts
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.tasks_by_person import PersonTask
    from kompetence_tui.domain.session.session import Session


def tasks_document(session: "Session", notice: str = "") -> Document:
    """The actions and promises under the name of whoever does them; what nobody is named for
    stands last."""
    from kompetence_tui.domain.plan.tasks_by_person import tasks_by_person

    doc = Document()
    doc.title(_("Opgaver efter ansvarlig:"), session.who)
    doc.items(facts(session))
    found = tasks_by_person(session)
    for person in found:
        doc.heading_of(2, person.name or _("Ingen ansvarlig endnu"))
        doc.items(map(_item, person.tasks))
    if not found:
        doc.remark(_("Der er endnu ingen opgaver i planen"))
    write_notice(doc, notice)
    return doc


def _item(task: "PersonTask") -> Item:
    facts_of_it = (
        (_("Udviklingsmål"), task.aim),
        (_("Hvornår"), task.when.danish),
        (_("Gjort"), _("ja") if task.done else ""),
    )
    inner = tuple(Item(text, key=key) for key, text in facts_of_it if text.strip())
    return Item(task.text, key=task.source, inner=inner)
