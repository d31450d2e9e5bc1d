"""A talk in a form that a file describes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.form import (
    PLACEHOLDERS,
    AnswersPart,
    FieldPart,
    FormFile,
    FormPart,
    FormSection,
    LinePart,
    RoomPart,
    TalkField,
)
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.export.blocks import Block, Items, Paragraph, SectionHeading
from kompetence_tui.export.document import Document
from kompetence_tui.export.form_fields import FACTS, fact_items, write_field, write_goal_field
from kompetence_tui.export.notice import write_notice
from kompetence_tui.export.phases import phases, write_phase, write_phases
from kompetence_tui.export.plan import signers
from kompetence_tui.export.plan_parts import write_decision
from kompetence_tui.export.talk_parts import write_answers_at
from kompetence_tui.i18n import _, known

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Theme
    from kompetence_tui.domain.plan.plan import Goal
    from kompetence_tui.domain.session.session import Session

_PLACEHOLDER = re.compile(rf"\{{({'|'.join(PLACEHOLDERS)})\}}")
_SECTION = 2
"""Level of a section's heading; what stands above them all begins there too."""

_EVERYBODY = "alle"
"""For whom a line to sign on is where it is for each who signs a plan."""


@dataclass(frozen=True, repr=False)
class _Place:
    """What a section tells of."""

    session: "Session"
    goal: "Goal | None" = None
    phase: "Theme | None" = None


def document_of(form: FormFile, session: "Session", notice: str = "") -> Document:
    """The talk in the form; the organisation's ``notice`` is last."""
    doc, form = Document(), _in_words(form)
    _write_title(doc, form, session)
    facts = tuple(takewhile(_is_fact, form.parts))
    _write_parts(doc, _Place(session), facts, _SECTION)
    if form.text:
        doc.text(form.text)
    _write_parts(doc, _Place(session), form.parts[len(facts) :], _SECTION)
    for section in form.sections:
        _write_sections(doc, _Place(session), section, _SECTION)
    if form.phases:
        named = {heading_key(title) for title in form.phases}
        others = (each for each in phases(session.bank) if heading_key(each.title) not in named)
        write_phases(doc, session, others, _SECTION)
    write_notice(doc, notice)
    return doc


def _in_words(form: FormFile) -> FormFile:
    """The form in the language that is spoken, as far as its words are known in it."""
    return replace(
        form,
        title=known(form.title),
        text=known(form.text),
        parts=tuple(map(_part_in_words, form.parts)),
        sections=tuple(map(_section_in_words, form.sections)),
    )


def _section_in_words(section: FormSection) -> FormSection:
    if section.names_phase:  # it is found by its words
        return section
    return replace(
        section,
        title=known(section.title),
        text=known(section.text),
        hints=tuple(map(known, section.hints)),
        parts=tuple(map(_part_in_words, section.parts)),
        sections=tuple(map(_section_in_words, section.sections)),
    )


def _part_in_words(part: FormPart) -> FormPart:
    if isinstance(part, LinePart) and not part.is_signature:
        return replace(part, label=known(part.label))
    return part


def has_phases_of(form: FormFile, bank: "Bank") -> bool:
    """The bank is in phases, and has those that the form names."""
    there = {heading_key(phase.title) for phase in phases(bank)}
    return bool(there) and there.issuperset(map(heading_key, form.phases))


def _write_title(doc: Document, form: FormFile, session: "Session") -> None:
    """The form's heading with what is of the talk; what is missing last in it says so."""
    kind = session.called
    found = {
        "navn": session.who,
        "samtale": f"{kind[:1].upper()}{kind[1:]}",
        "enhed": session.unit,
        "dato": danish_day(session.date),
    }
    *before, rest = _PLACEHOLDER.split(form.title)
    last = None if rest or not before else found.get(before.pop())
    words = "".join([*(found[w] if n % 2 else w for n, w in enumerate(before)), rest])
    doc.label(1, words, last)


def heading_key(title: str) -> str:
    """What the headings of a form and of a bank are the same by."""
    return one_line(title).casefold()


def _write_sections(doc: Document, place: _Place, section: FormSection, level: int) -> None:
    """The section, as often as it is to stand there: once for each goal, or for its phase."""
    if section.is_of_goal:
        _write_goals(doc, place.session, section, level)
    elif section.names_phase:
        for phase in phases(place.session.bank):
            if heading_key(phase.title) == heading_key(section.title):
                _write_section(doc, replace(place, phase=phase), section, level)
    else:
        _write_section(doc, place, section, level)


def _write_goals(doc: Document, session: "Session", section: FormSection, level: int) -> None:
    """Where there are no goals, that, or the decision to have none."""
    for number, goal in enumerate(session.plan.goals, 1):
        title = _("{section} {n}").format(section=section.title, n=number)
        if goal.horizon:
            title = _("{goal} på {horizon}").format(goal=title, horizon=_(goal.horizon.value))
        _write_section(doc, _Place(session, goal), replace(section, title=title), level)
    if session.plan.goals:
        return
    if level == _SECTION:
        doc.label(level, section.title)
    if session.plan.no_development_because.strip():
        write_decision(doc, session.plan)
    elif level == _SECTION:
        doc.remark(_("Der er endnu ingen mål i planen"))


def _write_section(doc: Document, place: _Place, section: FormSection, level: int) -> None:
    """The heading, what is asked and what was said; left out, or with lines to write on, where
    the form wants that for what nobody said anything of."""
    inside = Document()
    _write_parts(inside, place, section.parts, level + 1)
    for inner in section.sections:
        _write_sections(inside, place, inner, level + 1)
    is_empty = bool(section.parts or section.sections) and not any(map(_says, inside.blocks))
    if is_empty and section.left_out_if_empty:
        return
    doc.label(level, section.title)
    for asked in section.hints:
        doc.hint(asked)
    if section.text:
        doc.text(section.text)
    if is_empty and section.lines_if_empty:
        doc.room(section.lines_if_empty)
    elif is_empty and not inside.blocks:
        doc.text("")
    else:
        doc.add(inside.blocks)


def _says(block: Block) -> bool:
    """People said something in it, or are to."""
    match block:
        case Paragraph():
            return bool(block.text and block.text.strip()) and not block.is_hint
        case Items():
            return any(item.text.strip() for _depth, item in block.walk())
        case SectionHeading():
            return False
    return True


def _write_parts(doc: Document, place: _Place, parts: Sequence[FormPart], level: int) -> None:
    """The parts in order: facts next to each other are one list, so are lines to write on."""
    for _kind, run in groupby(parts, _kind_of):
        together = tuple(run)
        facts = [part.field for part in together if isinstance(part, FieldPart)]
        lines = [part for part in together if isinstance(part, LinePart)]
        if lines:
            doc.signatures(line for part in lines for line in _lines(place.session, part))
        elif facts and facts[0] in FACTS:
            doc.items(fact_items(place.session, facts))
        else:
            for part in together:
                _write_part(doc, place, part, level)


def _kind_of(part: FormPart) -> tuple[type, bool]:
    return type(part), _is_fact(part)


def _is_fact(part: FormPart) -> bool:
    return isinstance(part, FieldPart) and part.field in FACTS


def _write_part(doc: Document, place: _Place, part: FormPart, level: int) -> None:
    match part:
        case FieldPart(field=TalkField.PHASE):
            if place.phase:
                write_phase(doc, place.session, place.phase, level)
        case FieldPart(field=field) if place.goal and field.is_of_goal:
            write_goal_field(doc, place.goal, field)
        case FieldPart(field=field):
            write_field(doc, place.session, field, level)
        case AnswersPart(id=place_id):
            write_answers_at(doc, place.session, place_id, level)
        case RoomPart(lines=lines):
            doc.room(lines)


def _lines(session: "Session", line: LinePart) -> list[tuple[str, str]]:
    """The label of each line, and who writes there."""
    word = line.label.casefold()
    if line.is_signature and word == _EVERYBODY:
        return signers(session)
    role = next((role for role in Role if role.value == word), None)
    if role is None or not line.is_signature:
        return [(line.label, "")]
    label = _(role.value).capitalize()  # as the talk's bank calls it
    return [(label, name) for name in session.names(role) or ("",)]
