"""The way from a stop of the talk, and from its plan, to the leader's private note there."""

from typing import Any

from kompetence_tui.domain.session.private import NotedAt
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.actions import as_bound
from kompetence_tui.tui.dialogs.private_cover import PrivateCover
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.screen import TalkScreen


async def open_private(screen: TalkScreen[Any], at: NotedAt) -> None:
    """Cover, then show, the note; in a closed talk too: a private note is no part of it."""
    if screen.app.screen is not screen:  # pressed twice: the note that is open keeps its saver
        return
    screen.keep()

    async def answered(show: bool | None) -> None:
        if show:
            await _show(screen, at)

    keys = as_bound(screen.keys_of("private")).split(",")
    await screen.go_to(PrivateCover(keys), answered)


async def _show(screen: TalkScreen[Any], at: NotedAt) -> None:
    try:
        notes = screen.talk.private_notes()
    except StoreError:
        # The employee reads along: nothing of what it is that cannot be read.
        words = _(
            "{key} virker ikke lige nu: en fil kan ikke læses. »kompetence doctor« siger hvorfor."
        )
        words = words.format(key=screen.key_of("private"))
        screen.call_after_refresh(screen.say, words, alarm=True)
        return
    await screen.open(Room.PRIVATE, notes=notes, place=at)
