"""Reading all that a data folder holds, for an insight."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kompetence_tui.cli.output import tell
from kompetence_tui.export.insight_found import Held
from kompetence_tui.store import ids, spare, traces
from kompetence_tui.store.errors import SessionNotFound, StoreError
from kompetence_tui.store.remembered import read_remembered
from kompetence_tui.store.report import experiences

if TYPE_CHECKING:
    from kompetence_tui.domain.report.experiences import Chosen
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.place import DataFolder
    from kompetence_tui.store.sessions import SessionStore


def read_all(store: "SessionStore") -> Held:
    """Every session with its private notes and known exports. Raises FolderUnusable."""
    place = store.place
    sessions, unread = _read_sessions(store)
    known = [session.id for session in sessions] + unread
    noted = [stem for stem in traces.stems(place.private) if ids.is_id(stem)]
    notes, unread_notes = _read_notes(store, noted)
    return Held(
        sessions=sessions,
        private=notes,
        exports={i: found for i in known if (found := _exports(place, i))},
        unread=sorted(filter(_is_made, unread)),
        unread_notes=sorted(filter(_is_made, unread_notes)),
        unnamed=sum(not _is_made(stem) for stem in (*unread, *unread_notes)),
        set_aside=len(traces.set_aside(place)),
        unsaved=len(spare.files_in(place)),
        said=store.said(),
        remembered=read_remembered(place).leader,
        handed_on=_handed_on(place),
        shared=place.shared,
    )


def _read_sessions(store: "SessionStore") -> tuple[list["Session"], list[str]]:
    """The sessions, and what the files that cannot be read are called."""
    listing = store.listing()
    sessions, unread = [], [file.name.removesuffix(".json") for file in listing.damaged_talks]
    for row in listing.rows:
        try:
            sessions.append(store.read(row.id))
        except SessionNotFound:
            continue  # deleted meanwhile
        except StoreError:
            unread.append(row.id)
    return sessions, unread


def _read_notes(
    store: "SessionStore", session_ids: Iterable[str]
) -> tuple[dict[str, "PrivateNotes"], list[str]]:
    found, unread = {}, []
    for session_id in session_ids:
        try:
            found[session_id] = store.private_notes(session_id)
        except StoreError:
            unread.append(session_id)
    return found, unread


def _is_made(stem: str) -> bool:
    """The program could have made the id; any other name of a file could be a person's."""
    return len(stem) == ids.LENGTH and set(stem) <= set(ids.ALPHABET)


def _exports(place: "DataFolder", session_id: str) -> list[str]:
    """The files it was exported to, as far as they are there."""
    found = traces.traces_of(place, session_id)
    if found.problem:
        tell(found.problem)
    return [str(path) for path in (*(known.path for known in found.exports), *found.changed)]


def _handed_on(place: "DataFolder") -> list["Chosen"]:
    """What of the groups' words was ticked for reports; of a file that cannot be read it is told
    why."""
    found: list[Chosen] = []
    for path in experiences.files_in(place):
        try:
            found += experiences.read(path)
        except StoreError as error:
            tell(str(error))
    return found
