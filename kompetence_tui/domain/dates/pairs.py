"""Two dates in one line: where it may be cut, and what each of them leaves to the other."""

import re
from collections.abc import Iterator

from kompetence_tui.domain.dates.precision import WEEKDAYS

_BETWEEN = re.compile(r"(?P<til>\s+til\s+)|(?P<wide>\s+[–—-]\s+)|\s*[–—-]\s*", re.IGNORECASE)
_DAY = rf"(?:(?:{'|'.join(WEEKDAYS)})\s+)?(?:d(?:en|\.)\s+)?(?P<number>\d{{1,2}})(?!\d)"
_DAY_ALONE = re.compile(rf"{_DAY}\.?", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"{_DAY}(?P<rest>.+)", re.IGNORECASE)
_WEEK = re.compile(r"(?:uge|u)\b\.?", re.IGNORECASE)
_THIRD_ALONE = re.compile(r"primo|medio|ultimo", re.IGNORECASE)
_THIRD_FIRST = re.compile(r"(?:medio|ultimo)(?P<rest> .+)", re.IGNORECASE)
_MOST_CUTS, _LONGEST = 7, 120
"""Two dates with all their dashes have no more, so that a long paste is looked at in no time."""
_FROM = re.compile(r"^fra\s+", re.IGNORECASE)


def pairs(line: str) -> Iterator[tuple[str, str]]:
    """Where the line may be cut in two dates, the likeliest first; what one leaves out stands in
    the other: »1.–15. marts«, »uge 10–12«."""
    line = _FROM.sub("", line)
    if len(line) > _LONGEST:
        return
    cuts = sorted(_BETWEEN.finditer(line), key=lambda cut: (not cut["til"], not cut["wide"]))
    for cut in cuts if len(cuts) <= _MOST_CUTS else ():
        start, end = line[: cut.start()], line[cut.end() :]
        if _WEEK.match(start) and end[:1].isdigit():
            yield start, f"uge {end}"
        if completed := _completed(start, end):
            yield completed, end
        yield start, end


def _completed(start: str, end: str) -> str:
    """A number or a third alone, with what follows the later one in the end; empty for all else."""
    if _THIRD_ALONE.fullmatch(start) and (third := _THIRD_FIRST.fullmatch(end)):
        return start + third["rest"]
    day, later = _DAY_ALONE.fullmatch(start), _DAY_FIRST.fullmatch(end)
    if day is None or later is None or int(day["number"]) > int(later["number"]):
        return ""
    return start.removesuffix(".") + later["rest"]
