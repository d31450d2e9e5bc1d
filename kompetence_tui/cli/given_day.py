"""A day that was given with ``--date``, or with another option."""

import datetime as dt
from typing import TYPE_CHECKING

from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.dates.which_year import Which


def given_day(
    text: str, today: dt.date, which: "Which", understood: str, option: str = "--date"
) -> dt.date:
    """The day that was written; ``understood`` tells its ``{day}`` where the year was left out.

    Raises Refusal: it is no date, or no certain day.
    """
    from kompetence_tui.domain.dates.dates import Precision
    from kompetence_tui.domain.dates.reading import DateNotUnderstood, read_date, says_its_year

    try:
        when = read_date(text, today, which)
    except DateNotUnderstood as error:
        raise Refusal(Code.WRONG_USE, f"{option}: {error}") from error
    if when.precision is not Precision.DAY:
        words = _("{option}: »{text}« er ikke en bestemt dag; skriv fx 15.3.2027")
        raise Refusal(Code.WRONG_USE, words.format(option=option, text=when.danish))
    if not says_its_year(text):
        tell(understood.format(day=when.explained))
    return when.first
