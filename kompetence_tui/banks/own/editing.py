"""What can be done to a bank of one's own: each gives another, and leaves the first alone (N6).

Parts are themes and questions by their ids, which they share; a bank with ``with_theme_ids`` has
them all.
"""

from collections.abc import Iterable
from typing import TypeVar

from kompetence_tui.banks.own.conditions import without_lost_conditions
from kompetence_tui.banks.own.in_theme import (
    USUAL_MINUTES,
    inserted,
    question_ids,
    with_question,
    with_time,
    without_question,
)
from kompetence_tui.banks.slugs import FreeSlugs
from kompetence_tui.domain.bank import Bank, Question, Theme

BankPart = Theme | Question

OneOf = TypeVar("OneOf", Theme, Question)


def part_of(bank: Bank, part_id: str) -> BankPart | None:
    """The theme or question of that id."""
    return bank.theme(part_id) or bank.question(part_id)


def theme_at(bank: Bank, part_id: str) -> Theme | None:
    """The theme that a part is, or stands in; the last where there is no such part."""
    found = (t for t in bank.themes if part_id == t.id or part_id in question_ids(t))
    return next(found, bank.themes[-1] if bank.themes else None)


# To change.


def with_part(bank: Bank, part: BankPart) -> Bank:
    """The bank with the theme or question in place of the one of its id."""
    if isinstance(part, Theme):
        return with_themes(bank, (part if t.id == part.id else t for t in bank.themes))
    return with_themes(bank, (with_question(theme, part) for theme in bank.themes))


def without_part(bank: Bank, part_id: str) -> Bank:
    """The bank without the question, and the time it took; or without the theme and all in it."""
    themes = (without_question(theme, part_id) for theme in bank.themes if theme.id != part_id)
    return with_themes(bank, themes)


def moved(bank: Bank, part_id: str, step: int) -> Bank:
    """The bank with the part one place up (-1) or down (1); at an end of its theme a question
    goes over to the theme beside it. The same bank where there is no place."""
    theme = bank.theme(part_id)
    if theme is not None:
        return with_themes(bank, _swapped(bank.themes, bank.themes.index(theme), step))
    question, theme = bank.question(part_id), theme_at(bank, part_id)
    if question is None or theme is None:
        return bank
    at = theme.questions.index(question)
    if 0 <= at + step < len(theme.questions):
        return with_part(bank, theme.with_(questions=_swapped(theme.questions, at, step)))
    return _moved_over(bank, theme, question, step)


def with_new_theme(bank: Bank, title: str, after: str = "") -> tuple[Bank, str]:
    """The bank with a theme after that of the part ``after``, and the theme's id."""
    theme = Theme(id=free_ids(bank).new(title), title=title, questions=())
    beside = theme_at(bank, after)
    at = bank.themes.index(beside) + 1 if beside else 0
    return with_themes(bank, (*bank.themes[:at], theme, *bank.themes[at:])), theme.id


def with_new_question(bank: Bank, text: str, after: str) -> tuple[Bank, str]:
    """The bank with a question after that one, or first in the theme of that id; and its id.

    A bank without a theme of any kind gets one called as the bank.
    """
    theme = theme_at(bank, after)
    if theme is None:
        bank, theme_id = with_new_theme(bank, bank.title)
        return with_new_question(bank, text, theme_id)
    question = Question(id=free_ids(bank).new(text), text=text)
    ids = question_ids(theme)
    at = ids.index(after) + 1 if after in ids else 0 if after == theme.id else len(ids)
    timed = with_time(theme, USUAL_MINUTES)
    return with_part(bank, inserted(timed, question, at)), question.id


# What they are made of.


def with_themes(bank: Bank, themes: Iterable[Theme]) -> Bank:
    """The bank with those themes, and no others; a question whose condition cannot be met before
    it any more is always asked."""
    return without_lost_conditions(bank.with_(themes=tuple(themes)))


def _moved_over(bank: Bank, theme: Theme, question: Question, step: int) -> Bank:
    beside = bank.themes.index(theme) + step
    if not 0 <= beside < len(bank.themes):
        return bank
    other = bank.themes[beside]
    left = tuple(one for one in theme.questions if one is not question)
    bank = with_part(bank, theme.with_(questions=left))
    return with_part(bank, inserted(other, question, 0 if step > 0 else len(other.questions)))


def _swapped(parts: tuple[OneOf, ...], at: int, step: int) -> tuple[OneOf, ...]:
    there = at + step
    if not 0 <= there < len(parts):
        return parts
    every = list(parts)
    every[at], every[there] = every[there], every[at]
    return tuple(every)


def free_ids(bank: Bank) -> FreeSlugs:
    """Ids that no part has."""
    return FreeSlugs((*(t.id for t in bank.themes), *(q.id for q in bank.questions)))
