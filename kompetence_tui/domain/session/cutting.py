"""A bank cut to the time there is: what is proposed to be left out, and why the rest stays.

Nothing is taken out of the talk's copy of the bank; the two choose, and can take all up again.
"""

from collections.abc import Iterable

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.asked import share
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

LEAST, MOST = 5, 600
"""Minutes that a talk can be cut to."""
A_QUESTION = 4
"""Minutes of a question whose theme says nothing of time."""


def minutes_of(theme: Theme, asked: int) -> int:
    """What so many of the theme's questions are thought to take."""
    if not asked:
        return 0
    return share(theme, asked) if theme.minutes else asked * A_QUESTION


def minutes_in_all(bank: Bank) -> int:
    """What the bank is thought to take, themes without minutes of their own too."""
    return sum(minutes_of(theme, len(theme.questions)) for theme in bank.themes)


def is_fixed(session: Session, theme: Theme, question: Question) -> bool:
    """It cannot be left out: something was written there, or it is asked once all is over."""
    return theme.form.is_phase or session.is_written_at(theme, question)


def why_kept(session: Session, theme: Theme, question: Question) -> str:
    """Why a proposal leaves the question in, in a word or two; empty where it may go."""
    if session.is_written_at(theme, question):
        return _("besvaret") if not session.answer(question.id).is_empty else _("forberedt")
    if theme.form.is_phase:
        return _("skemaets eget")
    if question.topics:
        return _("til planen")
    return _("følges fra år til år") if question.answer is AnswerKind.SCALE else ""


def proposed(session: Session, minutes: int) -> tuple[str, ...]:
    """Ids of the questions to leave out so that the talk fits in the minutes, or comes close.

    Those with a ``why_kept`` stay, and one of each theme. Of the rest the theme that afterwards has
    the largest part of its questions left gives its last one, and so on until it fits; of themes
    that have as much left the later one. So all give alike, and none is emptied.
    """
    left = {at: list(theme.questions) for at, theme in enumerate(session.bank.themes)}
    free = {at: _free(session, theme) for at, theme in enumerate(session.bank.themes)}
    themes, out = session.bank.themes, list[str]()
    while sum(minutes_of(theme, len(left[at])) for at, theme in enumerate(themes)) > minutes:
        giving = [at for at, questions in free.items() if questions and len(left[at]) > 1]
        if not giving:
            break
        at = max(giving, key=lambda at: ((len(left[at]) - 1) / len(themes[at].questions), at))
        gone = free[at].pop()
        left[at].remove(gone)
        out.append(gone.id)
    return in_order(session.bank, out)


def _free(session: Session, theme: Theme) -> list[Question]:
    return [q for q in theme.questions if not why_kept(session, theme, q)]


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
