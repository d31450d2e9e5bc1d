"""The one door for people's text on its way to the screen: never read as markup."""

from functools import lru_cache
from textwrap import fill

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from kompetence_tui.domain.base.text import clean

Styled = tuple[str, str]
"""A text and its style."""


def plain(text: str, style: str = "") -> Content:
    """The text as it stands, in one style."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def joined(*parts: str | Styled) -> Content:
    """Plain texts one after another; a pair is a text and its style."""
    return Content("").join(
        plain(part) if isinstance(part, str) else plain(*part) for part in parts
    )


def cut(text: str, width: int) -> str:
    """The text within ``width`` cells, cut with an ellipsis."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 1 else ""


def pointed(words: str, width: int, sign: str = "!") -> str:
    """A sentence after a sign, its further lines in under its first word."""
    return fill(words, max(width, 20), initial_indent=f"{sign} ", subsequent_indent="  ")


@lru_cache(maxsize=4096)
def folded(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most ``width`` cells, broken between words where that can be."""
    lines: list[str] = []
    for word in clean(text).split():
        for part in _pieces(word, max(2, width)):
            if lines and cell_len(lines[-1]) + 1 + cell_len(part) <= width:
                lines[-1] += f" {part}"
            else:
                lines.append(part)
    return tuple(lines) or ("",)


def _pieces(word: str, width: int) -> list[str]:
    """A word too long for a line in parts that are not; no letter of it is lost."""
    pieces = [""]
    for letter in word:
        if cell_len(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
