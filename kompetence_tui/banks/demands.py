"""What closing demands: read from the settings below the bank's name, and written there."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.values import BadValue, read_list, read_slug
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.ways import MOST_MONTHS, Demands
from kompetence_tui.i18n import _

WORKPLACE_GOAL = "et mål bygger på arbejdspladsens"
LEADER_ACTION = "lederen har en handling"
_QUESTIONS, _FOLLOW_UP = "spørgsmål", "opfølgning inden"
KNOWN = (f"{_QUESTIONS} et-id", WORKPLACE_GOAL, LEADER_ACTION, f"{_FOLLOW_UP} 6 måneder")
"""Each demand as it is written."""

_ASKED = re.compile(rf"{_QUESTIONS}\s+(.+)", re.IGNORECASE)
_WITHIN = re.compile(rf"{_FOLLOW_UP}\s+([0-9]{{1,3}})\s+måned(?:er)?", re.IGNORECASE)
_QUOTED = 40


def read_demands(part: Section, values: PartValues) -> dict[str, Any]:
    """What Demands is made of."""
    found: dict[str, Any] = {"questions": ()}
    for setting in part.every(keys.DEMAND):
        try:
            _take(setting.value.released if setting.value.sound else "", found)
        except BadValue as bad:
            values.findings.add(setting.line, setting.column, bad.what, bad.todo)
    return found


def check_demands(
    part: Section, themes: Iterable[dict[str, Any]], demands: dict[str, Any], values: PartValues
) -> None:
    """Reports a demanded question that the bank does not have."""
    known = {question["id"] for theme in themes for question in theme["questions"]}
    for setting in part.every(keys.DEMAND):
        words = re.split(r"[\s,]+", setting.value.released)
        for asked in demands["questions"]:
            if asked not in known and asked in words:
                what = _("banken har intet spørgsmål med id »{id}«").format(id=asked)
                todo = _("skriv »- Id: {id}« under spørgsmålet, eller ret id'et her")
                values.findings.add(setting.line, setting.column, what, todo.format(id=asked))


def demand_lines(demands: Demands) -> Iterator[tuple[str, str]]:
    """Each demand's key and words; empty ones too."""
    asked = ", ".join(demands.questions)
    yield keys.DEMAND, f"{_QUESTIONS} {asked}" if asked else ""
    yield keys.DEMAND, WORKPLACE_GOAL if demands.workplace_goal else ""
    yield keys.DEMAND, LEADER_ACTION if demands.leader_action else ""
    unit = "måned" if demands.months == 1 else "måneder"
    yield keys.DEMAND, f"{_FOLLOW_UP} {demands.months} {unit}" if demands.months else ""


def _take(text: str, found: dict[str, Any]) -> None:
    words = " ".join(text.split())
    if asked := _ASKED.fullmatch(words):
        ids = tuple(map(read_slug, read_list(asked[1])))
        found["questions"] = tuple(dict.fromkeys((*found["questions"], *ids)))
    elif within := _WITHIN.fullmatch(words):
        found["months"] = _months(int(within[1]))
    elif words.casefold() == WORKPLACE_GOAL:
        found["workplace_goal"] = True
    elif words.casefold() == LEADER_ACTION:
        found["leader_action"] = True
    elif words:
        what = _("»{text}« er ikke noget, der kan kræves").format(text=quote(words, _QUOTED))
        raise BadValue(what, _("her kan stå: {known}").format(known="; ".join(KNOWN)))


def _months(number: int) -> int:
    if 1 <= number <= MOST_MONTHS:
        return number
    what = _("»{n} måneder« kan ikke bruges").format(n=number)
    raise BadValue(what, _("skriv et helt tal fra 1 til {n}").format(n=MOST_MONTHS))
