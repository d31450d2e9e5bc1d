"""Fremdrift: what happened to a plan after it was agreed on. It changes nothing of the plan."""

import datetime as dt
from collections.abc import Iterable

from kompetence_tui.domain.base.model import Line, Model, Text
from kompetence_tui.i18n import _


class Progress(Model):
    """A dated note on a goal, an action or a point of it; it can say it is done or on track."""

    id: str
    goal: str
    """Id of a goal of the plan, of an addendum's, or of a followed goal."""
    action: str = ""
    """Id of the action in the goal; empty for the goal as a whole."""
    point: Line = ""
    """What of the action: the value of a ``TransferPoint``, the ISO form of a status date, or
    ``AFTER`` for the talk afterwards; empty for the action as a whole."""
    done: bool = False
    on_track: bool = False
    """Of a goal as a whole: it goes as it should, and nobody judges it yet."""
    date: dt.date
    text: Text = ""

    @property
    def says(self) -> str:
        """»gjort«, »på sporet«, or nothing."""
        said = (_("gjort") if self.done else "", _("på sporet") if self.on_track else "")
        return ", ".join(filter(None, said))

    @property
    def is_blank(self) -> bool:
        """Nothing was noted."""
        return not (self.says or self.text.strip())


AFTER = "efter"
"""The point of the talk after the learning."""


def done_on(notes: Iterable[Progress], action: str, point: str = "") -> dt.date | None:
    """When it was done, by the newest note that says so; None while none does."""
    said = [n.date for n in notes if n.done and (n.action, n.point) == (action, point)]
    return max(said, default=None)
