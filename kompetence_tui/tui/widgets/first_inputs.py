"""Opspil at the first question of a talk: the first of what its group wishes to build on."""

from collections.abc import Sequence

from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.rules import listed
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined

_MOST = 3
"""What is shown at most; the rest is counted."""


class FirstInputs(Static):
    """Takes only the lines that the question leaves."""

    def show(self, links: Sequence[Link], *, width: int, room: int, key: str) -> None:
        """Show the links in at most ``room`` lines; ``key`` shows them all."""
        lines = opspil_lines(links, width, room, key)
        self.update(joined(("\n".join(lines), "$muted")))
        self.display = bool(lines)


def opspil_lines(links: Sequence[Link], width: int, room: int, key: str) -> list[str]:
    """»Opspil fra GRUS 8.10.2026«, the first of what it says, and »… og n til: Ctrl+F«."""
    if not links or room < 1:
        return []
    sources = dict.fromkeys(link.source for link in links)
    heading = _("Opspil fra {sources}").format(sources=listed(list(sources)))
    shown = min(_MOST, len(links), room - 1)
    if shown < len(links):
        shown = min(shown, room - 2)
    if shown < 1:
        return [f"{heading}: {key}"]
    lines = [f"  {quote(link.words, width - 2)}" for link in links[:shown]]
    if shown == len(links):
        return [f"{heading}: {key}", *lines]
    more = _("  … og {n} til: {key}").format(n=len(links) - shown, key=key)
    return [heading, *lines, more]
