"""Fictional sessions of the size that a real one has, for measuring."""

import random
from datetime import UTC, date, datetime

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.plan import Evaluation, Goal, Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Event, EventKind, Participant, Session

_LOREM = """
vagtplanen opgaverne møderne kollegaerne ugen overleveringen journalen prøven tavlen hjælper fylder
mangler lykkes øver spørger aftaler følger skriver viser ofte sjældent tydeligt på efter først måske
næste både æble ørken åben rolig ny fælles
"""
_WORDS = _LOREM.split()
THEMES, QUESTIONS = 6, 4


def make_session(session_id: str, seed: int) -> Session:
    """A finished MUS of about 20 KB on disk; the same for the same seed."""
    chance = random.Random(seed)
    bank = _bank(chance)
    return Session(
        id=session_id,
        kind=SessionKind.MUS,
        date=date(2026, 1, 1).replace(month=seed % 12 + 1),
        unit="Eksempelhuset",
        participants=(
            Participant(name=f"Anna Eksempel {seed}", role=Role.EMPLOYEE),
            Participant(name="Eva Eksempel", role=Role.LEADER),
        ),
        bank=bank,
        answers={q.id: Answer(text=text(chance, 24)) for q in bank.questions},
        plan=Plan(goals=tuple(_goal(chance, number) for number in range(3))),
        events=(Event(kind=EventKind.CREATED, at=datetime(2026, 1, 1, tzinfo=UTC)),),
    )


def text(chance: random.Random, words: int) -> str:
    """So many words of no meaning."""
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."


def _bank(chance: random.Random) -> Bank:
    themes = tuple(
        Theme(
            title=text(chance, 2),
            intro=text(chance, 12),
            minutes=10,
            questions=tuple(_question(chance, f"q{t}-{q}") for q in range(QUESTIONS)),
        )
        for t in range(THEMES)
    )
    return Bank(id="maaling", title="Måling", kinds=(SessionKind.MUS,), version="1", themes=themes)


def _question(chance: random.Random, question_id: str) -> Question:
    return Question(
        id=question_id,
        text=text(chance, 9),
        help=text(chance, 8),
        follow_ups=(text(chance, 5),),
    )


def _goal(chance: random.Random, number: int) -> Goal:
    end = When.read(f"{number + 1}.6.2027", date(2026, 11, 21))
    return Goal(
        id=f"g{number}",
        aim=text(chance, 15),
        actions=tuple(
            Action(text=text(chance, 8), responsible="Anna Eksempel", timeline=Timeline(end=end))
            for _line in range(3)
        ),
        timeline=Timeline(end=end),
        responsible="Anna Eksempel",
        evaluation=Evaluation(how=text(chance, 10), when=end),
    )
