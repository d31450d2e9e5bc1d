"""What is known of a session before it exists: filled in on a form or given on a command line."""

import datetime as dt
from dataclasses import dataclass

from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.session.kinds import SessionKind


@dataclass(frozen=True, slots=True)
class NewSession:
    """A wish for a new session; every part may still be missing."""

    kind: SessionKind | None = None
    bank_id: str | None = None
    employees: tuple[str, ...] = ()
    leader: str = ""
    facilitators: tuple[str, ...] = ()
    management: tuple[str, ...] = ()
    """Representatives of the management besides the leader."""
    staff: tuple[str, ...] = ()
    """Representatives of the employees."""
    date: dt.date | None = None
    hours: Hours | None = None
    """When on the day; None where nothing was said of it."""
    unit: str = ""
    staff_groups: tuple[str, ...] = ()
    """Those that the talk is for, of the bank's; empty for all questions."""
    minutes: int | None = None
    """The time there is, where the bank is to be cut to it."""

    def __repr__(self) -> str:
        return "<NewSession>"

    @property
    def is_enough(self) -> bool:
        """Bank, employee and leader are known: the talk can begin without the form."""
        return bool(self.bank_id and self.employees and self.leader)
