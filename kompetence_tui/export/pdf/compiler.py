"""Typst with our fonts alone: it reads nothing of the machine and nothing from the network."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

import typst

from kompetence_tui.export.pdf.signs import FONTS

_one_at_a_time = Lock()
"""A compiler is not shared between threads."""


def compiled(source: bytes, options: dict[str, Any]) -> bytes:
    """One file set from the source in an empty folder; the options are typst's own."""
    with _one_at_a_time, _empty_folder() as empty:
        found = _compiler().compile(input=source, root=empty, **options)
    if not isinstance(found, bytes):
        raise TypeError("one file is written")
    return found


@contextmanager
def _empty_folder() -> Iterator[str]:
    """A folder with nothing to be read; where the disk gives none, that of the fonts."""
    with ExitStack() as leaving:
        folder = str(FONTS)
        with suppress(OSError):
            folder = leaving.enter_context(TemporaryDirectory(ignore_cleanup_errors=True))
        yield folder


@cache
def _compiler() -> typst.Compiler:
    """With our fonts and those in typst alone: nothing is looked for on the machine."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(root=str(FONTS), font_paths=fonts, ignore_system_fonts=True)
