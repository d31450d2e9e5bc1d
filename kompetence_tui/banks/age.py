"""How old a question bank is (N5)."""

from datetime import MAXYEAR, date

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.i18n import _, plural

_IN_YEARS = 24
"""Months from which an age is told in years."""


def age_notice(dated: PartialDate | None, today: date) -> str | None:
    """A sentence when the bank's date lies more than twelve months back, else None."""
    if dated is None or today <= _year_after(dated.last):
        return None
    return _(
        "Banken er dateret {date} og er mere end et år gammel; se efter, om den stadig passer"
    ).format(date=dated.danish)


def validity_notice(first: PartialDate | None, last: PartialDate | None, today: date) -> str | None:
    """A sentence outside the time that the bank is meant for, else None: it can be used."""
    if first and today < first.first:
        return _("Banken gælder først fra {date}").format(date=first.danish)
    if last and today > last.last:
        return _("Banken gjaldt til {date}; se efter, om der er en nyere").format(date=last.danish)
    return None


def age_words(dated: PartialDate | None, today: date) -> str:
    """»8 måneder gammel«, »2 år gammel«; empty while the day or period of its date is not over."""
    if dated is None:
        return _("uden dato")
    last = dated.last
    if last >= today:
        return ""
    months = 12 * (today.year - last.year) + today.month - last.month - (today.day < last.day)
    if months < 1:
        return _("under en måned gammel")
    if months < _IN_YEARS:
        return plural("{n} måned gammel", "{n} måneder gammel", months)
    return plural("{n} år gammel", "{n} år gammel", months // 12)


def _year_after(day: date) -> date:
    """29 February is followed by 28 February."""
    in_month = min(day.day, 28) if day.month == 2 else day.day
    return day.replace(year=min(day.year + 1, MAXYEAR), day=in_month)
