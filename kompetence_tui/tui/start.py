"""From the command line to the first screen."""

import gc
from contextlib import suppress
from threading import Thread

from kompetence_tui import crash, paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.config import Config
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.app import KompetenceApp
from kompetence_tui.tui.keymap import check_keys
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.rooms.way import load
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.terminal.driver import leaving_nothing

_NEW_OBJECTS = 20_000
"""Between two searches for garbage: a list of all that is due makes twice as many."""


def run_app(
    store: SessionStore,
    banks: BankLibrary,
    config: Config,
    *,
    open_id: str | None = None,
    new: NewSession | None = None,
    demo: bool = False,
) -> int:
    """Run until the user ends it; the exit code is 0, 1 after an error, or 128 + a signal.

    ``open_id`` goes straight into that session, ``new`` into a new one or the form for it.
    """
    check_keys(config.keys, paths.config_file())
    app = KompetenceApp(Services(store, banks, config, demo=demo), open_id=open_id, new=new)
    app.driver_class = leaving_nothing(app.driver_class, app.end_on_signal)
    crash.tell_nobody(store.place.own)
    app.call_after_refresh(_begin_in_earnest)
    app.run(mouse=config.mouse)
    return app.return_code or 0


def _begin_in_earnest() -> None:
    """The first screen is painted: look for garbage again, and load what a talk needs."""
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
    gc.enable()
    Thread(target=_import_what_comes_next).start()


def _import_what_comes_next() -> None:
    """Have what a talk needs at hand before Enter is pressed; the overview is painted by now."""
    with suppress(ImportError):  # told where it is needed
        import kompetence_tui.store.format
        import kompetence_tui.store.storage  # noqa: F401

        load(Room.CONVERSATION)
        load(Room.PLAN)
