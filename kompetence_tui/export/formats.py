"""The formats a document can be written in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _, speaking

if TYPE_CHECKING:
    from kompetence_tui.export.document import Document


@dataclass(frozen=True, repr=False)
class Written:
    """A file's content, and what is worth knowing of it, in a whole sentence."""

    data: bytes
    remark: str = ""


@dataclass(frozen=True)
class Format:
    """A kind of file."""

    id: str
    """What it is chosen by, and the end of the file's name."""
    name: str
    how: Callable[["Document"], Written]
    is_text: bool = False
    """A terminal can show it."""

    def write(self, document: "Document") -> Written:
        """The document as a file of this kind, in the words that it speaks in."""
        with speaking(document.speech):
            return self.how(document)


def _markdown(document: "Document") -> Written:
    return Written(str(document).encode(errors="replace"))


def _html(document: "Document") -> Written:
    from kompetence_tui.export.html.page import page

    return Written(page(document).encode())


def _docx(document: "Document") -> Written:
    from kompetence_tui.export.docx.writer import docx_of

    return Written(docx_of(document))


def _pdf(document: "Document") -> Written:
    from kompetence_tui.export.pdf.write import pdf

    return Written(*pdf(document))


MARKDOWN = Format(id="md", name=_("Markdown"), how=_markdown, is_text=True)

FORMATS: tuple[Format, ...] = (
    MARKDOWN,
    Format(id="docx", name=_("Word"), how=_docx),
    Format(id="pdf", name=_("PDF"), how=_pdf),
    Format(id="html", name=_("Webside"), how=_html),
)
"""The first is the one used unless another is chosen."""


def format_called(format_id: str) -> Format | None:
    """The format with the id; None where there is none."""
    return next((known for known in FORMATS if known.id == format_id), None)


def format_by_name(file_name: str) -> Format | None:
    """The format that the end of a file's name says; None where it says none of them, or a folder
    is named."""
    ending = Path(file_name).suffix
    return format_called(ending[1:].lower()) if file_name.endswith(ending) else None


_KINDS_LIKE = {"doc": "docx", "odt": "docx", "rtf": "docx", "htm": "html", "xhtml": "html"}


def why_not_called(file_name: str) -> str:
    """Why no file is called so, where the name's end says a kind of file that none is written
    as: a program would open it as what it is not. Empty for any other name."""
    ending = Path(file_name).suffix.removeprefix(".").lower()
    if ending not in _KINDS_LIKE:
        return ""
    words = _("En fil, der ender på .{ending}, kan ikke skrives: lad navnet ende på .{like}")
    return words.format(ending=ending, like=_KINDS_LIKE[ending])


def with_ending(file_name: str, chosen: Format) -> str:
    """The name, or the path, with the format's ending for that of another."""
    known = format_by_name(file_name)
    return file_name if known in (None, chosen) else f"{file_name[: -len(known.id)]}{chosen.id}"
