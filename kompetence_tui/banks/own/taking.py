"""Questions of other banks taken over into one's own, and out of it again."""

from kompetence_tui.banks.own.editing import (
    free_ids,
    theme_at,
    with_part,
    with_themes,
    without_part,
)
from kompetence_tui.banks.own.in_theme import USUAL_MINUTES, inserted, share, with_time
from kompetence_tui.banks.own.origins import is_from, origin_of
from kompetence_tui.banks.search import Hit
from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.kinds import SessionKind


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
        bank = with_themes(bank, (*bank.themes, theme))
    timed = with_time(theme, share(hit.theme) or USUAL_MINUTES)
    copy = hit.question.with_(
        id=free_ids(bank).new(hit.question.id),
        origin=origin_of(hit.bank, hit.question),
        proposed_by="",
    )
    return with_part(bank, inserted(timed, copy, len(theme.questions)))


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
    theme_id = free_ids(bank).new(theme.id or theme.title)
    return theme.with_(id=theme_id, questions=(), minutes=None, proposed_by="", **lacking)
