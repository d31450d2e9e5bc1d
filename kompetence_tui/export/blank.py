"""A question bank as a form to print and fill in by hand (K10); without the leader's help."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.kinds import AnswerKind
from kompetence_tui.export.document import Document, Item
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Question

LINES_FOR_TEXT = 4
LINES_FOR_REMARK = 2


def blank_form(bank: "Bank") -> str:
    """The bank's introduction, themes and questions, with room for the answers."""
    doc = Document()
    doc.heading_of(1, bank.title)
    doc.items(_bank_facts(bank))
    if bank.intro.strip():
        doc.text(bank.intro)
    for label in (_("Dato"), _who_words(bank), _("Leder")):
        doc.to_fill(label)
    for theme in bank.themes:
        doc.heading_of(2, theme.title)
        if theme.minutes:
            doc.remark(plural(_("Cirka {n} minut"), _("Cirka {n} minutter"), theme.minutes))
        if theme.intro.strip():
            doc.text(theme.intro)
        for question in theme.questions:
            _write_question(doc, question)
    return str(doc)


def _bank_facts(bank: "Bank") -> list[Item]:
    found = [Item(f"{bank.id} {bank.version}", key=_("Spørgsmålsbank"))]
    if bank.source:
        found.append(Item(bank.source, key=_("Kilde")))
    if bank.licence:
        found.append(Item(bank.licence, key=_("Licens")))
    return found


def _who_words(bank: "Bank") -> str:
    if all(kind.is_individual for kind in bank.kinds):
        return _("Medarbejder")
    if any(kind.is_individual for kind in bank.kinds):
        return _("Medarbejder eller deltagere")
    return _("Deltagere")


def _write_question(doc: Document, question: "Question") -> None:
    doc.heading_of(3, question.text)
    doc.items(Item(text) for text in question.follow_ups)
    match question.answer:
        case AnswerKind.TEXT:
            doc.room(LINES_FOR_TEXT)
            return
        case AnswerKind.SCALE:
            doc.remark(_("Sæt ring om ét tal"))
            doc.text(_steps(question))
        case AnswerKind.DATE:
            doc.to_fill(_("Dato"))
        case AnswerKind.CHOICES:
            doc.remark(_("Sæt gerne flere kryds"))
            doc.items(Item(option, box=True) for option in question.options)
        case AnswerKind.CHOICE | AnswerKind.YES_NO:
            doc.remark(_("Sæt ét kryds"))
            doc.items(Item(option, box=True) for option in question.options)
    doc.room(LINES_FOR_REMARK)


def _steps(question: "Question") -> str:
    """»skidt 1 · 2 · 3 · 4 · 5 godt«."""
    lowest, highest = question.scale or (1, 5)
    steps = " · ".join(str(step) for step in range(lowest, highest + 1))
    return " ".join(part for part in (question.low, steps, question.high) if part)
