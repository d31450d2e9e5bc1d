"""Making several sessions, or none of them."""

from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING

from kompetence_tui.store.errors import SaveFailed, SessionNotFound, StoreError

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.sessions import SessionStore


_FEW = 20
"""So many are put in the index one by one; for more that takes the square of their number."""


def create_all(
    store: "SessionStore", sessions: "Sequence[Session]", left: list[str]
) -> Generator[None, None, None]:
    """Store one of them at each step: all, or none where it fails or is closed half-way.

    Raises what ``store.create`` does, after those that were made are removed again; the ids of
    what could not be removed are put in ``left``.
    """
    begun: list[str] = []
    try:
        for session in sessions:
            begun.append(session.id)  # a save that fails late can have put it there
            store.create(session).close(is_one_of_many=len(sessions) > _FEW)
            yield
    except BaseException as error:
        if type(error) is StoreError:
            begun.pop()  # the id is another's
        left += [session_id for session_id in begun if not _is_removed(store, session_id)]
        raise


def _is_removed(store: "SessionStore", session_id: str) -> bool:
    try:
        store.delete(session_id)
    except SessionNotFound:
        return True
    except SaveFailed:
        return _is_removed_unlocked(store, session_id)
    except StoreError:
        return False
    return True


def _is_removed_unlocked(store: "SessionStore", session_id: str) -> bool:
    """On a full disk there is no room for a lock, and so nobody else who could have one."""
    from kompetence_tui.store import deleted

    try:
        deleted.delete(store.place, store.sessions / f"{session_id}.json")
    except (OSError, StoreError):
        return False
    return True
