"""A folder full of what is no session: each named once, every good one there, and nothing read that
is no file."""

import os
import socket
import sys
import threading
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.cli import main
from kompetence_tui.store import files, scan
from kompetence_tui.store.check import check
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.index import DamagedFile
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.store.damage import file_of, put
from tests.store.people import as_nobody

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and names of POSIX")

GOOD = ("anna2345ab", "boxx2345ab", "zoee2345ab")
WHOLE = file_of(make_session("fremmed234"))
HEAD = b'{"session":{"1":{"format":"kompetence-tui/1","schema":2,"revision":1,"session":'
FOREIGN = {
    b"empty23456": b"",
    b"picture234": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    b"zeros23456": bytes(9000),
    b"longline23": b'{"a":"' + b"x" * 10_000_000 + b'"}',
    b"manyfalse2": HEAD + b'{"answers":[' + b"1," * 1_000_000 + b"1]}}}}",
    b"deep234567": b"[" * 5_000,
    b"deeper2345": HEAD + b'{"a":' * 5_000,
    b"number2345": b'{"session":{"1":' + b"9" * 100_000 + b"}}",
    b"renamed234": WHOLE,
    b"CON": WHOLE,
    b"fremmed234 (1)": WHOLE,
    b"\xe2\x80\xaegnp\x1b[31m\nrm -rf": b"{",
    b"bytes\xff\xfe": b"{",
    b"x\\..\\..\\y": b"{",
    b"%2e%2e%2fx": b"{",
    b"n" * 250: b"{",
}
"""By the name without its end, as bytes."""


def fill(store: SessionStore) -> int:
    """Put good sessions and all that is none in the folder; how many are none."""
    for session_id in GOOD:
        store.create(make_session(session_id)).close()
    folder = os.fsencode(store.sessions)
    for name, data in FOREIGN.items():
        path = folder + b"/" + name + b".json"
        with open(path, "wb") as file:  # noqa: PTH123 - a name that is no text
            file.write(data)
        os.chmod(path, 0o600)  # noqa: PTH101
    (store.sessions / "folder2345.json").mkdir()
    os.mkfifo(store.sessions / "pipe234567.json")
    links = {"endless234": "/dev/zero", "outside234": "/etc/passwd", "nowhere234": "/nowhere/x"}
    links["itself2345"] = "itself2345.json"
    for link, target in links.items():
        (store.sessions / f"{link}.json").symlink_to(target)
    return len(FOREIGN) + 2 + len(links)


@pytest.fixture
def full(store: SessionStore, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    count = fill(store)
    with socket.socket(socket.AF_UNIX) as ear:
        monkeypatch.chdir(store.sessions)  # a socket's path must be short
        ear.bind("socket2345.json")
        yield count + 1


def is_clean(text: str) -> bool:
    """Nothing in it but what a terminal shows, and line ends."""
    return all(
        ch == "\n" or unicodedata.category(ch) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for ch in text
    )


def test_each_is_named_once_and_hides_no_other(store: SessionStore, full: int) -> None:
    for _time in range(2):  # the second time from the index
        listing = store.listing()
        assert [row.id for row in listing.rows] == sorted(GOOD)
        assert len(listing.damaged) == len({file.name for file in listing.damaged}) == full
        assert all(is_clean(file.sentence) for file in listing.damaged)
        assert all(len(file.sentence) < 400 for file in listing.damaged)


def test_the_good_ones_are_found_opened_and_searched(store: SessionStore, full: int) -> None:
    assert store.search("vagtplanen") >= set(GOOD)
    for session_id in GOOD:
        assert store.resolve(session_id[:4]) == session_id
        with store.open(session_id) as opened:
            assert not opened.read_only
    facts = store.thread_facts()
    assert {talk.id for talk in facts.talks} == set(GOOD)
    assert len(facts.unread) == full


@pytest.mark.parametrize("name", ["../../x", "CON", "NUL", "", ".", "/etc/passwd", "a\0b", "ÆØÅ"])
def test_a_name_that_is_no_number_leads_nowhere(store: SessionStore, name: str) -> None:
    fill(store)
    for ask in (store.open, store.read, store.delete, store.resolve):
        with pytest.raises(StoreError) as refused:
            ask(name)
        assert is_clean(str(refused.value))


@pytest.mark.parametrize("command", ["list", "list --json", "thread", "doctor", "doctor --repair"])
def test_the_commands_say_it_cleanly(
    store: SessionStore, full: int, command: str, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    (tmp_path / "config.toml").touch()
    monkeypatch.setenv("KOMPETENCE_CONFIG", str(tmp_path / "config.toml"))
    outside = Path("/etc/passwd").read_bytes()
    code = main([*command.split(), "--data-dir", str(store.folder)])
    said = capsys.readouterr()
    assert code == 4
    assert is_clean(said.out)
    assert is_clean(said.err)
    assert "Traceback" not in said.err
    if command in ("list", "doctor"):
        assert (said.out + said.err).count("longline23.json") == 1
        assert (said.out + said.err).count("endless234.json") == 1
    assert Path("/etc/passwd").read_bytes() == outside
    assert [row.id for row in store.listing().rows][:2] == sorted(GOOD)[:2]


def test_repair_saves_the_copies_and_leaves_the_rest(store: SessionStore, full: int) -> None:
    from kompetence_tui.store.check import repair

    assert sum(found.ok for found in repair(store)) == 3  # one session under three names
    listing = store.listing()
    assert {row.id for row in listing.rows} == {*GOOD, "fremmed234"}
    assert len(listing.damaged) == full - 3


def test_a_file_that_goes_away_while_the_folder_is_read_hides_no_other(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for session_id in GOOD:
        store.create(make_session(session_id)).close()
    real = os.scandir

    class Entries:
        """The folder as it was a moment ago: one of its files is gone."""

        def __init__(self, folder: Path) -> None:
            self._entries = sorted(real(folder), key=lambda entry: entry.name)
            if folder == store.sessions:
                (folder / f"{GOOD[0]}.json").unlink(missing_ok=True)

        def __enter__(self) -> "list[os.DirEntry[str]]":
            return self._entries

        def __exit__(self, *_details: object) -> None:
            pass

    (store.folder / "index.json").unlink(missing_ok=True)
    monkeypatch.setattr(os, "scandir", Entries)
    assert [row.id for row in store.listing().rows] == sorted(GOOD[1:])


def test_files_that_grow_change_and_vanish_while_read(store: SessionStore) -> None:
    store.create(make_session(GOOD[0])).close()
    path = put(store, "wild234567.json", b"{")
    is_over = threading.Event()

    def live() -> None:
        while not is_over.is_set():
            for change in (_grow, _replace, Path.unlink):
                with suppress(OSError):
                    change(path)

    other = threading.Thread(target=live)
    other.start()
    try:
        until = time.monotonic() + 1.0
        while time.monotonic() < until:
            listing = store.listing()
            assert [row.id for row in listing.rows if row.id != "wild234567"] == [GOOD[0]]
            assert all(isinstance(file, DamagedFile) for file in listing.damaged)
            assert store.search("vagtplanen") >= {GOOD[0]}
    finally:
        is_over.set()
        other.join()


def _grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"[" * 10_000)


def _replace(path: Path) -> None:
    files.write_atomic(path, file_of(make_session("wild234567")), durable=False)


def test_a_file_that_may_not_be_read_is_named(store: SessionStore) -> None:
    def live(home: Path) -> None:
        mine = SessionStore(home / "data")
        for session_id in GOOD:
            mine.create(make_session(session_id)).close()
        (mine.sessions / f"{GOOD[1]}.json").chmod(0)
        for _time in range(2):
            (mine.folder / "index.json").unlink(missing_ok=True)
            listing = mine.listing()
            assert [row.id for row in listing.rows] == [GOOD[0], GOOD[2]]
            (damaged,) = listing.damaged
            assert "du har ikke ret til at læse den" in damaged.sentence
        mine.sessions.chmod(0)
        try:
            mine.listing()
        except StoreError as error:
            assert "du har ikke ret" in str(error)  # noqa: PT017 - no pytest in the child
        else:
            raise AssertionError
        finally:
            mine.sessions.chmod(0o700)

    as_nobody(live)


NAMES = st.binary(min_size=1, max_size=60).filter(
    lambda name: b"/" not in name and b"\0" not in name and name not in (b".", b"..")
)


@settings(deadline=None, max_examples=60)
@given(NAMES, st.sampled_from([b"", b"{", WHOLE, WHOLE[:900]]))
def test_any_name_and_its_content(
    tmp_path_factory: pytest.TempPathFactory, name: bytes, data: bytes
) -> None:
    store = SessionStore(tmp_path_factory.mktemp("data"))
    store.create(make_session(GOOD[0])).close()
    path = os.fsencode(store.sessions) + b"/" + name + b".json"
    with open(path, "wb") as file:  # noqa: PTH123 - a name that is no text
        file.write(data)
    listing = store.listing()
    assert GOOD[0] in {row.id for row in listing.rows}
    assert all(is_clean(damaged.sentence) for damaged in listing.damaged)
    assert all(is_clean(found.sentence + found.todo) for found in check(store))
    assert GOOD[0] in store.search("vagtplanen")


def test_what_the_reader_of_folders_answers_is_in_order(store: SessionStore) -> None:
    fill(store)
    names = [path.name for path in scan.paths(store.sessions)]
    assert names == sorted(names)
