"""Another program on the same data folder, for tests; it says on stdout what it has done."""

import resource
import sys
from pathlib import Path

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.sessions import SessionStore


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def hold(store: SessionStore, session_id: str) -> None:
    """Keep the session open until stdin closes."""
    with store.open(session_id) as opened:
        tell("læser" if opened.read_only else "skriver")
        sys.stdin.read()


def fill_disk(store: SessionStore, session_id: str) -> None:
    """Save more than a file may hold, then less again."""
    with store.open(session_id) as opened:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
        try:
            opened.save(opened.session.with_answer("siden-sidst", Answer(text="x" * 20_000)))
        except SaveFailed as error:
            tell(error.why)
        opened.save(opened.session.with_answer("siden-sidst", Answer(text="7")))
        tell("gemt")


if __name__ == "__main__":
    what, folder, session_id = sys.argv[1:]
    store = SessionStore(Path(folder))
    {"hold": hold, "fill_disk": fill_disk}[what](store, session_id)
