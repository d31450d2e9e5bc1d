"""What the participants add to the talk themselves, marked with who proposed it (N23)."""

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.kinds import ThemeForm
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.text import one_line
from kompetence_tui.i18n import _


def with_question(session: Session, theme_index: int, text: str, by: str) -> tuple[Session, str]:
    """The session with a question more in the theme, and the question's id.

    Raises:
        RuleBroken: without a text.
    """
    bank, themes = session.bank, list(session.bank.themes)
    question = _question(bank, text, by)
    theme = themes[theme_index]
    themes[theme_index] = theme.with_(questions=(*theme.questions, question))
    return session.with_(bank=bank.with_(themes=tuple(themes))), question.id


def with_theme(session: Session, title: str, text: str, by: str) -> tuple[Session, str]:
    """The session with a theme more before the closing ones, and its first question's id.

    It is gone through as most of the bank is: as a board among boards, else question by question.

    Raises:
        RuleBroken: without a title or a question.
    """
    if not one_line(title):
        raise RuleBroken(_("Skriv, hvad temaet skal hedde"))
    bank = session.bank
    question = _question(bank, text, by)
    ordinary = [t for t in bank.themes if t.form is not ThemeForm.TOOL]
    closing = [t for t in bank.themes if t.form is ThemeForm.TOOL]
    form = ThemeForm.BOARD if bank.boards else ThemeForm.QUESTIONS
    theme = Theme(
        title=title, id=f"tema-{question.id}", form=form, questions=(question,), proposed_by=by
    )
    return session.with_(bank=bank.with_(themes=(*ordinary, theme, *closing))), question.id


def _question(bank: Bank, text: str, by: str) -> Question:
    if not one_line(text):
        raise RuleBroken(_("Skriv spørgsmålet"))
    taken = {question.id for question in bank.questions}
    free = next(n for n in range(1, len(taken) + 2) if f"eget-{n}" not in taken)
    return Question(id=f"eget-{free}", text=text, proposed_by=by)
