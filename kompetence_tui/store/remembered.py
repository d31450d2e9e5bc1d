"""What is remembered from the last time: for the form of a new session, and for files."""

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
    """Leader and unit of the last session that was made; the folders of the last files, and what
    they were written as. Each is empty when unknown."""

    leader: str = ""
    unit: str = ""
    taken_from: str = ""
    """The folder that a file was read from."""
    put_in: str = ""
    """The folder that a file was put in."""
    written_as: str = ""
    """The id of the format that was chosen for a document."""

    def __repr__(self) -> str:
        return "<Remembered>"


def read_remembered(place: DataFolder) -> Remembered:
    """What was remembered for this user; empty when missing or damaged."""
    try:
        data, _signature = files.read_regular(place.own / NAME, _LIMIT)
        values = orjson.loads(data)
        leader, unit = (quote(values[name], _WIDTH) for name in ("leader", "unit"))
        taken_from, put_in = (_folder(values.get(name)) for name in ("taken_from", "put_in"))
        written_as = quote(values.get("written_as", ""), _WIDTH)
        return Remembered(leader, unit, taken_from, put_in, written_as)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Remembered()


def _folder(value: object) -> str:
    """A path as it stands: not a letter of it may be another."""
    return value if isinstance(value, str) and "\0" not in value else ""


def remember(place: DataFolder, remembered: Remembered) -> None:
    """Keep it for the next session if that can be done; never an error."""
    with suppress(OSError, FolderUnusable):
        access.ensure_own(place)
        files.write_atomic(place.own / NAME, orjson.dumps(asdict(remembered)), durable=False)
