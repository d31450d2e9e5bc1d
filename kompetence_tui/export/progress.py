"""What happened after the plan was agreed on: the dated log, and the addenda."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.goal import write_goal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.follow_up.progress import Progress
    from kompetence_tui.domain.plan.plan import Goal
    from kompetence_tui.domain.session.session import Session

_AIM = 60


def write_addenda(doc: Document, session: "Session", level: int) -> None:
    """Each addendum as a goal under its date; nothing where there are none."""
    if session.addenda:
        doc.heading(level, _("Tillæg"))
    for number, added in enumerate(session.addenda, 1):
        words = _("Tillæg {n}, aftalt {date}").format(n=number, date=danish_day(added.date))
        doc.heading(level + 1, words)
        write_goal(doc, added.goal, level + 2)


def write_progress(doc: Document, session: "Session", level: int) -> None:
    """The log, oldest first; nothing where it is empty."""
    if not session.progress:
        return
    doc.heading(level, _("Fremdrift"))
    goals = _goals(session)
    doc.items(note_item(note, *goals.get(note.goal, (None, ""))) for note in session.progress)


def note_item(note: "Progress", goal: "Goal | None", name: str) -> Item:
    """One note under its date: what it is about, that it is done or on track, and its text.

    ``name`` says which goal it is; where it is empty the document has said so.
    """
    from kompetence_tui.domain.follow_up.progress_rules import Subject, subject_words

    if goal is None:
        about = _("et mål, der ikke er i planen mere")
    else:
        named = f"{name} »{quote(goal.aim, _AIM)}«" if name else ""
        about = " · ".join(filter(None, (named, subject_words(goal, Subject.of(note)))))
    about = about or _("om målet")
    words = _("{what} ({said})").format(what=about, said=note.says) if note.says else about
    inner = (Item(note.text, key=_("Note")),) if note.text.strip() else ()
    return Item(words, key=danish_day(note.date), inner=inner)


def _goals(session: "Session") -> "dict[str, tuple[Goal, str]]":
    """Each goal that something can be noted of by its id, with what it is called."""
    plan = enumerate(session.plan.goals, 1)
    found = {goal.id: (goal, _("Mål {n}").format(n=number)) for number, goal in plan}
    for number, added in enumerate(session.addenda, 1):
        found[added.goal.id] = added.goal, _("Tillæg {n}").format(n=number)
    for number, followed in enumerate(session.follow_up.goals if session.follow_up else (), 1):
        found[followed.id] = followed.goal, _("Mål {n} fra sidst").format(n=number)
    return found
