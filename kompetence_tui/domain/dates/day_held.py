"""The day a talk is held, which may be another than the one it was planned for.

The plan says that day, and the year that the talk counts in is its year.
"""

import datetime as dt

from kompetence_tui.domain.dates.precision import Precision
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _


def may_be_another(session: Session, today: dt.date) -> bool:
    """Something is written in the talk on another day than its own, and nobody stands by its text.

    A new day would change the plan that was acknowledged.
    """
    return session.is_started and session.date != today and not session.acknowledgements


def day_in(when: When) -> dt.date:
    """The day that was written for a talk. Raises RuleBroken for what is no day."""
    if when.date is None or when.date.precision is not Precision.DAY:
        raise RuleBroken(_("Skriv samtalens dato som en dag, fx 15.3.2027"))
    return when.date.first


def with_day(session: Session, held: When) -> Session:
    """The session held on the day; unchanged where that is no day.

    The time of day was of the day it was planned for, and goes with that.
    """
    try:
        day = day_in(held)
    except RuleBroken:
        return session
    return session if day == session.date else session.with_(date=day, time=None)
