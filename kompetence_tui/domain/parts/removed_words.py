"""Answers and texts that were emptied, and the fullest an answer has been."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.direction.direction import Need
from kompetence_tui.domain.parts.returned import QUOTED, Returned
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.answer import Answer, TableRow
from kompetence_tui.domain.session.both import Turn, turn_at
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_FIELDS = tuple(Answer.model_fields.keys() - {"employee_done", "leader_done"})


@dataclass(frozen=True, repr=False)
class RemovedAnswer:
    """The parts of an answer that were emptied: its text, its choice …"""

    question_id: str
    answer: Answer

    is_empty = False

    def is_in(self, session: Session) -> bool:
        """It is there again, by another way."""
        return self.answer == session.answer(self.question_id)

    def put_back(self, session: Session) -> Returned:
        """The session with it again.

        Raises:
            RuleBroken: another answer stands there now, or it is not the turn of whom it is of.
        """
        now = session.answer(self.question_id)
        question = session.bank.question(self.question_id)
        asked = quote(question.text if question else "", QUOTED)
        lost = {name: getattr(self.answer, name) for name in _written(self.answer)}
        if lost.keys() & _written(now):
            sentence = _("Der står et nyt svar på »{asked}«: tøm det, og hent så det gamle tilbage")
            raise RuleBroken(sentence.format(asked=asked))
        if question and not _is_of(turn_at(session, question), lost.keys()):
            sentence = _("Det på »{asked}« kan kun hentes tilbage af den, hvis tur det er at svare")
            raise RuleBroken(sentence.format(asked=asked))
        session = session.with_answer(self.question_id, now.with_(**lost))
        words = _("Svaret på »{asked}« er tilbage.").format(asked=asked)
        return Returned(session, words, stop=self.question_id)


@dataclass(frozen=True, repr=False)
class RemovedText:
    """What a board came to, or how the group's members support each other."""

    board: str
    """Id of the board; empty for the support."""
    text: str

    is_empty = False

    def is_in(self, session: Session) -> bool:
        """It is there again, by another way."""
        now = session.board(self.board).conclusion if self.board else session.plan.support
        return self.text == now

    def put_back(self, session: Session) -> Returned:
        """The session with it again. Raises RuleBroken when something else stands there now."""
        plan, board = session.plan, session.board(self.board)
        if (board.conclusion if self.board else plan.support).strip():
            raise RuleBroken(_("Der står en ny tekst: tøm den, og hent så den gamle tilbage"))
        if not self.board:
            session = session.with_(plan=plan.with_(support=self.text))
            return Returned(session, _("Det fælles er skrevet i planen igen."))
        session = session.with_board(self.board, board.with_(conclusion=self.text))
        return Returned(session, _("Det, I var enige om, er tilbage."), stop=self.board)


def lost_words(before: Session, after: Session) -> Iterator[RemovedAnswer | RemovedText]:
    """The answers and texts that were emptied."""
    if before.plan.support.strip() and not after.plan.support.strip():
        yield RemovedText("", before.plan.support)
    for theme_id, board in before.boards.items():
        if board.conclusion.strip() and not after.board(theme_id).conclusion.strip():
            yield RemovedText(theme_id, board.conclusion)
    for question_id, answer in before.answers.items():
        now = after.answer(question_id)
        if lost := _written(answer) - _written(now):
            yield RemovedAnswer(
                question_id, Answer().with_(**{n: getattr(answer, n) for n in lost})
            )


def fuller(settled: Session, known: Session, now: Session) -> Session:
    """``known`` with the fullest that each answer has been since ``settled``.

    So what is written and then emptied letter by letter is not forgotten before it is left.
    """
    if now.answers == known.answers:
        return known
    answers = dict(known.answers)
    for question_id, answer in now.answers.items():
        was = settled.answer(question_id)
        fresh = not (was.needs or was.rows)
        answers[question_id] = _fuller(known.answer(question_id), answer, fresh=fresh)
    return known.with_(answers=answers)


def _fuller(known: Answer, now: Answer, *, fresh: bool) -> Answer:
    newer = {name: getattr(now, name) for name in _written(now)}
    if len(known.text) > len(now.text):
        newer.pop("text", None)
    if not fresh or _length(known.needs) > _length(now.needs):
        newer.pop("needs", None)  # the lines there were are compared as they stood
    if not fresh or _size(known.rows) > _size(now.rows):
        newer.pop("rows", None)
    if known.leader and len(known.leader.text) > len(now.leader.text if now.leader else ""):
        newer.pop("leader", None)
    return known.with_(**newer)


def _is_of(turn: Turn | None, parts: Set[str]) -> bool:
    """The parts of an answer are of the one whose turn it is; no other sees what was withdrawn."""
    if turn is None:
        return True
    if turn is Turn.LEADER:
        return parts == {"leader"}
    return turn is Turn.EMPLOYEE and "leader" not in parts


def _length(needs: tuple[Need, ...]) -> int:
    return sum(len(need.competence) + len(need.whom) for need in needs)


def _size(rows: tuple[TableRow, ...]) -> int:
    return sum(len(cell) for row in rows for cell in row.cells)


def _written(answer: Answer) -> set[str]:
    """The names of the parts that hold something."""
    return {name for name in _FIELDS if not _is_blank(getattr(answer, name))}


def _is_blank(value: object) -> bool:
    if isinstance(value, When):
        return value.is_empty
    return value is None or value == () or (isinstance(value, str) and not value.strip())
