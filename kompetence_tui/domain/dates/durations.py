"""How long something takes, as people write and read it; counted in whole minutes."""

import re

from kompetence_tui.i18n import _

_HOUR = 60
_HALF = {"": 0, "½": 30, ",5": 30, ".5": 30}
_WRITTEN = re.compile(
    r"(?:(?P<hours>[0-9]{1,2}) ?(?P<half>½|[,.]5)? ?t(?:ime|imer)?\.?)?"
    r"(?: ?(?:og )?(?P<minutes>[0-9]{1,4})(?: ?min(?:ut|utter)?\.?)?)?",
    re.IGNORECASE,
)


def duration(minutes: int) -> str:
    """»45 min«, »3 t«, »3 t 30 min«."""
    hours, rest = divmod(minutes, _HOUR)
    parts = [_("{n} t").format(n=hours)] if hours else []
    if rest or not hours:
        parts.append(_("{n} min").format(n=rest))
    return " ".join(parts)


def brief(minutes: int) -> str:
    """»42 min«, »2 t«, »1 t 28«: where there is little room."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return _("{n} min").format(n=rest)
    return _("{n} t {rest}").format(n=hours, rest=rest or "").rstrip()


def of_today(minutes: int, planned: int | None) -> str:
    """»42 min · planlagt 1 t 28«; without what nobody planned, or before the first minute."""
    words = _("planlagt {time}").format(time=brief(planned)) if planned else ""
    return " · ".join(filter(None, (brief(minutes) if minutes else "", words)))


def read_duration(text: str) -> int | None:
    """Minutes from »210«, »210 min«, »3 timer«, »3½ time«, »3 t 30 min«; None for all else."""
    words = " ".join(text.split())
    found = _WRITTEN.fullmatch(words)
    if not found or not words:
        return None
    half = _HALF[found["half"] or ""]
    return int(found["hours"] or 0) * _HOUR + half + int(found["minutes"] or 0)
