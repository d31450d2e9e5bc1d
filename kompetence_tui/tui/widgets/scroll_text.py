"""A longer text to read: every press of an arrow moves it by a line, however quick."""

from textual.containers import VerticalScroll


class ScrollText(VerticalScroll):
    """Textual's own steps wait for a frame each, and a held key crawls."""

    def move(self, lines: int) -> None:
        """Move on, or back, by so many lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, immediate=True)

    def action_scroll_down(self) -> None:
        self.move(1)

    def action_scroll_up(self) -> None:
        self.move(-1)

    def action_page_down(self) -> None:
        self.move(self.size.height - 1)

    def action_page_up(self) -> None:
        self.move(1 - self.size.height)
