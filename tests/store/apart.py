"""A process of its own, forked from a small one: a whole worker of the tests takes long to fork."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kompetence_tui import paths
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.taking_home import take_home
from tests.store.fault_cases import Case
from tests.store.faults import FileSystem

_LOADED = ["tests.store.apart", "tests.store.fault_cases_all"]


def is_killed_at(number: int, act: Callable[..., object], *given: Any) -> bool:
    """Do it in a process that dies at its call of that number; False when it made fewer.

    ``act`` is called with the file system it dies of, not yet entered, and what is ``given``.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LOADED)
    process = context.Process(target=_do, args=(dict(os.environ), number, act, given))
    process.start()
    process.join()
    code = process.exitcode
    process.close()
    assert code in (0, -signal.SIGKILL), code
    return code != 0


def _do(
    environment: Mapping[str, str], number: int, act: Callable[..., object], given: tuple[Any, ...]
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    paths.apart_from_data = lambda: ()  # as in every test
    act(FileSystem(dies_at=number), *given)
    sys.stdout.flush()
    os._exit(0)


def act_on(dying: FileSystem, folder: Path, kind: type[Case]) -> None:
    """What a person does once all is prepared."""
    with FileSystem():
        case = kind(folder)
    with dying:
        case.act()


def take_home_on(dying: FileSystem, place: DataFolder) -> None:
    """What is one leader's alone is moved home."""
    with dying:
        take_home(place)
