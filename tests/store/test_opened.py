import errno
import os
import shutil
import threading
from pathlib import Path

import orjson
import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import files, lock, platform
from kompetence_tui.store.errors import ChangedElsewhere, OpenElsewhere, SaveFailed
from kompetence_tui.store.format import SCHEMA
from kompetence_tui.store.index import read_index
from kompetence_tui.store.sessions import OpenSession, SessionStore
from kompetence_tui.store.storage import AtomicStorage
from tests.factories import make_session
from tests.store.helpers import Program, names

ID = "a1b2c3d4e5"
FILE = f"{ID}.json"


def answered(session: Session, text: str) -> Session:
    return session.with_answer("siden-sidst", Answer(text=text))


def revision(store: SessionStore) -> int:
    tables = AtomicStorage(store.sessions / FILE).read()
    assert tables
    return int(tables["session"]["1"]["revision"])


def test_saves_follow_each_other(store: SessionStore) -> None:
    with store.create(make_session()) as opened:
        first = opened.saved_at
        assert first
        assert first.tzinfo
        for number in range(5):
            saved_at = opened.save(answered(opened.session, str(number)))
            assert saved_at == opened.saved_at
            assert store.read(ID) == opened.session
        assert saved_at > first
    assert revision(store) == 6


def test_saving_an_unchanged_session_writes_nothing(store: SessionStore) -> None:
    store.create(make_session()).close()
    before = files.signature_of(store.sessions / FILE)
    with store.open(ID) as opened:
        assert opened.save(make_session()) == opened.saved_at
    assert files.signature_of(store.sessions / FILE) == before


def test_an_unchanged_session_whose_file_is_gone_is_written(store: SessionStore) -> None:
    with store.create(make_session()) as opened:
        (store.sessions / FILE).unlink()
        opened.save(make_session())
        assert store.read(ID) == make_session()


def test_another_session_is_never_saved_here(store: SessionStore) -> None:
    with store.create(make_session()) as opened, pytest.raises(ValueError, match="id"):
        opened.save(make_session("zzzzzzzzzz"))


def test_the_second_opener_only_reads(store: SessionStore) -> None:
    with store.create(make_session()) as first:
        second = store.open(ID)
        assert (first.read_only, second.read_only) == (False, True)
        assert second.holder
        assert second.notice == second.holder.sentence
        with pytest.raises(OpenElsewhere) as caught:
            second.save(answered(second.session, "tabt?"))
        assert caught.value.holder == second.holder
        second.close()
        first.save(answered(first.session, "videre"))
    with pytest.raises(SaveFailed, match="lukket"):
        first.save(answered(first.session, "efter lukning"))
    with store.open(ID) as third:
        assert not third.read_only


def test_without_locks_the_session_is_read_only(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.create(make_session()).close()

    def fail(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr("fcntl.flock", fail)
    with store.open(ID) as opened:
        assert opened.read_only
        assert opened.holder is None
        assert "netværksdrevet" in opened.notice
        with pytest.raises(SaveFailed):
            opened.save(answered(opened.session, "nej"))


STEPS = [
    (os, "open"),
    (os, "write"),
    (os, "fsync"),
    (os, "replace"),
    (platform, "sync_folder"),
]
REASONS = {
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "plads på drevet",
    errno.EROFS: "skrivebeskyttet",
    errno.EACCES: "må ikke skrive",
    errno.EIO: "melder fejl",
    errno.EXDEV: "systemet svarer EXDEV",
}


@pytest.mark.parametrize(("module", "step"), STEPS)
def test_a_save_that_fails_loses_nothing_and_the_next_one_works(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch, module: object, step: str
) -> None:
    with store.create(make_session()) as opened:
        for code, reason in REASONS.items():
            _fail_once(opened, monkeypatch, module, step, code, reason)
            stored = store.read(ID).answer("siden-sidst").text
            assert stored in (opened.session.answer("siden-sidst").text, f"prøve {code}")
            assert [n for n in names(store.sessions) if n.endswith(".tmp")] == []
            opened.save(answered(opened.session, f"gemt {code}"))
            assert store.read(ID) == opened.session


def _fail_once(
    opened: OpenSession,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    step: str,
    code: int,
    reason: str,
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise OSError(code, "refused")

    before = opened.saved_at
    with monkeypatch.context() as patch:
        patch.setattr(module, step, fail)
        with pytest.raises(SaveFailed, match=reason) as caught:
            opened.save(answered(opened.session, f"prøve {code}"))
    assert isinstance(caught.value.__cause__, OSError)
    assert caught.value.why in str(caught.value)
    assert opened.saved_at == before


def test_failures_in_a_row_and_back_to_the_old_text(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.create(make_session()) as opened:
        before = opened.session
        _fail_once(opened, monkeypatch, platform, "sync_folder", errno.EIO, "melder fejl")
        _fail_once(opened, monkeypatch, os, "write", errno.ENOSPC, "fuld")
        _fail_once(opened, monkeypatch, platform, "sync_folder", errno.EIO, "melder fejl")
        opened.save(before)
        assert store.read(ID) == before


def test_a_file_too_large_for_the_disk(store: SessionStore, program: Program) -> None:
    store.create(make_session()).close()
    writer = program("fill_disk", store.folder, ID)
    out, _err = writer.communicate(timeout=30)
    assert out == "filen er større, end drevet tillader\ngemt\n"
    assert store.read(ID).answer("siden-sidst").text == "7"
    assert names(store.sessions) == [FILE]


def test_a_change_by_another_program_is_not_overwritten(store: SessionStore) -> None:
    with store.create(make_session()) as opened:
        path = store.sessions / FILE
        theirs = path.read_bytes().replace(b"Eksempelhuset", b"Andetsteds hus")
        files.write_atomic(path, theirs)
        for _again in range(2):
            with pytest.raises(ChangedElsewhere, match="ændret af et andet program"):
                opened.save(answered(opened.session, "mit"))
        assert path.read_bytes() == theirs
        for garbage in (b" ", b"[]", b'{"session": []}', b"{"):
            path.write_bytes(garbage)
            with pytest.raises(ChangedElsewhere):
                opened.save(answered(opened.session, "mit"))
            assert path.read_bytes() == garbage


def test_a_copy_of_the_same_content_is_no_change(store: SessionStore) -> None:
    with store.create(make_session()) as opened:
        path = store.sessions / FILE
        files.write_atomic(path, path.read_bytes())
        os.utime(path, (0, 0))
        opened.save(answered(opened.session, "mit"))
        assert store.read(ID) == opened.session


def test_a_link_put_in_the_file_s_place_is_not_written_through(
    store: SessionStore, tmp_path: Path
) -> None:
    with store.create(make_session()) as opened:
        elsewhere = tmp_path / "elsewhere.json"
        (store.sessions / FILE).rename(elsewhere)
        (store.sessions / FILE).symlink_to(elsewhere)
        before = elsewhere.read_bytes()
        with pytest.raises(ChangedElsewhere):
            opened.save(answered(opened.session, "mit"))
        assert elsewhere.read_bytes() == before


@pytest.mark.parametrize("whole", [True, False])
def test_a_folder_removed_under_the_program_is_made_anew(store: SessionStore, whole: bool) -> None:
    with store.create(make_session()) as opened:
        shutil.rmtree(store.folder if whole else store.sessions)
        opened.save(answered(opened.session, "reddet"))
        assert store.read(ID) == opened.session
        assert store.sessions.stat().st_mode & 0o777 == 0o700
        assert (store.sessions / FILE).stat().st_mode & 0o777 == 0o600
        with store.open(ID) as second:
            assert second.read_only
    assert names(store.sessions) == [FILE]


def test_a_folder_replaced_by_a_link_is_not_trusted(store: SessionStore, tmp_path: Path) -> None:
    with store.create(make_session()) as opened:
        (tmp_path / "trap").mkdir(mode=0o777)
        shutil.rmtree(store.sessions)
        store.sessions.symlink_to(tmp_path / "trap")
        with pytest.raises(SaveFailed, match="link"):
            opened.save(answered(opened.session, "mit"))
        assert names(tmp_path / "trap") == []
        store.sessions.unlink()
        opened.save(answered(opened.session, "mit"))
        assert store.read(ID) == opened.session


def test_a_folder_someone_else_took_over_is_not_written_in(store: SessionStore) -> None:
    with store.create(make_session()) as first:
        shutil.rmtree(store.sessions)
        with store.create(make_session()) as second:
            with pytest.raises(OpenElsewhere) as caught:
                first.save(answered(first.session, "mit"))
            assert caught.value.holder
            second.save(answered(second.session, "deres"))
        with pytest.raises(ChangedElsewhere):
            first.save(answered(first.session, "mit"))
    assert store.read(ID).answer("siden-sidst").text == "deres"


def test_closing_puts_the_row_in_the_index(store: SessionStore) -> None:
    with store.create(make_session()) as opened:
        opened.save(opened.session.with_(unit="Nyhuset"))
    signature, row = read_index(store.place)[FILE]
    assert signature == files.signature_of(store.sessions / FILE)
    assert store.listing().rows == (row,)


def test_saves_from_several_threads_are_one_after_the_other(store: SessionStore) -> None:
    with store.create(make_session()) as opened:
        ten = [answered(opened.session, str(number)) for number in range(10)]
        threads = [threading.Thread(target=opened.save, args=(session,)) for session in ten]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert store.read(ID) == opened.session
    assert revision(store) == 11
    assert not lock.is_held(store.sessions / f"{ID}.lock")


def test_a_file_of_schema_1_is_left_alone_until_it_is_changed(store: SessionStore) -> None:
    frozen = Path(__file__).parent / "frozen" / "schema-1.json"
    session_id = orjson.loads(frozen.read_bytes())["session"]["1"]["session"]["id"]
    store.sessions.mkdir(parents=True)
    path = store.sessions / f"{session_id}.json"
    shutil.copy(frozen, path)
    with store.open(session_id) as opened:
        opened.save(opened.session)
        assert path.read_bytes() == frozen.read_bytes()
        before = opened.session
        board = Board().with_note("en seddel", author="Anna Eksempel")
        opened.save(before.with_board("tema", board))
        opened.save(opened.session.with_(place="tema"))
    document = orjson.loads(path.read_bytes())["session"]["1"]
    assert document["schema"] == SCHEMA
    assert store.read(session_id).answers == before.answers
    assert store.read(session_id).plan == before.plan
    assert store.read(session_id).boards["tema"] == board
