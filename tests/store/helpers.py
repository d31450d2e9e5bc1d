"""Small things that several tests of the store need."""

import subprocess
from collections.abc import Callable
from pathlib import Path

Program = Callable[..., "subprocess.Popen[str]"]


def names(folder: Path) -> list[str]:
    """The names in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())
