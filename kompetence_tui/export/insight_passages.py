"""The lines of a talk in which a person is named, wherever they stand."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from kompetence_tui.domain.direction import Need
from kompetence_tui.domain.model import Model
from kompetence_tui.domain.names import first_name_in, names_in
from kompetence_tui.domain.private import MARK
from kompetence_tui.domain.text import clean
from kompetence_tui.export.answers import need_words
from kompetence_tui.export.document import Item
from kompetence_tui.export.insight_own import stop_words
from kompetence_tui.export.insight_share import is_called
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.private import PrivateNotes
    from kompetence_tui.domain.session import Session

_PARTS = {
    "unit": _("Enhed"),
    "participants": _("Deltager"),
    "bank": _("Spørgsmålsbanken"),
    "direction": _("Mål og indsatsområder"),
    "course": _("Forløbet"),
    "inputs": _("Opspil"),
    "plan": _("Udviklingsplanen"),
    "follow_up": _("Opfølgningen"),
    "addenda": _("Tillæg"),
    "progress": _("Fremdrift"),
    "acknowledgements": _("Godkendelser"),
    "profile": _("Kompetenceprofilen"),
    "preparation": _("Forberedelsen"),
    "learns_best": _("Lærer bedst"),
    "drafts": _("Halvt udfyldt"),
}
_IDS = {
    "id", "card", "group", "used", "place", "question_id", "session", "item", "action", "point",
    "checksum",
}  # fmt: skip
_NAMES = {"name", "author", "turn", "proposed_by", "replaces"}
"""Fields for one name, which ``insight_share`` tells of; a name with more to it is a passage."""
_DUTIES = {"responsible", "told"}
"""Fields for names, which ``insight_share`` tells of."""


def passages(session: "Session", name: str, *, first_name: bool) -> list[Item]:
    """Each line of the session, where it stands as its key; the first name alone if asked for."""
    return [
        Item(line, key=words, inner=where)
        for words, where, part in _places(session)
        for line in _lines(_texts(part, "", name), name, first_name=first_name)
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


def _places(session: "Session") -> Iterator[tuple[str, tuple[Item, ...], object]]:
    """The parts of a session: the program's words for each, and where in the talk it stands."""
    for part, words in _PARTS.items():
        yield words, (), getattr(session, part)
    for question_id, answer in session.answers.items():
        where = Item(stop_words(session, question_id), key=_("Spørgsmål"))
        yield _("Svar"), (where,), answer
    for theme_id, board in session.boards.items():
        yield _("På pladen"), (Item(stop_words(session, theme_id), key=_("Plade")),), board


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


def _texts(value: object, field: str, name: str) -> Iterator[str]:
    """All that people wrote in the part, but for what ``insight_share`` tells of."""
    if isinstance(value, Enum) or field in _IDS:
        return
    if isinstance(value, str):
        if not _is_told(value, field, name):
            yield value
    elif isinstance(value, Need):
        yield need_words(value)
    else:
        for inner_field, inner in _parts(value, field):
            yield from _texts(inner, inner_field, name)


def _parts(value: object, field: str) -> Iterator[tuple[str, object]]:
    """What the value is made of, each with the field it stands in."""
    if isinstance(value, Model):
        yield from ((inner, getattr(value, inner)) for inner in type(value).model_fields)
    elif isinstance(value, dict):
        yield from (("author" if field == "dots" else field, key) for key in value)
        yield from ((field, inner) for inner in value.values())
    elif isinstance(value, tuple):
        yield from ((field, inner) for inner in value)


def _is_told(value: str, field: str, name: str) -> bool:
    if field in _NAMES:
        return is_called(value, name)
    return field in _DUTIES and names_in(value, name)
