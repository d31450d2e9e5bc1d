"""Fremdrift: what happened to a plan after it was agreed on. It changes nothing of the plan."""

import datetime as dt
from collections.abc import Iterable

from kompetence_tui.domain.base.model import Line, Model, Text


class Progress(Model):
    """A dated note on a goal, an action or one point of it; it can say that it is done."""

    id: str
    goal: str
    """Id of a goal of the plan, of an addendum's, or of a followed goal."""
    action: str = ""
    """Id of the action in the goal; empty for the goal as a whole."""
    point: Line = ""
    """What of the action: the value of a ``TransferPoint``, the ISO form of a status date, or
    ``AFTER`` for the talk afterwards; empty for the action as a whole."""
    done: bool = False
    date: dt.date
    text: Text = ""


AFTER = "efter"
"""The point of the talk after the learning."""


def done_on(notes: Iterable[Progress], action: str, point: str = "") -> dt.date | None:
    """When it was done, by the newest note that says so; None while none does."""
    said = [n.date for n in notes if n.done and (n.action, n.point) == (action, point)]
    return max(said, default=None)
