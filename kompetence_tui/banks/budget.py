"""Whether a bank's themes fit in the time there is."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank


def budget_notice(bank: "Bank") -> str | None:
    """A sentence when the boards take longer than there is time for, else None.

    Without boards all themes count, and only against a time that the bank itself gives.
    """
    planned = bank.board_minutes if bank.boards else bank.minutes
    budget = bank.board_budget if bank.boards else bank.budget or planned
    if planned <= budget:
        return None
    what = _("Pladerne") if bank.boards else _("Temaerne")
    return _("{what} er sat til {planned}, men der er {budget} i alt").format(
        what=what, planned=duration(planned), budget=duration(budget)
    )
