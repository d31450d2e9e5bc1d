"""A crash record says where, and nothing of what."""

import asyncio
import gc
import logging
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui import crash

SECRET = "Anna Eksempel er ked af det"


def _failing(note: str, depth: int = 0) -> None:
    if depth:
        _failing(note, depth - 1)
    kept = {"note": note}
    try:
        raise KeyError(note)
    except KeyError as error:
        error.add_note(note)
        raise ValueError(f"bad note {kept}") from error


def _caught(depth: int = 0) -> Exception:
    with pytest.raises(ValueError, match="bad note") as caught:
        _failing(SECRET, depth)
    return caught.value


def _record(error: BaseException, folder: Path) -> str:
    number = crash.report(error, folder)
    return crash.crash_file(folder, number).read_text(encoding="utf-8")


def test_it_names_the_types_and_places_of_the_whole_chain(tmp_path: Path) -> None:
    text = _record(_caught(), tmp_path)
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_crash.py:" in text


@pytest.mark.parametrize("group", [False, True])
def test_it_holds_no_message_note_local_or_source(tmp_path: Path, group: bool) -> None:
    error: BaseException = _caught()
    if group:
        error = BaseExceptionGroup(SECRET, [error, RuntimeError(SECRET)])
    text = _record(error, tmp_path)
    assert "Anna" not in text
    assert "note" not in text
    assert str(tmp_path) not in text


def _in_a_thread() -> None:
    thread = threading.Thread(target=_failing, args=[SECRET])
    thread.start()
    thread.join()


def _in_a_task_nobody_waits_for() -> None:
    async def fail() -> None:
        _failing(SECRET)

    async def begin() -> None:
        task = asyncio.create_task(fail())
        await asyncio.sleep(0)
        del task
        gc.collect()

    asyncio.run(begin())


def _in_a_finalizer() -> None:
    class Failing:
        def __del__(self) -> None:
            _failing(SECRET)

    Failing()
    gc.collect()


@pytest.mark.parametrize("happen", [_in_a_thread, _in_a_task_nobody_waits_for, _in_a_finalizer])
def test_what_goes_wrong_beside_the_road_is_recorded_and_not_told(
    happen: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(threading, "excepthook", None)
    monkeypatch.setattr(sys, "unraisablehook", None)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    crash.tell_nobody(tmp_path)
    happen()
    assert capfd.readouterr() == ("", "")
    (record,) = (tmp_path / "crash").iterdir()
    text = record.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "Anna" not in text


def test_a_terminal_that_went_away_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError("gone")

    monkeypatch.setattr(threading, "excepthook", None)
    monkeypatch.setattr(sys, "unraisablehook", None)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    crash.tell_nobody(tmp_path)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert not (tmp_path / "crash").exists()


def test_it_does_not_tell_where_the_program_lies(tmp_path: Path) -> None:
    code = compile("def go():\n    raise OSError('x')\n", "/home/anna/hemmelig/fil.py", "exec")
    space: dict[str, object] = {}
    exec(code, space)
    with pytest.raises(OSError, match="x") as caught:
        space["go"]()  # type: ignore[operator]
    text = _record(caught.value, tmp_path)
    assert "fil.py:2" in text
    assert "anna" not in text


def test_a_deep_recursion_gives_a_short_record(tmp_path: Path) -> None:
    def forever() -> None:
        forever()

    with pytest.raises(RecursionError) as caught:
        forever()
    assert len(_record(caught.value, tmp_path).splitlines()) < 60


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    number = crash.report(_caught(), data)
    file = crash.crash_file(data, number)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_a_record_that_cannot_be_written_still_gives_a_number(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    number = crash.report(_caught(), blocked)
    assert number
    assert not crash.crash_file(blocked, number).exists()


def test_numbers_differ(tmp_path: Path) -> None:
    assert len({crash.report(_caught(), tmp_path) for _turn in range(20)}) == 20
