"""Making several sessions, or none of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompetence_tui.cli.output import tell
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import SaveFailed, SessionNotFound, StoreError

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.sessions import SessionStore


def create_all(store: "SessionStore", sessions: Sequence["Session"]) -> None:
    """Store them all.

    Raises what ``store.create`` does, after those that were made are removed again; what could
    not be removed is told.
    """
    begun: list[str] = []
    try:
        for session in sessions:
            begun.append(session.id)  # a save that fails late can have put it there
            store.create(session).close()
    except BaseException as error:
        if type(error) is StoreError:
            begun.pop()  # the id is another's
        _take_away(store, begun)
        raise


def _take_away(store: "SessionStore", begun: Sequence[str]) -> None:
    left = [session_id for session_id in begun if not _is_removed(store, session_id)]
    if left:
        tell(_("De her kan være lavet alligevel. Sådan slettes de:"))
        tell(*(f"  kompetence erase {session_id}" for session_id in left))
    else:
        tell(_("Ingen af samtalerne er planlagt."))


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
