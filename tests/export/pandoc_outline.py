"""The outline of a Markdown document as pandoc reads GitHub's dialect, modulo white space."""

import json
import shutil
import subprocess
from typing import Any

from tests.export.outline import COMMAND, EM, END, Entry

PANDOC = shutil.which("pandoc")


def pandoc_outlines(documents: list[str]) -> list[list[Entry]]:
    """Outlines of the documents, one run of pandoc for each."""
    return [_read(document) for document in documents]


def folded(entries: list[Entry]) -> list[Entry]:
    """An outline with every run of white space as one space."""
    return [(kind, " ".join(text.split())) for kind, text in entries]


def _read(document: str) -> list[Entry]:
    command = [PANDOC or "pandoc", "-f", "gfm", "-t", "json"]
    done = subprocess.run(command, input=document.encode(), capture_output=True, check=True)
    entries: list[Entry] = []
    for block in json.loads(done.stdout)["blocks"]:
        entries += _block(block, depth=0)
    return folded(entries)


def _block(block: dict[str, Any], depth: int) -> list[Entry]:
    content: Any = block.get("c")
    match block["t"]:
        case "Header":
            return [(f"h{content[0]}", _text(content[2]))]
        case "Para" | "Plain":
            return [(f"li{depth}" if depth else "p", _text(content))]
        case "BulletList":
            return [
                entry for item in content for inner in item for entry in _block(inner, depth + 1)
            ]
        case "Table":
            [_attr, _caption, _columns, [_head, heads], [[_body, _n, _none, rows]], _foot] = content
            return [_cell(cell) for _row, cells in (*heads, *rows) for cell in cells]
        case "CodeBlock" if COMMAND.fullmatch(content[1]):
            return [("code", content[1])]
        case kind:
            return [(f"?{kind}", "")]


def _cell(cell: list[Any]) -> Entry:
    return "cell", "".join(_text(block["c"]) for block in cell[-1])


def _text(inlines: list[dict[str, Any]]) -> str:
    parts = []
    for inline in inlines:
        match inline["t"]:
            case "Str":
                parts.append(inline["c"])
            case "Space" | "LineBreak":
                parts.append(" ")
            case "Emph":
                parts.append(f"{EM}{_text(inline['c'])}{END}")
            case "Link":
                parts.append(_text(inline["c"][1]))
            case kind:
                parts.append(f"?{kind}")
    return "".join(parts)
