"""A MUS in progress after a GRUS: the opspil is there, and no goal is linked to it yet."""

import datetime as dt
from collections.abc import Sequence

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    begin,
    noted,
    with_answers,
    with_goal,
    with_inputs,
    with_place,
)
from tests.examples.nord import TEAM
from tests.examples.people import EVA, NADIA


def nadia(others: Sequence[Session]) -> Example:
    """``others`` are the sessions the talk may find its opspil in."""
    wish = NewSession(
        kind=SessionKind.MUS,
        bank_id="mus",
        employees=(NADIA,),
        leader=EVA,
        date=dt.date(2026, 11, 17),
        unit=TEAM,
    )
    session = begin("7gx5jb2kzf", wish, "2026-11-12T14:18:50.551268+01:00")
    session = with_inputs(session, others)
    session = with_place(with_answers(session, _answers()), "laert")
    session = with_goal(
        session,
        "Nadia kan lære kollegerne portalen, uden at det bliver undervisning.",
        responsible=NADIA,
        origin="forventning",
    )
    return Example(session, 41, at("2026-11-17T09:58:07.410000+01:00"))


def _answers() -> dict[str, Answer]:
    return {
        "forventning": noted(
            "I september sagde Nadia, at teamets samtale var nok. Nu har hun vist portalen for "
            "de andre i syv uger og vil gerne tale om, hvad det skal blive til."
        ),
        "fortrolighed": noted("Planen må teamet se. Det om vagterne bliver her."),
        "lykkedes": noted(
            "Jens. I oktober sendte han folk over til Nadia. Nu får han selv håndskrevne takkekort."
        ),
        "svaert": noted("At være den, der kan. Og tillidsrepræsentant ved siden af"),
    }
