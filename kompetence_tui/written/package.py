"""The parts of a Word file as XML, whoever made it: so much of them, and nothing they point at."""

import io
from contextlib import suppress
from typing import TYPE_CHECKING
from xml.parsers import expat
from zipfile import ZipFile

from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_BYTES = 30_000_000
"""Of a file, pictures and all, and of a part of it when unpacked."""

MAX_ELEMENTS = 1_000_000
MAX_DEPTH = 200
"""Elements within each other, in one part."""

_MAX_PARTS = 5_000
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
        try:
            self._package = ZipFile(io.BytesIO(data))
            infos = self._package.infolist()
        except Exception:
            raise _broken() from None
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise NotWord(
                _("filen er låst med en adgangskode: åbn den i Word, og gem den uden adgangskode")
            )
        self.names = tuple(dict.fromkeys(info.filename for info in infos[:_MAX_PARTS]))
        self.main = self._main()
        """The name of the part with the text."""

    def part(self, name: str) -> "Element | None":
        """The part's root; None where the file has no such part. Raises NotWord."""
        if name not in self.names:
            return None
        try:
            with self._package.open(name) as packed:
                data = packed.read(MAX_BYTES + 1)
        except Exception:
            raise _broken() from None
        if len(data) > MAX_BYTES:
            raise NotWord(_("filen er for stor: behold kun teksten, og gem den igen"))
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

    def begin(*_what: object) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > MAX_DEPTH or elements > MAX_ELEMENTS:
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
