"""A MUS planned for December 2026; nothing is written yet."""

import datetime as dt

from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from tests.examples.build import Example, at, begin
from tests.examples.people import DAN, EVA


def dan() -> Example:
    wish = NewSession(
        kind=SessionKind.MUS,
        bank_id="mus",
        employees=(DAN,),
        leader=EVA,
        date=dt.date(2026, 12, 8),
        unit="Eksempelhuset, caféen",
    )
    session = begin("xn7hp4pt5b", wish, "2026-11-17T08:20:11.650932+01:00")
    return Example(session, 1, at("2026-11-17T08:20:11.652000+01:00"))
