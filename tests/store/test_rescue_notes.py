"""What can be saved of damaged private notes."""

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.store import private
from kompetence_tui.store.errors import NewerFormat
from kompetence_tui.store.rescue.notes import rescue_notes
from kompetence_tui.store.rescue.salvage import NothingToSave
from kompetence_tui.store.storage import encode
from tests.factories import NOW

ID = "anna2345ab"
NOTES = PrivateNotes(session=ID).with_text("maal", "Træt", NOW).with_text("trivsel", "Ked", NOW)
NOTES_DATA = encode(private.tables_of(NOTES))


def test_private_notes_are_saved_one_by_one() -> None:
    raw = orjson.loads(NOTES_DATA)
    raw["private"]["1"]["private"]["notes"]["maal"]["at"] = "i går"
    raw["private"]["1"]["private"]["notes"]["trivsel"] = 5
    found = rescue_notes(orjson.dumps(raw), ID, NOW)
    assert found.notes == PrivateNotes(session=ID).with_text("maal", "Træt", NOW)
    assert found.account.saved == ("1 privat note",)
    assert found.account.lost[0] == "1 privat note"
    assert "Træt" not in repr(found)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(NOTES_DATA)), st.one_of(st.none(), st.integers(0, 255)))
def test_damaged_private_notes_are_no_crash(at: int, byte: int | None) -> None:
    damaged = NOTES_DATA[:at]
    if byte is not None:
        damaged += bytes([byte]) + NOTES_DATA[at + 1 :]
    try:
        found = rescue_notes(damaged, ID, NOW)
    except (NothingToSave, NewerFormat):
        assert at < NOTES_DATA.index(b'"text"') + 10
        return
    assert found.notes.session == ID
    assert found.notes.notes


def test_private_notes_of_a_newer_version_are_left() -> None:
    with pytest.raises(NewerFormat):
        rescue_notes(NOTES_DATA.replace(b'"schema": 1', b'"schema": 9'), ID, NOW)
