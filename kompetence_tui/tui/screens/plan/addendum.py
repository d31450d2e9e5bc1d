"""Tillæg: an acute need in a closed plan, dated; the plan itself stays as it was."""

from collections.abc import Iterable
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.plan.agreed_rules import (
    addendum_of,
    may_change,
    new_addendum,
    with_addendum,
    without_addendum,
)
from kompetence_tui.domain.plan.goal_parts import AIM
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.list_form import ListForm
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.goal_sheet import GoalSheet
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column
from kompetence_tui.tui.widgets.writer import Around


class AddendumScreen(ListForm):
    """The addenda above, the marked one's fields below; those of today can be written in."""

    ROOM = Room.ADDENDUM

    def __init__(self, services: Services, talk: Autosave, goal_id: str = "") -> None:
        """With the id of an addendum's goal that one is shown, else a new one is begun."""
        super().__init__(services, talk)
        self._first = goal_id
        self._begun: Addendum | None = None
        """A new one, until something is written in it."""

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="addendum-list", enter_selects=False)
        yield Rule()
        around = Around(self.services.today, self.talk.session.names(), ())
        yield GoalSheet(around, id="goal-form", names=(_("Behov"), _("Hvad gør vi")))
        yield Static(id="no-goals", classes="pad")

    async def arrive(self) -> None:
        await super().arrive()
        if self._first:
            await self.show_first(self._first)
        elif self.is_writable:
            await self.action_new_addendum()
        else:
            await self.show_first(next(iter(self.order()), ""))

    @property
    def heading(self) -> str:
        return _("Tillæg · {who}").format(who=self.whose)

    @property
    def form(self) -> GoalSheet:
        return self.query_one("#goal-form", GoalSheet)

    @property
    def is_writable(self) -> bool:
        return self.talk.kept.is_closed and not self.talk.locked_by

    @property
    def writes_late(self) -> bool:
        return self.is_writable

    @property
    def _shown(self) -> Addendum | None:
        begun = self._begun
        if begun is not None and begun.goal.id == self.showing:
            return addendum_of(self.talk.session, self.showing) or begun
        return addendum_of(self.talk.session, self.showing)

    def _may_change(self, addendum: Addendum | None) -> bool:
        today = self.services.today
        return self.is_writable and addendum is not None and may_change(addendum, today)

    @property
    def marked(self) -> object:
        return addendum_of(self.talk.kept, self.showing)

    def may_write(self, returned: Returned) -> bool:
        is_here = addendum_of(returned.session, returned.item) is not None
        return self.is_writable and is_here

    def collect(self, session: Session) -> Session:
        goal = self.form.goal
        if goal is None or not self.is_writable:
            return session
        begun = self._begun if self._begun and self._begun.goal.id == goal.id else None
        before = addendum_of(session, goal.id) or begun
        if before is None or not self._may_change(before):
            return session
        return with_addendum(session, before.with_(goal=goal))

    def part(self, session: Session) -> object:
        return session.addenda, session.is_closed

    # The list.

    def _addenda(self) -> list[Addendum]:
        """Those of the session, and one that is begun."""
        session, begun = self.talk.session, self._begun
        kept = list(session.addenda)
        is_new = begun is not None and addendum_of(session, begun.goal.id) is None
        return [*kept, begun] if begun and is_new else kept

    def rows(self) -> list[Row]:
        return [Row(added.goal.id, partial(_row, added)) for added in self._addenda()]

    def order(self) -> list[str]:
        return [added.goal.id for added in self._addenda()]

    async def fill(self, item_id: str) -> None:
        if self._begun and self._begun.goal.id != item_id:
            self._begun = None
        await self.form.forget()
        added = self._shown
        self.form.display = added is not None
        empty = self.query_one("#no-goals", Static)
        empty.display = added is None
        empty.update(plain(_("Der er ingen tillæg til planen.")))
        if added is None:
            return
        session = self.talk.session
        self.form.spent = {n.action for n in session.progress if n.goal == added.goal.id}
        await self.form.show(
            added.goal,
            people=session.names(),
            origin="",
            builds_on="",
            depth=_("Aftalt {date}").format(date=danish_day(added.date)),
            read_only=not self._may_change(added),
        )

    def focus_form(self) -> None:
        if self.form.display:
            self.set_focus(self.form)

    @property
    def note_at_rest(self) -> str:
        added = self._shown
        if added is not None and not self._may_change(added) and self.is_writable:
            return _("Tillægget står, som det blev aftalt; kun dagens kan ændres.")
        return ""

    @property
    def resting_words(self) -> str:
        if self._may_change(self._shown):
            return _("Tillægget får dagens dato. Selve planen bliver, som den er.")
        return self.note_at_rest

    # What the keys do.

    async def action_new_addendum(self) -> None:
        self.talk.flush()
        self._begun = new_addendum(self.talk.session, self.services.today)
        self.showing = ""
        await self.show_item(self._begun.goal.id)
        await self.form.open(AIM)

    async def action_open_goal(self) -> None:
        """Enter in the list goes to the addendum, and there to writing in what is marked."""
        if self.items.has_focus:
            self.focus_form()
        else:
            await self.form.open()

    async def action_close_part(self) -> None:
        await self.form.close()

    def on_goal_sheet_written(self) -> None:
        self.left_field()

    async def action_delete_addendum(self) -> None:
        added = addendum_of(self.talk.kept, self.showing)
        if added is not None and self._may_change(added):
            aim = quote(added.goal.aim, 50) or _("uden tekst")
            question = _("Slet tillægget »{aim}«?").format(aim=aim)
            await self.ask_to_delete(question, "", _("Ja, slet"), partial(self._delete, added))

    async def _delete(self, added: Addendum) -> None:
        await self.form.forget()
        self._begun = None
        with self.talk.deleting():
            self.talk.change(without_addendum(self.talk.session, added.goal.id))
        await self.show_first(next(iter(self.order()), ""))
        self.say_deleted(_("Tillægget er slettet. {key} henter det tilbage."))

    def action_back(self) -> None:
        self.dismiss(None)


def _row(added: Addendum, width: int) -> list[Span]:
    day = danish_day(added.date)
    return [
        (f"{day}  ", "muted"),
        column(added.goal.aim or _("(uden tekst)"), width - len(day) - 2, "strong"),
    ]
