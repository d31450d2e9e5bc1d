"""A question bank: what is asked in a talk, in themes."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from kompetence_tui.domain.kinds import AnswerKind, PlanTopic, SessionKind
from kompetence_tui.domain.model import IsoDate, Line, Model, Text

MAX_MINUTES = 240
YES_NO = ("Ja", "Nej")

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]
"""An id that stands in files: small ASCII letters, digits and hyphens."""


class Question(Model):
    """Spørgsmål: one thing to talk about, and how it is answered."""

    id: Slug
    text: Line
    help: Text = ""
    """Advice to whoever leads the talk; not shown until asked for."""
    answer: AnswerKind = AnswerKind.TEXT
    scale: tuple[int, int] | None = None
    """Lowest and highest step, for a scale."""
    low: Line = ""
    high: Line = ""
    options: tuple[Line, ...] = ()
    """What can be chosen, for a choice; Ja and Nej for a yes/no question."""
    topics: tuple[PlanTopic, ...] = ()
    follow_ups: tuple[Line, ...] = ()


class Theme(Model):
    """Tema: questions that belong together."""

    title: Line
    intro: Text = ""
    minutes: Annotated[int, Field(ge=1, le=MAX_MINUTES)] | None = None
    questions: tuple[Question, ...]


class Bank(Model):
    """Spørgsmålsbank: a named, versioned set of themes."""

    id: Slug
    title: Line
    intro: Text = ""
    kinds: tuple[SessionKind, ...]
    language: str = "da"
    version: Line
    dated: IsoDate | None = None
    source: Line = ""
    licence: Line = ""
    competence_types: tuple[Line, ...] = ()
    themes: tuple[Theme, ...]

    @property
    def questions(self) -> Iterator[Question]:
        """All questions in order."""
        for theme in self.themes:
            yield from theme.questions

    @property
    def minutes(self) -> int:
        """The sum of the themes' minutes; themes without any count nothing."""
        return sum(theme.minutes or 0 for theme in self.themes)

    def question(self, question_id: str) -> Question | None:
        return next((q for q in self.questions if q.id == question_id), None)
