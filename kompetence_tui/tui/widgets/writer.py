"""What every part of a goal has in common where it is written in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from kompetence_tui.domain.plan.plan import Goal

CLOSE = "close_part"
"""The action of the screen that Enter in a one-line field runs."""


@dataclass(frozen=True)
class Around:
    """What writing in a goal goes by: the day, who is offered, and the bank's types."""

    today: date
    people: Sequence[str]
    types: Sequence[str]


class Writer(Vertical):
    """The fields of one part. ``applied`` gives the goal with what stands in them."""

    def __init__(self, *fields: Widget) -> None:
        super().__init__()
        self.fields = fields
        """What can take the keys, in order."""

    def compose(self) -> ComposeResult:
        yield from self.fields

    def applied(self, goal: Goal) -> Goal:
        raise NotImplementedError
