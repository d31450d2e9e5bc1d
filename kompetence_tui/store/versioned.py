"""A small file of ours in JSON that says its version, and is no session."""

from pathlib import Path
from typing import Any

import orjson

from kompetence_tui.store import files, scan
from kompetence_tui.store.errors import NewerFormat

DAMAGED = (ValueError, TypeError, KeyError, AttributeError)
"""What comes of a file that holds something else, here or where its parts are taken out."""


def stored_in(path: Path, limit: int, version: int) -> dict[str, Any] | None:
    """What it holds; None where there is no file.

    Raises FolderUnusable, NewerFormat, or one of ``DAMAGED``.
    """
    try:
        if files.signature_of(path) is None:
            return None
        data, _signature = files.read_regular(path, limit)
    except OSError as error:
        raise scan.unreachable(path, error) from error
    stored: dict[str, Any] = orjson.loads(data)
    if stored["version"] > version:
        raise NewerFormat(path.name)
    return stored
