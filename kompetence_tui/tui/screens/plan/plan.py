"""Udviklingsplan: one goal at a time as a text to be read, and written in where it is opened."""

from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.plan.goal_parts import AIM
from kompetence_tui.domain.plan.plan import Goal, GoalOrigin
from kompetence_tui.domain.session.noted_places import PLAN
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.plan.addenda import addendum_goal, addendum_rows
from kompetence_tui.tui.screens.plan.links import PlanLinks
from kompetence_tui.tui.screens.plan.place import (
    empty_words,
    is_shared,
    name_ready,
    place_words,
)
from kompetence_tui.tui.screens.plan.rows import (
    SHARED_TITLE,
    came_of_words,
    goal_row,
    origin_words,
    shared_row,
)
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.list_form import ListForm
from kompetence_tui.tui.talk.private import open_private
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.goal_sheet import GoalSheet
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList
from kompetence_tui.tui.widgets.shared_form import SharedForm
from kompetence_tui.tui.widgets.writer import Around


class PlanScreen(PlanLinks, ListForm):
    """The goal shown, and on a wide screen the list. F8 goes back to the same place in the talk."""

    ROOM = Room.PLAN
    SHARED: ClassVar[str] = "fælles"
    """Id of the row of what a group shares."""

    def __init__(
        self,
        services: Services,
        talk: Autosave,
        *,
        new_from: GoalOrigin | None = None,
        builds_on: Link | None = None,
        at: str = "",
    ) -> None:
        """It begins as it is come back to: see ``come_back``."""
        super().__init__(services, talk)
        self._given: dict[str, Any] = {"new_from": new_from, "builds_on": builds_on, "at": at}

    def body(self) -> Iterable[Widget]:
        session = self.talk.session
        around = Around(self.services.today, session.names(), session.bank.competence_types)
        yield Rule()
        yield PlaceLine(id="goal-place")
        with Horizontal():
            items = RowList(id="goal-list", enter_selects=False)
            items.can_focus = False
            yield items
            yield GoalSheet(around, id="goal-form")
            yield SharedForm(id="shared-form")
            yield Static(id="no-goals", classes="pad")

    async def arrive(self) -> None:
        await super().arrive()
        if not await self._begin(**self._given):
            await self.show_first(self._first)

    async def come_back(self, **given: Any) -> None:  # noqa: ANN401
        await self._begin(**given)

    async def _begin(
        self, new_from: GoalOrigin | None = None, builds_on: Link | None = None, at: str = ""
    ) -> bool:
        """Begin a goal that comes from something or builds on it, or show the goal with the id.

        Says whether there was anything of it to do.
        """
        if at:
            await self.show_item(at)
            self.focus_form()
        elif (new_from or builds_on) and not self.talk.read_only:
            await self.begin_goal(new_from, builds_on)
        return bool(at or ((new_from or builds_on) and not self.talk.read_only))

    @property
    def heading(self) -> str:
        return _("Udviklingsplan · {who}").format(who=self.whose)

    @property
    def most_rows(self) -> int:
        return max(5, self.size.height - 6)

    @property
    def shared(self) -> SharedForm:
        return self.query_one("#shared-form", SharedForm)

    @property
    def goal(self) -> Goal | None:
        return self.talk.session.plan.goal(self.showing)

    @property
    def marked(self) -> object:
        return self.showing

    @property
    def _first(self) -> str:
        return next((row.id for row in self.rows()), "")

    def collect(self, session: Session) -> Session:
        if self.talk.read_only:
            return session
        plan = self.shared.filled(session.plan)
        goal = self.form.goal
        if goal is not None and plan.goal(goal.id) is not None:
            plan = plan.with_goal(goal)
        return session if plan == session.plan else session.with_(plan=plan)

    def rows(self) -> list[Row]:
        session = self.talk.session
        rows = [
            Row(goal.id, partial(goal_row, number, goal))
            for number, goal in enumerate(session.plan.goals, 1)
        ]
        rows += addendum_rows(session)
        if not self.talk.read_only:
            rows.append(Row(self.NEW, lambda _width: [("+  ", "accent"), (_("nyt mål"), "muted")]))
        if is_shared(session):
            rows.append(Row(self.SHARED, partial(shared_row, bool(session.plan.support.strip()))))
        return rows

    def order(self) -> list[str]:
        return [row.id for row in self.rows() if row.id != self.NEW]

    def show_session(self) -> None:
        super().show_session()
        place = self.query_one("#goal-place", PlaceLine)
        is_goal = self.talk.kept.plan.goal(self.showing) is not None
        goal = self.form.goal if is_goal else None
        place.left, place.right = place_words(self.talk.kept, goal, self.showing, self.size.width)
        if self.showing == self.SHARED:
            place.left = SHARED_TITLE
        place.display = bool(place.left)

    def left_field(self) -> None:
        super().left_field()
        if not self.talk.failure:
            self.show_session()

    async def show_first(self, item_id: str) -> None:
        await self.show_item(item_id)
        self.focus_form()

    def part(self, session: Session) -> object:
        plan = session.plan
        shared = self.showing == self.SHARED
        if shared:
            return plan.support, plan.replaces
        goal = plan.goal(self.showing) or addendum_goal(session, self.showing)
        return goal, session.progress

    async def begin(self, row_id: str) -> None:
        await self.begin_goal()

    async def begin_goal(
        self, origin: GoalOrigin | None = None, builds_on: Link | None = None
    ) -> None:
        """Begin a goal, and put the keys in it."""
        session = self.talk.session
        goal = Goal(
            id=session.plan.new_goal_id(),
            responsible=name_ready(session),
            origin=origin,
            builds_on=builds_on,
        )
        self.talk.change(session.with_(plan=session.plan.with_goal(goal)))
        await self.show_item(goal.id)
        await self.form.open(AIM)

    async def fill(self, item_id: str) -> None:
        session = self.talk.session
        added = addendum_goal(session, item_id)
        goal = session.plan.goal(item_id) or added
        is_shared = item_id == self.SHARED
        self.form.display = goal is not None
        self.shared.display = is_shared
        empty = self.query_one("#no-goals", Static)
        empty.display = goal is None and not is_shared
        key = self.key_of("new_goal")
        empty.update(plain(empty_words(session.plan, key, read_only=self.talk.read_only)))
        if goal is None:
            await self.form.forget()
        self.shared.forget()
        if is_shared:
            self.shared.show(session, read_only=self.talk.read_only)
        elif goal is not None:
            self.form.spent = {note.action for note in session.progress if note.goal == goal.id}
            await self.form.show(
                goal,
                people=session.names(),
                origin=origin_words(session, goal),
                builds_on="" if added else self.link_words(session, goal),
                depth="" if added else self.depth_words(goal),
                came_of=came_of_words(session, goal),
                read_only=self.talk.read_only or added is not None,
            )

    def focus_form(self) -> None:
        if self.showing == self.SHARED:
            self.shared.focus_first()
        elif self.form.display:
            self.set_focus(self.form)
        else:
            self.set_focus(None)

    # What the keys do.

    async def action_open_goal(self) -> None:
        """Enter on an addendum shows it on its own screen, where those of today can be changed."""
        if addendum_goal(self.talk.kept, self.showing):
            await self.open(Room.ADDENDUM, goal_id=self.showing)
        elif self.showing == self.SHARED:
            self.shared.focus_first()
        elif self.goal is None:
            if not self.talk.read_only:
                await self.begin_goal()
        elif not self.talk.read_only:
            await self.form.open()
        elif self.form.action_id:
            await self.action_more()
        else:
            self.say(
                _("Planen er aftalt og kan læses her. {key}: mere om målet.").format(
                    key=self.key_of("more")
                )
            )

    async def action_close_part(self) -> None:
        await self.form.close()

    def on_goal_sheet_written(self) -> None:
        self.left_field()

    def action_move_action(self, step: int) -> None:
        """Move the marked action; at an end it stays."""
        goal = self.form.with_moved(int(step))
        if goal is not None:
            self.form.change(goal)
            self.talk.flush()
        else:
            self.say_why_not(_("Her er ingen handling, der kan flyttes den vej."))

    async def action_new_goal(self) -> None:
        self.talk.flush()
        await self.begin_goal()

    async def action_delete_goal(self) -> None:
        """Take away the marked action at once, or the goal after a yes."""
        goal, part = self.goal, self.form.marked
        if goal is not None and part is not None and goal.action(part.action_id):
            self._delete_action(goal, part.action_id)
        elif goal is not None:
            aim = quote(goal.aim, 50) or _("uden tekst")
            question = _("Slet målet »{aim}«?").format(aim=aim)
            await self.ask_to_delete(question, "", _("Ja, slet"), partial(self._delete, goal.id))

    def _delete_action(self, goal: Goal, action_id: str) -> None:
        kept = goal.with_(actions=tuple(a for a in goal.actions if a.id != action_id))
        session = self.talk.session
        with self.talk.deleting():
            self.form.change(kept)
            self.talk.change(session.with_(plan=session.plan.with_goal(kept)))
        self.say_deleted(_("Handlingen er slettet. {key} henter den tilbage."))

    async def _delete(self, goal_id: str) -> None:
        await self.form.forget()
        session = self.talk.session
        with self.talk.deleting():
            self.talk.change(session.with_(plan=session.plan.without_goal(goal_id)))
        await self.show_first(self._first)
        self.say_deleted(_("Målet er slettet. {key} henter det tilbage."))

    async def action_progress(self) -> None:
        await self.open(Room.PROGRESS, goal=self.showing)

    async def action_private(self) -> None:
        await open_private(self, PLAN)

    async def action_back(self) -> None:
        """Back to the talk; goals in which nothing was written are not kept."""
        await self.form.close()
        session = self.talk.session
        ready = name_ready(session)
        kept = tuple(goal for goal in session.plan.goals if not goal.is_untouched(ready))
        if kept != session.plan.goals and not self.talk.read_only:
            await self.form.forget()
            self.talk.change(session.with_(plan=session.plan.with_(goals=kept)))
        self.dismiss(None)
