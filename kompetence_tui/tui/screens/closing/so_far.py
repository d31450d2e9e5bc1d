"""How far a talk has come, in a line or two."""

from kompetence_tui.domain.plan.balance import horizon_balance, interest_balance
from kompetence_tui.domain.session.closing import needs_decision
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural


def talk_so_far(session: Session) -> str:
    """Questions answered, goals or tasks, and the balance of the plan."""
    questions = sum(1 for _question in session.asked.questions)
    has_only_boards = len(session.asked.boards) == len(session.asked.themes)
    words = (
        _("{n} af {all} kort brugt") if has_only_boards else _("{n} af {all} spørgsmål besvaret")
    )
    words = words.format(n=session.answered, all=questions)
    if session.course:
        tasks = sum(bool(task.text) for task in session.course.tasks)
        ahead = plural("{n} opgave til næste gang", "{n} opgaver til næste gang", tasks)
        return f"{words} · {ahead}"
    if not needs_decision(session) and not session.plan.goals:
        return words
    goals = plural("{n} mål", "{n} mål", len(session.plan.goals))
    words += " · " + _("{goals} i planen").format(goals=goals)
    balance = (interest_balance(session.plan.goals), horizon_balance(session.plan.goals))
    return "\n".join(filter(None, (words, " · ".join(filter(None, balance)))))
