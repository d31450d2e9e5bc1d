"""A workshop's place in its forløb, its tasks and what it decided."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.session.kinds import Aspect
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import status_words
from kompetence_tui.export.page import PageLimits
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.course.course import Course, Decision, Task
    from kompetence_tui.domain.session.session import Session


def workshop_facts(session: "Session", room: PageLimits) -> list[Item]:
    """Which workshop of which forløb, when, and how far; without the participants."""
    found = course_facts(session.course, room) if session.course else []
    found.append(Item(danish_day(session.date), key=_("Dato")))
    if session.unit:
        found.append(Item(room.words(session.unit), key=_("Enhed")))
    return [*found, Item(status_words(session), key=_("Status"))]


def course_facts(course: "Course", room: PageLimits) -> list[Item]:
    """Which workshop of which forløb, and when the next one is."""
    number = _("{n} ({length})").format(n=course.number, length=_(course.length.value))
    found = [Item(number, key=_("Værksted"))]
    if course.title:
        found.insert(0, Item(room.words(course.title), key=_("Forløb")))
    if not course.next_date.is_empty:
        found.append(Item(room.words(course.next_date.danish), key=_("Næste værksted")))
    return found


def write_course(doc: Document, session: "Session", level: int) -> None:
    """What the workshop began with, what it covers and what is to be done before the next."""
    from kompetence_tui.domain.course.rules import covered

    course = session.course
    if course is None:
        return
    doc.heading(level, _("Forløb"))
    done = covered(session)
    aspects = [
        Item(_("dækket her") if aspect in done else _("ikke dækket her"), key=aspect_words(aspect))
        for aspect in Aspect
    ]
    doc.items([*course_facts(course, PageLimits()), *aspects])
    if course.decided:
        doc.heading(level + 1, _("Besluttet på værkstedet før"))
        write_decisions(doc, course.decided, level + 2, PageLimits())
    _write_tasks(doc, course, level + 1)


def write_decisions(
    doc: Document, decisions: "Iterable[Decision]", level: int, room: PageLimits
) -> None:
    """Each with the board's title as its heading."""
    for decision in decisions:
        doc.heading_of(level, room.words(decision.board))
        doc.text(room.words(decision.words))


def task_items(
    tasks: "Iterable[Task]",
    *,
    status: bool = False,
    notes: bool = False,
    room: PageLimits | None = None,
) -> list[Item]:
    """The tasks with who and when; with what came of them, and with the notes on that."""
    room = room or PageLimits()
    return [
        Item(
            room.words(task.text),
            key=_("Opgave {n}").format(n=number),
            inner=tuple(_task_facts(task, room, status=status, notes=notes)),
        )
        for number, task in enumerate((task for task in tasks if not task.is_empty), 1)
    ]


def aspect_words(aspect: Aspect) -> str:
    """The aspect as a heading."""
    return _(aspect.value).capitalize()


def _task_facts(task: "Task", room: PageLimits, *, status: bool, notes: bool) -> Iterable[Item]:
    yield Item(room.words(task.responsible), key=_("Ansvarlig"))
    yield Item(room.words(task.due.danish), key=_("Frist"))
    if status or task.status:
        words = _(task.status.value) if task.status else _("ikke gjort op endnu")
        yield Item(words, key=_("Status"))
    if notes and task.note.strip():
        yield Item(task.note, key=_("Bemærkning"))


def _write_tasks(doc: Document, course: "Course", level: int) -> None:
    earlier = task_items(course.earlier, status=True, notes=True)
    tasks = task_items(course.tasks, notes=True)
    if earlier:
        doc.heading(level, _("Opgaver fra værkstedet før"))
    doc.items(earlier)
    if tasks:
        doc.heading(level, _("Opgaver til næste værksted"))
    doc.items(tasks)
