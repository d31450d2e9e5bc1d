"""Every call of the file system fails once, or until mended: nothing lost, all said, none blocked.

``KOMPETENCE_FAULTS=all`` tries every cause at every call. The number tried is written out with
``pytest -s``.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest

from kompetence_tui.store import lock
from kompetence_tui.store.errors import StoreError
from tests.store.fault_cases import Case, check_rest
from tests.store.fault_cases_all import CASES
from tests.store.faults import Fault, FileSystem, faults_at
from tests.store.helpers import names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the calls are those of POSIX")
THOROUGH = os.environ.get("KOMPETENCE_FAULTS") == "all"


@pytest.mark.parametrize("kind", CASES)
def test_a_file_system_that_fails_at_any_call(
    quick: Path, monkeypatch: pytest.MonkeyPatch, kind: type[Case]
) -> None:
    monkeypatch.setattr(lock, "_WAIT", 0.0)
    calls = calls_of(quick, kind)
    assert calls
    failed = tried = 0
    for fault in faults_at(calls, thorough=THOROUGH):
        tried += 1
        folder = quick / str(tried)
        failed += strike(folder, kind, fault, calls[fault.number - 1])
        shutil.rmtree(folder)
    sys.stdout.write(f"\n{kind.__name__}: {len(calls)} calls, {tried} faults, {failed} errors\n")


def calls_of(folder: Path, kind: type[Case]) -> list[str]:
    """What the case asks of the file system when all goes well."""
    for name in ("warm", "calls"):  # the first time also reads modules
        case = kind(folder / name)
        with FileSystem(links=kind.links) as system:
            case.act()
        case.check(None)
        check_rest(case.store)
    return system.calls


def open_files() -> int:
    """How many descriptors this process has, where that can be asked."""
    own = Path("/proc/self/fd")
    return len(names(own)) if own.is_dir() else 0


def is_a_sentence(text: str) -> bool:
    words = text.removeprefix("/")
    return len(words.split()) > 4 and "Errno" not in text and "injected" not in text


def strike(folder: Path, kind: type[Case], fault: Fault, what: str) -> int:
    """Do it with the fault, and see that nothing was lost; how many calls failed."""
    with FileSystem(links=kind.links):
        case = kind(folder)
    error: StoreError | None = None
    descriptors = open_files()
    try:
        with FileSystem(fault, links=kind.links) as system:
            try:
                case.act()
            except StoreError as raised:
                error = raised
        assert system.failed
        assert error is None or is_a_sentence(str(error)), error
        with FileSystem(links=kind.links):
            case.check(error)
            check_rest(case.store)
        assert open_files() <= descriptors
    except BaseException as failure:
        failure.add_note(f"{kind.__name__}, {what}, {fault}, told: {error}")
        raise
    return system.failed
