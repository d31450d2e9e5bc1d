"""What cannot be saved goes on in a copy: under a new number, here or in another folder."""

from pathlib import Path
from typing import Any

from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.dialogs.ask_line import AskLine
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.teller import is_waited_for

_COPYING = "copying"


async def offer_copy(screen: TalkScreen[Any]) -> None:
    """Try once more; if it still cannot be saved, ask in which folder a copy is to be."""
    if any(worker.group == _COPYING and worker.is_running for worker in screen.workers):
        screen.say(_("Kopien er ved at blive lavet."))
        return
    if not screen.talk.is_saving and await screen.talk.saved():
        screen.say(_("Alt er gemt."))
        return

    def chosen(folder: str | None) -> None:
        if folder:  # beside the keys: the other folder may be slow too
            screen.run_worker(_go_on_as_copy(screen, folder), group=_COPYING)

    question = _(
        "Samtalen gemmes som en kopi med nyt nummer, og I går videre i den. Den, der ligger på "
        "drevet nu, bliver, som den er. I hvilken mappe skal kopien ligge?"
    )
    await screen.go_to(AskLine(question, with_tilde(screen.services.store.folder)), chosen)


async def _go_on_as_copy(screen: TalkScreen[Any], folder: str) -> None:
    services, talk = screen.services, screen.talk
    store, before = _store_in(services.store, folder), talk.kept.id
    try:
        await talk.go_on_as_copy(store)
    except StoreError as error:
        screen.say(str(error), alarm=True)
        return
    is_moved = store is not services.store
    services.store, services.last_opened = store, talk.kept.id
    services.removals[talk.kept.id] = services.removals.pop(before)
    if not is_waited_for(screen):
        return
    screen.show_session()
    words = _("Samtalen er gemt som en kopi med nummer {id}, og I er i den nu.")
    if is_moved:
        words += _(" Den ligger i {folder}: start programmet med --data-dir for at åbne den igen.")
    screen.say(words.format(id=talk.kept.id, folder=with_tilde(store.folder)))


def _store_in(present: SessionStore, folder: str) -> SessionStore:
    path = Path(folder).expanduser().absolute()
    return present if path == present.folder else SessionStore(path)
