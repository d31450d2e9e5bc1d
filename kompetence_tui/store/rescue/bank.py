"""The bank of a rescued session: its questions as far as they are left, and one for each answer."""

import copy
import re
from collections.abc import Iterable, Iterator, Mapping

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Answerer, AnswerKind, SessionKind, ThemeForm
from kompetence_tui.i18n import _
from kompetence_tui.store.rescue.pruning import Pruned, Standins, fit

_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9-]+")
_LONGEST_SLUG = 60
_STANDINS: Standins = {
    ("questions", "text"): _("Spørgsmålets ord er tabt"),
    ("themes", "title"): _("Temaets navn er tabt"),
    ("themes", "questions"): [],
    ("", "id"): "reddet",
    ("", "title"): _("Det, der kunne reddes af spørgsmålsbanken"),
    ("", "version"): "1",
    ("", "themes"): [],
}


def bank_of(raw: object, kind: SessionKind, done: Pruned) -> Bank:
    """The session's bank as far as it is there; one without themes when nothing is."""
    stored = copy.deepcopy(raw) if isinstance(raw, dict) else {}
    standins = {**_STANDINS, ("", "kinds"): [kind.value]}
    bank = fit(Bank, stored, standins, done) or fit(Bank, {}, standins, Pruned())
    assert bank  # noqa: S101 - the stand-ins are a whole bank
    kept = (theme for theme in bank.themes if theme.questions or theme.form is ThemeForm.BOARD)
    return bank.with_(themes=tuple(kept))


def slug_of(key: str, taken: set[str]) -> str:
    """An id near the one that was written, and no other's."""
    wanted = _NOT_IN_A_SLUG.sub("-", key.casefold()).strip("-")[:_LONGEST_SLUG] or "reddet"
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def with_questions_for(bank: Bank, answers: Mapping[str, Answer], boards: Iterable[str]) -> Bank:
    """The bank with what the answers and boards lack in it, so that each can be met on a screen.

    The ids of all are slugs.
    """
    known = {question.id for question in bank.questions}
    asked = tuple(
        _still_hidden(_question_to(key, said), said)
        for key, said in answers.items()
        if key not in known
    )
    kept = (_with_hidden(theme, answers) for theme in bank.themes)
    themes = [*kept, *_missing_boards(bank, boards, known | set(answers))]
    if asked or not any(theme.questions for theme in themes):
        themes.append(_theme_of(asked or (_question_to("reddet", Answer()),), bank))
    return bank.with_(themes=tuple(themes))


def _with_hidden(theme: Theme, answers: Mapping[str, Answer]) -> Theme:
    asked = (_still_hidden(one, answers.get(one.id, Answer())) for one in theme.questions)
    return theme.with_(questions=tuple(asked))


def _still_hidden(question: Question, answer: Answer) -> Question:
    """As one that both answer, where two did: neither sees more than before."""
    by_both = answer.leader is not None or answer.employee_done
    return question.with_(answered_by=Answerer.BOTH) if by_both else question


def _theme_of(questions: tuple[Question, ...], bank: Bank) -> Theme:
    theme_id = slug_of("reddede-svar", {theme.id for theme in bank.themes})
    return Theme(id=theme_id, title=_("Svar, hvis spørgsmål er tabt"), questions=questions)


def _missing_boards(bank: Bank, boards: Iterable[str], taken: set[str]) -> Iterator[Theme]:
    for key in boards:
        if bank.theme(key) is None:
            card = slug_of(f"{key}-kort", taken)
            taken.add(card)
            question = Question(id=card, text=_("Kortets ord er tabt"))
            title = _("Plade, hvis navn er tabt")
            yield Theme(id=key, title=title, form=ThemeForm.BOARD, questions=(question,))


def _question_to(key: str, answer: Answer) -> Question:
    """A question of the kind that the answer is an answer to."""
    text = _("Spørgsmålets ord er tabt ({id})").format(id=key)
    if answer.step is not None and 0 <= answer.step <= 100:
        scale = (min(answer.step, 1), max(answer.step, 5))
        return Question(id=key, text=text, answer=AnswerKind.SCALE, scale=scale)
    if answer.chosen:
        return Question(id=key, text=text, answer=AnswerKind.CHOICES, options=answer.chosen)
    if answer.needs:
        return Question(id=key, text=text, answer=AnswerKind.COMPETENCES)
    if answer.rows:
        columns = max(1, *(len(row.cells) for row in answer.rows))
        names = tuple(map(str, range(1, columns + 1)))
        return Question(id=key, text=text, answer=AnswerKind.TABLE, columns=names)
    if not answer.when.is_empty:
        return Question(id=key, text=text, answer=AnswerKind.DATE)
    return Question(id=key, text=text)
