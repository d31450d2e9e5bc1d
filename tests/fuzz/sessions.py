"""Session files and private notes: loaded, or what can be saved of them."""

import orjson

from kompetence_tui.domain.plan.agreed_rules import acknowledgement_of, parties
from kompetence_tui.domain.plan.hints import hints
from kompetence_tui.domain.plan.tasks_by_person import tasks_by_person
from kompetence_tui.domain.session.closing import closing_findings
from kompetence_tui.domain.session.listing import arrange
from kompetence_tui.domain.session.session import Session
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.export.agreed import acknowledged_by, is_changed
from kompetence_tui.store.errors import NewerFormat, StoreError
from kompetence_tui.store.format import document_in, document_of, load, parse, tables_of
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.rescue.notes import rescue_notes
from kompetence_tui.store.rescue.salvage import NothingToSave
from kompetence_tui.store.rescue.session import rescue
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, TODAY
from tests.fuzz.inputs import ID
from tests.fuzz.words import plain
from tests.shipped_forms import forms_for

NAME = f"{ID}.json"


def session_loaded(data: bytes) -> str:
    try:
        session, revision, _saved_at = load(document_in(parse(data, NAME), NAME), NAME)
    except StoreError as refusal:
        return plain(str(refusal))
    assert _reread(session, revision) == session
    _used(session)
    return f"{session.kind.value}, {len(session.plan.goals)} goals"


def kept(data: bytes, place: DataFolder) -> str:
    """Opened from the disk, changed, and saved again."""
    store = SessionStore(place.root)
    place.sessions.mkdir(mode=0o700, exist_ok=True)
    (place.sessions / NAME).write_bytes(data)
    try:
        with store.open(ID) as opened:
            changed = opened.session.with_(unit=f"{opened.session.unit[:50]}x")
            opened.save(changed)
    except StoreError as refusal:
        return type(refusal).__name__
    assert store.read(ID) == changed
    return "saved"


def rescued(data: bytes) -> str:
    try:
        found = rescue(data, ID, TODAY, lambda _id: True)
    except (NothingToSave, NewerFormat) as refusal:
        return plain(str(refusal))
    assert _reread(found.session, found.revision) == found.session
    _used(found.session)
    return f"saved {len(found.account.saved)}, lost {len(found.account.lost)}"


def rescued_notes(data: bytes) -> str:
    try:
        found = rescue_notes(data, ID, NOW)
    except (NothingToSave, NewerFormat) as refusal:
        return plain(str(refusal))
    assert type(found.notes).model_validate_json(found.notes.model_dump_json()) == found.notes
    return f"saved {len(found.notes.notes)}"


def _reread(session: Session, revision: int) -> Session:
    stored = orjson.dumps(tables_of(document_of(session, revision, NOW)))
    return load(document_in(parse(stored, NAME), NAME), NAME)[0]


def _used(session: Session) -> None:
    """What the screens and the list ask of every session that opens."""
    arrange([row_of(session)], TODAY)
    closing_findings(session)
    hints(session)
    tasks_by_person(session)
    for party in parties(session):
        acknowledgement_of(session, party)
    assert is_changed(session) <= bool(session.acknowledgements)
    assert set(map(id, acknowledged_by(session))) <= set(map(id, session.acknowledgements))
    for form in forms_for(session):
        assert form.render(session).endswith("\n")
