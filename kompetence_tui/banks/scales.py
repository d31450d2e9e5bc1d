"""The words on the steps of a scale: those of its ends alone, or of each step."""

import re
from typing import Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.values import BadValue, read_line
from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _

Scale = tuple[int, int]

_STEP = re.compile(r"([0-9]{1,3})\s*=\s*(\S.*)", re.DOTALL)
_QUOTED = 40


def scale_fields(part: Section, scale: Scale | None, values: PartValues) -> dict[str, Any]:
    """What Question keeps of a scale and its words; for no scale they are refused."""
    if scale is None:
        todo = _("skriv »- Svar: skala 1-5«, eller slet linjen")
        for key in (keys.LOW, keys.HIGH, keys.STEP):
            values.refuse(part, key, todo)
        return {}
    return {
        "scale": scale,
        "low": values.line(part, keys.LOW),
        "high": values.line(part, keys.HIGH),
        "steps": _steps(part, scale, values),
    }


def _steps(part: Section, scale: Scale, values: PartValues) -> tuple[str, ...]:
    """The words of each step from the lowest; none where the file names none."""
    lowest, highest = scale
    taken = {
        step: setting.line
        for step, key in ((lowest, keys.LOW), (highest, keys.HIGH))
        if (setting := part.first(key))
    }
    words = dict.fromkeys(range(lowest, highest + 1), "")
    for setting, (step, named) in values.each(part, keys.STEP, _read_step):
        if step not in words:
            what = _("{step} er ikke et trin på skalaen {low}-{high}")
            what = what.format(step=step, low=lowest, high=highest)
            values.findings.add(
                setting.line, setting.column, what, _("ret tallet, eller slet linjen")
            )
        elif step in taken:
            what = _("trin {step} har også ord i linje {line}").format(step=step, line=taken[step])
            values.findings.add(setting.line, setting.column, what, _("behold den ene"))
        else:
            taken[step], words[step] = setting.line, named
    return tuple(words.values()) if any(words.values()) else ()


def _read_step(text: str) -> tuple[int, str]:
    """»1 = ny i det«."""
    if found := _STEP.fullmatch(text.strip()):
        return int(found[1]), read_line(found[2])
    what = _("»{text}« siger ikke, hvilket trin det er").format(
        text=quote(read_line(text), _QUOTED)
    )
    raise BadValue(what, _("skriv fx »- {key}: 1 = ny i det«").format(key=keys.STEP))
