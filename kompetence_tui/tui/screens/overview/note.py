"""Noting something on a talk from the overview, without going into it."""

from collections.abc import Callable

from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.services import Services


def note_on(services: Services, session_id: str, noted: Callable[[Session], Session]) -> None:
    """Save the talk with what is noted on it; nothing where it is noted already.

    Raises:
        StoreError: the talk cannot be opened or saved, or is open elsewhere.
    """
    with services.store.open(session_id) as opened:
        if opened.read_only:
            raise StoreError(opened.notice)
        opened.save(noted(opened.session))
