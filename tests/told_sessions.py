"""Talks of groups with texts for a higher level, plainly invented; and one person's with the same
questions, whose words must come nowhere."""

import datetime as dt

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import FEEDBACK_BANK, Role, SessionKind
from kompetence_tui.domain.session.session import Event, EventKind, Participant, Session
from tests.factories import NOW, make_session, when
from tests.shipped_banks import bank

SECRET = "HEMMELIGT"
"""In all that a person wrote."""
PROPOSAL = "Ét fælles forløb for alle, der oplærer nye."
EXPERIENCE = "Det gik bedst, hvor Annas hold havde øvet sig."
TOOL = "Et æggeur"
WORDS = "Vi er 52 ansatte.\n\nOtte af dem er *vikarer*."
DAY = dt.date(2026, 10, 8)


def group(session_id: str, kind: SessionKind, bank_id: str, unit: str) -> Session:
    """A talk without an answer."""
    people = (("Anna Eksempel", Role.EMPLOYEE), ("Eva Eksempel", Role.LEADER))
    return Session(
        id=session_id,
        kind=kind,
        date=DAY,
        unit=unit,
        participants=tuple(Participant(name=name, role=role) for name, role in people),
        bank=bank(bank_id),
        events=(Event(kind=EventKind.CREATED, at=NOW),),
    )


def five_phases() -> Session:
    """With a proposal from October, and experiences written in 2027."""
    talk = group("faser23456", SessionKind.GRUS, "femfaser", "Team Eksempelnord")
    talk = talk.with_answer("femfaser-maal-maal", Answer(text="Ikke til andre end os"))
    talk = talk.with_answer("femfaser-opfoelgning-forslag", Answer(text=PROPOSAL))
    talk = talk.with_answer("femfaser-erfaringer-dato", Answer(when=when("3.2.2027")))
    return talk.with_answer("femfaser-erfaringer-aktiviteter", Answer(text=EXPERIENCE))


def workshop() -> Session:
    talk = group("vaerk23456", SessionKind.WORKSHOP, "vaerksted-1", "Modtagelsen")
    question = next(q for theme in talk.bank.themes[-1:] for q in theme.questions if not q.scale)
    return talk.with_answer(question.id, Answer(text=TOOL))


def feedback(session_id: str = "med2345678", unit: str = "Lokal-MED i Eksempelhuset") -> Session:
    """A committee's feedback on 2026, with an answer under the first and the last heading."""
    talk = group(session_id, SessionKind.STRATEGY, FEEDBACK_BANK, unit)
    talk = talk.with_answer("med-maal-aaret", Answer(text="At lære fra os"))
    return talk.with_answer("med-evaluering-hvem", Answer(text=WORDS))


def person(kind: SessionKind = SessionKind.MUS) -> Session:
    """One person's talk, held with a bank whose questions lead to proposals and experiences."""
    talk = make_session("person2345", employee="Bo Prøvesen").with_(kind=kind, date=DAY)
    talk = talk.with_(bank=bank("femfaser"), answers={}, place="")
    for question in talk.bank.questions:
        talk = talk.with_answer(question.id, Answer(text=SECRET))
    return talk
