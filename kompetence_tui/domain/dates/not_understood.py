"""What is no date, and what to write instead."""

import re

from kompetence_tui.i18n import _


class DateNotUnderstood(ValueError):
    """The text is no date; ``str()`` is a Danish sentence saying why and what to write."""


_ENDLESS = re.compile(
    r"(?:for|fort)?løbende|kontinuerligt|jævnligt|regelmæssigt|altid|hele tiden|permanent"
    r"|hver(?:t)? .+|(?:daglig|ugentlig|månedlig|kvartalsvis|årlig)t?"
)
_SOON = re.compile(
    r"(?:så )?snar(?:e)?st(?: muligt)?|snart|hurtigst(?: muligt)?|straks|asap|om lidt|om kort tid"
    r"|(?:ved )?først(?:e|komne)? (?:givne )?lejlighed|ved lejlighed|senere"
    r"|efter (?:behov|aftale)|når (?:det|der|vi|jeg) .+|aftales(?: senere| nærmere)?"
)
_BARE_THIRD = re.compile(r"(?P<third>primo|medio|ultimo) (?P<year>\d{4})")
_BARE_WINTER = re.compile(r"vinter(?:en)? (?P<year>\d{4})")


def refusal(written: str, text: str) -> DateNotUnderstood:
    """Why the text, ``written`` in small letters, is no date."""
    quoted, written = text[:40], written.removesuffix(".")
    if _ENDLESS.fullmatch(written):
        words = _("»{text}« er ingen dato; skriv, hvornår I ser på det igen, fx om 3 måneder")
        return DateNotUnderstood(words.format(text=quoted))
    if _SOON.fullmatch(written):
        words = _("»{text}« er ingen dato; skriv den seneste dag, fx om 14 dage eller 15.3.2027")
        return DateNotUnderstood(words.format(text=quoted))
    if found := _BARE_THIRD.fullmatch(written):
        words = _("»{text}« mangler en måned; skriv fx {third} marts {year}")
        return DateNotUnderstood(words.format(text=quoted, **found.groupdict()))
    if found := _BARE_WINTER.fullmatch(written):
        return DateNotUnderstood(_which_winter(quoted, int(found["year"])))
    return DateNotUnderstood(
        _("»{text}« kan ikke læses som en dato; skriv fx 15.3.2027, uge 12 2027 eller marts 2027")
        .format(text=quoted)
    )  # fmt: skip


def _which_winter(quoted: str, year: int) -> str:
    words = _("»{text}« kan være to; skriv vinter {before}/{year} eller vinter {full}/{after}")
    return words.format(
        text=quoted, before=year - 1, year=f"{year % 100:02}", full=year,
        after=f"{(year + 1) % 100:02}",
    )  # fmt: skip
