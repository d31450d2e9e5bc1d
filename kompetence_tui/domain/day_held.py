"""The day a talk is held, which may be another than the one it was planned for.

The plan says that day, and the year that the talk counts in is its year.
"""

import datetime as dt

from kompetence_tui.domain.dates import Precision
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.when import When


def may_be_another(session: Session, today: dt.date) -> bool:
    """Something is written in the talk on another day than its own, and nobody stands by its text.

    A new day would change the plan that was acknowledged.
    """
    return session.is_started and session.date != today and not session.acknowledgements


def with_day(session: Session, held: When) -> Session:
    """The session held on the day; unchanged where that is no day."""
    day = held.date
    if day is None or day.precision is not Precision.DAY or day.first == session.date:
        return session
    return session.with_(date=day.first)
