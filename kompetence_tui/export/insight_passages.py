"""The lines of a talk in which a person is named, wherever they stand."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import clean
from kompetence_tui.domain.direction.direction import Need
from kompetence_tui.domain.parts.part import Field, Kind, Part
from kompetence_tui.domain.parts.parts import inside, parts
from kompetence_tui.domain.people.names import first_name_in, names_in
from kompetence_tui.domain.session.private import MARK
from kompetence_tui.export.answers import need_words
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.insight_own import stop_words
from kompetence_tui.export.insight_share import is_called
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session

_ALONE = (Kind.NAME, Kind.SIGNED, Kind.DOTS)
"""For one name; a name with more to it is a passage, though the name is told."""


def passages(session: "Session", name: str, *, first_name: bool) -> list[Item]:
    """Each line of the session, where it stands as its key; the first name alone if asked for."""
    return [
        Item(line, key=words, inner=where)
        for words, where, value, part in _places(session)
        for line in _lines(_texts(value, part, name, part), name, first_name=first_name)
    ]


def private_passages(
    notes: "PrivateNotes", session: "Session | None", name: str, *, first_name: bool
) -> list[Item]:
    """Each line of the leader's private notes to a talk; ``session`` is None when it is gone."""
    found = []
    for stop_id, note in notes.notes.items():
        where = stop_words(session, stop_id) if session else stop_id
        for line in _lines([note.text], name, first_name=first_name):
            found.append(Item(line, key=MARK, inner=(Item(where, key=_("Ved")),)))
    return found


def _places(session: "Session") -> Iterator[tuple[str, tuple[Item, ...], object, Part]]:
    """The parts of a session, those at its stops last: the program's words for each, where in the
    talk it stands, and what is there."""
    found = [(part, getattr(session, name)) for name, part in parts().items()]
    yield from ((part.called, (), value, part) for part, value in found if not part.stop)
    for part, value in found:
        if stop := part.stop:
            for key, lying in value.items():
                where = Item(stop_words(session, key), key=stop.called)
                yield part.called, (where,), lying, part


def _lines(texts: Iterable[str], name: str, *, first_name: bool) -> Iterator[str]:
    for text in texts:
        yield from _named_in(clean(text), name)
        if first_name:
            for row in clean(text).split("\n"):
                if first_name_in(row, name) and not names_in(row, name):
                    yield row


def _named_in(text: str, name: str) -> Iterator[str]:
    """The lines with the whole name; two, or the whole text, where a line end parts it."""
    if not names_in(text, name):
        return
    rows = text.split("\n")
    found = [row for row in rows if names_in(row, name)]
    for one, two in pairwise(rows):
        if names_in(f"{one}\n{two}", name) and not (names_in(one, name) or names_in(two, name)):
            found.append(f"{one}\n{two}")
    yield from found or [text]


def _texts(value: object, field: Field, name: str, part: Part) -> Iterator[str]:
    """All that people wrote in the part, but for what ``insight_share`` tells of."""
    if isinstance(value, Need):
        yield need_words(value)
    elif not isinstance(value, str):
        for inner, inner_field in inside(value, field):
            yield from _texts(inner, inner_field, name, part)
    elif field.holds is not Kind.PLAIN and not (part.is_told and _is_told(value, field, name)):
        yield value


def _is_told(value: str, field: Field, name: str) -> bool:
    if field.holds in _ALONE:
        return is_called(value, name)
    return field.holds is Kind.NAMES and names_in(value, name)
