"""TinyDB on one file that is always whole: the seam between TinyDB and the disk."""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import orjson
from tinydb.storages import Storage
from tinydb.table import Document, Table

from kompetence_tui.store import files
from kompetence_tui.store.format import DOC_ID, MAX_BYTES
from kompetence_tui.store.place import PRIVATE_FILE

Tables = dict[str, dict[str, Any]]


def encode(tables: Tables) -> bytes:
    """The bytes of a session file: JSON that a person can read."""
    return orjson.dumps(tables, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


class AtomicStorage(Storage):
    """Reads and replaces a whole file; what it knows of an unchanged file it does not read again.

    ``read`` and ``write`` raise OSError, and ``read`` also ``orjson.JSONDecodeError``. What
    ``read`` gives is the storage's own: changed only by TinyDB on the way to ``write``.
    """

    def __init__(self, path: Path, mode: int = PRIVATE_FILE) -> None:
        self._path = path
        self._mode = mode
        self._known: tuple[files.Signature, Tables] | None = None

    @property
    def signature(self) -> files.Signature:
        """Of the version last read or written. Raises OSError when there is none."""
        if self._known is None:
            raise FileNotFoundError(self._path)
        return self._known[0]

    def read(self) -> Tables | None:
        """The tables; None for a missing or empty file."""
        if self._known and files.signature_of(self._path) == self._known[0]:
            return self._known[1]
        self._known = None
        try:
            data, signature = files.read_regular(self._path, MAX_BYTES)
        except FileNotFoundError:
            return None
        if not data:
            return None
        tables: Tables = orjson.loads(data)
        self._known = signature, tables
        return tables

    def write(self, data: Tables) -> None:
        """Replace the file; the new content is on the disk on return."""
        self._known = None
        signature = files.write_atomic(self._path, encode(data), mode=self._mode)
        self._known = signature, data


class _Table(Table):
    """A table in which a document that someone named without a number is left as it is."""

    document_id_class = str  # type: ignore[assignment]


class DocumentFile:
    """A TinyDB file with one document in one table: a session, or its private notes."""

    def __init__(self, path: Path, table: str, mode: int = PRIVATE_FILE) -> None:
        self._storage = AtomicStorage(path, mode)
        self._table = _Table(self._storage, table, cache_size=0)

    def put(self, document: dict[str, Any]) -> files.Signature:
        """Store the document; the signature of the file then on the disk. Raises OSError."""

        def renew(stored: MutableMapping[str, Any]) -> None:
            stored.clear()
            stored.update(document)

        if self._table.contains(doc_id=DOC_ID):
            self._table.update(renew, doc_ids=[str(DOC_ID)])  # type: ignore[list-item]
        else:
            self._table.insert(Document(document, doc_id=DOC_ID))
        return self._storage.signature
