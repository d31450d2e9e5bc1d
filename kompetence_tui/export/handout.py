"""Formidlingsark: what a workshop decided, for those who were not there (V4)."""

from typing import TYPE_CHECKING

from kompetence_tui.export.document import Document
from kompetence_tui.export.notice import write_notice
from kompetence_tui.export.page import PageLimits, fitted
from kompetence_tui.export.tasks import task_items, workshop_facts, write_decisions
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def handout_document(session: "Session", notice: str = "") -> Document:
    """Decisions and tasks on two pages at the most; no notes, no participants.

    The organisation's ``notice`` is never shortened: what is left is the others' room.
    """
    return fitted(lambda room: _sheet(session, room, notice), pages=2)


def _sheet(session: "Session", room: PageLimits, notice: str) -> Document:
    from kompetence_tui.domain.course.rules import decisions_of

    doc = Document()
    doc.heading(1, _("Formidlingsark"))
    doc.items(workshop_facts(session, room))
    decisions = decisions_of(session)
    doc.heading(2, _("Det besluttede vi"))
    if not decisions:
        doc.text("")
    write_decisions(doc, room.some(decisions), 3, room)
    _write_more(doc, len(decisions) - len(room.some(decisions)))
    _write_tasks(doc, session, room)
    if room.is_short:
        doc.remark(_("Arket er forkortet til to sider; resten står i hele samtalen"))
    write_notice(doc, notice)
    return doc


def _write_tasks(doc: Document, session: "Session", room: PageLimits) -> None:
    course = session.course
    earlier = task_items(course.earlier if course else (), status=True, room=room)
    tasks = task_items(course.tasks if course else (), room=room)
    doc.heading(2, _("Opgaver til næste gang"))
    if not tasks:
        doc.text("")
    for items in (tasks, earlier):
        if items is earlier and items:
            doc.heading(2, _("Opgaver fra sidste gang"))
        doc.items(room.some(items))
        _write_more(doc, len(items) - len(room.some(items)))


def _write_more(doc: Document, number: int) -> None:
    if number > 0:
        doc.remark(plural("og {n} mere", "og {n} mere", number))
