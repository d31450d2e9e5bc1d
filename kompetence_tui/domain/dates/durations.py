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


def read_duration(text: str) -> int | None:
    """Minutes from »210«, »210 min«, »3 timer«, »3½ time«, »3 t 30 min«; None for all else."""
    words = " ".join(text.split())
    found = _WRITTEN.fullmatch(words)
    if not found or not words:
        return None
    half = _HALF[found["half"] or ""]
    return int(found["hours"] or 0) * _HOUR + half + int(found["minutes"] or 0)
