"""The way through a talk: where one is, what is answered, what was passed over."""

from dataclasses import dataclass
from enum import StrEnum

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.kinds import WITHOUT_TEXT, ThemeForm
from kompetence_tui.domain.session.session import Session


class Mark(StrEnum):
    """How far a question has come."""

    ANSWERED = "besvaret"
    SKIPPED = "sprunget over"
    AHEAD = "ikke nået"


@dataclass(frozen=True)
class Stop:
    """What stands on the screen at once: a question, a board with its cards, or a phase."""

    theme: Theme
    questions: tuple[Question, ...]
    """One, or all of the theme's where they share the screen."""
    theme_number: int
    """From 1."""
    themes: int
    number: int
    """Within the theme, from 1."""
    index: int
    """Among all stops, from 0."""

    @property
    def id(self) -> str:
        """The question's id; the theme's where its questions share the screen."""
        return self.questions[0].id if self.form is ThemeForm.QUESTIONS else self.theme.id

    @property
    def form(self) -> ThemeForm:
        """How it is gone through; questions about the tool are asked one by one as others."""
        form = self.theme.form
        return ThemeForm.QUESTIONS if form is ThemeForm.TOOL else form

    def holds(self, stop_id: str) -> bool:
        """The id is its own, or that of one of its questions."""
        return stop_id in (self.id, *(question.id for question in self.questions))

    @property
    def question(self) -> Question:
        """The question, or the first of them."""
        return self.questions[0]

    @property
    def opens_theme(self) -> bool:
        return self.number == 1


def stops_of(bank: Bank) -> list[Stop]:
    """The way through the bank."""
    stops: list[Stop] = []
    for theme_number, theme in enumerate(bank.themes, 1):
        for number, questions in enumerate(_together(theme), 1):
            place = theme_number, len(bank.themes), number, len(stops)
            stops.append(Stop(theme, questions, *place))
    return stops


class Agenda:
    """The stops of a session in order."""

    def __init__(self, session: Session) -> None:
        self.stops = stops_of(session.asked)
        self._order = [question.id for question in session.bank.questions]

    def at(self, stop_id: str) -> Stop:
        """The stop with the id, or the one that holds the question; else the first one.

        Of a question that is not asked now the stop after it, or the last one.
        """
        found = next((stop for stop in self.stops if stop.holds(stop_id)), None)
        return found or self._after(stop_id)

    def _after(self, stop_id: str) -> Stop:
        if stop_id not in self._order:
            return self.stops[0]
        later = self._order[self._order.index(stop_id) :]
        return next((s for s in self.stops if s.questions[-1].id in later), self.stops[-1])

    def beginning(self, session: Session) -> Stop:
        """Where to begin: where the talk was left; once closed, where it may still be written."""
        if session.is_closed:
            for stop in self.stops:
                if stop.form is ThemeForm.EXPERIENCE:
                    return stop
        return self.at(session.place)

    def beside(self, stop: Stop, step: int) -> Stop | None:
        """The stop ``step`` further on, or None past either end."""
        index = stop.index + step
        return self.stops[index] if 0 <= index < len(self.stops) else None

    def mark(self, session: Session, stop: Stop) -> Mark:
        """Answered, passed over (something after it was reached), or still ahead.

        Nothing of this is stored: a question passed over leaves no trace.
        """
        if _is_written(session, stop):
            return Mark.ANSWERED
        return Mark.SKIPPED if stop.index < self._reached(session) else Mark.AHEAD

    def answered(self, session: Session) -> int:
        """How many of the stops something was written at."""
        return sum(_is_written(session, stop) for stop in self.stops)

    def _reached(self, session: Session) -> int:
        written = [stop.index for stop in self.stops if _is_written(session, stop)]
        place = self.at(session.place).index if session.place else 0
        return max([place, *written])


def _together(theme: Theme) -> list[tuple[Question, ...]]:
    if theme.form in (ThemeForm.QUESTIONS, ThemeForm.TOOL):
        return [(question,) for question in theme.questions]
    return [theme.questions] if theme.questions else []


def _is_written(session: Session, stop: Stop) -> bool:
    if stop.form is ThemeForm.QUESTIONS:
        return not session.answer(stop.id).is_empty
    return session.is_written(stop.theme)


def words_to_use(session: Session, stop: Stop) -> str:
    """What was prepared at the question, where its answer has room for it; empty for nothing."""
    if session.preparation is None or stop.question.answer in WITHOUT_TEXT:
        return ""
    return session.preparation.words_for(stop.id)
