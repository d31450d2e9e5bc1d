"""The rows of a bank of one's own: its themes, and their questions below them."""

from collections.abc import Collection, Iterator
from functools import partial

from kompetence_tui.banks.own.editing import theme_at
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.session.kinds import AnswerKind, ThemeForm
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.widgets.row_list import Row, Span, column, spaced

HEAD = ":banken"
"""The id of the row of the bank itself; no part has a colon in its id."""

_BESIDE, _LEAST = 22, 40
"""Cells at the right end of a row, and of the text beside them."""


def own_rows(bank: Bank, lacking: Collection[str]) -> Iterator[Row]:
    """A row for the bank, and for each part; those of the ids in ``lacking`` are marked."""
    words = _("Banken: navn, samtale, version, indledning")
    yield Row(HEAD, partial(_line, words, "muted", "", "" in lacking))
    for theme in bank.themes:
        beside = _theme_beside(theme)
        yield Row(theme.id, partial(_line, theme.title, "strong", beside, theme.id in lacking))
        for question in theme.questions:
            beside, lacks = question_facts(question)[0], question.id in lacking
            yield Row(question.id, partial(_line, f"   {question.text}", "", beside, lacks))


def _line(words: str, role: str, beside: str, lacks: bool, width: int) -> list[Span]:
    indent = " " * (len(words) - len(words.lstrip()))
    mark = [("! ", "warn") if lacks else ("  ", "")]
    left = width - 2 - len(indent)
    if not beside or left - _BESIDE < _LEAST:
        return [*mark, (indent, ""), column(words, left, role)]
    return [
        *mark,
        (indent, ""),
        spaced(words, left - _BESIDE, role),
        column(beside, _BESIDE, "muted"),
    ]


def _theme_beside(theme: Theme) -> str:
    facts = [plural("{n} spørgsmål", "{n} spørgsmål", len(theme.questions))]
    if theme.minutes:
        facts.append(duration(theme.minutes))
    if theme.form is not ThemeForm.QUESTIONS:
        facts.append(theme.form.value)
    return " · ".join(facts)


def question_facts(question: Question) -> list[str]:
    """How it is answered, where it is from, and what else it has."""
    kind = question.answer.value
    if question.answer is AnswerKind.SCALE and question.scale:
        kind = "{} {}-{}".format(kind, *question.scale)
    facts = [kind]
    if question.origin:
        facts.append(_("fra {origin}").format(origin=question.origin))
    if question.follow_ups:
        number = len(question.follow_ups)
        facts.append(plural("{n} uddybende", "{n} uddybende", number))
    if question.help:
        facts.append(_("råd"))
    if question.topics:
        facts.append(_("til planen: {topics}").format(topics=", ".join(question.topics)))
    return facts


def place_of(bank: Bank, question: Question) -> str:
    """The title of its theme."""
    theme = theme_at(bank, question.id)
    return theme.title if theme else ""
