"""Where in a talk private notes can stand, and where there are some."""

from kompetence_tui.domain.session.agenda import Agenda, Stop
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.private import AT_PLAN, NotedAt, PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

PLAN = NotedAt(AT_PLAN, _("Udviklingsplanen"))

_GONE = _("Et sted, der ikke er i samtalen længere")


def place_of(stop: Stop) -> NotedAt:
    """The place of a stop, in the words of its question, board or phase."""
    is_question = stop.form is ThemeForm.QUESTIONS
    return NotedAt(stop.id, stop.question.text if is_question else stop.theme.title)


def noted_places(session: Session, notes: PrivateNotes) -> tuple[NotedAt, ...]:
    """Where there are notes: in the order of the talk, then the plan, then what is gone of it."""
    known = {place.id: place for place in (*map(place_of, Agenda(session).stops), PLAN)}
    here = [place for place in known.values() if place.id in notes.notes]
    return (*here, *(NotedAt(gone, _GONE) for gone in sorted(notes.notes) if gone not in known))
