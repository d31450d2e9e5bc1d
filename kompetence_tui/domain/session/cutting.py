"""A bank cut to the time there is: what is proposed to be left out, and why the rest stays.

Nothing is taken out of the talk's copy of the bank; the two choose, and can take all up again.
"""

from collections.abc import Iterable

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.durations import read_duration
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.asked import share
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

LEAST, MOST = 5, 600
"""Minutes that a talk can be cut to."""
A_QUESTION = 4
"""Minutes of a question whose theme says nothing of time."""


def minutes_in(text: str) -> int | None:
    """The time that was written; None for nothing written. Raises RuleBroken."""
    if not text.strip():
        return None
    minutes = read_duration(text)
    if minutes is None or not LEAST <= minutes <= MOST:
        words = _("Skriv tiden i minutter eller timer, fx 60 eller 1 t 30 min; mindst {n} minutter")
        raise RuleBroken(words.format(n=LEAST))
    return minutes


def minutes_of(theme: Theme, asked: int) -> int:
    """What so many of the theme's questions are thought to take."""
    if not asked:
        return 0
    return share(theme, asked) if theme.minutes else asked * A_QUESTION


def minutes_asked(session: Session) -> int:
    """What the talk is thought to take, themes without minutes of their own too."""
    asked = frozenset(question.id for question in session.asked.questions)
    return sum(
        minutes_of(theme, sum(question.id in asked for question in questions))
        for theme, questions in to_choose(session)
    )


def minutes_in_all(session: Session) -> int:
    """What it would take with nothing left out."""
    return sum(minutes_of(theme, len(questions)) for theme, questions in to_choose(session))


def is_fixed(session: Session, theme: Theme, question: Question) -> bool:
    """It cannot be left out: it is demanded, something was written there, or it is asked once all
    is over."""
    is_demanded = question.id in session.bank.ways.demands.questions
    return theme.form.is_phase or is_demanded or session.is_written_at(theme, question)


def why_kept(session: Session, theme: Theme, question: Question) -> str:
    """Why a proposal leaves the question in, in a word or two; empty where it may go."""
    if session.is_written_at(theme, question):
        return _("besvaret") if not session.answer(question.id).is_empty else _("forberedt")
    if theme.form.is_phase:
        return _("skemaets eget")
    if question.id in session.bank.ways.demands.questions:
        return _("skal med")
    if question.topics:
        return _("til planen")
    if any(one.only_if and one.only_if.question == question.id for one in session.bank.questions):
        return _("andre afhænger af det")
    return _("følges fra år til år") if question.answer is AnswerKind.SCALE else ""


def proposed(session: Session, minutes: int) -> tuple[str, ...]:
    """Ids of the questions to leave out so that the talk fits in the minutes, or comes close.

    Those with a ``why_kept`` stay, and one of each theme. Of the rest the theme that afterwards has
    the largest part of its questions left gives its last one, and so on until it fits; of themes
    that have as much left the later one. So all give alike, and none is emptied.
    """
    left = [_Left(session, theme, questions) for theme, questions in to_choose(session)]
    out = list[str]()
    while sum(minutes_of(one.theme, one.number) for one in left) > minutes:
        giving = [(one.part_after, at) for at, one in enumerate(left) if one.can_give]
        if not giving:
            break
        out.append(left[max(giving)[1]].give())
    return in_order(session.bank, out)


def to_choose(session: Session) -> list[tuple[Theme, list[Question]]]:
    """The themes with the questions that are asked or left out; others have their own reason."""
    found = [
        (theme, [question for question in theme.questions if session.may_ask(theme, question)])
        for theme in session.bank.themes
    ]
    return [(theme, questions) for theme, questions in found if questions]


class _Left:
    """What a proposal leaves of a theme so far."""

    def __init__(self, session: Session, theme: Theme, questions: list[Question]) -> None:
        self.theme, self.number, self._all = theme, len(questions), len(questions)
        self._free = [q for q in questions if not why_kept(session, theme, q)]

    @property
    def can_give(self) -> bool:
        return bool(self._free) and self.number > 1

    @property
    def part_after(self) -> float:
        """The part of its questions that is left once it has given one more."""
        return (self.number - 1) / self._all

    def give(self) -> str:
        """Leave out its last one that may go; its id."""
        self.number -= 1
        return self._free.pop().id


def in_order(bank: Bank, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids as the bank has their questions."""
    wanted = frozenset(ids)
    return tuple(question.id for question in bank.questions if question.id in wanted)


def is_last(session: Session, question: Question) -> bool:
    """No other question is asked: it cannot be left out."""
    return [one.id for one in session.asked.questions] == [question.id]


def turned(session: Session, question: Question) -> Session:
    """The session with the question left out, or taken up again."""
    ids = set(session.left_out) ^ {question.id}
    return session.with_(left_out=in_order(session.bank, ids))
