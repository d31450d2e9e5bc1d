"""The formats a document can be written in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.export.document import Document


class UnknownFormat(LookupError):
    """No format has the id asked for; ``str()`` is a Danish sentence."""


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
    write: Callable[["Document"], Written]
    is_text: bool = False
    """A terminal can show it."""


def _markdown(document: "Document") -> Written:
    return Written(str(document).encode(errors="replace"))


MARKDOWN = Format(id="md", name=_("Markdown"), write=_markdown, is_text=True)

FORMATS: tuple[Format, ...] = (MARKDOWN,)
"""The first is the one used unless another is chosen."""


def format_of(format_id: str) -> Format:
    """The format with the id. Raises UnknownFormat."""
    for known in FORMATS:
        if known.id == format_id:
            return known
    *most, last = (f"»{known.id}«" for known in FORMATS)
    names = _("{most} eller {last}").format(most=", ".join(most), last=last) if most else last
    raise UnknownFormat(
        _("Formatet »{format}« findes ikke – vælg {formats}").format(
            format=format_id, formats=names
        )
    )
