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
_QUARTERS = re.compile(r"(?P<n>[0-9]) kvarter", re.IGNORECASE)
_IN_WORDS = {
    "½ time": 30, "en halv time": 30, "halv time": 30, "en time": 60, "halvanden time": 90,
    "to timer": 120, "tre timer": 180, "et kvarter": 15, "tre kvarter": 45, "fem kvarter": 75,
}  # fmt: skip


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
    """Minutes from »210«, »210 min«, »3 timer«, »3½ time«, »3 t 30 min«, »halvanden time«; None
    for all else."""
    words = re.sub(r"\s+", " ", text.replace("1/2", "½")).strip().removeprefix("ca. ")
    if said := _IN_WORDS.get(words.casefold()):
        return said
    if quarters := _QUARTERS.fullmatch(words):
        return int(quarters["n"]) * 15
    found = _WRITTEN.fullmatch(words)
    if not found or not words:
        return None
    half = _HALF[found["half"] or ""]
    return int(found["hours"] or 0) * _HOUR + half + int(found["minutes"] or 0)
