"""The words in an exported file, read in the format it is in, so that a name in it can be found.

Nothing about a file's words is kept beside it: what is erased with it would have to be erased there
too, and a digest of them tells whoever guesses. Nor is a file that may not be a person's taken for
it. So the file is read when somebody asks, and it is known by its checksum to be what was written.
"""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from html.parser import HTMLParser
from itertools import pairwise, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WORDS = re.compile(r"(word/(document|header\d*|footer\d*)|docProps/core)\.xml")
_WITHIN = {
    f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"
    for name in ("r", "rPr", "rStyle", "t")
}
"""What a line of an office file is made of."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LACKING = re.compile(r"(?:\x00\s*)?\[U\+([0-9A-F]{4,6})\]")
"""A sign that no font has, as a PDF says it: with its number."""
_MOST_LINES = 4
"""Lines of a PDF that a name may stand on: in a narrow column a long word is cut."""
_MOST_AT_TOP = 2
"""Lines at the top of each page."""


def text_of(data: bytes) -> str | None:
    """All words in the file, in the order they stand; None when it cannot be read."""
    readers = (reader for start, reader in _READERS.items() if data.startswith(start))
    with suppress(Exception):  # a broken file can make what reads its format raise anything
        return next(readers, _of_markdown)(data)
    return None


def _of_markdown(data: bytes) -> str:
    """Its escapes are no part of a name."""
    return _ESCAPED.sub(r"\1", data.decode())


def _of_html(data: bytes) -> str:
    reader = _Page()
    reader.feed(data.decode())
    reader.close()
    # An element can stand in the middle of a word, and two words in two elements.
    return "\n".join((*reader.found, "".join(reader.found)))


class _Page(HTMLParser):
    """Gathers what is read, and what is said of pictures."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if value and name in {"alt", "aria-label"}]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def _of_docx(data: bytes) -> str | None:
    from kompetence_tui.written.package import WordFile

    file = WordFile(data)
    parts = (file.part(name) for name in file.names if _WORDS.fullmatch(name))
    return "\n".join("".join(_of_xml(part)) for part in parts if part is not None) or None


def _of_xml(part: "Element") -> Iterator[str]:
    """What stands in runs is one line until the paragraph, or a line of it, ends."""
    for element in part.iter():
        yield "" if element.tag in _WITHIN else "\n"
        yield element.text or ""
        if said := element.get("descr"):
            yield f"{said}\n"


def _of_pdf(data: bytes) -> str | None:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it tells could be the words
    reader = PdfReader(io.BytesIO(data))
    pages = [page.extract_text().replace("\u00ad", "-") for page in reader.pages]
    texts = (_LACKING.sub(_sign, text) for text in ("\n".join(pages), *_over_pages(pages)))
    return "\n".join(line for text in texts for line in _as_lines_may_end(text)) or None


def _over_pages(pages: list[str]) -> Iterator[str]:
    """The last lines of each page and the first of the next, without what stands around all pages:
    one line at the foot, and as many at the top as a long name takes."""
    for page, after in pairwise(pages):
        above, below = page.strip().split("\n")[:-1], after.strip().split("\n")
        for top in range(_MOST_AT_TOP + 1):
            yield "\n".join((*above[1 - _MOST_LINES :], *below[top : top + _MOST_LINES - 1]))


def _sign(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return chr(number) if number < 0x110000 else found[0]


def _as_lines_may_end(text: str) -> Iterator[str]:
    """The text, and some lines after each other in all ways: a line ends between two words, or in
    the middle of one, with a hyphen or without."""
    yield text
    lines = [line.strip() for line in text.split("\n")]
    for number in range(2, _MOST_LINES + 1):
        for ends in product((False, True), repeat=number - 1):
            if any(ends):
                groups = (lines[at : at + number] for at in range(len(lines) - number + 1))
                yield from (_joined(group, ends) for group in groups)


def _joined(lines: list[str], are_within: tuple[bool, ...]) -> str:
    """The lines as one text; those that end within a word are joined with the next."""
    ended = (
        line.rstrip("-\u2010") if is_within else f"{line} "
        for line, is_within in zip(lines, (*are_within, False), strict=True)
    )
    return "".join(ended)


_READERS: dict[bytes, Callable[[bytes], str | None]] = {
    b"<!DOCTYPE html>": _of_html,
    b"PK\x03\x04": _of_docx,
    b"%PDF-": _of_pdf,
}
