"""A span of years or months, as people write it; counted in whole months."""

import re

from kompetence_tui.i18n import plural

_YEAR = 12
_MOST = 100 * _YEAR
_YEARS = r"(?P<years>[0-9]{1,3}) ?(?P<half>½|[,.]5)?"
_MONTHS = r"(?P<months>[0-9]{1,4}) ?(?:mdr|md|måneder|måned|maaneder|maaned)\.?"
_WRITTEN = tuple(
    re.compile(pattern)
    for pattern in (_YEARS, rf"{_YEARS} ?(?:år|aar)(?: ?(?:og )?{_MONTHS})?", _MONTHS)
)
"""A number alone is years."""


def read_period(text: str) -> int | None:
    """Months from »5 år«, »5år«, »5«, »1½ år«, »18 mdr«, »1 år og 6 måneder«; None for all else.

    A span of nothing, or of more than a hundred years, is none.
    """
    words = " ".join(text.split()).casefold()
    found = next(filter(None, (pattern.fullmatch(words) for pattern in _WRITTEN)), None)
    if found is None:
        return None
    parts = {"years": None, "half": None, "months": None} | found.groupdict()
    half = _YEAR // 2 if parts["half"] else 0
    months = int(parts["years"] or 0) * _YEAR + half + int(parts["months"] or 0)
    return months if 0 < months <= _MOST else None


def period(months: int) -> str:
    """»5 år«, »18 måneder«."""
    if months % _YEAR:
        return plural("{n} måned", "{n} måneder", months)
    return plural("{n} år", "{n} år", months // _YEAR)
