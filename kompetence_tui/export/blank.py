"""A question bank as a form to print and fill in by hand (K10).

Without the advice to whoever leads the talk: neither help nor guide.
"""

from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.session.asked import only_if_words
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, ThemeForm
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.first_page import stamp, stamp_words, write_goals, write_readers
from kompetence_tui.i18n import _, plural, speaking

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Question, Theme

LINES_FOR_TEXT = 4
LINES_IN_PHASE = 6
LINES_FOR_REMARK = 2
LINES_FOR_NOTES = 8
LINES_FOR_DECISION = 3
ROWS = 3
"""Empty rows of a table."""
COMPETENCES = 3
"""How many there is room for; a group is to choose few."""


def blank_form(bank: "Bank") -> Document:
    """The bank's introduction, themes and questions, with room for the answers."""
    with speaking(bank.speech):
        return _blank_form(bank)


def _blank_form(bank: "Bank") -> Document:
    doc = Document()
    stamped, language = stamp_words(bank.ways), doc.speech.language
    doc.about = About(one_line(bank.title), language=language, stamp=stamped)
    doc.heading_of(1, bank.title)
    stamp(doc, bank.ways)
    doc.items(_bank_facts(bank))
    if bank.intro.strip():
        doc.text(bank.intro)
    write_readers(doc, bank.ways)
    for label in _labels(bank):
        doc.to_fill(label)
    write_goals(doc, bank.ways, 2)
    for theme in bank.themes:
        _write_theme(doc, bank, theme)
    return doc


def _bank_facts(bank: "Bank") -> list[Item]:
    found = [Item(f"{bank.id} {bank.version}", key=_("Spørgsmålsbank"))]
    if bank.source:
        found.append(Item(bank.source, key=_("Kilde")))
    if bank.licence:
        found.append(Item(bank.licence, key=_("Licens")))
    if bank.budget or bank.boards:
        found.append(Item(duration(bank.board_budget), key=_("Tid i alt")))
    return found


def _labels(bank: "Bank") -> list[str]:
    """What is filled in first of all: when, where, who."""
    labels = [_("Dato")]
    if bank.is_phased:
        labels.append(_("Enhed"))
    if all(kind.has_sides for kind in bank.kinds):
        return [*labels, _("Ledelse"), _("Medarbejdere")]
    return [*labels, _who_words(bank), _("Leder")]


def _who_words(bank: "Bank") -> str:
    if all(kind.is_individual for kind in bank.kinds):
        return _("Medarbejder")
    if any(kind.is_individual for kind in bank.kinds):
        return _("Medarbejder eller deltagere")
    return _("Deltagere")


def _write_theme(doc: Document, bank: "Bank", theme: "Theme") -> None:
    doc.heading_of(2, theme.title)
    for words in _remarks(theme):
        doc.remark(words)
    if theme.focus:
        doc.items([Item(theme.focus, key=_("Fokus"))])
    if theme.intro.strip():
        doc.text(theme.intro)
    if theme.form is ThemeForm.BOARD:
        _write_board(doc, theme)
        return
    dated = any(question.answer is AnswerKind.DATE for question in theme.questions)
    if theme.form is ThemeForm.EXPERIENCE and not dated:
        doc.to_fill(_("Dato"))
    for question in theme.questions:
        # A phase with a field of its own name is one heading and its room.
        if not (theme.form.is_phase and question.text == theme.title):
            doc.heading_of(3, question.text)
        if question.only_if:
            doc.labelled(_("Kun nogle gange"), only_if_words(bank, question.only_if))
        _write_answer(doc, question, LINES_IN_PHASE if theme.form.is_phase else LINES_FOR_TEXT)


def _remarks(theme: "Theme") -> list[str]:
    facts = []
    if theme.minutes:
        facts.append(plural("Cirka {n} minut", "Cirka {n} minutter", theme.minutes))
    if theme.section:
        facts.append(_("Til strategien: {section}").format(section=_(theme.section.value)))
    if theme.aspect:
        facts.append(_("I forløbet: {aspect}").format(aspect=_(theme.aspect.value)))
    if theme.form is ThemeForm.EXPERIENCE:
        facts.append(_("Udfyldes senere, når I har prøvet det af"))
    if theme.form is ThemeForm.TOOL:
        facts.append(_("Om værktøjet; kan afleveres for sig, uden navn"))
    return facts


def _write_board(doc: Document, theme: "Theme") -> None:
    """The cards to tick, room for what would be notes, and for what was agreed on."""
    doc.heading(3, _("Kort"))
    doc.remark(_("Sæt kryds ved dem, I har talt om"))
    doc.items(
        Item(card.text, inner=tuple(Item(text) for text in card.follow_ups), box=True)
        for card in theme.questions
    )
    doc.heading(3, _("Sedler"))
    doc.room(LINES_FOR_NOTES)
    doc.heading(3, _("Det er vi enige om"))
    doc.room(LINES_FOR_DECISION)


def _write_answer(doc: Document, question: "Question", lines: int) -> None:
    """The ways to go on asking, examples, and room for the answer."""
    examples = [Item(text, key=_("Eksempel")) for text in question.examples]
    doc.items([*(Item(text) for text in question.follow_ups), *examples])
    if question.answered_by is Answerer.BOTH:
        doc.remark(_("Medarbejderen svarer"))
        _write_fields(doc, question, lines)
        doc.remark(_("Lederen svarer"))
    elif question.answered_by:
        is_leader = question.answered_by is Answerer.LEADER
        doc.remark(_("Lederen svarer") if is_leader else _("Medarbejderen svarer"))
    _write_fields(doc, question, lines)


def _write_fields(doc: Document, question: "Question", lines: int) -> None:
    match question.answer:
        case AnswerKind.TEXT:
            doc.room(lines)
            return
        case AnswerKind.SCALE:
            _write_steps(doc, question)
        case AnswerKind.DATE:
            doc.to_fill(_("Dato"))
        case AnswerKind.CHOICES:
            doc.remark(_("Sæt gerne flere kryds"))
            doc.items(Item(option, box=True) for option in question.options)
        case AnswerKind.CHOICE | AnswerKind.YES_NO:
            doc.remark(_("Sæt ét kryds"))
            doc.items(Item(question.said(option), box=True) for option in question.options)
        case AnswerKind.TABLE:
            _write_table(doc, question)
            return
        case AnswerKind.COMPETENCES:
            _write_competences(doc)
    doc.room(LINES_FOR_REMARK)


def _write_table(doc: Document, question: "Question") -> None:
    """A few empty rows."""
    for number in range(1, ROWS + 1):
        for column, name in enumerate(question.columns):
            doc.to_fill(name if column else f"{name} {number}")


def _write_competences(doc: Document) -> None:
    """A few rows of what, for whom, and where the need was seen."""
    from kompetence_tui.domain.direction.direction import NeedSource

    sources = ", ".join(_(source.value) for source in NeedSource)
    doc.remark(_("Den vigtigste først. Kilden kan være: {sources}").format(sources=sources))
    for number in range(1, COMPETENCES + 1):
        doc.to_fill(_("Kompetence {n}").format(n=number))
        doc.to_fill(_("For hvem"))
        doc.to_fill(_("Kilde"))


def _write_steps(doc: Document, question: "Question") -> None:
    """The numbers in a row, or each with its words on a line of its own."""
    if not question.steps:
        doc.remark(_("Sæt ring om ét tal"))
        doc.text(_steps(question))
        return
    lowest, highest = question.scale or (1, 5)
    named = dict(question.named_steps)
    doc.remark(_("Sæt ét kryds"))
    doc.items(
        Item(f"{step} = {named[step]}" if step in named else str(step), box=True)
        for step in range(lowest, highest + 1)
    )


def _steps(question: "Question") -> str:
    """»skidt 1 · 2 · 3 · 4 · 5 godt«."""
    lowest, highest = question.scale or (1, 5)
    steps = " · ".join(str(step) for step in range(lowest, highest + 1))
    return " ".join(part for part in (question.low, steps, question.high) if part)
