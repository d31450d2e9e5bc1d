"""What a talk takes from other sessions: opspil, the last plan, tilbagespil, its forløb.

One place reads them. Importing this does not import pydantic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompetence_tui.domain.follow_up.last_time import LastTime
    from kompetence_tui.domain.people.said import KnownPeople
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.sessions import SessionStore


class Related:
    """The other sessions of a data folder, as one talk asks for them."""

    def __init__(self, store: SessionStore) -> None:
        """Raises StoreError when the folder cannot be read."""
        self._store = store
        self.rows, self._said = store.listing().rows, store.said()
        self.unreadable: set[str] = set()
        """Ids of those that were asked for and could not be read."""

    def row_of(self, session: Session) -> SessionRow:
        """The session's row, with whose it is by what was said."""
        from kompetence_tui.domain.session.summary import row_of

        row = row_of(session)
        return self._people(row).known(row) if self._said else row

    def sources_of(self, session: Session) -> tuple[str, ...]:
        """Ids of the sessions an individual talk can build on."""
        from kompetence_tui.domain.direction.opspil import sources_for
        from kompetence_tui.domain.session.summary import row_of

        return sources_for(row_of(session), self.rows, self._said)

    def names_of(self, session: Session) -> list[str]:
        """All names of the employee of an individual talk, by what was said; the talk's first."""
        from kompetence_tui.domain.session.summary import row_of

        row = row_of(session)
        return [called.name for called in self._people(row).called_in(row)]

    def _people(self, own: SessionRow) -> KnownPeople:
        """Those of all talks, one of which as it is now."""
        from kompetence_tui.domain.people.said import KnownPeople

        return KnownPeople(self._said, [*(row for row in self.rows if row.id != own.id), own])

    def read(self, session_id: str) -> Session | None:
        """The session; None where it cannot be read: each talk can do without the others (K3)."""
        try:
            return self._store.read(session_id)
        except StoreError:
            self.unreadable.add(session_id)
            return None

    def all_of(self, session_ids: Iterator[str]) -> list[Session]:
        """Those that can be read, in order."""
        return [found for found in map(self.read, session_ids) if found is not None]

    @property
    def existing(self) -> set[str]:
        """Ids of the sessions that are there and can be read, as far as is known."""
        return {row.id for row in self.rows} - self.unreadable


def renewed(store: SessionStore, session: Session) -> Session:
    """The session with its opspil, its follow-up and the last tilbagespil as the others say now.

    What cannot be read is passed over in silence.
    """
    try:
        related = Related(store)
    except StoreError:
        return session
    session = _with_playbacks(related, _with_follow_up(related, session))
    return _with_inputs(related, session)


def talk_before(store: SessionStore, session: Session) -> LastTime | None:
    """The talk whose answers can be seen beside this one's; None also where it cannot be read."""
    from kompetence_tui.domain.follow_up.last_time import last_time, taken_up_from

    if not taken_up_from(session):
        return None
    try:
        related = Related(store)
    except StoreError:
        return None
    return last_time(session, related.read, related.row_of)


def strategies(store: SessionStore, session: Session) -> list[Session]:
    """The strategies that indsatsområder can be taken over from, the likeliest first."""
    from kompetence_tui.domain.direction.opspil import strategies_for
    from kompetence_tui.domain.session.summary import row_of

    try:
        related = Related(store)
    except StoreError:
        return []
    return related.all_of(row.id for row in strategies_for(row_of(session), related.rows))


def others_in_course(store: SessionStore, session: Session) -> tuple[Session, ...]:
    """The other workshops of the session's forløb, first to last; none for other talks.

    Raises:
        StoreError: the folder or one of the workshops cannot be read.
    """
    from kompetence_tui.domain.course.rules import in_order

    course = session.course
    if course is None:
        return ()
    rows = Related(store).rows
    ids = [row.id for row in rows if row.kind is SessionKind.WORKSHOP and row.id != session.id]
    read = map(store.read, ids)
    return in_order(other for other in read if other.course and other.course.id == course.id)


def _with_inputs(related: Related, session: Session) -> Session:
    from kompetence_tui.domain.direction import opspil

    if not session.kind.is_individual:
        return session
    found = related.all_of(iter(related.sources_of(session)))
    inputs = opspil.renewed(session.inputs, found, related.existing)
    return session if inputs == session.inputs else session.with_(inputs=inputs)


def _with_follow_up(related: Related, session: Session) -> Session:
    """A copy stays when the talk it is of is gone; it goes when that is another person's now."""
    from kompetence_tui.domain.follow_up.following import has_begun, last_talk, with_follow_up

    before = session.follow_up
    if before is not None and (has_begun(session) or not before.goals):
        return session
    last_id = last_talk(related.row_of(session), related.rows)
    last = related.read(last_id) if last_id else None
    if before is not None and before.session not in related.existing:
        if last is None or last.date < before.date:
            return session
    elif last is None and before is not None:
        return session.with_(follow_up=None)
    if last is None:
        return session
    renewed = with_follow_up(session, last)
    return session if renewed == session else renewed


def _with_playbacks(related: Related, session: Session) -> Session:
    """A copy stays when the talk it is of is gone."""
    from kompetence_tui.domain.report import playing_back

    if not playing_back.may_have(session):
        return session
    ids = playing_back.earlier_talks(related.row_of(session), related.rows)
    earlier = related.all_of(iter(ids))
    last = next(filter(playing_back.own_playbacks, earlier), next(iter(earlier), None))
    links = [one.taken_from for one in session.playback if one.taken_from]
    gone = [link.date for link in links if link.session not in related.existing]
    if gone and (last is None or last.date < max(gone)):
        return session
    return playing_back.with_those_of(session, last)
