"""The first page of a document, as its PDF shows it: pictures for the guide."""

import json
import re
from collections.abc import Callable
from tempfile import TemporaryDirectory

import typst

from kompetence_tui.export.document import Document
from kompetence_tui.export.pdf.signs import FONTS
from kompetence_tui.export.pdf.write import TEMPLATE, page_data

_GLYPH = re.compile(r"(?<=[#\"])g[0-9A-F]{30,32}(?=\")")
_LONG = re.compile(r"\d+\.\d{3,}")
_LEFT_OUT = re.compile(r' (?:xmlns:\w+="[^"]*"|fill-rule="nonzero"|y="0")|xlink:')


def first_page(document: Document) -> str:
    """The first page as SVG, small, and the same from one run to the next."""
    data = json.dumps(page_data(document), ensure_ascii=False)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    with TemporaryDirectory() as empty:
        compiler = typst.Compiler(root=empty, font_paths=fonts, ignore_system_fonts=True)
        drawn = compiler.compile(
            input=TEMPLATE.read_bytes(), sys_inputs={"document": data}, format="svg"
        )
    first = drawn[0] if isinstance(drawn, list) else drawn
    return _tidy((first or b"").decode())


def _tidy(svg: str) -> str:
    svg = _LEFT_OUT.sub("", _LONG.sub(lambda number: f"{float(number[0]):.2f}", svg))
    return _GLYPH.sub(_numbered(), svg).strip() + "\n"


def _numbered() -> Callable[[re.Match[str]], str]:
    """Short names for long ones."""
    names: dict[str, str] = {}
    return lambda found: names.setdefault(found[0], f"g{len(names)}")
