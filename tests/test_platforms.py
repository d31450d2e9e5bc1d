"""What the program does on systems it was never tried on, with the system faked."""

import asyncio
import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from kompetence_tui import paths
from kompetence_tui.cli import terminal
from kompetence_tui.paths import apart_from_data
from kompetence_tui.store import platform
from kompetence_tui.tui import ending
from kompetence_tui.tui.ending import EndsInOrder
from kompetence_tui.tui.terminal import driver as terminal_driver
from kompetence_tui.tui.terminal import line as terminal_line

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fakes the other systems on POSIX")

WINDOWS = SimpleNamespace(platform="win32")
MAC = SimpleNamespace(platform="darwin")
NOT_THERE = ("fchmod", "geteuid", "getegid", "getgroups", "chown", "link", "statvfs", "kill")
"""What ``os`` has not on Windows, or not in the same sense."""


def without(*names: str) -> SimpleNamespace:
    """``os`` as on a system that lacks these."""
    return SimpleNamespace(**{name: it for name, it in vars(os).items() if name not in names})


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(platform, "sys", WINDOWS)
    monkeypatch.setattr(platform, "os", without(*NOT_THERE))
    return platform


def test_windows_has_no_modes_and_no_owners(windows: Any, tmp_path: Path) -> None:
    folder = tmp_path / "mappe"
    windows.make_folder(folder, 0o700)
    status = folder.stat()
    assert windows.is_mine(status)
    assert windows.is_mine_alone(status)
    assert not windows.is_in_my_group(status)
    assert not windows.is_open_to_others(os.stat_result((0o777, *status[1:])))
    windows.keep_owner(folder, folder)
    with (folder / "fil").open("wb") as file:
        windows.set_mode(file.fileno(), 0o600)
        windows.sync_file(file.fileno())


def test_windows_has_no_numbers_of_users(windows: Any) -> None:
    assert (windows.user_mark(), windows.user_number(), windows.user_called(5)) == ("0", 0, "5")
    assert windows.is_alive(1), "nobody is told to be dead where that cannot be asked"


def test_windows_has_no_descriptors_of_folders(windows: Any, tmp_path: Path) -> None:
    windows.sync_folder(tmp_path / "ingen")
    assert not windows.takes_no_more_files(tmp_path)
    with pytest.raises(OSError, match="descriptors") as refused:
        windows.open_folder(tmp_path)
    assert refused.value.errno == errno.ENOTSUP


def test_on_windows_a_file_gets_its_name_without_a_link(windows: Any, tmp_path: Path) -> None:
    source, target = tmp_path / "halv", tmp_path / "hel"
    source.write_text("ord")
    windows.publish(source, target)
    assert target.read_text() == "ord"
    assert not source.exists()


@pytest.fixture
def held(windows: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[float]]:
    """A target that a reader holds open for so many tries; the waits between them."""

    def hold(tries: int) -> list[float]:
        left, waits = iter(range(tries)), list[float]()

        def replace(source: Path, target: Path) -> None:
            if next(left, None) is not None:
                raise PermissionError
            source.rename(target)

        monkeypatch.setattr(windows.os, "replace", replace)
        monkeypatch.setattr(windows, "time", SimpleNamespace(sleep=waits.append))
        return waits

    return hold


def test_on_windows_it_waits_for_a_reader(
    windows: Any, held: Callable[[int], list[float]], tmp_path: Path
) -> None:
    source, target = tmp_path / "ny", tmp_path / "gammel"
    source.write_text("nyt")
    target.write_text("gammelt")
    waits = held(3)
    windows.replace(source, target)
    assert target.read_text() == "nyt"
    assert len(waits) == 3


def test_on_windows_it_does_not_wait_for_ever(
    windows: Any, held: Callable[[int], list[float]], tmp_path: Path
) -> None:
    (tmp_path / "ny").write_text("nyt")
    waits = held(10_000)
    with pytest.raises(PermissionError):
        windows.replace(tmp_path / "ny", tmp_path / "gammel")
    assert 0 < sum(waits) < 1


@pytest.mark.parametrize("refused", [False, True])
def test_on_macos_the_drive_is_asked_to_empty_its_own_memory(
    refused: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import fcntl

    asked: list[object] = []

    def call(_: int, command: int) -> None:
        asked.append(command)
        if refused:
            raise OSError

    monkeypatch.setattr(platform, "sys", MAC)
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", call)
    monkeypatch.setattr(platform, "os", fake := without("fsync"))
    fake.fsync = lambda _: asked.append("fsync")
    with (tmp_path / "fil").open("wb") as file:
        platform.sync_file(file.fileno())
    assert asked == ([51, "fsync"] if refused else [51])


def test_times_are_left_where_an_open_file_takes_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake = without("supports_fd")
    fake.supports_fd = set()
    monkeypatch.setattr(platform, "os", fake)
    with (tmp_path / "fil").open("wb") as file:
        before = os.fstat(file.fileno()).st_mtime_ns
        platform.stamp(file.fileno())
        assert os.fstat(file.fileno()).st_mtime_ns == before


def test_without_users_what_is_passing_has_the_programs_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert apart_from_data()[1].name == f"kompetence-{os.geteuid()}"
    monkeypatch.setattr(paths, "os", without("geteuid"))
    assert apart_from_data()[1].name == "kompetence"


def test_the_console_of_windows_needs_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TERM", "LC_ALL", "LC_CTYPE", "LANG", "PYTHONUTF8"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getencoding", lambda: "cp1252")
    utf8 = SimpleNamespace(encoding="utf-8")
    monkeypatch.setattr(
        terminal, "sys", SimpleNamespace(platform="linux", stdout=utf8, stderr=utf8)
    )
    assert not terminal.has_usable_term()
    assert not terminal.speaks_utf8()
    monkeypatch.setattr(
        terminal, "sys", SimpleNamespace(platform="win32", stdout=utf8, stderr=utf8)
    )
    assert terminal.has_usable_term()
    assert terminal.speaks_utf8()


def test_the_driver_of_windows_only_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert issubclass(
        terminal_driver.leaving_nothing(HeadlessDriver, print), terminal_driver._OnALine
    )
    monkeypatch.setattr(terminal_driver, "os", SimpleNamespace(name="nt"))
    driver = terminal_driver.leaving_nothing(HeadlessDriver, print)
    assert issubclass(driver, terminal_driver._LeavingNothing)
    assert not issubclass(driver, terminal_driver._OnALine)


def test_a_line_without_settings_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "termios", None)
    assert terminal_line.line_settings(0) is None
    terminal_line.set_line_settings(0, None)


def test_where_no_core_is_ever_written_none_is_forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    terminal.leave_no_core()


async def test_a_loop_that_takes_no_signals_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def refuse(number: int, *_: object) -> None:
        asked.append(number)
        raise NotImplementedError

    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", refuse)
    EndsInOrder().on_load()
    assert asked == [signal.SIGTERM]


async def test_a_system_without_hanging_up_knows_one_signal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(
        asyncio.get_running_loop(), "add_signal_handler", lambda number, *_: asked.append(number)
    )
    monkeypatch.setattr(ending, "signal", SimpleNamespace(SIGTERM=signal.SIGTERM))
    EndsInOrder().on_load()
    assert asked == [signal.SIGTERM]


def test_no_other_module_asks_which_system_it_is() -> None:
    root = Path(paths.__file__).parent
    asking = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if any(words in path.read_text(encoding="utf-8") for words in ("sys.platform", "os.name"))
    }
    assert asking == {"store/platform.py", "cli/terminal.py", "tui/terminal/driver.py"}
