"""A scrolling widget whose bars are drawn only when they change."""

from textual.geometry import Size
from textual.scroll_view import ScrollView


class SteadyScroll(ScrollView):
    """Textual draws the bars at every layout, and each letter in a one-line field makes one."""

    _bars: tuple[object, ...] = ()

    def _scroll_update(self, virtual_size: Size) -> None:
        bars = (virtual_size, self.container_size, self.show_vertical_scrollbar)
        if bars != self._bars:
            super()._scroll_update(virtual_size)
            # Again: drawing them may have shown or hidden one.
            self._bars = (virtual_size, self.container_size, self.show_vertical_scrollbar)
