import copy
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.store import files
from kompetence_tui.store import format as form
from kompetence_tui.store.errors import DamagedSession, NewerFormat
from kompetence_tui.store.storage import encode
from tests.factories import NOW, make_goal, make_session

NAME = "a1b2c3d4e5.json"


def document(session: Session | None = None) -> dict[str, Any]:
    return form.document_of(session or make_session(goals=(make_goal(),)), 3, NOW)


def through_bytes(found: dict[str, Any]) -> form.StoredDocument:
    data = encode(form.tables_of(found))
    return form.document_in(form.parse(data, NAME), NAME)


def test_a_session_comes_back_with_its_revision_and_time() -> None:
    session = make_session(goals=(make_goal(),))
    assert form.load(through_bytes(document(session)), NAME) == (session, 3, NOW)


def test_the_same_session_makes_the_same_bytes() -> None:
    assert encode(form.tables_of(document())) == encode(form.tables_of(document()))


@settings(deadline=None, max_examples=200)
@given(st.lists(st.text(max_size=200), min_size=4, max_size=4))
def test_any_text_comes_back_as_the_domain_cleaned_it(texts: list[str]) -> None:
    name, answer, aim, unit = (text.encode(errors="replace").decode() for text in texts)
    session = make_session(goals=(make_goal(aim=aim),)).with_(unit=unit)
    session = session.with_answer("siden-sidst", Answer(text=answer))
    people = [Participant(name=name, role=person.role) for person in session.participants]
    session = session.with_(participants=tuple(people))
    assert form.load(through_bytes(document(session)), NAME)[0] == session


def test_text_from_disk_is_cleaned() -> None:
    found = document()
    found["session"]["unit"] = "Eks\x1b[31mempel\u202e"
    assert "\x1b" not in form.load(found, NAME)[0].unit


def test_an_older_schema_is_migrated_and_the_file_s_own_document_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def rename(old: form.StoredDocument) -> form.StoredDocument:
        old["session"]["unit"] = old["session"].pop("enhed")
        return old

    old = document() | {"schema": 1}
    old["session"]["enhed"] = old["session"].pop("unit")
    as_stored = copy.deepcopy(old)
    monkeypatch.setattr(form, "SCHEMA", 2)
    monkeypatch.setattr(form, "MIGRATIONS", {1: rename})
    assert form.load(old, NAME)[0].unit == "Eksempelhuset"
    assert old == as_stored
    del old["session"]["enhed"]
    with pytest.raises(DamagedSession, match="føres over"):
        form.load(old, NAME)


@pytest.mark.parametrize(
    "newer", [{"schema": form.SCHEMA + 1}, {"schema": 99}, {"format": "kompetence-tui/2"}]
)
def test_a_newer_format_is_refused_with_a_sentence(newer: dict[str, Any]) -> None:
    with pytest.raises(NewerFormat, match="nyere udgave"):
        form.load(document() | newer, NAME)


SECRET = "Anna Hemmelig"


def damaged_documents() -> list[dict[str, Any]]:
    base = document(make_session(employee=SECRET))
    changes: list[dict[str, Any]] = [
        {"schema": "1"},
        {"schema": True},
        {"schema": 0},
        {"revision": 0},
        {"revision": "3"},
        {"revision": 2**63},
        {"saved_at": None},
        {"saved_at": SECRET},
        {"session": None},
        {"session": []},
        {"session": base["session"] | {SECRET: SECRET}},
        {"session": base["session"] | {"date": SECRET}},
        {"session": base["session"] | {"unit": "x" * 3000}},
        {"session": base["session"] | {"answers": {SECRET: {"text": [SECRET]}}}},
        {"session": {k: v for k, v in base["session"].items() if k != "participants"}},
    ]
    return [base | change for change in changes]


@pytest.mark.parametrize("found", damaged_documents())
def test_a_damaged_document_is_named_without_its_content(found: dict[str, Any]) -> None:
    with pytest.raises(DamagedSession, match=NAME) as caught:
        form.load(found, NAME)
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or caught.value.__suppress_context__


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\0" * 500,
        b"[]",
        b"null",
        b'{"session": 1}',
        b'{"session": {"1": []}}',
        b'{"_default": {"1": {"format": "kompetence-tui/1"}}}',
        b'{"session": {"1": {"format": "andet/1"}}}',
        b'{"session": {"1": {"format": 7}}}',
        b"\xff\xfe{}",
        b"[" * 100_000,
        b'{"session": {"1": {"format": "kompetence-tui/1", "schema": 1e400}}}',
    ],
)
def test_foreign_bytes_are_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / NAME
    path.write_bytes(data)
    with pytest.raises(DamagedSession, match=NAME):
        form.read_file(path)


def test_every_truncation_is_named(tmp_path: Path) -> None:
    path, whole = tmp_path / NAME, encode(form.tables_of(document())).rstrip()
    for length in range(0, len(whole), 61):
        path.write_bytes(whole[:length])
        with pytest.raises(DamagedSession):
            form.read_file(path)


def test_links_pipes_huge_and_renamed_files_are_named(tmp_path: Path) -> None:
    whole = encode(form.tables_of(document()))
    (tmp_path / "whole").write_bytes(whole)
    (tmp_path / NAME).symlink_to(tmp_path / "whole")
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "renamed.json").write_bytes(whole)
    with (tmp_path / "huge.json").open("wb") as huge:
        huge.truncate(form.MAX_BYTES + 1)
    for name in (NAME, "pipe.json", "renamed.json", "huge.json"):
        with pytest.raises(DamagedSession, match=name):
            form.read_file(tmp_path / name)


def test_a_hand_edited_file_is_read(tmp_path: Path) -> None:
    found = document()
    found["session"]["unit"] = "Nyhuset"
    written = orjson.dumps(form.tables_of(found))
    files.write_atomic(tmp_path / NAME, b"\n" + written + b"\r\n")
    loaded = form.read_file(tmp_path / NAME)
    assert loaded.session.unit == "Nyhuset"
    assert loaded.saved_at == datetime(2026, 11, 21, 14, 32, 5, tzinfo=UTC)
