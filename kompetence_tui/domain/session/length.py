"""How long a talk is planned to take, and what is proposed for it."""

from kompetence_tui.domain.dates.hours import Hours, quarters
from kompetence_tui.domain.session.cutting import minutes_asked
from kompetence_tui.domain.session.session import Session


def lasts(session: Session) -> int:
    """Minutes that it is planned to take, or else what its questions are thought to."""
    return session.length or quarters(minutes_asked(session))


def timed(session: Session, hours: Hours, otherwise: int | None = None) -> Session:
    """The session at these hours.

    A time of day without a length gets ``otherwise``, or else what is proposed, and keeps it: what
    was told to others is not to change with the questions.
    """
    hours = hours.lasting(otherwise or lasts(session))
    return session.with_(time=hours.start, length=hours.minutes)
