"""What comes with the program, read once for all libraries of a process: it never changes."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kompetence_tui.banks import forms, library, methods
from kompetence_tui.banks.files import ReadOnce
from kompetence_tui.paths import shipped

_OURS = shipped("question_banks")
_READ = ((library, "read_file"), (methods, "read_method_file"), (forms, "read_form_file"))

Read = TypeVar("Read")


def read_once() -> None:
    """Let a new library begin with what an earlier one read of the program's own files."""
    for module, name in _READ:
        setattr(module, name, _recalling(getattr(module, name)))


def _recalling(read: Callable[[Path], Read]) -> Callable[[Path], Read]:
    once = ReadOnce(read)
    return lambda path: once(path) if path.is_relative_to(_OURS) else read(path)
