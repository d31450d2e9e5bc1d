"""A question bank: what is asked in a talk, in themes."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from kompetence_tui.domain.base.model import IsoDate, Line, Model, Text
from kompetence_tui.domain.session.kinds import (
    Answerer,
    AnswerKind,
    Aspect,
    PlanTopic,
    SessionKind,
    StrategySection,
    ThemeForm,
)
from kompetence_tui.domain.ways import Ways
from kompetence_tui.i18n import Speech, _, known_language

MAX_MINUTES = 240
BOARD_BUDGET = 210
"""Minutes for all boards of a talk unless the bank or the group says otherwise."""
MAX_TOOL_QUESTIONS = 3
YES_NO = ("Ja", "Nej")
MOST_COLUMNS = 5
"""Columns of a table: they stand beside each other on a small screen."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]
"""An id that stands in files: small ASCII letters, digits and hyphens."""


Step = Annotated[int, Field(ge=0, le=100)]
"""A step of a scale: all of them stand on the screen."""


class OnlyIf(Model):
    """Hvis: a question is asked when an earlier one was answered so."""

    question: Slug
    answers: tuple[Line, ...]
    """Any of them: options, or the numbers of steps."""


class Question(Model):
    """Spørgsmål: one thing to talk about, and how it is answered."""

    id: Slug
    text: Line
    help: Text = ""
    """Advice to whoever leads the talk; not shown until asked for."""
    answer: AnswerKind = AnswerKind.TEXT
    answered_by: Answerer | None = None
    """None where those in the talk answer as one."""
    scale: tuple[Step, Step] | None = None
    """Lowest and highest step, for a scale."""
    low: Line = ""
    high: Line = ""
    steps: tuple[Line, ...] = ()
    """What each step means, from the lowest, empty for one without words; none where only the ends
    have any."""
    options: tuple[Line, ...] = ()
    """What can be chosen, for a choice; Ja and Nej for a yes/no question."""
    columns: tuple[Line, ...] = ()
    """What is written in each row of a table."""
    topics: tuple[PlanTopic, ...] = ()
    follow_ups: tuple[Line, ...] = ()
    examples: tuple[Line, ...] = ()
    """What might be answered; put into the answer on a key (E22)."""
    staff_groups: tuple[Line, ...] = ()
    """Whom it is for; empty for all."""
    only_if: OnlyIf | None = None
    """None for one that is asked whatever was answered before."""
    origin: Line = ""
    """The bank it was taken from, with its version: »mus 1.2, omformuleret«."""
    proposed_by: Line = ""
    """Who added it to the session's own copy; empty for the bank's own."""

    @property
    def decisive_answers(self) -> tuple[str, ...]:
        """The answers that can decide whether another question is asked; none where no answer is
        known before it is given, or two give one each."""
        if self.answered_by is Answerer.BOTH:
            return ()
        if self.scale is not None:
            return tuple(map(str, range(self.scale[0], self.scale[1] + 1)))
        return self.options

    @property
    def named_steps(self) -> tuple[tuple[int, str], ...]:
        """The steps of the scale that say what they mean, in order."""
        if self.scale is None:
            return ()
        lowest, highest = self.scale
        named = {lowest: self.low, highest: self.high}
        named |= {step: words for step, words in enumerate(self.steps, lowest) if words}
        return tuple(sorted((step, words) for step, words in named.items() if words))

    def said(self, option: str) -> str:
        """The option as a document says it: yes and no are the program's own words."""
        return _(option) if self.answer is AnswerKind.YES_NO else option


class Theme(Model):
    """Tema: questions that belong together; a board with its cards, or a phase of a form."""

    title: Line
    intro: Text = ""
    minutes: Annotated[int, Field(ge=1, le=MAX_MINUTES)] | None = None
    questions: tuple[Question, ...]
    id: Slug | Literal[""] = ""
    """What the notes of a board are kept under; empty only in banks of older sessions."""
    form: ThemeForm = ThemeForm.QUESTIONS
    focus: Line = ""
    """What a board is about, in one line (K6)."""
    guide: Text = ""
    """Advice to the facilitator; never in an export (K9)."""
    section: StrategySection | None = None
    """The part of a kompetencestrategi that the theme leads to."""
    aspect: Aspect | None = None
    """The aspect of a forløb that the theme covers."""
    staff_groups: tuple[Line, ...] = ()
    """Whom it is for; empty for all."""
    proposed_by: Line = ""
    """Who added it to the session's own copy; empty for the bank's own."""


class Bank(Model):
    """Spørgsmålsbank: a named, versioned set of themes."""

    id: Slug
    title: Line
    intro: Text = ""
    kinds: tuple[SessionKind, ...]
    is_collection: bool = Field(default=False, exclude=True)
    """Questions to pick from, and no talk; so it stands in no session, nor in its file."""
    language: str = "da"
    version: Line
    dated: IsoDate | None = None
    source: Line = ""
    licence: Line = ""
    competence_types: tuple[Line, ...] = ()
    profile: tuple[Line, ...] = ()
    """Competences that a kompetenceprofil can be made of."""
    budget: Annotated[int, Field(ge=1)] | None = None
    """Minutes for all themes together, where they are to be held against one."""
    staff_groups: tuple[Line, ...] = ()
    """Whom the bank was written for; empty for all."""
    ways: Ways = Ways()
    themes: tuple[Theme, ...]

    @property
    def questions(self) -> Iterator[Question]:
        """All questions in order."""
        for theme in self.themes:
            yield from theme.questions

    @property
    def groups_to_choose(self) -> tuple[str, ...]:
        """The staff groups a talk can be for, as first written; none where all is for all."""
        parts: tuple[Theme | Question, ...] = (*self.themes, *self.questions)
        if not any(part.staff_groups for part in parts):
            return ()
        named: dict[str, str] = {}
        for groups in (self.staff_groups, *(part.staff_groups for part in parts)):
            for group in groups:
                named.setdefault(group.casefold(), group)
        return tuple(named.values())

    @property
    def speech(self) -> Speech:
        """How documents of talks with it speak."""
        language = known_language(self.language)
        return Speech(language, self.ways.names(language), is_large=self.ways.is_large)

    @property
    def speech_on_screens(self) -> Speech:
        """How their screens do: in Danish, with the same names."""
        return Speech(names=self.ways.names("da"))

    @property
    def minutes(self) -> int:
        """The sum of the themes' minutes; themes without any count nothing."""
        return sum(theme.minutes or 0 for theme in self.themes)

    @property
    def boards(self) -> tuple[Theme, ...]:
        """The themes that are boards, in order."""
        return tuple(theme for theme in self.themes if theme.form is ThemeForm.BOARD)

    @property
    def board_minutes(self) -> int:
        """What the boards are planned to take together."""
        return sum(theme.minutes or 0 for theme in self.boards)

    @property
    def board_budget(self) -> int:
        """Minutes there are for all boards."""
        return self.budget or BOARD_BUDGET

    @property
    def phases(self) -> tuple[Theme, ...]:
        """The themes that are phases, in order; experiences are written later and are none."""
        return tuple(theme for theme in self.themes if theme.form is ThemeForm.PHASE)

    @property
    def is_phased(self) -> bool:
        """A form of phases, which is its own plan."""
        return any(theme.form.is_phase for theme in self.themes)

    def theme(self, theme_id: str) -> Theme | None:
        return next((t for t in self.themes if theme_id and t.id == theme_id), None)

    def question(self, question_id: str) -> Question | None:
        return next((q for q in self.questions if q.id == question_id), None)
