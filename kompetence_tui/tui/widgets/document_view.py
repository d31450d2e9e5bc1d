"""A document as it will look, in one widget however long it is."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from kompetence_tui.export.blocks import Phrase, Voice
from kompetence_tui.export.document import Document
from kompetence_tui.export.shown import Shown, shown
from kompetence_tui.i18n import speaking
from kompetence_tui.tui.text import joined, plain

_STYLES = {"h1": "bold", "h2": "bold underline", "h3": "bold"}
_LOWER = "bold $muted"
"""Of a heading below those."""

_EMPHASISED = "italic $muted"
_POINT = "• "


class DocumentView(Widget):
    """Shows a document that an export wrote, or its Markdown as it stands in the file."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blocks: list[Shown] = []
        self._raw = Content("")
        self._made: tuple[int, list[Content]] | None = None
        """The lines, and the width they are made for."""

    def show(self, document: Document, *, raw: bool, is_typeset: bool) -> None:
        """Show this document; ``raw`` as it stands in a file of text."""
        self._raw = plain(str(document)) if raw else Content("")
        with speaking(document.speech):
            self._blocks = [] if raw else shown(document.blocks, is_typeset=is_typeset)
        self._made = None
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        if self._made is None or self._made[0] != width:
            blocks = list(_lines(self._blocks, max(1, width)))
            self._made = width, blocks or self._raw.wrap(max(1, width))
        return self._made[1]


def _lines(blocks: list[Shown], width: int) -> Iterator[Content]:
    """The lines of all, an empty one between two that are not items of one list."""
    before = ""
    for block in blocks:
        if before and not before == block.kind == "li":
            yield Content("")
        before = block.kind
        yield from _block(block, width)


def _block(block: Shown, width: int) -> Iterator[Content]:
    first, rest = _indents(block)
    for number, line in enumerate(_words(block).wrap(max(1, width - len(rest)))):
        yield Content(rest if number else first) + line


def _indents(block: Shown) -> tuple[str, str]:
    """What stands before its first line, and before the others."""
    if block.kind == "li":
        outer = " " * len(_POINT) * (block.depth - 1)
        return outer + _POINT, outer + " " * len(_POINT)
    return ("  ", "  ") if block.kind == "code" else ("", "")


def _words(block: Shown) -> Content:
    if block.kind.startswith("h"):
        style = _STYLES.get(block.kind, _LOWER)
        return joined(*((phrase.text, style) for phrase in block.phrases))
    return joined(*map(_phrase, block.phrases))


def _phrase(phrase: Phrase) -> str | tuple[str, str]:
    return (phrase.text, _EMPHASISED) if phrase.voice is Voice.REMARK else phrase.text
