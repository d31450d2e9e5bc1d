"""Sessions the screens are tried with."""

from textual.widget import Widget

from kompetence_tui.domain.bank import Question, Theme
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.tui.widgets.goal_sheet import GoalSheet
from tests.factories import NOW, agreed, make_goal, make_session
from tests.tui.stage import ID, Stage

GAP = Goal(id="m2", aim="Lede mødet", responsible="Anna Eksempel")
"""A goal of which only the aim is written."""

LAST = "naeste"
"""Id of the last question of ``talk``."""


def talk(*goals: Goal) -> Session:
    """A MUS whose last theme asks a choice and a date."""
    session = make_session(ID, goals=goals)
    theme = Theme(
        title="Afrunding",
        questions=(
            Question(
                id="form",
                text="Hvor skal vi mødes næste gang?",
                answer=AnswerKind.CHOICE,
                options=("Her", "Ude"),
            ),
            Question(id=LAST, text="Hvornår taler vi sammen igen?", answer=AnswerKind.DATE),
        ),
    )
    return session.with_(bank=session.bank.with_(themes=(*session.bank.themes, theme)))


def closed_talk() -> Session:
    """A closed MUS with one full goal."""
    return close(agreed(talk(make_goal())), NOW)


async def open_part(stage: Stage, part: str, field: str = "") -> Widget:
    """Open a part of the goal that the plan shows (an action by ``action:`` and its id), and put
    the keys in its field, or in the first of them."""
    await stage.screen.query_one(GoalSheet).open(part)
    await stage.settle()
    if field:
        return await stage.focus_on(field)
    assert stage.focus is not None
    return stage.focus


async def mark_part(stage: Stage, part: str) -> None:
    """Mark a part of the goal that the plan shows, with the keys in the plan."""
    sheet = stage.screen.query_one(GoalSheet)
    await sheet.close()
    stage.screen.set_focus(sheet)
    sheet.mark(part)
    await stage.settle()
