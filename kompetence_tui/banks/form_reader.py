"""A form from its Markdown file, with every mistake in the file."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from kompetence_tui.banks import form_keys as keys
from kompetence_tui.banks.blocks import read_outline
from kompetence_tui.banks.form_parts import (
    check_fields,
    check_phase,
    check_repeats,
    read_lines,
    read_parts,
)
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.problems import Findings, Problem, Remark, TooManyFindings
from kompetence_tui.banks.source import read_source
from kompetence_tui.banks.values import (
    BadValue,
    read_dated,
    read_list,
    read_slug,
    read_words,
)
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.form import PLACEHOLDERS, RESERVED, FormFile, FormSection
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _

_GOAL = "mål"
"""What a section may stand for each of."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LEAVE_OUT = "udelad"


@dataclass(frozen=True, slots=True)
class FormReading:
    """A form, or the problems that keep it from being one, in the order of the file."""

    form: FormFile | None
    problems: tuple[Problem, ...]
    id: str = ""
    """The form's id as far as it can be read, also with problems."""
    advice: tuple[Remark, ...] = ()


def read_form(data: bytes, file: str) -> FormReading:
    """The form in a file's bytes; ``file`` is the name that the problems carry."""
    findings = Findings(file)
    fields: dict[str, Any] = {"id": ""}
    with suppress(TooManyFindings):
        if source := read_source(data, keys.GRAMMAR, findings):
            outline, values = read_outline(source, findings), PartValues(source, findings)
            fields["id"] = values.one(outline, keys.FORM, _own_name) or ""
            fields |= _form(outline, values)
    problems = findings.in_order()
    form = None if problems else FormFile(**fields)
    return FormReading(form, problems, fields["id"], findings.advice_in_order())


def _form(part: Section, values: PartValues) -> dict[str, Any]:
    """What a form is made of, its id aside; sound only when nothing was found."""
    _check_required(part, values.findings)
    title = values.title(part)
    _check_placeholders(part, title, values.findings)
    name = values.line(part, keys.NAME) or _PLACEHOLDER.sub("", title).strip(" :–-")
    check_fields(part, values, is_of_goal=False)
    check_phase(part, values)
    return {
        "title": title,
        "name": name,
        "description": values.line(part, keys.ABOUT),
        "kinds": values.one(part, keys.KINDS, read_words(SessionKind)) or (),
        "banks": values.one(part, keys.BANKS, _ids) or (),
        "file_part": values.one(part, keys.FILE_PART, _own_name) or "",
        "version": values.line(part, keys.VERSION),
        "dated": values.one(part, keys.DATED, read_dated),
        "source": values.line(part, keys.SOURCE),
        "licence": values.line(part, keys.LICENCE),
        "text": _text(part, part.intro, values),
        "parts": read_parts(part, values),
        "sections": tuple(_section(section, values) for section in part.parts),
    }


def _section(part: Section, values: PartValues, *, is_of_goal: bool = False) -> FormSection:
    each = values.one(part, keys.EACH, _read_each)
    is_of_goal = is_of_goal or bool(each) or bool(part.every(keys.EACH))
    check_repeats(part, values)
    empty = values.one(part, keys.IF_EMPTY, _read_if_empty)
    check_fields(part, values, is_of_goal=is_of_goal)
    hints = _text(part, part.help or [], values)
    return FormSection(
        title=values.title(part),
        hints=tuple(hints.split("\n\n")) if hints else (),
        text=_text(part, part.intro, values),
        parts=read_parts(part, values),
        sections=tuple(_section(inner, values, is_of_goal=is_of_goal) for inner in part.parts),
        is_of_goal=bool(each),
        left_out_if_empty=empty == 0,
        lines_if_empty=empty or 0,
    )


def _read_if_empty(text: str) -> int:
    """Lines to write on; 0 leaves the section out."""
    if text.strip().casefold() == _LEAVE_OUT:
        return 0
    with suppress(BadValue):
        return read_lines(text)
    what = _("»{text}« er ikke en gyldig værdi").format(text=quote(text, 40))
    raise BadValue(what, _("skriv »udelad«, eller hvor mange linjer der skal være, fx »4 linjer«"))


def _read_each(text: str) -> str:
    if text.strip().casefold() == _GOAL:
        return _GOAL
    what = _("»{text}« er ikke en gyldig værdi").format(text=quote(text, 40))
    raise BadValue(what, _("skriv »- {key}: mål«; andet kan ikke gentages").format(key=keys.EACH))


def _own_name(text: str) -> str:
    """An id or a file's name that is none of the program's own."""
    name = read_slug(text)
    if name in RESERVED:
        what = _("»{name}« er navnet på noget, programmet selv skriver").format(name=name)
        raise BadValue(what, _("vælg et andet, fx »vores-{name}«").format(name=name))
    return name


def _ids(text: str) -> tuple[str, ...]:
    return tuple(map(read_slug, read_list(text)))


def _text(part: Section, paragraphs: list[str], values: PartValues) -> str:
    """Paragraphs, each on one line: a line end of the file is none on the page."""
    return values.text(part, [line for each in paragraphs if (line := one_line(each))])


def _check_required(part: Section, findings: Findings) -> None:
    if not part.stated and not part.settings:
        return  # Not a form at all; the finding about its beginning says so.
    if not part.every(keys.FORM):
        what = _("skemaet mangler »{key}«").format(key=keys.FORM)
        todo = _("skriv fx »- {key}: vores-aftale« under overskriften").format(key=keys.FORM)
        findings.add(part.line, 1, what, todo)
    if not part.parts and not any(part.every(key) for key in keys.PARTS):
        what = _("skemaet har hverken afsnit eller felter")
        findings.add(part.line, 1, what, _("skriv et afsnit med ##, og »- Felt: …« under det"))


def _check_placeholders(part: Section, title: str, findings: Findings) -> None:
    known = _("her kan stå: {known}").format(known=", ".join(f"{{{one}}}" for one in PLACEHOLDERS))
    for found in _PLACEHOLDER.finditer(title):
        if found[1] not in PLACEHOLDERS:
            what = _("»{text}« i overskriften bliver ikke udfyldt").format(text=found[0])
            findings.add(part.line, part.column + found.start(), what, known)
