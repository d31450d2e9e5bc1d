from typing import Any

import orjson
import pytest

from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.store import files, index, scan
from kompetence_tui.store.index import NAME, read_index
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_goal, make_session

ID = "a1b2c3d4e5"
SESSION = make_session(goals=(make_goal(),))


@pytest.fixture
def listed(store: SessionStore) -> SessionStore:
    store.create(SESSION).close()
    store.create(make_session("bcdef33333")).close()
    store.listing()
    return store


def stored(store: SessionStore) -> Any:
    return orjson.loads((store.folder / NAME).read_bytes())


def rewrite(store: SessionStore, content: Any) -> None:
    (store.folder / NAME).write_bytes(orjson.dumps(content))


def test_rows_come_back_from_the_index_alone(
    listed: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(scan, "_read")
    assert listed.listing().rows == (row_of(SESSION), row_of(make_session("bcdef33333")))


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"{}", b'{"version": 9, "files": {}}', b"\xff", b"[" * 9999]
)
def test_a_wrong_index_is_rebuilt(listed: SessionStore, data: bytes) -> None:
    before = listed.listing()
    (listed.folder / NAME).write_bytes(data)
    assert read_index(listed.place) == {}
    assert listed.listing() == before
    assert len(read_index(listed.place)) == 2


def test_a_truncated_or_missing_index_is_rebuilt(listed: SessionStore) -> None:
    before, path = listed.listing(), listed.folder / NAME
    path.write_bytes(path.read_bytes()[:-20])
    assert listed.listing() == before
    path.unlink()
    assert listed.listing() == before


def test_an_index_of_another_version_is_rebuilt(listed: SessionStore) -> None:
    rewrite(listed, stored(listed) | {"version": "0/0"})
    assert read_index(listed.place) == {}
    assert len(listed.listing().rows) == 2


WRONG: list[tuple[str, Any]] = [
    ("who", None),
    ("who", "Anna\x1b[2J"),
    ("who", "Anna\u202e"),
    ("kind", "andet"),
    ("date", "i går"),
    ("answered", "3"),
    ("persons", 7),
    ("persons", [1]),
    ("persons", "Anna"),
    ("calls", "i går"),
    ("calls", 7),
    ("points", []),
    ("points", None),
]
FIELDS = index._FIELDS


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_a_wrong_row_is_read_anew_and_the_others_kept(
    listed: SessionStore, field: str, value: Any
) -> None:
    before, content = listed.listing(), stored(listed)
    content["files"][f"{ID}.json"][3][FIELDS.index(field)] = value
    rewrite(listed, content)
    assert list(read_index(listed.place)) == ["bcdef33333.json"]
    assert listed.listing() == before


def test_wrong_points_are_passed_over_and_nothing_in_them_is_obeyed(listed: SessionStore) -> None:
    content = stored(listed)
    fields = content["files"][f"{ID}.json"][3]
    place = FIELDS.index("points")
    wrong = (
        "i går|mål|m1|1|0|0", "2027|andet|m1|1|0|0", "|||||", "2027", "2027|mål|m1|1|99|0",
        f"2027|mål|m1|{'9' * 9_999}|0|0", "2027|mål|m\x1b[2J\u202e|1|0|0",
    )  # fmt: skip
    fields[place] += "".join(f"\u0085{line.replace('|', chr(0xA0))}" for line in wrong)
    fields[place] = fields[place].replace("Blive tryg", "Blive\x1b[2Jtryg")
    rewrite(listed, content)
    found = next(row for row in listed.listing().rows if row.id == ID)
    known = [due.key for due in row_of(SESSION).due]
    assert [due.key for due in found.due] == [*known, "m\ufffd[2J"]
    assert all(text.isprintable() for due in found.due for text in (due.key, due.words))


@pytest.mark.parametrize("entry", [None, [], [1, 2, 3], [1, 2, 3, 4], ["1", 2, 3, {}], {}])
def test_a_foreign_entry_is_dropped(listed: SessionStore, entry: Any) -> None:
    before, content = listed.listing(), stored(listed)
    content["files"] |= {f"{ID}.json": entry, "nothing.json": entry}
    rewrite(listed, content)
    assert listed.listing() == before
    assert set(stored(listed)["files"]) == {f"{ID}.json", "bcdef33333.json"}


def test_changes_from_outside_are_seen(listed: SessionStore) -> None:
    path = listed.sessions / f"{ID}.json"
    changed = path.read_bytes().replace(b"Eksempelhuset", b"Nabohusetiby1")
    files.write_atomic(path, changed)
    assert [row.unit for row in listed.listing().rows] == ["Nabohusetiby1", "Eksempelhuset"]
    path.unlink()
    assert [row.id for row in listed.listing().rows] == ["bcdef33333"]
    assert b"a1b2c3d4e5" not in (listed.folder / NAME).read_bytes()
    path.write_bytes(changed)
    assert len(listed.listing().rows) == 2


def test_a_file_that_can_not_be_reached_now_is_asked_again(
    listed: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    (listed.folder / NAME).unlink()

    def fail(*_args: object) -> None:
        raise PermissionError(13, "no")

    with monkeypatch.context() as patch:
        patch.setattr(files, "read_regular", fail)
        listing = listed.listing()
    assert [damaged.name for damaged in listing.damaged] == [f"{ID}.json", "bcdef33333.json"]
    assert len(listed.listing().rows) == 2
