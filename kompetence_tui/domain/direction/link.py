"""Rød tråd: what a goal or an indsatsområde builds on in another session."""

import datetime as dt

from kompetence_tui.domain.base.model import Line, Model, Text
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.facts import source_words


class Link(Model):
    """Builds on a goal or an indsatsområde of another session (K2).

    The words are kept as they stood, so that each session can be read without the other (K3).
    """

    session: str
    """Id of the other session."""
    item: str
    """Id of the goal or indsatsområde in it."""
    kind: SessionKind
    date: dt.date
    who: Line = ""
    """The group or committee that the other session belongs to."""
    words: Text = ""

    @property
    def source(self) -> str:
        """»GRUS 8.10.2026«."""
        return source_words(self.kind, self.date)

    def is_same(self, other: "Link | None") -> bool:
        """Leads to the same thing, however its words stood at the time."""
        return other is not None and (self.session, self.item) == (other.session, other.item)
