"""Private notes of the leader: never part of the session, and so of nothing made from it."""

import datetime as dt
from dataclasses import dataclass

from pydantic import Field

from kompetence_tui.domain.base.model import Model, Text
from kompetence_tui.i18n import _

MARK = _("PRIVAT · kun leder")
"""How a private note is marked wherever it is shown."""

AT_PLAN = "Udviklingsplan"
"""Where a note to the plan is kept: a word that no question or board can have for an id."""


@dataclass(frozen=True)
class NotedAt:
    """The place in the talk that a private note belongs to."""

    id: str
    words: str
    """The question, the board or the phase."""


class PrivateNote(Model):
    """Privat note: what the leader wrote for their own eyes at one stop of a talk.

    The person it is about can still be entitled to see it (the right of access).
    """

    text: Text
    at: dt.datetime
    """When it was last changed, with time zone."""


class PrivateNotes(Model):
    """A leader's private notes to one session; deleted alone, without touching the session."""

    session: str
    """Id of the session."""
    notes: dict[str, PrivateNote] = Field(default_factory=dict)
    """By the id of the question, the board or the phase, or ``AT_PLAN``."""

    @property
    def is_empty(self) -> bool:
        return not self.notes

    def text(self, stop_id: str) -> str:
        """What is noted there, or an empty text."""
        note = self.notes.get(stop_id)
        return note.text if note else ""

    def with_text(self, stop_id: str, text: str, at: dt.datetime) -> "PrivateNotes":
        """A copy with the note set; an empty one goes, an unchanged one keeps its time."""
        if text == self.text(stop_id):
            return self
        notes = {key: note for key, note in self.notes.items() if key != stop_id}
        if text.strip():
            notes[stop_id] = PrivateNote(text=text, at=at)
        return self.with_(notes=notes)
