"""The parts of a Word file as XML, whoever made it: so much of them, and nothing they point at."""

import io
from contextlib import suppress
from typing import TYPE_CHECKING
from xml.parsers import expat
from zipfile import ZipFile

from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipInfo

MAX_BYTES = 30_000_000
"""Of a file, pictures and all."""

MAX_UNPACKED = 12_000_000
"""Of all the parts of it that are read, as they say and as they are."""

MAX_ELEMENTS = 150_000
MAX_DEPTH = 200
"""Elements within each other, in one part."""

_MAX_PARTS = 5_000
_MAX_ATTRIBUTES = 500
_MAX_LIST = 1_000_000
"""Bytes in which the file names its parts."""
_END_OF_LIST = b"PK\x05\x06"
_MACROS = "vbaproject.bin"
_ENCRYPTED = 0x1
_MAIN = "/officeDocument"
_MAIN_USUALLY = "word/document.xml"


class NotWord(ValueError):
    """The file holds no text that can be read; ``str()`` is a Danish sentence: what it is, and
    what to do."""


class WordFile:
    """The unpacked parts of a file in Word's format, read when they are asked for."""

    def __init__(self, data: bytes) -> None:
        """Raises NotWord."""
        if _length_of_list(data) > _MAX_LIST:
            raise _broken()
        try:
            self._package = ZipFile(io.BytesIO(data))
            infos = self._package.infolist()
        except Exception:
            raise _broken() from None
        if len(infos) > _MAX_PARTS:
            raise _broken()
        _check_kind(infos)
        self.names = tuple(dict.fromkeys(info.filename for info in infos))
        self._left = MAX_UNPACKED
        """Bytes that may still be unpacked."""
        self.main = self._main()
        """The name of the part with the text."""

    def part(self, name: str) -> "Element | None":
        """The part's root; None where the file has no such part. Raises NotWord."""
        if name not in self.names:
            return None
        if self._package.getinfo(name).file_size > self._left:
            raise too_large()
        try:
            with self._package.open(name) as packed:
                data = packed.read(self._left)  # no more, however little it says to be
        except Exception:
            raise _broken() from None
        self._left -= len(data)
        return parse_xml(data)

    def beside(self, name: str) -> "Element | None":
        """A part by its usual name in the folder of the text. Raises NotWord."""
        return self.part(f"{self.main.rpartition('/')[0]}/{name}")

    def _main(self) -> str:
        for relation in self.part("_rels/.rels") or ():
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith(_MAIN) and target in self.names:
                return target
        return _MAIN_USUALLY


def too_large() -> NotWord:
    return NotWord(_("filen er for stor: behold kun teksten, og gem den igen"))


def _length_of_list(data: bytes) -> int:
    """Bytes of the list of parts, as the file says."""
    at = data.rfind(_END_OF_LIST)
    return int.from_bytes(data[at + 12 : at + 16], "little") if at >= 0 else 0


def _check_kind(infos: "list[ZipInfo]") -> None:
    """Raises NotWord for a file that is locked, runs something, or is another program's."""
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise NotWord(
            _("filen er låst med en adgangskode: åbn den i Word, og gem den uden adgangskode")
        )
    names = [info.filename.casefold() for info in infos]
    if any(name.endswith(_MACROS) for name in names):
        raise NotWord(
            _("filen kan køre noget af sig selv (makroer): åbn den i Word, og gem den som .docx, "
              "et Word-dokument uden makroer")
        )  # fmt: skip
    if any(name.endswith(".iwa") or name == "index.zip" for name in names):
        raise NotWord(_("filen er fra Pages: åbn den dér, vælg »Eksporter til Word«, og gem den "
                        "som .docx"))  # fmt: skip


def parse_xml(data: bytes) -> "Element":
    """The root of a part. Raises NotWord: it is no XML, declares a type or entities of its own, as
    no office program does, or is too much for a text."""
    from xml.etree.ElementTree import fromstring

    _check(data)
    with suppress(Exception):
        return fromstring(data)  # noqa: S314 - it was just looked through for what is dangerous
    raise _broken()


def _check(data: bytes) -> None:
    depth = elements = 0

    def refuse(*_what: object) -> None:
        raise _broken()

    def begin(_name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > MAX_DEPTH or elements > MAX_ELEMENTS or len(attributes) > _MAX_ATTRIBUTES:
            raise _broken()

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):  # NotWord among the last
        raise _broken() from None


def _broken() -> NotWord:
    return NotWord(
        _(
            "filen er gået i stykker, eller er ikke lavet af et tekstbehandlingsprogram: åbn den i "
            "Word eller LibreOffice, og gem den igen som .docx"
        )
    )
