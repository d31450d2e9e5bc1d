"""A text as its lines, in whatever program it was written."""

from dataclasses import dataclass
from enum import Enum

from kompetence_tui.i18n import _

_OURS = "kompetence:"

FIELD_TITLE = _("Svar")
"""What a content control of ours is called; LibreOffice keeps that, and not the tag."""


class ListMark(Enum):
    """What stands before a line that is a point of a list."""

    NONE = 0
    BULLET = 1
    NUMBER = 2
    BOX = 3
    """One to tick."""


def field_tag(field: str) -> str:
    """What a content control of ours is known by in a Word file."""
    return f"{_OURS}{field}"


def field_of(tag: str) -> str:
    """The id of the field with that tag; empty for a control that is not ours."""
    return tag.removeprefix(_OURS) if tag.startswith(_OURS) else ""


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A paragraph, or a line of one where it is broken; without white space at its ends."""

    text: str
    level: int = 0
    """Of a heading, from 1; 0 for any other line."""
    is_title: bool = False
    is_bold: bool = False
    """All of it."""
    mark: ListMark = ListMark.NONE
    depth: int = 0
    """Of a point in lists within lists."""
    is_quote: bool = False
    field: str = ""
    """The id of the field of ours that it stands in, as ``field_tag`` wrote it."""


@dataclass(frozen=True, slots=True)
class WrittenText:
    """The lines of a file, empty ones included, and what is worth knowing of how they were read."""

    lines: tuple[WrittenLine, ...]
    remarks: tuple[str, ...] = ()
    """Danish sentences."""
