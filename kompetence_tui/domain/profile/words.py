"""How one rating is told: as a bar of plain characters, and in words."""

from kompetence_tui.i18n import _

STEPS = {
    1: _("ny i det"),
    2: _("kan med hjælp"),
    3: _("kan selv"),
    4: _("kan det svære"),
    5: _("kan lære andre det"),
}
"""What a step means, whoever of the two rates."""


def bar(level: int | None) -> str:
    """»▪▪▪··«, or as many blanks for what was passed over."""
    if level is None:
        return " " * len(STEPS)
    return "▪" * level + "·" * (len(STEPS) - level)
