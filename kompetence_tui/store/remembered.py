"""What the form for a new session remembers from the last one."""

from contextlib import suppress
from dataclasses import asdict, dataclass

import orjson

from kompetence_tui.domain.base.text import quote
from kompetence_tui.store import access, files
from kompetence_tui.store.errors import FolderUnusable
from kompetence_tui.store.place import DataFolder

NAME = "remembered.json"
_LIMIT, _WIDTH = 100_000, 200


@dataclass(frozen=True)
class Remembered:
    """Leader and unit of the last session that was made; empty when unknown."""

    leader: str = ""
    unit: str = ""

    def __repr__(self) -> str:
        return "<Remembered>"


def read_remembered(place: DataFolder) -> Remembered:
    """What was remembered for this user; empty when missing or damaged."""
    try:
        data, _signature = files.read_regular(place.own / NAME, _LIMIT)
        values = orjson.loads(data)
        return Remembered(quote(values["leader"], _WIDTH), quote(values["unit"], _WIDTH))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Remembered()


def remember(place: DataFolder, remembered: Remembered) -> None:
    """Keep it for the next session if that can be done; never an error."""
    with suppress(OSError, FolderUnusable):
        access.ensure_own(place)
        files.write_atomic(place.own / NAME, orjson.dumps(asdict(remembered)), durable=False)
