"""Forløb: all its workshops in one document, by the four aspects."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.export.answers import write_answers
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import status_words
from kompetence_tui.export.notice import write_notice
from kompetence_tui.export.tasks import aspect_words, task_items
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.course.course import Course, Task
    from kompetence_tui.domain.session.kinds import Aspect
    from kompetence_tui.domain.session.session import Session


def course_document(workshops: "Sequence[Session]", notice: str = "") -> Document:
    """The workshops of one forløb, in any order: what was covered and decided, and the tasks with
    what came of them."""
    from kompetence_tui.domain.course.rules import covered_in, in_order

    ordered = in_order(workshops)
    doc = Document()
    titles = [title for w in ordered for title in (_course(w).title, w.unit) if title]
    doc.title(_("Forløb:"), next(iter(titles), ""))
    doc.items(Item(status_words(w), key=_workshop(w)) for w in ordered)
    for aspect, covering in covered_in(ordered).items():
        doc.heading(2, aspect_words(aspect))
        _write_aspect(doc, covering, aspect)
    doc.heading(2, _("Opgaver"))
    _write_tasks(doc, ordered)
    write_notice(doc, notice)
    return doc


def _write_aspect(doc: Document, covering: "Sequence[Session]", aspect: "Aspect") -> None:
    if not covering:
        doc.remark(_("ikke dækket"))
    for workshop in covering:
        number, date = _course(workshop).number, danish_day(workshop.date)
        doc.remark(_("dækket i værksted {n} ({date})").format(n=number, date=date))
        _write_outcome(doc, workshop, aspect)


def _write_outcome(doc: Document, workshop: "Session", aspect: "Aspect") -> None:
    """What the themes of the aspect concluded or answered; not the notes."""
    for theme in workshop.bank.themes:
        if theme.aspect is not aspect:
            continue
        conclusion = workshop.board(theme.id).conclusion
        if conclusion.strip():
            doc.heading_of(3, theme.title)
            doc.text(conclusion)
        write_answers(doc, workshop, theme, level=3)


def _write_tasks(doc: Document, workshops: "Sequence[Session]") -> None:
    """Each workshop's tasks, with what the workshop after it said of them."""
    judged = {(_course(w).follows, task.id): task for w in workshops for task in _course(w).earlier}
    known = {workshop.id for workshop in workshops}
    before = len(doc)
    for workshop in workshops:
        course = _course(workshop)
        if course.follows and course.follows not in known and course.earlier:
            _write_list(doc, _("Før værksted {n}").format(n=course.number), course.earlier)
        tasks = [judged.get((workshop.id, task.id), task) for task in course.tasks]
        _write_list(doc, _workshop(workshop), tasks)
    if len(doc) == before:
        doc.text("")


def _write_list(doc: Document, words: str, tasks: "Iterable[Task]") -> None:
    if items := task_items(tasks, status=True, notes=True):
        doc.heading(3, words)
        doc.items(items)


def _workshop(session: "Session") -> str:
    """»Værksted 2 (3.2.2027)«."""
    number, date = _course(session).number, danish_day(session.date)
    return _("Værksted {n} ({date})").format(n=number, date=date)


def _course(session: "Session") -> "Course":
    """The session's place in the forløb; a session without one is a forløb of its own."""
    from kompetence_tui.domain.course.rules import first_course

    return session.course or first_course(session.id, session.unit)
