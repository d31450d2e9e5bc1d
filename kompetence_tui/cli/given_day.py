"""A day that was given with an option."""

import datetime as dt
from typing import TYPE_CHECKING

from kompetence_tui.cli.output import tell
from kompetence_tui.cli.refusal import Code, Refusal
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.dates.dates import PartialDate
    from kompetence_tui.domain.dates.which_year import Which


def given_day(text: str, today: dt.date, which: "Which", understood: str) -> dt.date:
    """The day after ``--date``; ``understood`` tells its ``{day}`` where the year was left out.

    Raises Refusal: it is no date, or no certain day.
    """
    from kompetence_tui.domain.dates.precision import Precision
    from kompetence_tui.domain.dates.reading import says_its_year

    when = _read("--date", text, today, which)
    if when.precision is not Precision.DAY:
        words = _("--date: »{text}« er ikke en bestemt dag; skriv fx 15.3.2027")
        raise Refusal(Code.WRONG_USE, words.format(text=when.danish))
    if not says_its_year(text):
        tell(understood.format(day=when.explained))
    return when.first


def given_start(text: str, today: dt.date) -> dt.date:
    """The first day of the day, the month or the year after ``--since``: of the last one begun,
    where the year was left out, and that is told. Raises Refusal: it is no date."""
    from kompetence_tui.domain.dates.dates import danish_day
    from kompetence_tui.domain.dates.reading import says_its_year
    from kompetence_tui.domain.dates.which_year import latest

    day = _read("--since", text, today, latest).first
    if not says_its_year(text):
        tell(_("Fra og med {day}").format(day=danish_day(day)))
    return day


def _read(option: str, text: str, today: dt.date, which: "Which") -> "PartialDate":
    """Raises Refusal."""
    from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
    from kompetence_tui.domain.dates.reading import read_date

    try:
        return read_date(text, today, which)
    except DateNotUnderstood as error:
        raise Refusal(Code.WRONG_USE, f"{option}: {error}") from error
