"""What the participants add to the talk themselves, marked with who proposed it (N23)."""

from kompetence_tui.domain.bank import Bank, Question, Theme
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_NAME = 30
"""Characters of a proposer's name that are shown."""

_CLOSING = (ThemeForm.EXPERIENCE, ThemeForm.TOOL)


def with_question(session: Session, theme_index: int, text: str, by: str) -> tuple[Session, str]:
    """The session with a question more in the theme, and the question's id.

    Raises:
        RuleBroken: without a text, or in a theme that takes no more.
    """
    bank, themes = session.bank, list(session.bank.themes)
    theme = themes[theme_index]
    if not takes_more(theme):
        raise RuleBroken(_("Temaet har ikke plads til flere spørgsmål: læg det i et nyt"))
    question = _question(bank, text, by)
    themes[theme_index] = theme.with_(questions=(*theme.questions, question))
    return session.with_(bank=bank.with_(themes=tuple(themes))), question.id


def theme_of(bank: Bank, stop: Stop) -> int:
    """The place of the stop's theme in the bank: not all themes of it need be asked."""
    asked = stop.question.id
    return next(
        n for n, theme in enumerate(bank.themes) if any(q.id == asked for q in theme.questions)
    )


def takes_more(theme: Theme) -> bool:
    """Questions can be added: not to experiences, nor to the few about the tool."""
    return theme.form not in _CLOSING


def with_theme(
    session: Session, theme_index: int, title: str, text: str, by: str
) -> tuple[Session, str]:
    """The session with a theme more after the one where one is, and its first question's id.

    It never comes after what closes a talk: experiences, and questions about the tool. It is gone
    through as most of the bank is: as a board among boards, else question by question.

    Raises:
        RuleBroken: without a title or a question.
    """
    if not one_line(title):
        raise RuleBroken(_("Skriv, hvad temaet skal hedde"))
    bank = session.bank
    question = _question(bank, text, by)
    closing = [n for n, theme in enumerate(bank.themes) if theme.form in _CLOSING]
    at = min([theme_index + 1, *closing])
    form = ThemeForm.BOARD if bank.boards else ThemeForm.QUESTIONS
    theme = Theme(
        title=title, id=f"tema-{question.id}", form=form, questions=(question,), proposed_by=by
    )
    themes = (*bank.themes[:at], theme, *bank.themes[at:])
    return session.with_(bank=bank.with_(themes=themes)), question.id


def proposed_words(name: str) -> str:
    """»foreslået af Anna Eksempel«, or nothing for what is the bank's own."""
    return _("foreslået af {name}").format(name=quote(name, _NAME)) if name else ""


def _question(bank: Bank, text: str, by: str) -> Question:
    if not one_line(text):
        raise RuleBroken(_("Skriv spørgsmålet"))
    taken = {question.id for question in bank.questions}
    free = next(n for n in range(1, len(taken) + 2) if f"eget-{n}" not in taken)
    return Question(id=f"eget-{free}", text=text, proposed_by=by)
