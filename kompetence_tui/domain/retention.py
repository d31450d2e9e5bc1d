"""Which talks are older than they need be kept. Free of pydantic."""

from collections.abc import Iterable
from datetime import MINYEAR, date

from kompetence_tui.domain.listing import SessionRow


def older_than(rows: Iterable[SessionRow], years: int, today: date) -> list[SessionRow]:
    """The talks held more than so many whole years before the day, in the order given.

    One held on that very date is not older yet, and one that is planned never is. Where the
    other year has no 29 February, 1 March stands for it.
    """
    if today.year - years < MINYEAR:
        return []
    limit = min(today, _years_before(today, years))
    return [row for row in rows if row.date < limit]


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return date(day.year - years, 3, 1)
