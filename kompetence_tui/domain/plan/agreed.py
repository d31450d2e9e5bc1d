"""What the parties agree on: acknowledgements of the plan (H12), and addenda to it (N17)."""

import datetime as dt
from typing import Annotated

from pydantic import StringConstraints

from kompetence_tui.domain.base.model import Line, Model
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.plan_text import PlanText
from kompetence_tui.domain.session.kinds import Role


class Acknowledgement(Model):
    """Godkendelse: who acknowledged the plan as it then was, and when."""

    name: Line
    """As they typed it."""
    role: Role
    at: dt.datetime
    """With time zone."""
    checksum: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """SHA-256 of the plan's canonical text."""
    text: PlanText = PlanText.FIRST
    """What the checksum is of; before there were several it was the first."""


class Addendum(Model):
    """Tillæg: an acute need, agreed on after the plan was closed; the plan itself stays."""

    date: dt.date
    goal: Goal
    """Its id begins with »t«, so that it is no goal's of the plan."""

    @property
    def id(self) -> str:
        """Its goal's."""
        return self.goal.id
