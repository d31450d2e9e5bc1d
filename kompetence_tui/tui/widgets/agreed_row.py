"""One thing that is agreed on, in full, and the way to where it stands."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.tui.text import folded, joined
from kompetence_tui.tui.widgets.door import Door

_LEAST = 8
"""Columns the words have at the least."""


class AgreedRow(Door):
    """A number or a sign, the words, and below them how far that has come. Enter goes there."""

    def __init__(self, sign: str, words: str, quiet: str, *, opens: str, id: str) -> None:
        super().__init__(opens, id=id)
        self._sign, self._words, self._quiet = sign, one_line(words), quiet

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(list(self._drawn(width)))

    def render(self) -> Content:
        drawn = list(self._drawn(self.size.width))
        spans = [
            span
            for number, (before, line, style) in enumerate(drawn)
            for span in (("\n" if number else "", ""), (before, "$accent"), (line, style))
        ]
        return joined(*spans)

    def _drawn(self, width: int) -> Iterator[tuple[str, str, str]]:
        """Each line: what stands before it, its words and their style."""
        room = max(_LEAST, width - 2 - len(self._sign) - 2)
        mark = "▌" if self.has_focus else " "
        said = [(line, "bold") for line in folded(self._words, room)]
        said += [(line, "$muted") for line in folded(self._quiet, room) if line]
        for number, (line, style) in enumerate(said):
            sign = self._sign if number == 0 else " " * len(self._sign)
            yield f"{mark}{sign}  ", line, style
