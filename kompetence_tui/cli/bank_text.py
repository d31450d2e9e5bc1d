"""A question bank as plain text to read in a terminal."""

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.kinds import AnswerKind
from kompetence_tui.i18n import _, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank, Question, Theme

WIDTH = 80


def bank_text(bank: "Bank") -> str:
    """Title and facts, then each theme with its minutes, questions and follow-ups."""
    lines = [bank.title, "=" * min(len(bank.title), WIDTH), _facts(bank), ""]
    lines += _paragraphs(bank.intro)
    if bank.source:
        lines += [*_wrapped(_("Kilde: {source}").format(source=bank.source)), ""]
    for number, theme in enumerate(bank.themes, 1):
        lines += _theme(number, theme)
    return "\n".join(lines).rstrip()


def _facts(bank: "Bank") -> str:
    facts = [
        bank.id,
        ", ".join(kind.value for kind in bank.kinds),
        plural(_("{n} spørgsmål"), _("{n} spørgsmål"), sum(1 for _question in bank.questions)),
    ]
    if bank.minutes:
        facts.append(plural(_("{n} minut"), _("{n} minutter"), bank.minutes))
    facts.append(_("version {version}").format(version=bank.version))
    if bank.dated:
        facts.append(bank.dated.danish)
    return " · ".join(facts)


def _theme(number: int, theme: "Theme") -> Iterator[str]:
    heading = f"{number}. {theme.title}"
    if theme.minutes:
        minutes = plural(_("{n} minut"), _("{n} minutter"), theme.minutes)
        heading = f"{heading} ({minutes})"
    yield from (heading, "-" * min(len(heading), WIDTH))
    yield from _paragraphs(theme.intro)
    for question in theme.questions:
        yield from _question(question)
    yield ""


def _question(question: "Question") -> Iterator[str]:
    yield from _wrapped(question.text, first="  • ", rest="    ")
    if answer := _answer(question):
        yield from _wrapped(answer, first="    ", rest="    ")
    for follow_up in question.follow_ups:
        yield from _wrapped(follow_up, first="    – ", rest="      ")


def _answer(question: "Question") -> str:
    match question.answer:
        case AnswerKind.SCALE if question.scale:
            ends = [
                f"{step} {word}".rstrip()
                for step, word in zip(question.scale, (question.low, question.high), strict=True)
            ]
            return _("[skala: {ends}]").format(ends=" – ".join(ends))
        case AnswerKind.CHOICE | AnswerKind.CHOICES | AnswerKind.YES_NO:
            return f"[{' / '.join(question.options)}]"
        case AnswerKind.DATE:
            return _("[dato]")
        case _:
            return ""


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield from _wrapped(paragraph)
            yield ""


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)
