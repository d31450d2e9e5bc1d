"""The rows of what groups wrote, and one text in full with the names in it marked."""

from collections.abc import Sequence

from kompetence_tui.domain.base.text import clean, quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.marking import KnownNames
from kompetence_tui.domain.report.experiences import Chosen, Passage
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import Styled
from kompetence_tui.tui.widgets.row_list import Span, column, spaced

_TICK, _SORT, _UNIT, _SIGN = 4, 15, 24, 2
_ROOM_FOR_UNIT = 66
_NAME = "bold reverse $needs-you"


def spans(
    one: Passage | Chosen, chosen: Chosen | None, names: KnownNames, width: int
) -> Sequence[Span]:
    """One text: its tick, what it is, whose, how it begins, and »!« where names stand in it."""
    text = chosen.text if chosen else one.text
    unit = _UNIT if width >= _ROOM_FOR_UNIT else 0
    left = width - _TICK - _SORT - unit - _SIGN
    return [
        column("[x]" if chosen else "[ ]", _TICK),
        spaced(one.sort.words, _SORT, "muted"),
        spaced(one.unit, unit, "muted"),
        column(quote(text, max(left - 1, 1)), left, "strong" if chosen else ""),
        column(" !" if names.places_in(text) else "", _SIGN, "warn"),
    ]


def said_in_full(one: Passage | Chosen, chosen: Chosen | None, names: KnownNames) -> list[Styled]:
    """Where it was written, what was asked, and all its words; what can be a name stands out."""
    parts: list[Styled] = [(f"{_where(one)}\n\n", "$muted")]
    parts += _marked(one.text, names)
    if chosen and chosen.is_reworded and isinstance(one, Passage):
        parts.append((_("\n\nKommer med i disse ord:\n\n"), "$muted"))
        parts += _marked(chosen.text, names)
    return parts


def without_names(text: str, names: KnownNames) -> str:
    """The text with NN where a name can stand."""
    text, kept, end = clean(text), "", 0
    for place in names.places_in(text):
        kept, end = f"{kept}{text[end : place.start]}NN", place.end
    return kept + text[end:]


def _where(one: Passage | Chosen) -> str:
    if isinstance(one, Chosen):
        return _("Samtalen er slettet, eller teksten er taget væk i den.")
    what = f"{_(one.kind.value)} {danish_day(one.date)}"
    return " · ".join(filter(None, (one.unit, what, one.asked)))


def _marked(text: str, names: KnownNames) -> list[Styled]:
    text, parts, end = clean(text), list[Styled](), 0
    for place in names.places_in(text):
        parts.append((text[end : place.start], ""))
        parts.append((text[place.start : place.end], _NAME))
        end = place.end
    return [*parts, (text[end:], "")]
