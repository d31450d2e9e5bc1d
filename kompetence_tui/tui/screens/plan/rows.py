"""The rows of the plan, and where a goal came from, in words."""

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.follow_up.following import progress_on
from kompetence_tui.domain.follow_up.progress_rules import note_words
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.rules import missing_in, missing_words
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.widgets.row_list import Span, column

SHARED_TITLE = _("Fælles: sådan støtter vi hinanden")
_ORIGIN_WIDTH = 400


def state_words(goal: Goal, width: int) -> str:
    """»færdigt«, or what the goal lacks; how many things where there is no room to name them."""
    words = missing_words(goal)
    if len(words) > width:
        number = len(missing_in(goal))
        return plural("mangler {n} ting", "mangler {n} ting", number)
    return words or _("færdigt")


def goal_row(number: int, goal: Goal, width: int) -> list[Span]:
    """What is aimed at, and which of the five fields are empty."""
    words = state_words(goal, width // 2)
    return [
        (f"{number}  ", "muted"),
        column(goal.aim or _("(uden tekst)"), width - 4 - len(words), "strong"),
        (" ", ""),
        (words, "muted"),
    ]


def shared_row(is_written: bool, width: int) -> list[Span]:
    """What a group agrees on for all its goals."""
    words = "" if is_written else _("ikke skrevet endnu")
    return [
        ("·  ", "muted"),
        column(SHARED_TITLE, width - 3 - len(words), "strong"),
        (words, "muted"),
    ]


def came_of_words(session: Session, goal: Goal) -> str:
    """What was noted of the goal after it was agreed on, oldest first; may be empty."""
    notes = progress_on(session, goal.id)
    return "\n".join(f"{danish_day(note.date)}  {note_words(goal, note)}" for note in notes)


def origin_words(session: Session, goal: Goal) -> str:
    """The question or board that the goal was made from, and what stood there; may be empty."""
    if goal.origin is None:
        return ""
    question = session.bank.question(goal.origin.question_id)
    board = session.bank.theme(goal.origin.board)
    words = quote(goal.origin.words, _ORIGIN_WIDTH)
    about = question.text if question else board.title if board else ""
    lead = _("Herfra: {question}").format(question=about)
    return "\n".join(filter(None, (lead if about else "", f"»{words}«" if words else "")))
