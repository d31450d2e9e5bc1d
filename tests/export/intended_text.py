"""How people's text is meant to stand in an outline."""

from kompetence_tui.domain.base.text import clean
from tests.export.outline import Entry, em

NONE = em("ikke udfyldt")


def line(text: str) -> str:
    """Text on one line."""
    return " ".join(clean(text).split()) or NONE


def paragraphs(text: str) -> list[Entry]:
    """Free text: no spaces at line ends, no two blank lines together, none first or last."""
    parts: list[list[str]] = [[]]
    for row in clean(text).split("\n"):
        row = row.rstrip(" ")
        if row:
            parts[-1].append(row)
        elif parts[-1]:
            parts.append([])
    return [("p", "\n".join(part)) for part in parts if part] or [("p", NONE)]
