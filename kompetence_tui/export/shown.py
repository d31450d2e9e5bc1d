"""A document as it will look: its Markdown taken apart into what is shown one below another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.export.document import FILL_WIDTH

if TYPE_CHECKING:
    from markdown_it.token import Token

Phrase = tuple[str, bool]
"""A text as it is read, without escapes, and whether it is emphasised."""


@dataclass(frozen=True)
class Shown:
    """One block of a document; people's text in it is text, whatever it looks like."""

    kind: str
    """``h1`` to ``h6``, ``p``, ``li`` or ``code``."""
    parts: tuple[Phrase, ...]
    depth: int = 0
    """Of a list item: how many lists it stands in, from 1."""


def shown(markdown: str) -> list[Shown]:
    """The blocks of a document that an export wrote, in order.

    A link or HTML, which no export writes, is shown as the letters that stand there.
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False})
    reader.disable(["link", "image", "autolink", "reference"])
    blocks: list[Shown] = []
    depth, heading = 0, ""
    for token in reader.parse(markdown):
        if token.type in ("bullet_list_open", "bullet_list_close"):
            depth += token.nesting
        elif token.type == "heading_open":
            heading = token.tag
        elif token.type == "inline":
            kind = heading or ("li" if depth else "p")
            blocks.append(Shown(kind, tuple(_parts(token)), depth))
            heading = ""
        elif token.type == "hr":
            blocks.append(Shown("p", (("_" * FILL_WIDTH, False),)))
        elif token.content:
            kind = "code" if token.type == "fence" else "p"
            blocks.append(Shown(kind, ((token.content.rstrip("\n"), False),)))
    return blocks


def _parts(inline: "Token") -> Iterator[Phrase]:
    emphasis = 0
    for token in inline.children or []:
        if token.type in ("em_open", "em_close"):
            emphasis += token.nesting
        else:
            is_break = token.type in ("softbreak", "hardbreak")
            yield "\n" if is_break else token.content, bool(emphasis)
