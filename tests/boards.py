"""A GRUS on boards that boards are tried with."""

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.kinds import Role, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Participant, Session
from tests.factories import TODAY

ID = "anna2345ab"
MEMBERS = ("Anna Eksempel", "Bo Prøvesen", "Cille Prøvesen")
GUIDE = "Lad stilheden arbejde."
SKILLS, NEEDS = "det-vi-kan", "det-vi-mangler"


def card(theme: str, number: int) -> Question:
    """A card with one thing to ask further."""
    return Question(
        id=f"{theme}-{number}",
        text=f"Spørgsmålet på kort {number}?",
        help=f"Råd om kort {number}.",
        follow_ups=("Hvem mærker det?",),
    )


def board(theme: str, title: str, cards: int = 3) -> Theme:
    """A board of half an hour."""
    return Theme(
        id=theme,
        title=title,
        form=ThemeForm.BOARD,
        focus=f"Fokus på {title.casefold()}",
        guide=GUIDE,
        minutes=30,
        questions=tuple(card(theme, number) for number in range(1, cards + 1)),
    )


def grus(*, kind: SessionKind = SessionKind.GRUS, boards: int = 2) -> Session:
    """A team of three and their leader, before anything is written."""
    themes = [board(SKILLS, "Hvad kan vi?"), board(NEEDS, "Hvad mangler vi?")]
    themes += [board(f"plade-{n}", f"Plade {n}") for n in range(3, boards + 1)]
    people = [Participant(name=name, role=Role.EMPLOYEE) for name in MEMBERS]
    people.append(Participant(name="Eva Eksempel", role=Role.LEADER))
    people.append(Participant(name="Liv Prøvesen", role=Role.FACILITATOR))
    bank = Bank(
        id="plader", title="Plader", kinds=(kind,), version="1.0", themes=tuple(themes[:boards])
    )
    return Session(
        id=ID, kind=kind, date=TODAY, unit="Team Eksempelhavn",
        participants=tuple(people), bank=bank,
    )  # fmt: skip
