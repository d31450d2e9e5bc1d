"""How each of the talks with Signe begins."""

import datetime as dt

from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import begin
from tests.examples.people import EVA, SIGNE


def begun(
    session_id: str,
    day: dt.date,
    created: str,
    *,
    kind: SessionKind = SessionKind.MUS,
    bank_id: str = "mus-kort",
) -> Session:
    """A talk of the day, just created; a short MUS unless it is said to be another."""
    wish = NewSession(
        kind=kind,
        bank_id=bank_id,
        employees=(SIGNE,),
        leader=EVA,
        date=day,
        unit="Eksempelhuset, hjemmeplejen",
    )
    return begin(session_id, wish, created)
