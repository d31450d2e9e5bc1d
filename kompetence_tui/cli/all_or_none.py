"""Making several sessions for a command, or none of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompetence_tui.cli.output import tell
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.sessions import SessionStore


def create_all(store: "SessionStore", sessions: Sequence["Session"]) -> None:
    """Store them all.

    Raises what ``store.create`` does, after those that were made are removed again; what could
    not be removed is told.
    """
    from kompetence_tui.store import all_or_none

    left: list[str] = []
    try:
        for _made in all_or_none.create_all(store, sessions, left):
            pass
    except BaseException:
        if left:
            tell(_("Disse samtaler kan være planlagt alligevel. Sådan slettes de:"))
            tell(*(f"  kompetence erase {session_id}" for session_id in left))
        else:
            tell(_("Ingen af samtalerne er planlagt."))
        raise
