"""Sidste samtale: what was answered then to the questions that are asked again.

Nothing is copied into the talk. It is shown only of the talk that this one took up and has not let
go of, and only where both name the unit: two people can have one name.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.follow_up.following import is_same
from kompetence_tui.domain.people.namesakes import Whose
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.domain.session.session import Session


@dataclass(frozen=True, slots=True)
class LastTime:
    """The earlier talk, and whose the later one was, and what it took up, when that was found."""

    talk: Session
    taken_up: str
    whose: Whose

    def __repr__(self) -> str:
        return "<LastTime>"

    def asked_of(self, session: Session, question: Question) -> Question | None:
        """The question as it was asked and answered then; None where there is nothing to show.

        Nor is there once ``session`` has let go of what it took up, or is called otherwise.
        """
        asked = self.talk.bank.question(question.id)
        if asked is None or self.talk.answer(question.id).is_empty:
            return None
        is_same_talk = taken_up_from(session) == self.taken_up
        return asked if is_same_talk and (session.who, session.unit) == self.whose else None


def taken_up_from(session: Session) -> str:
    """Id of the talk that this one took up; empty for none, and once it was let go of."""
    follow_up = session.follow_up
    return follow_up.session if follow_up and follow_up.goals else ""


def last_time(
    session: Session,
    read: Callable[[str], Session | None],
    row_of: Callable[[Session], SessionRow],
) -> LastTime | None:
    """The talk before, past the opfølgninger between: they ask of the plan alone.

    ``read`` gives a session by its id, ``row_of`` its row with whose it is by what was said.
    """
    mine, talk, passed = row_of(session), session, {session.id}
    while (before := taken_up_from(talk)) and before not in passed:
        passed.add(before)
        found = read(before)
        if found is None or not _is_surely_same(row_of(found), mine):
            return None
        talk = found
        if talk.kind is not SessionKind.FOLLOW_UP or session.kind is SessionKind.FOLLOW_UP:
            return LastTime(talk, taken_up_from(session), (session.who, session.unit))
    return None


def _is_surely_same(row: SessionRow, mine: SessionRow) -> bool:
    return bool(row.unit.strip() and mine.unit.strip()) and is_same(row, mine)
