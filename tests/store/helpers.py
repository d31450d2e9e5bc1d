"""Small things that several tests of the store need."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from kompetence_tui.store.format import SCHEMA

NEWER = (f'"schema": {SCHEMA}'.encode(), f'"schema": {SCHEMA + 1}'.encode())
"""What stands in a file, and what would stand there in a newer program's."""

Program = Callable[..., "subprocess.Popen[str]"]


def names(folder: Path) -> list[str]:
    """The names in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())
