"""A session: one talk, with its participants, its copy of the bank, its answers and its plan."""

import datetime as dt
from enum import StrEnum

from pydantic import Field, field_validator

from kompetence_tui.domain.bank import Bank, Question, Slug, Theme
from kompetence_tui.domain.base.ids import told_apart
from kompetence_tui.domain.base.model import Clock, Count, Line, Model, Text
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course
from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.direction.direction import Direction
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowUp
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.parts.parts import parts
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.profile.profile import Profile
from kompetence_tui.domain.report.playback import Playback
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.asked import (
    for_others_words,
    only_asked,
    only_if_words,
    others_alone,
)
from kompetence_tui.domain.session.kinds import Role, SessionKind, Status, status_of
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.i18n import _


class Participant(Model):
    """Deltager: a person in the talk, in one role."""

    name: Line
    role: Role


class EventKind(StrEnum):
    """What can happen to a session besides being written in."""

    CREATED = "oprettet"
    CLOSED = "afsluttet"
    REOPENED = "genåbnet"
    OFFERED = "tilbudt"
    """The talk was offered; it may be planned again after it was declined."""
    DECLINED = "afslået"


class Event(Model):
    """Something that happened to the session, with its time."""

    kind: EventKind
    at: dt.datetime


class Session(Model):
    """Samtale: everything that is kept about one talk."""

    id: str
    """Random, so that no file name or command line carries a name."""
    kind: SessionKind
    date: dt.date
    time: Clock | None = None
    """The time of day that it is planned to begin at."""
    length: Count | None = None
    """Minutes that it is planned to take."""
    unit: Line = ""
    staff_groups: tuple[Line, ...] = ()
    """Those that the talk is for, of the bank's; questions for others are not asked. Empty: all."""
    participants: tuple[Participant, ...]
    bank: Bank
    left_out: tuple[Slug, ...] = ()
    """Ids of the questions that the talk is to do without, to fit in the time there is."""
    answers: dict[str, Answer] = Field(default_factory=dict)
    """By question id; a question without an entry has not been answered."""
    boards: dict[str, Board] = Field(default_factory=dict)
    """By theme id; a board nobody has written on has no entry."""
    direction: Direction = Direction()
    course: Course | None = None
    """The forløb, for a workshop."""
    follow_up: FollowUp | None = None
    """What is taken up from the last talk; None where there was none."""
    inputs: tuple[Link, ...] = ()
    """Opspil: goals of the group and indsatsområder that goals here can build on."""
    plan: Plan = Plan()
    addenda: tuple[Addendum, ...] = ()
    playback: tuple[Playback, ...] = ()
    """Tilbagespil of periods since, its own and, of a later talk, those of the one before."""
    progress: tuple[Progress, ...] = ()
    """What was noted after the plan was agreed on, oldest first; also once the talk is closed."""
    acknowledgements: tuple[Acknowledgement, ...] = ()
    """Of the plan as it was at the time, oldest first."""
    profile: Profile = Profile()
    learns_best: Text = ""
    """How the employee learns best (N14): shown beside the methods, and in no document."""
    preparation: Preparation | None = None
    budget: Count | None = None
    """Minutes for all boards, when the group has set another number than the bank's."""
    drafts: dict[str, dict[str, Text]] = Field(default_factory=dict)
    """What is begun in forms that are used as a whole; see ``drafts.Drafts``."""
    place: str = ""
    """Id of the question or board last on the screen, to come back to; empty before the first."""
    come_to: tuple[str, ...] = ()
    """Ids of the questions that closing demands and that were on the screen."""
    events: tuple[Event, ...] = ()

    @field_validator("progress")
    @classmethod
    def _progress_apart(cls, progress: tuple[Progress, ...]) -> tuple[Progress, ...]:
        return told_apart("n", progress)

    @field_validator("bank")
    @classmethod
    def _asks_something(cls, bank: Bank) -> Bank:
        if not any(True for _question in bank.questions):
            raise ValueError("a talk without a question")
        return bank

    @property
    def asked(self) -> Bank:
        """The bank as it is gone through now: what is not asked stands in ``bank`` alone.

        Screens, blank sheets and sums go by this. What was answered is printed by ``bank``, and
        stays where it can be reached.
        """
        is_cut = bool(self.left_out or self.staff_groups)
        is_cut = is_cut or any(question.only_if for question in self.bank.questions)
        return only_asked(self.bank, self._is_asked) if is_cut else self.bank

    def _is_asked(self, theme: Theme, question: Question) -> bool:
        is_left_out = question.id in self.left_out and not self.is_written_at(theme, question)
        return not is_left_out and self.may_ask(theme, question)

    def may_ask(self, theme: Theme, question: Question) -> bool:
        """It is asked, or would be if it were not left out."""
        return not self.why_not_asked(theme, question) or self.is_written_at(theme, question)

    def why_not_asked(self, theme: Theme, question: Question) -> str:
        """»er til køkken«; empty for what the bank would ask."""
        if groups := others_alone(theme, question, self.staff_groups):
            return for_others_words(groups)
        condition = question.only_if
        if condition is None or self.answer(condition.question).is_one_of(condition.answers):
            return ""
        return only_if_words(self.bank, condition)

    @property
    def is_closed(self) -> bool:
        """Closed, and not reopened since."""
        return self._last_of(EventKind.CLOSED, EventKind.REOPENED) is EventKind.CLOSED

    @property
    def invitation(self) -> EventKind | None:
        """OFFERED or DECLINED, whichever came last; None when neither was noted."""
        return self._last_of(EventKind.OFFERED, EventKind.DECLINED)

    def _last_of(self, *kinds: EventKind) -> EventKind | None:
        return next((e.kind for e in reversed(self.events) if e.kind in kinds), None)

    @property
    def is_started(self) -> bool:
        """Something was answered, put on a board, judged or planned."""
        return any(part.begun(self) for part in parts().values())

    @property
    def answered(self) -> int:
        """How many of the bank's questions have an answer, or were talked about at a board."""
        used = {card for board in self.boards.values() for card in board.used}
        return sum(
            question.id in used or not self.answer(question.id).is_empty
            for question in self.bank.questions
        )

    @property
    def minutes_budget(self) -> int:
        """Minutes for all boards together."""
        return self.budget or self.bank.board_budget

    @property
    def who(self) -> str:
        """Whose talk it is: the employee's name, or the group's."""
        employees = self.names(Role.EMPLOYEE)
        if self.kind.is_individual or not self.unit:
            return ", ".join(employees) or self.unit
        return self.unit

    @property
    def part(self) -> str:
        """Which part of the whole it is, as a headline begins: »GRUS«, »Strategi«, »Værksted 2«."""
        if self.course and not self.bank.ways.talk:
            return _("Værksted {n}").format(n=self.course.number)
        return self.called[:1].upper() + self.called[1:]

    @property
    def called(self) -> str:
        """What the talk is called: by its bank, or else by its kind."""
        return self.bank.ways.talk or _(self.kind.value)

    @property
    def hours(self) -> Hours:
        """When on its day it is planned."""
        return Hours(self.time, self.length)

    def status(self, today: dt.date) -> Status:
        return status_of(
            closed=self.is_closed,
            started=self.is_started,
            opened=bool(self.place),
            ahead=self.date > today,
        )

    def names(self, *roles: Role) -> tuple[str, ...]:
        """Names of the participants, all or those in the roles, in order and once each."""
        chosen = (p.name for p in self.participants if not roles or p.role in roles)
        return tuple(dict.fromkeys(chosen))

    def answer(self, question_id: str) -> Answer:
        """The answer, or an empty one."""
        return self.answers.get(question_id, Answer())

    def with_answer(self, question_id: str, answer: Answer) -> "Session":
        """A copy with the answer set; an empty answer leaves no trace (N19)."""
        answers = {key: value for key, value in self.answers.items() if key != question_id}
        if not answer.is_empty:
            answers[question_id] = answer
        order = {question.id: place for place, question in enumerate(self.bank.questions)}
        return self.with_(answers=dict(sorted(answers.items(), key=lambda kv: order.get(kv[0], 0))))

    def board(self, theme_id: str) -> Board:
        """The board, or an empty one."""
        return self.boards.get(theme_id, Board())

    def with_board(self, theme_id: str, board: Board) -> "Session":
        """A copy with the board set."""
        return self.with_(boards=self.boards | {theme_id: board})

    def is_written(self, theme: Theme) -> bool:
        """Something was answered in the theme, or put on its board."""
        answered = any(not self.answer(question.id).is_empty for question in theme.questions)
        return answered or not self.board(theme.id).is_empty

    def is_written_at(self, theme: Theme, question: Question) -> bool:
        """The question was answered, prepared at home, or is a card that was talked about.

        A board with notes has its first card, so that they can be seen.
        """
        board = self.board(theme.id)
        is_first = not board.is_empty and question.id == theme.questions[0].id
        prepared = self.preparation.words_for(question.id) if self.preparation else ""
        has_words = bool(prepared) or not self.answer(question.id).is_empty
        return has_words or is_first or question.id in board.used

    def with_event(self, kind: EventKind, at: dt.datetime) -> "Session":
        return self.with_(events=(*self.events, Event(kind=kind, at=at)))
