"""Talks with all that can belong to them, and erasing them."""

import hashlib
from pathlib import Path

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import files, known_exports, private
from kompetence_tui.store.erase.finding import Found, find
from kompetence_tui.store.erase.running import Erased, erase
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.rescue import aside
from kompetence_tui.store.sessions import SessionStore
from tests.boards import grus
from tests.factories import NOW, TODAY, make_session

ANNAS, BOS, GROUPS = "anna2345ab", "boxx2345ab", "team2345ab"
ANNA, BO, EVA = "Anna Eksempel", "Bo Prøvesen", "Eva Eksempel"


def keep(
    store: SessionStore, session: Session, outside: Path | None = None, *, note: str = ""
) -> None:
    """Store the session, with a private note and an exported file that name its people."""
    with store.create(session) as opened:
        if note:
            notes = PrivateNotes(session=session.id).with_text("siden-sidst", note, NOW)
            opened.save_private(notes)
    if outside:
        export(store, outside / f"{session.id}.md", session.id, ", ".join(session.names()))


def export(store: SessionStore, path: Path, session_id: str, text: str) -> None:
    written = write_export(path, text.encode())
    assert known_exports.remember(store.place, [session_id], written, text.encode()) == ""


def run(store: SessionStore, wish: Wish) -> tuple[Found, Erased]:
    found = find(store.place, wish, TODAY)
    return found, erase(store, wish, found, NOW)


def tree(folder: Path) -> dict[str, str]:
    """Every file with its checksum and mode, and every folder with its mode."""
    return {
        str(path.relative_to(folder)): f"{path.lstat().st_mode} "
        + (hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "")
        for path in sorted(folder.rglob("*"))
    }


def ids(found: Found) -> list[str]:
    return [there.id for there in found.erased]


def everything(store: SessionStore, outside: Path) -> None:
    """Anna's and Bo's own talks and their group's, with all that can belong to a talk."""
    for session in (make_session(ANNAS), make_session(BOS, employee=BO)):
        keep(store, session, outside, note="Virker træt")
    keep(store, grus().with_(id=GROUPS), outside, note="Stille møde")
    sessions = store.sessions
    files.write_temp(sessions / f"{ANNAS}.json", b"halv")
    files.write_temp(private.path_of(store.place, ANNAS), b"halv")
    (sessions / f"{ANNAS}.lock").touch()
    (sessions / f"{ANNAS}.holder").write_text("{}")
    (sessions / f"{ANNAS}.json.bak").write_text(ANNA)
    for is_private in (False, True):
        damaged = sessions / f"{ANNAS}.json"
        aside.put(store.place, ANNAS, damaged, b"{", is_private=is_private)
    store.listing()
