"""What the overview says where nothing is listed."""

from textual.geometry import Size

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import folded

EMPTY = _(
    "Her er ingen samtaler endnu.\n\n"
    "Tryk N for at begynde den første. Du skriver navnene og vælger, hvilken slags samtale det "
    "er, og hvilke spørgsmål I vil bruge. Derefter tager I ét spørgsmål ad gangen.\n\n"
    "Alt bliver gemt af sig selv, mens I skriver."
)
NOTHING_FOUND = _("Ingen samtaler passer på det, du søger efter. Esc viser dem alle igen.")

_BESIDE, _AROUND = 6, 8
"""Columns and lines of the screen that are left for other things."""


def with_notice(words: str, notice: str, screen: Size) -> tuple[str | tuple[str, str], ...]:
    """The words, and below them the organisation's notice where there is room for all of it."""
    lines = [*words.splitlines(), "", *notice.splitlines()]
    height = sum(len(folded(line, screen.width - _BESIDE)) for line in lines)
    if not notice or height > screen.height - _AROUND:
        return (words,)
    return words, (f"\n\n{notice}", "$muted")
