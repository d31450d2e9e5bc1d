"""Sheets for tests, and a way to fill them in."""

from collections.abc import Mapping

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.follow_up.following import with_follow_up
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation.outline import SheetLabel, outline
from kompetence_tui.preparation.sheet import hint_lines, write_sheet
from tests.factories import make_goal, make_session


def make_talk() -> Session:
    """A talk that takes up two goals, with a question of each kind and a long one."""
    goals = (make_goal("m1"), make_goal("m2", "Lede et møde\nuden at tale hele tiden " * 8))
    last = make_session("sidste2345", goals=goals)
    session = with_follow_up(make_session("anna2345ab"), last)
    themes = list(session.bank.themes)
    more = (
        Question(id="ord", text="Må vi bruge *dit* navn? [#1] – ærligt & åbent",
                 answer=AnswerKind.YES_NO, options=("Ja", "Nej")),
        Question(id="hvornaar", text="Hvornår?", answer=AnswerKind.DATE),
        Question(id="igen", text="Hvad ellers?"),
        Question(id="igen-2", text="Hvad ellers?"),
        Question(id="lang", text=" ".join(["Hvad vil du gerne have, at vi taler om,"] * 5) + "?"),
    )  # fmt: skip
    themes[1] = themes[1].with_(questions=(*themes[1].questions, *more))
    return session.with_(bank=session.bank.with_(themes=tuple(themes)))


def filled(session: Session, texts: Mapping[str, str], notice: str = "") -> str:
    """The session's sheet with the texts under their questions and goals, by id."""
    lines = str(write_sheet(session, notice)).split("\n")
    for part in outline(session):
        if part.label is not SheetLabel.THEME and part.id in texts:
            at = lines.index(f"### {part.title}")
            hints = hint_lines(part)
            at += 1 + (1 + len(hints) if hints else 0)
            lines[at + 1 : at + 1] = [texts[part.id]]
    return "\n".join(lines)
