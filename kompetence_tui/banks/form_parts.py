"""What stands on a form's page below one heading, in the order of the file."""

import re
from collections.abc import Callable

from kompetence_tui.banks import form_keys as keys
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.values import BadValue, read_line, read_slug, read_word
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.form import (
    AnswersPart,
    FieldPart,
    FormPart,
    LinePart,
    RoomPart,
    TalkField,
)
from kompetence_tui.i18n import _

MOST_LINES = 20
"""Ruled lines in one place."""

_LINES = re.compile(r"([0-9]{1,2})(?:\s+linjer?)?", re.IGNORECASE)


def read_parts(part: Section, values: PartValues) -> tuple[FormPart, ...]:
    """The parts below a heading; a mistake in one is among the findings."""
    found: list[tuple[int, FormPart]] = []
    for key, read in _READERS.items():
        for setting, made in values.each(part, key, read):
            found.append((setting.line, made))
    return tuple(made for _line, made in sorted(found, key=lambda pair: pair[0]))


def check_fields(part: Section, values: PartValues, *, is_of_goal: bool) -> None:
    """Reports each field that tells of one goal where the form tells of all, or the other way."""
    for setting, made in values.each(part, keys.FIELD, _field):
        if not isinstance(made, FieldPart) or made.field.is_of_goal is is_of_goal:
            continue
        if is_of_goal:
            what = _("»{field}« hører ikke til ét mål").format(field=made.field.value)
            todo = _("flyt det til et afsnit uden »- {key}: mål«").format(key=keys.EACH)
        else:
            what = _("»{field}« hører til ét mål").format(field=made.field.value)
            todo = _("skriv »- {key}: mål« under overskriften").format(key=keys.EACH)
        values.findings.add(setting.line, setting.column, what, todo)


def check_repeats(part: Section, values: PartValues) -> None:
    """Reports what stands for each goal within what already does."""
    if not part.every(keys.EACH):
        return
    for setting in (one for inner in part.parts for one in inner.every(keys.EACH)):
        what = _("»{key}« står allerede for hele afsnittet").format(key=keys.EACH)
        values.findings.add(setting.line, setting.key_column, what, _("slet den ene"))


def check_phase(part: Section, values: PartValues) -> None:
    """Reports a phase where there is no heading that says which."""
    for setting, made in values.each(part, keys.FIELD, _field):
        if made == FieldPart(TalkField.PHASE):
            what = _("»{field}« står ikke under en fases overskrift").format(field="fase")
            todo = _("flyt det ned under et afsnit med fasens overskrift, eller skriv »faser«")
            values.findings.add(setting.line, setting.column, what, todo)


def read_lines(text: str) -> int:
    """How many ruled lines."""
    found = _LINES.fullmatch(text.strip())
    if found and 1 <= int(found[1]) <= MOST_LINES:
        return int(found[1])
    what = _("»{text}« er ikke et antal linjer").format(text=quote(text, 40))
    raise BadValue(what, _("skriv fx »4 linjer«, højst {n}").format(n=MOST_LINES))


def _field(text: str) -> FormPart:
    return FieldPart(read_word(TalkField)(text))


def _answers(text: str) -> FormPart:
    return AnswersPart(read_slug(text))


def _line(text: str) -> FormPart:
    return LinePart(read_line(text))


def _signature(text: str) -> FormPart:
    return LinePart(read_line(text), is_signature=True)


def _room(text: str) -> FormPart:
    return RoomPart(read_lines(text))


_READERS: dict[str, Callable[[str], FormPart]] = {
    keys.FIELD: _field,
    keys.ANSWERS: _answers,
    keys.LINE: _line,
    keys.SIGNATURE: _signature,
    keys.ROOM: _room,
}
