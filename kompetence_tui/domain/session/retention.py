"""Which talks are older than they need be kept. Free of pydantic."""

from collections.abc import Iterable
from datetime import MINYEAR, date

from kompetence_tui.domain.session.listing import SessionRow


def older_than(rows: Iterable[SessionRow], months: int, today: date) -> list[SessionRow]:
    """The talks held more than so many whole months before the day, in the order given.

    One held on that very date is not older yet, and one that is planned never is. Where the
    other month has no such date, as 29 February, the first of the next stands for it.
    """
    limit = _months_before(today, months)
    return [row for row in rows if limit and row.date < limit]


def _months_before(day: date, months: int) -> date | None:
    """The date so many months earlier, or the next there is; None before all years."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < MINYEAR:
        return None
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year, month + 2, 1)
