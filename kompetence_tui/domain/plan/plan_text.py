"""The wordings and orders that a plan has been written in, so that none of them is lost."""

from enum import IntEnum


class PlanText(IntEnum):
    """Udgave: one wording and order of a plan. None ever changes; a change of form is a new one.

    What was acknowledged is the text of one of them, see ``export.agreed.plan_text``.
    """

    FIRST = 1
    HORIZONS_FIRST = 2
    """Goals without a horizon stand last, under a heading; the next follow-up says how in words."""
    OWN_WORDS = 3
    """In the language of the bank; and what a bank says of stamp and names."""


NEWEST_TEXT = max(PlanText)
