"""What can be done to a bank of one's own: each gives another, and leaves the first alone (N6).

Parts are themes and questions by their ids, which they share; a bank with ``with_theme_ids`` has
them all.
"""

from collections.abc import Iterable
from typing import TypeVar

from kompetence_tui.banks.own.origins import is_from, origin_of
from kompetence_tui.banks.search import Hit
from kompetence_tui.banks.slugs import FreeSlugs
from kompetence_tui.domain.bank import MAX_MINUTES, YES_NO, Bank, OnlyIf, Question, Theme
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, SessionKind, ThemeForm

BankPart = Theme | Question

_OF_A_CARD = ("id", "text", "help", "topics", "follow_ups", "staff_groups", "origin")
USUAL_MINUTES = 4
"""Of a question, with its answer written down, where nothing else is said."""
USUAL_SCALE = (1, 5)
CHOICES = (AnswerKind.CHOICE, AnswerKind.CHOICES)
WRITTEN = (AnswerKind.TEXT, AnswerKind.COMPETENCES)
"""Kinds of answer with options of the bank's own, and those with examples."""

_TOGETHER = (AnswerKind.DATE, AnswerKind.COMPETENCES, AnswerKind.TABLE)
"""Kinds of answer that two do not give each for themselves."""

OneOf = TypeVar("OneOf", Theme, Question)


def part_of(bank: Bank, part_id: str) -> BankPart | None:
    """The theme or question of that id."""
    return bank.theme(part_id) or bank.question(part_id)


def theme_at(bank: Bank, part_id: str) -> Theme | None:
    """The theme that a part is, or stands in; the last where there is no such part."""
    found = (t for t in bank.themes if part_id == t.id or part_id in _ids(t))
    return next(found, bank.themes[-1] if bank.themes else None)


# To change.


def with_part(bank: Bank, part: BankPart) -> Bank:
    """The bank with the theme or question in place of the one of its id."""
    if isinstance(part, Theme):
        return _with_themes(bank, (part if t.id == part.id else t for t in bank.themes))
    return _with_themes(bank, (_put(theme, part) for theme in bank.themes))


def _scale_of(question: Question) -> dict[str, object]:
    """Its steps and their words: as many as there are steps, and each step's in one place."""
    low, high = scale = question.scale or USUAL_SCALE
    number = high - low + 1
    steps = (*question.steps, *[""] * number)[:number] if any(question.steps) else ()
    return {
        "scale": scale,
        "low": "" if steps and steps[0] else question.low,
        "high": "" if steps and steps[-1] else question.high,
        "steps": steps if any(steps) else (),
    }


def formed(theme: Theme) -> Theme:
    """The theme with questions as its form takes them: those of a board have no answer."""
    if theme.form is not ThemeForm.BOARD:
        return theme
    return theme.with_(questions=tuple(map(as_card, theme.questions)))


def without_part(bank: Bank, part_id: str) -> Bank:
    """The bank without the question, and the time it took; or without the theme and all in it."""
    themes = (_without(theme, part_id) for theme in bank.themes if theme.id != part_id)
    return _with_themes(bank, themes)


def moved(bank: Bank, part_id: str, step: int) -> Bank:
    """The bank with the part one place up (-1) or down (1); at an end of its theme a question
    goes over to the theme beside it. The same bank where there is no place."""
    theme = bank.theme(part_id)
    if theme is not None:
        return _with_themes(bank, _swapped(bank.themes, bank.themes.index(theme), step))
    question, theme = bank.question(part_id), theme_at(bank, part_id)
    if question is None or theme is None:
        return bank
    at = theme.questions.index(question)
    if 0 <= at + step < len(theme.questions):
        return with_part(bank, theme.with_(questions=_swapped(theme.questions, at, step)))
    return _moved_over(bank, theme, question, step)


def with_new_theme(bank: Bank, title: str, after: str = "") -> tuple[Bank, str]:
    """The bank with a theme after that of the part ``after``, and the theme's id."""
    theme = Theme(id=_free(bank).new(title), title=title, questions=())
    beside = theme_at(bank, after)
    at = bank.themes.index(beside) + 1 if beside else 0
    return _with_themes(bank, (*bank.themes[:at], theme, *bank.themes[at:])), theme.id


def with_new_question(bank: Bank, text: str, after: str) -> tuple[Bank, str]:
    """The bank with a question after that one, or first in the theme of that id; and its id.

    A bank without a theme of any kind gets one called as the bank.
    """
    theme = theme_at(bank, after)
    if theme is None:
        bank, theme_id = with_new_theme(bank, bank.title)
        return with_new_question(bank, text, theme_id)
    question = Question(id=_free(bank).new(text), text=text)
    ids = _ids(theme)
    at = ids.index(after) + 1 if after in ids else 0 if after == theme.id else len(ids)
    timed = _with_time(theme, USUAL_MINUTES)
    return with_part(bank, _insert(timed, question, at)), question.id


# To take over from other banks.


def taken(bank: Bank, hit: Hit) -> Question | None:
    """The question that was taken from there, if it was."""
    return next((question for question in bank.questions if is_from(question, hit)), None)


def with_taken(bank: Bank, hit: Hit) -> Bank:
    """The bank with a copy of the question, last in a theme like its own, and with its time.

    It keeps its id where that is free, so that answers can be followed from year to year.
    """
    theme = next((t for t in bank.themes if _is_alike(t, hit.theme)), None)
    if theme is None:
        theme = _like(bank, hit.theme)
        bank = _with_themes(bank, (*bank.themes, theme))
    timed = _with_time(theme, _share(hit.theme) or USUAL_MINUTES)
    copy = hit.question.with_(
        id=_free(bank).new(hit.question.id),
        origin=origin_of(hit.bank, hit.question),
        proposed_by="",
    )
    return with_part(bank, _insert(timed, copy, len(theme.questions)))


def without_taken(bank: Bank, hit: Hit) -> Bank:
    """The bank without the question that was taken from there, nor a theme that is empty then."""
    question = taken(bank, hit)
    if question is None:
        return bank
    theme = theme_at(bank, question.id)
    is_last = theme is not None and len(theme.questions) == 1
    return without_part(bank, theme.id if theme and is_last else question.id)


def _is_alike(theme: Theme, other: Theme) -> bool:
    return theme.form is other.form and theme.title.casefold() == other.title.casefold()


def _like(bank: Bank, theme: Theme) -> Theme:
    """A theme as that one, as yet without questions, and without what the bank's talks lack."""
    lacking = {
        name: None
        for name, kind in (("section", SessionKind.STRATEGY), ("aspect", SessionKind.WORKSHOP))
        if kind not in bank.kinds
    }
    theme_id = _free(bank).new(theme.id or theme.title)
    return theme.with_(id=theme_id, questions=(), minutes=None, proposed_by="", **lacking)


def _with_time(theme: Theme, minutes: int) -> Theme:
    """The theme with time for one more question; one whose time nobody has said stays so."""
    if theme.questions and not theme.minutes:
        return theme
    return theme.with_(minutes=min((theme.minutes or 0) + minutes, MAX_MINUTES))


def _share(theme: Theme) -> int:
    """The minutes of one of the theme's questions."""
    if not theme.minutes or not theme.questions:
        return 0
    return max(1, round(theme.minutes / len(theme.questions)))


# What they are made of.


def _with_themes(bank: Bank, themes: Iterable[Theme]) -> Bank:
    return _without_lost_conditions(bank.with_(themes=tuple(themes)))


def _without_lost_conditions(bank: Bank) -> Bank:
    """The bank where a question is asked after an answer only if that can still be given before."""
    if not any(question.only_if for question in bank.questions):
        return bank
    seen: dict[str, Question] = {}
    themes = []
    for theme in bank.themes:
        questions = []
        for question in theme.questions:
            condition = question.only_if
            if condition and not _can_be(condition, seen.get(condition.question)):
                question = question.with_(only_if=None)
            questions.append(question)
            seen[question.id] = question
        themes.append(theme.with_(questions=tuple(questions)))
    return bank.with_(themes=tuple(themes))


def _can_be(condition: OnlyIf, asked: Question | None) -> bool:
    """Each of the answers can be given to the question that was asked before."""
    return asked is not None and set(condition.answers) <= set(asked.decisive_answers)


def _put(theme: Theme, question: Question) -> Theme:
    if question.id not in _ids(theme):
        return theme
    every = (question if q.id == question.id else q for q in theme.questions)
    return theme.with_(questions=tuple(every))


def _insert(theme: Theme, question: Question, at: int) -> Theme:
    if theme.form is ThemeForm.BOARD:
        question = as_card(question)
    return theme.with_(questions=(*theme.questions[:at], question, *theme.questions[at:]))


def as_card(question: Question) -> Question:
    """The question as a board takes it: it has no answer of its own."""
    return Question.model_validate({name: getattr(question, name) for name in _OF_A_CARD})


def fitting(question: Question) -> Question:
    """The question with what belongs to its kind of answer, and without what does not."""
    kind = question.answer
    changes: dict[str, object] = {}
    if kind is AnswerKind.SCALE:
        changes |= _scale_of(question)
    else:
        changes |= {"scale": None, "low": "", "high": "", "steps": ()}
    if kind is AnswerKind.YES_NO:
        changes["options"] = YES_NO
    elif kind not in CHOICES:
        changes["options"] = ()
    if kind not in WRITTEN:
        changes["examples"] = ()
    if kind is not AnswerKind.TABLE:
        changes["columns"] = ()
    if kind in _TOGETHER and question.answered_by is Answerer.BOTH:
        changes["answered_by"] = None
    return question.with_(**changes)


def _without(theme: Theme, question_id: str) -> Theme:
    left = tuple(question for question in theme.questions if question.id != question_id)
    if len(left) == len(theme.questions):
        return theme
    minutes = (theme.minutes or 0) - _share(theme) if left else 0
    return theme.with_(questions=left, minutes=minutes if minutes > 0 else None)


def _moved_over(bank: Bank, theme: Theme, question: Question, step: int) -> Bank:
    beside = bank.themes.index(theme) + step
    if not 0 <= beside < len(bank.themes):
        return bank
    other = bank.themes[beside]
    left = tuple(one for one in theme.questions if one is not question)
    bank = with_part(bank, theme.with_(questions=left))
    return with_part(bank, _insert(other, question, 0 if step > 0 else len(other.questions)))


def _swapped(parts: tuple[OneOf, ...], at: int, step: int) -> tuple[OneOf, ...]:
    there = at + step
    if not 0 <= there < len(parts):
        return parts
    every = list(parts)
    every[at], every[there] = every[there], every[at]
    return tuple(every)


def _ids(theme: Theme) -> list[str]:
    return [question.id for question in theme.questions]


def _free(bank: Bank) -> FreeSlugs:
    return FreeSlugs((*(t.id for t in bank.themes), *(q.id for q in bank.questions)))
