"""What is due: the dated points of a plan, and the words for them. Free of pydantic."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.i18n import _

WIDTH = 60
"""Characters of a goal's or an action's text that a point keeps."""


class DueKind(StrEnum):
    """What there is to do at a point."""

    GOAL = "mål"
    """The goal is to be reached."""
    ACTION = "handling"
    EVALUATION = "evaluering"
    BEFORE = "før"
    """What was agreed on before the learning begins."""
    AFTER = "efter"
    """The talk after the learning."""
    STATUS = "status"
    """A date at which it is said what was learnt."""
    FOLLOW_UP = "opfølgning"
    """The plan as a whole is followed up."""

    @property
    def is_done_by_noting(self) -> bool:
        """Somebody says that it is done; a goal and a plan are taken up in a talk instead."""
        return self in (DueKind.ACTION, DueKind.BEFORE, DueKind.AFTER, DueKind.STATUS)

    @property
    def calls(self) -> bool:
        """It asks for the two to sit down over the plan again."""
        return self in (DueKind.EVALUATION, DueKind.FOLLOW_UP)


class Due(NamedTuple):
    """A dated point of a plan, an addendum or a goal taken up from the last plan."""

    kind: DueKind
    key: str
    """The same for as long as the point is the same one: »m2.h1.før«."""
    number: int
    """The goal's number among its like, from 1; 0 for the plan as a whole."""
    words: str
    """The goal's or the action's text on one line, shortened; it may be empty."""
    responsible: str
    when: PartialDate

    def __repr__(self) -> str:
        return f"<Due {self.kind.value}>"

    def is_over(self, today: dt.date) -> bool:
        """Its last day is past."""
        return self.when.last < today


def said(due: Due, *, covered: bool = False, width: int = WIDTH) -> str:
    """What is to be done, as in a list: »evaluér »Lede mødet««; covered, »evaluér mål 1«."""
    if due.kind is DueKind.FOLLOW_UP:
        return _("følg op på planen")
    if covered or not due.words:
        return _UNNAMED[due.kind].format(goal=_goal(due))
    words = due.words if len(due.words) <= width else quote(due.words, width)
    return _NAMED[due.kind].format(words=words)


_NAMED = {
    DueKind.GOAL: _("målet »{words}« skal være nået"),
    DueKind.ACTION: _("handling »{words}«"),
    DueKind.EVALUATION: _("evaluér »{words}«"),
    DueKind.BEFORE: _("gør klar til »{words}«"),
    DueKind.AFTER: _("tal om udbyttet af »{words}«"),
    DueKind.STATUS: _("gør status på »{words}«"),
}
_UNNAMED = {
    DueKind.GOAL: _("{goal} skal være nået"),
    DueKind.ACTION: _("handling i {goal}"),
    DueKind.EVALUATION: _("evaluér {goal}"),
    DueKind.BEFORE: _("gør klar til handling i {goal}"),
    DueKind.AFTER: _("tal om udbyttet af handling i {goal}"),
    DueKind.STATUS: _("gør status på handling i {goal}"),
}


def _goal(due: Due) -> str:
    words = {"t": _("tillæg {n}"), "f": _("mål {n} fra sidste plan")}
    return words.get(due.key[:1], _("mål {n}")).format(n=due.number)


# One text holds all points of a row: taking it apart waits until they are asked for.

_KINDS = {kind.value: kind for kind in DueKind}
_FIELD, _POINT = "\u00a0", "\u0085"
"""White space that a cleaned line never holds, and that JSON need not escape: it is read faster."""
_date = lru_cache(maxsize=8192)(PartialDate.from_iso)


def packed(points: Iterable[Due]) -> str:
    """The points as one text, earliest first: the words that occur in them, then each point."""
    ordered = sorted(points, key=_order)
    texts = [one_line(text) for due in ordered for text in (due.words, due.responsible)]
    place = {text: str(number) for number, text in enumerate(dict.fromkeys(texts))}
    lines = [_FIELD.join(place)]
    for due, words, responsible in zip(ordered, texts[::2], texts[1::2], strict=True):
        key, number = one_line(due.key), str(due.number)
        parts = (due.when.iso, due.kind.value, key, number, place[words], place[responsible])
        lines.append(_FIELD.join(parts))
    return _POINT.join(lines) if ordered else ""


@lru_cache(maxsize=512)
def unpacked(text: str) -> tuple[Due, ...]:
    """The points of a text; what is none is passed over, and none holds control characters."""
    return tuple(_points(text))


def _points(text: str) -> Iterator[Due]:
    head, *lines = (line.split(_FIELD) for line in text.split(_POINT))
    if not text.replace(_POINT, "").replace(_FIELD, "").isprintable():
        head, *lines = ([one_line(field) for field in fields] for fields in (head, *lines))
    for fields in lines:
        try:
            iso, kind, key, number, words, responsible = fields
            said, by = head[int(words)], head[int(responsible)]
            yield Due(_KINDS[kind], key, int(number), said, by, _date(iso))
        except (ValueError, LookupError):
            continue


def _order(due: Due) -> tuple[object, ...]:
    return due.when.last, due.number, due.kind.value, due.key
