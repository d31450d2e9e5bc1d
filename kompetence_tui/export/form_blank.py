"""A form from a file, to be printed and filled in by hand."""

import re
from collections.abc import Iterator

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.form import (
    AnswersPart,
    FieldPart,
    FormFile,
    FormPart,
    FormSection,
    LinePart,
    RoomPart,
    TalkField,
)
from kompetence_tui.export.blocks import About
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

GOALS = 2
"""Goals that there is room for."""
LINES = 4

_HOLES = re.compile(r"(?:\s+for)?\s*[:–-]?\s*\{\w+\}")
"""What is of the talk in a heading, with what leads to it."""

_FACTS = {
    TalkField.FACTS: (_("Dato"), _("Enhed"), _("Medarbejder"), _("Leder")),
    TalkField.DATE: (_("Dato"),),
    TalkField.UNIT: (_("Enhed"),),
    TalkField.PARTICIPANTS: (_("Medarbejder"), _("Leder")),
    TalkField.TIMELINE: (_("Start"), _("Slut")),
    TalkField.NEXT_FOLLOW_UP: (_("Hvordan"), _("Hvornår")),
}
"""What takes no more than a line each."""

_NAMES = {FieldPart(TalkField.FACTS), FieldPart(TalkField.PARTICIPANTS)}

_NOT_BY_HAND = frozenset(
    {
        TalkField.FIRST_PAGE, TalkField.BANK_GOALS, TalkField.KIND, TalkField.STATUS,
        TalkField.BANK, TalkField.COURSE, TalkField.ACKNOWLEDGEMENTS,
        TalkField.ADDENDA, TalkField.PROGRESS, TalkField.UNUSED_CARDS,
    }
)  # fmt: skip
"""What the program alone can tell."""

_SHORT = {
    TalkField.RESPONSIBLE: 1,
    TalkField.ABOUT_GOAL: 2,
    TalkField.DECISION: 2,
    TalkField.AIM: 3,
    TalkField.EVALUATION: 3,
}
"""Lines for what is soon said."""


def blank_of_form(form: FormFile) -> Document:
    """The headings and help questions, with room for what is said."""
    doc = Document()
    doc.about = About(one_line(form.name))
    doc.heading_of(1, _HOLES.sub("", form.title) or form.name)
    if form.text:
        doc.text(form.text)
    if "{navn}" in form.title and not _NAMES.intersection(form.parts):
        doc.to_fill(_("Navn"))
    _write_parts(doc, form.parts)
    for section in form.sections:
        _write_section(doc, section, 2)
    return doc


def _titles(section: FormSection) -> Iterator[str]:
    if not section.is_of_goal:
        yield section.title
        return
    for number in range(1, GOALS + 1):
        yield _("{section} {n}").format(section=section.title, n=number)


def _write_section(doc: Document, section: FormSection, level: int) -> None:
    for title in _titles(section):
        doc.label(level, title)
        for asked in section.hints:
            doc.hint(asked)
        if section.text:
            doc.text(section.text)
        before = len(doc)
        _write_parts(doc, section.parts)
        for inner in section.sections:
            _write_section(doc, inner, level + 1)
        if section.parts and len(doc) == before:
            doc.room(LINES)


def _write_parts(doc: Document, parts: tuple[FormPart, ...]) -> None:
    signed = [part for part in parts if isinstance(part, LinePart)]
    for part in parts:
        match part:
            case FieldPart(field=field) if field in _FACTS:
                for label in _FACTS[field]:
                    doc.to_fill(label)
            case FieldPart(field=field) if field not in _NOT_BY_HAND:
                doc.room(_SHORT.get(field, LINES))
            case AnswersPart():
                doc.room(LINES)
            case RoomPart(lines=lines):
                doc.room(lines)
    if signed:
        doc.signatures(line for part in signed for line in _lines(part))


def _lines(part: LinePart) -> tuple[tuple[str, str], ...]:
    if part.is_signature and part.label.casefold() == "alle":
        return (_("Medarbejder"), ""), (_("Leder"), "")
    return ((part.label, ""),)
