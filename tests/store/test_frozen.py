"""Files of every schema released so far: they never change, and each opens whole."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import format as form
from kompetence_tui.store import private
from kompetence_tui.store.errors import DamagedSession
from kompetence_tui.store.sessions import SessionStore

FOLDER = Path(__file__).parent / "frozen"
CHECKSUMS = {
    "schema-1.json": "fb4644192fe1b92f91d1bb4da5015b80b87968de21b7f4b9f8a239360faf2946",
    "schema-2.json": "7a26941ac34653e3fb52049c000671115565643aff076c053a1f376f2c97b99c",
    "schema-3.json": "da560249bcc185a6f258c144cd5ed8a3f81a9b49bed61ebaae96c0d4efa19742",
    "schema-4.json": "9940c0899245e45f49eb76e91cb1bc52febc8c62398224b8981e0871acbe6a44",
    "schema-5.json": "7149dc27d0055b45ebd8b60d68a4dcc9d5bf4c00bb257adc7f48bfeff14bfe5e",
    "schema-6.json": "cb81b6976cbf4c52583c95ae52d19281534b4b933ee2ccc310790ff3dc151da9",
    "private-1.json": "d2123ed7cf0f7b84af8388325a186383f00afb37fc46ea5ca20760e74d59267e",
}
SCHEMAS = range(1, form.SCHEMA + 1)


def frozen(name: str) -> Any:
    return orjson.loads((FOLDER / name).read_bytes())


def document(schema: int) -> form.StoredDocument:
    found: form.StoredDocument = frozen(f"schema-{schema}.json")["session"]["1"]
    return found


def stored(store: SessionStore, schema: int) -> str:
    """The frozen session in the store's folder, as an older program left it; its id."""
    session_id = str(document(schema)["session"]["id"])
    store.sessions.mkdir(mode=0o700, parents=True)
    path = store.sessions / f"{session_id}.json"
    path.write_bytes((FOLDER / f"schema-{schema}.json").read_bytes())
    path.chmod(0o600)
    return session_id


def lost(before: Any, after: Any, where: str = "") -> Iterator[str]:
    """The places where something that was there is no more, or is something else."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            yield from lost(value, after.get(key, "-"), f"{where}/{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for number, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from lost(one, other, f"{where}/{number}")
    elif before != after:
        yield where


def used_fields(value: object) -> Iterator[tuple[str, str]]:
    """The model and the name of each field that holds something else than its default."""
    if isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            if field.is_required() or inner != field.get_default(call_default_factory=True):
                yield type(value).__name__, name
            yield from used_fields(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from used_fields(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from used_fields(item)


def all_fields(kind: Any, known: set[Any]) -> Iterator[tuple[str, str]]:
    if isinstance(kind, type) and issubclass(kind, Model) and kind not in known:
        known.add(kind)
        for name, field in kind.model_fields.items():
            if not field.exclude:  # stands in no file
                yield kind.__name__, name
                yield from all_fields(field.annotation, known)
    for inner in getattr(kind, "__args__", ()):
        yield from all_fields(inner, known)


def test_there_is_a_file_of_every_schema_and_none_was_changed() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir()}
    assert found == CHECKSUMS
    wanted = {f"schema-{n}.json" for n in SCHEMAS}
    wanted |= {f"private-{n}.json" for n in range(1, private.SCHEMA + 1)}
    assert wanted == set(CHECKSUMS)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_opening_and_saving_loses_nothing(store: SessionStore, schema: int) -> None:
    before = document(schema)
    assert before["schema"] == schema
    session_id = stored(store, schema)
    with store.open(session_id) as opened:
        session, place = opened.session, opened.session.place
        assert list(lost(before["session"], session.model_dump(mode="json"))) == []
        opened.save(session.with_(place="et-andet-sted"))
        opened.save(session)
    path = store.sessions / f"{session_id}.json"
    after = orjson.loads(path.read_bytes())["session"]["1"]
    assert after["schema"] == form.SCHEMA
    assert after["revision"] == before["revision"] + 2
    assert list(lost(before["session"], after["session"])) == []
    assert store.read(session_id) == session
    assert store.read(session_id).place == place


def test_the_newest_file_uses_every_field() -> None:
    session, _revision, _when = form.load(document(form.SCHEMA), "schema")
    assert set(all_fields(Session, set())) - set(used_fields(session)) == set()


def test_private_notes_open_and_are_saved_whole(store: SessionStore) -> None:
    session_id = stored(store, form.SCHEMA)
    before = frozen("private-1.json")["private"]["1"]
    path = private.path_of(store.place, session_id)
    path.parent.mkdir(mode=0o700)
    path.write_bytes((FOLDER / "private-1.json").read_bytes())
    with store.open(session_id) as opened:
        notes = opened.private_notes()
        assert list(lost(before["private"], notes.model_dump(mode="json"))) == []
        opened.save_private(notes)
    after = orjson.loads(path.read_bytes())["private"]["1"]
    assert list(lost(before["private"], after["private"])) == []


def test_a_change_that_loses_something_would_be_seen() -> None:
    before = document(1)["session"]
    assert list(lost(before, before | {"unit": "Et andet hus"})) == ["/unit"]
    with pytest.raises(DamagedSession):
        form.load(document(1) | {"session": before | {"bank": None}}, "schema")
