"""Mål og indsatsområder: what a workplace is heading for, and the competences it takes."""

from collections.abc import Iterable
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.direction.direction import (
    Direction,
    FocusArea,
    StrategicGoal,
)
from kompetence_tui.domain.direction.group_rules import check_becomes_goal
from kompetence_tui.domain.direction.opspil import link_to_area
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.direction import rows
from kompetence_tui.tui.screens.direction.fetch_areas import FetchAreas
from kompetence_tui.tui.screens.direction.rows import FILTERS, NEW_AREA, NEW_GOAL
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.list_form import ListForm
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.direction_form import DirectionForm
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList


class DirectionScreen(ListForm):
    """The chain of goals and the indsatsområder above, the form of the marked one below."""

    ROOM = Room.DIRECTION

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, talk)
        self._filter = 0

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="direction-list", enter_selects=False)
        yield Rule()
        yield DirectionForm(self.services.today, id="direction-form")
        yield Static(id="direction-words", classes="pad")

    async def arrive(self) -> None:
        await super().arrive()
        await self.show_first(self._first)

    @property
    def heading(self) -> str:
        chosen = FILTERS[self._filter]
        only = _(" · kun {what}").format(what=chosen.value) if chosen else ""
        title = _("Mål og indsatsområder · {who}").format(who=self.whose)
        return title + only

    @property
    def most_rows(self) -> int:
        return max(4, (self.size.height - 5) // 2)

    @property
    def form(self) -> DirectionForm:
        return self.query_one("#direction-form", DirectionForm)

    @property
    def direction(self) -> Direction:
        return self.talk.session.direction

    @property
    def _first(self) -> str:
        """The first thing there is, or else the first that can be begun."""
        ids = [row.id for row in self.rows() if row.selectable]
        written = [row for row in ids if not row.startswith(self.NEW)]
        return next(iter(written or ids), "")

    def collect(self, session: Session) -> Session:
        if self.talk.read_only:
            return session
        direction = self.form.filled(session.direction)
        return session if direction == session.direction else session.with_(direction=direction)

    def part(self, session: Session) -> object:
        direction = session.direction
        shown = direction.area(self.showing) or direction.goal(self.showing)
        return shown, direction.level, direction.dialogue

    def rows(self) -> list[Row]:
        direction = self.direction
        return rows.rows_of(
            direction,
            rows.goals_in(direction, FILTERS[self._filter], self.showing),
            committee=self.talk.session.kind.has_sides,
            read_only=self.talk.read_only,
        )

    def order(self) -> list[str]:
        ids = (row.id for row in self.rows() if row.selectable)
        return [row for row in ids if not row.startswith(self.NEW)]

    def typed(self) -> None:
        super().typed()
        self.meet_refusal()

    def ask_for_missing(self) -> None:
        self.form.ask_for_missing()

    async def fill(self, item_id: str) -> None:
        await self.form.show(self.talk.session, item_id, read_only=self.talk.read_only)
        words = self.query_one("#direction-words", Static)
        words.display = not self.form.display
        words.update(plain(rows.words_at(item_id)))
        if not self.form.display:
            self.set_focus(self.items)

    def focus_form(self) -> None:
        self.form.focus_first()

    @property
    def marked(self) -> object:
        """The goal or the area that is shown."""
        direction = self.talk.kept.direction
        return direction.goal(self.showing) or direction.area(self.showing)

    # What the keys do.

    async def begin(self, row_id: str) -> None:
        if row_id == NEW_GOAL:
            await self._begin_goal()
        elif row_id == NEW_AREA:
            await self._begin_area()
        else:
            await self.action_fetch_areas()

    async def _begin_goal(self) -> None:
        direction = self.direction
        goal = StrategicGoal(id=direction.new_id("s"))
        self._change(direction.with_goal(goal))
        await self.show_item(goal.id)
        self.focus_form()

    async def _begin_area(self) -> None:
        direction = self.direction
        area = FocusArea(id=direction.new_id("i"))
        self._change(direction.with_area(area))
        await self.show_item(area.id)
        self.focus_form()

    def _change(self, direction: Direction) -> None:
        self.talk.change(self.talk.session.with_(direction=direction))

    async def action_new_area(self) -> None:
        self.talk.flush()
        await self._begin_area()

    async def action_fetch_areas(self) -> None:
        self.talk.flush()
        await self.go_to(FetchAreas(self.services, self.talk), self._after_fetching)

    async def _after_fetching(self, _result: object) -> None:
        await self.show_item(self.showing)

    async def action_area_to_goal(self) -> None:
        """Make a goal of the plan of the marked area, unless it is a vision only."""
        self.talk.flush()
        area = self.direction.area(self.showing)
        if area is None:
            self.refuse(_("Gå til det indsatsområde, målet skal bygge på."))
            return
        try:
            check_becomes_goal(area)
        except RuleBroken as broken:
            self.refuse(str(broken))
            return
        session = self.talk.session
        link = link_to_area(session, area)
        await self.open(Room.PLAN, builds_on=link)

    def action_filter_goals(self) -> None:
        """List all goals, then those of one sort after another."""
        self._filter = (self._filter + 1) % len(FILTERS)
        chosen = FILTERS[self._filter]
        self.show_status()
        self.say(rows.filter_words(chosen))

    async def action_delete_goal(self) -> None:
        direction = self.direction
        item = direction.area(self.showing) or direction.goal(self.showing)
        if item is None:
            return
        question, detail = rows.deletion_words(item)
        await self.ask_to_delete(question, detail, _("Ja, slet"), partial(self._remove, item.id))

    async def _remove(self, item_id: str) -> None:
        is_area = self.direction.area(item_id) is not None
        self.form.forget()
        with self.talk.deleting():
            self._change(self.direction.without_area(item_id).without_goal(item_id))
        await self.show_first(self._first)
        words = _("Indsatsområdet er slettet. {key} henter det tilbage.")
        self.say_deleted(words if is_area else _("Målet er slettet. {key} henter det tilbage."))

    def action_back(self) -> None:
        """Back to where one came from; what nothing was written in is not kept."""
        direction = self.direction
        goals = tuple(goal for goal in direction.goals if goal.text)
        areas = tuple(area for area in direction.areas if area.is_inherited or not area.is_empty)
        if not self.talk.read_only and (goals, areas) != (direction.goals, direction.areas):
            self.form.forget()
            self._change(direction.with_(goals=goals, areas=areas))
        self.dismiss(None)
