"""A Markdown document as a flat list of what it says: (kind, text).

Kinds: h1–h6, p, li1, li2 (with their depth), cell (of a table), hr, and code (the one command that
the program prints). Emphasised text stands between ‹…› made of two private-use characters that no
test text holds. Anything else shows as kind »?…«.
"""

import re
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

EM, END = "\ue0f0", "\ue0f1"

COMMAND = re.compile(
    r"sed '/\^- Status:/d; /\^## Underskrifter\$/,\$d' [a-z0-9.-]+ \| sha256sum\n?"
)
"""What verifies a plan's checksum (H12): a name of a file of ours, and nothing for a shell."""

Entry = tuple[str, str]
Preset = Literal["commonmark", "gfm-like", "js-default"]

_PLAIN_BLOCKS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close",
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close",
    "tr_open", "tr_close", "th_close", "td_close",
}  # fmt: skip


_KINDS = {"th": "cell", "td": "cell"}


def em(text: str) -> str:
    """How emphasised text stands in an outline."""
    return f"{EM}{text}{END}"


def outline(markdown: str, preset: Preset = "commonmark") -> list[Entry]:
    """The document's outline as markdown-it-py reads it with the preset."""
    entries: list[Entry] = []
    depth, heading = 0, ""
    for token in _parser(preset).parse(markdown):
        match token.type:
            case "bullet_list_open" | "bullet_list_close":
                depth += token.nesting
            case "heading_open" | "th_open" | "td_open":
                heading = _KINDS.get(token.tag, token.tag)
            case "inline":
                text, strange = _inline_text(token, links=preset == "gfm-like")
                entries.append((heading or (f"li{depth}" if depth else "p"), text))
                entries += [(f"?{kind}", "") for kind in strange]
                heading = ""
            case "fence" if COMMAND.fullmatch(token.content):
                entries.append(("code", token.content.rstrip("\n")))
            case "hr":
                entries.append(("hr", ""))
            case kind if kind not in _PLAIN_BLOCKS:
                entries.append((f"?{kind}", token.content))
    return entries


def _inline_text(token: Token, *, links: bool) -> tuple[str, list[str]]:
    parts, strange = [], []
    for child in token.children or []:
        match child.type:
            case "text":
                parts.append(child.content)
            case "hardbreak":
                parts.append("\n")
            case "em_open":
                parts.append(EM)
            case "em_close":
                parts.append(END)
            case "link_open" | "link_close" if links and child.markup == "linkify":
                pass
            case kind:
                strange.append(kind)
    return "".join(parts), strange


@cache
def _parser(preset: Preset) -> MarkdownIt:
    return MarkdownIt(preset).enable("table")
