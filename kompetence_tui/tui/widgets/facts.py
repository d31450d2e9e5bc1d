"""Names to the left and people's words beside them, folded to the width, to be read."""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import set_cell_size
from textual.app import ComposeResult
from textual.widgets import Static

from kompetence_tui.tui.text import folded, joined
from kompetence_tui.tui.widgets.scroll_text import ScrollText

_NAME = 18
_LEAST = 10


class Facts(ScrollText):
    """A text of named parts; the words of each stand under one another."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._facts: Sequence[tuple[str, str, str]] = ()

    def compose(self) -> ComposeResult:
        yield Static()

    def show(self, facts: Iterable[tuple[str, str, str]]) -> None:
        """Show other parts, from the beginning: name, words and the words' style."""
        self._facts = tuple(facts)
        self._draw()
        self.scroll_home(animate=False, immediate=True)

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        width = max(_LEAST, self.scrollable_content_region.width - _NAME - 1)
        self.query_one(Static).update(joined(*self._lines(width)))

    def _lines(self, width: int) -> Iterator[tuple[str, str]]:
        end = ""
        for name, words, style in self._facts:
            for paragraph in words.strip().splitlines():
                for line in folded(paragraph, width):
                    yield end + set_cell_size(name, _NAME), "$muted"
                    yield line, style
                    end, name = "\n", ""
