"""The workshops that belong together (V1, V2). Importing this does not import pydantic."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.kinds import SessionKind
from kompetence_tui.store.sessions import SessionStore

if TYPE_CHECKING:
    from kompetence_tui.domain.session import Session


def others_in_course(store: SessionStore, session: "Session") -> tuple["Session", ...]:
    """The other workshops of the session's forløb, first to last; none for other talks.

    Raises:
        StoreError: the folder or one of the workshops cannot be read.
    """
    from kompetence_tui.domain.course_rules import in_order

    course = session.course
    if course is None:
        return ()
    rows = store.listing().rows
    ids = [row.id for row in rows if row.kind is SessionKind.WORKSHOP and row.id != session.id]
    read = (store.read(session_id) for session_id in ids)
    return in_order(other for other in read if other.course and other.course.id == course.id)
