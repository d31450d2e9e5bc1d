"""The way through a talk: where one is, what is answered, what was passed over."""

from dataclasses import dataclass
from enum import StrEnum

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.session import Session


class Mark(StrEnum):
    """How far a question has come."""

    ANSWERED = "besvaret"
    SKIPPED = "sprunget over"
    AHEAD = "ikke nået"


@dataclass(frozen=True)
class Stop:
    """One question on the way, with its place among the others."""

    question: Question
    theme: Theme
    theme_number: int
    """From 1."""
    themes: int
    number: int
    """Within the theme, from 1."""
    index: int
    """Among all questions, from 0."""

    @property
    def opens_theme(self) -> bool:
        return self.number == 1


class Agenda:
    """The questions of a session's bank in order."""

    def __init__(self, session: Session) -> None:
        themes = session.bank.themes
        self.stops: list[Stop] = []
        for theme_number, theme in enumerate(themes, 1):
            for number, question in enumerate(theme.questions, 1):
                index = len(self.stops)
                self.stops.append(Stop(question, theme, theme_number, len(themes), number, index))

    def at(self, question_id: str) -> Stop:
        """The stop at the question, or the first one when there is no such question."""
        return next((stop for stop in self.stops if stop.question.id == question_id), self.stops[0])

    def beside(self, stop: Stop, step: int) -> Stop | None:
        """The stop ``step`` questions further on, or None past either end."""
        index = stop.index + step
        return self.stops[index] if 0 <= index < len(self.stops) else None

    def mark(self, session: Session, stop: Stop) -> Mark:
        """Answered, passed over (something after it was reached), or still ahead.

        Nothing of this is stored: a question passed over leaves no trace (N19).
        """
        if not session.answer(stop.question.id).is_empty:
            return Mark.ANSWERED
        return Mark.SKIPPED if stop.index < self._reached(session) else Mark.AHEAD

    def _reached(self, session: Session) -> int:
        answered = [s.index for s in self.stops if not session.answer(s.question.id).is_empty]
        place = self.at(session.place).index if session.place else 0
        return max([place, *answered])
