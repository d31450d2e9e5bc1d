"""A question bank as plain text to read in a terminal."""

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.banks.budget import budget_notice
from kompetence_tui.banks.told import COLLECTION
from kompetence_tui.banks.ways import told_ways
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.session.kinds import AnswerKind, ThemeForm
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Question, Theme

WIDTH = 80


def bank_text(bank: "Bank") -> str:
    """Title and facts, then each theme with its minutes, questions and follow-ups.

    The advice to whoever leads the talk is kept back, help and guide alike.
    """
    lines = [bank.title, "=" * min(len(bank.title), WIDTH), *_facts(bank)]
    if notice := budget_notice(bank):
        lines += _wrapped(notice)
    lines.append("")
    lines += _paragraphs(bank.intro)
    lines += _ways(bank)
    lines += _origin(bank)
    for number, theme in enumerate(bank.themes, 1):
        lines += _theme(number, theme)
    return "\n".join(lines).rstrip()


def _facts(bank: "Bank") -> list[str]:
    facts = sizes(bank)
    if bank.minutes:
        facts.append(plural("{n} minut", "{n} minutter", bank.minutes))
    if bank.budget:
        facts.append(_("tid i alt {time}").format(time=duration(bank.budget)))
    facts.append(_("version {version}").format(version=bank.version))
    if bank.dated:
        facts.append(bank.dated.danish)
    kinds = ", ".join(kind.value for kind in bank.kinds)
    # A number and its word stay together where the line is broken.
    held = [fact.replace(" ", "\N{NO-BREAK SPACE}") for fact in facts]
    use = [COLLECTION] if bank.is_collection else []
    lines = _wrapped(" · ".join((bank.id, kinds, *use, *held)))
    if bank.staff_groups:
        lines += _wrapped(_for_whom(bank))
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def _for_whom(part: "Bank | Theme | Question") -> str:
    """»Til: lærere, pædagoger«."""
    return _("Til: {groups}").format(groups=", ".join(part.staff_groups))


def _ways(bank: "Bank") -> Iterator[str]:
    """What the workplace has of its own; ``told_ways`` says it the same way everywhere."""
    lines = told_ways(bank)
    for line in lines:
        yield from _wrapped(line)
    if lines:
        yield ""


def _origin(bank: "Bank") -> Iterator[str]:
    """Where the words come from, and what others may do with them."""
    if bank.source:
        yield from _wrapped(_("Kilde: {source}").format(source=bank.source))
    if bank.licence:
        yield from _wrapped(_("Licens: {licence}").format(licence=bank.licence))
    if bank.source or bank.licence:
        yield ""


def sizes(bank: "Bank") -> list[str]:
    """How many boards with how many cards, and how many questions besides."""
    cards = sum(len(board.questions) for board in bank.boards)
    others = sum(1 for _question in bank.questions) - cards
    sizes = []
    if bank.boards:
        sizes.append(plural("{n} plade", "{n} plader", len(bank.boards)))
        sizes.append(plural("{n} kort", "{n} kort", cards))
    if others or not bank.boards:
        sizes.append(plural("{n} spørgsmål", "{n} spørgsmål", others))
    return sizes


def _theme(number: int, theme: "Theme") -> Iterator[str]:
    facts = [_form(theme.form)] if theme.form is not ThemeForm.QUESTIONS else []
    if theme.minutes:
        facts.append(plural("{n} minut", "{n} minutter", theme.minutes))
    # The phases of a form are often numbered already.
    heading = theme.title if theme.title[:1].isdigit() else f"{number}. {theme.title}"
    if facts:
        heading = f"{heading} ({', '.join(facts)})"
    yield from (heading, "-" * min(len(heading), WIDTH))
    yield from _aims(theme)
    yield from _paragraphs(theme.intro)
    for question in theme.questions:
        yield from _question(question)
    yield ""


def _form(form: ThemeForm) -> str:
    """How the theme is gone through; the last phase is most often called by its form."""
    return _("skrives senere") if form is ThemeForm.EXPERIENCE else _(form.value)


def _aims(theme: "Theme") -> Iterator[str]:
    """What the theme is about, and what it leads to."""
    lines = []
    if theme.focus:
        lines.append(_("Fokus: {focus}").format(focus=theme.focus))
    if theme.section:
        lines.append(_("Til strategien: {section}").format(section=_(theme.section.value)))
    if theme.aspect:
        lines.append(_("I forløbet: {aspect}").format(aspect=_(theme.aspect.value)))
    if theme.staff_groups:
        lines.append(_for_whom(theme))
    for line in lines:
        yield from _wrapped(line)
    if lines:
        yield ""


def _question(question: "Question") -> Iterator[str]:
    yield from _wrapped(question.text, first="  • ", rest="    ")
    if question.staff_groups:
        yield from _wrapped(f"[{_for_whom(question)}]", first="    ", rest="    ")
    if question.only_if:
        answers = _(" eller ").join(question.only_if.answers)
        words = _("[kun hvis {question} = {answers}]")
        words = words.format(question=question.only_if.question, answers=answers)
        yield from _wrapped(words, first="    ", rest="    ")
    if question.answered_by:
        words = _("[svarer: {by}]").format(by=_(question.answered_by.value))
        yield from _wrapped(words, first="    ", rest="    ")
    if answer := _answer(question):
        yield from _wrapped(answer, first="    ", rest="    ")
    for follow_up in question.follow_ups:
        yield from _wrapped(follow_up, first="    – ", rest="      ")
    for example in question.examples:
        words = _("fx »{example}«").format(example=example)
        yield from _wrapped(words, first="    ", rest="       ")
    if question.origin:
        words = _("[fra {origin}]").format(origin=question.origin)
        yield from _wrapped(words, first="    ", rest="    ")


def _answer(question: "Question") -> str:
    match question.answer:
        case AnswerKind.SCALE if question.scale:
            named = dict.fromkeys(question.scale, "") | dict(question.named_steps)
            steps = [f"{step} {named[step]}".rstrip() for step in sorted(named)]
            return _("[skala: {steps}]").format(steps=" – ".join(steps))
        case AnswerKind.CHOICE | AnswerKind.CHOICES | AnswerKind.YES_NO:
            return f"[{' / '.join(question.options)}]"
        case AnswerKind.DATE:
            return _("[dato]")
        case AnswerKind.TABLE:
            return _("[tabel: {columns}]").format(columns=" / ".join(question.columns))
        case AnswerKind.COMPETENCES:
            return _("[kompetencer, og for hvem]")
        case _:
            return ""


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield from _wrapped(paragraph)
            yield ""


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)
