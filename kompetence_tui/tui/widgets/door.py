"""A way to another screen that says in a few words what stands there, all of them shown."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.tui.text import folded, joined
from kompetence_tui.tui.widgets.options import Options


class Door(Options):
    """Enter, space or a click runs ``opens`` of the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "open", show=False)]

    def __init__(self, opens: str, *, id: str) -> None:
        super().__init__(("",), id=id)
        self._opens = opens

    def show(self, words: str) -> None:
        """Say something else of what stands behind it."""
        options = (one_line(words),)
        if options != self.options:
            self.options = options
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._folded(width))

    def render(self) -> Content:
        first, *others = self._folded(self.size.width)
        mark, style = ("▸", "$accent") if self.has_focus else (" ", "")
        words = "".join(f"\n {line}" for line in others)
        return joined((mark, "$accent"), (first + words, style))

    def _folded(self, width: int) -> tuple[str, ...]:
        return folded(self.options[0], max(1, width - 1))

    async def action_open(self) -> None:
        await self.screen.run_action(self._opens)

    async def on_click(self) -> None:
        await self.action_open()
