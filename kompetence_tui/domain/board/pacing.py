"""Time at the boards: what is planned, what is spent, and where the talk is over (K4)."""

from kompetence_tui.domain.bank import Theme
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural


def at_board(session: Session, theme: Theme) -> str:
    """»18 af 30 min«, and in words how far over."""
    spent = session.board(theme.id).seconds // 60
    if theme.minutes is None:
        return duration(spent) if spent else ""
    words = _("{spent} af {planned} min").format(spent=spent, planned=theme.minutes)
    over = spent - theme.minutes
    if over <= 0:
        return words
    return f"{words} · " + plural("{n} minut over", "{n} minutter over", over)


def in_all(session: Session) -> str:
    """What the boards are planned to take against the budget, and what is spent so far."""
    planned = session.asked.board_minutes
    spent = sum(session.board(theme.id).seconds for theme in session.bank.boards) // 60
    budget = session.minutes_budget
    words = _("{planned} af {budget}").format(planned=duration(planned), budget=duration(budget))
    if planned > budget:
        words += _(" · {n} for meget").format(n=duration(planned - budget))
    return words + (_(" · brugt {n}").format(n=duration(spent)) if spent else "")
