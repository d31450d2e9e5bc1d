"""The addenda of a plan, listed below its goals to be read."""

from collections.abc import Iterator
from functools import partial

from kompetence_tui.domain.agreed_rules import addendum_of
from kompetence_tui.domain.dates import danish_day
from kompetence_tui.domain.plan import Goal
from kompetence_tui.domain.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.agreed.ways import AgreedWays
from kompetence_tui.tui.screens.list_form import ListForm
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class PlanAddenda(AgreedWays, ListForm):
    """Enter on an addendum shows it on its own screen, where those of today can be changed."""

    def addendum_rows(self, session: Session) -> Iterator[Row]:
        for added in session.addenda:
            words = _("tillæg {date}").format(date=danish_day(added.date))
            yield Row(added.goal.id, partial(_row, words, added.goal))

    def addendum_goal(self, session: Session, goal_id: str) -> Goal | None:
        """The goal of the addendum, if the id is one's."""
        added = addendum_of(session, goal_id)
        return added.goal if added else None

    async def action_open_goal(self) -> None:
        marked = self.items.marked_id
        if self.addendum_goal(self.talk.kept, marked):
            await self.open_addendum(marked)
        else:
            await super().action_open_goal()


def _row(words: str, goal: Goal, width: int) -> list[Span]:
    return [
        ("t  ", "muted"),
        column(goal.aim or _("(uden tekst)"), width - 4 - len(words), "strong"),
        (" ", ""),
        (words, "muted"),
    ]
