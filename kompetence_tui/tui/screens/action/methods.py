"""Metoder: the ways of learning an action can use, to choose among and combine."""

from collections.abc import Iterable

from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.method import Method
from kompetence_tui.domain.plan.method_rules import (
    chosen_for,
    is_answered,
    with_method,
    without_method,
)
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.plan.ways_ticked import ways_ticked
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.action.of_action import OfAction
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.method_words import GONE, described, matches, method_rows
from kompetence_tui.tui.widgets.row_list import Row, RowList
from kompetence_tui.tui.widgets.search_line import SearchLine
from kompetence_tui.tui.widgets.taking_away import take_away


class MethodsScreen(OfAction):
    """The list with what speaks for and against the marked one; above it how one learns best."""

    ROOM = Room.METHODS
    AUTO_FOCUS = ""

    def __init__(self, services: Services, talk: Autosave, goal_id: str, action_id: str) -> None:
        super().__init__(services, talk, goal_id, action_id)
        self._methods = services.banks.methods()
        self._has_problems = bool(services.banks.method_problems())
        self._sought = ""

    def body(self) -> Iterable[Widget]:
        learns = LineInput(enter_action="leave_line", id="learns-best")
        learns.placeholder = _("kan springes over; kommer ikke med i noget dokument")
        yield Rule()
        yield Static(id="action-words")
        yield Horizontal(Static(plain(self._question), id="learns-words"), learns, id="learns-row")
        yield Static(id="learns-ticked")
        yield Rule()
        with Container(id="methods-both"):
            with Vertical(id="methods-left"):
                search = Static(plain(_("Søg")), id="methods-search-words")
                yield Horizontal(search, id="methods-search")
                yield RowList(enter_selects=False, id="methods-list")
            yield Rule()
            with VerticalScroll(id="method-detail"):
                yield Static(id="method-words")

    async def arrive(self) -> None:
        self.query_one("#methods-search").display = False
        await super().arrive()
        self.set_focus(self.items)
        self.call_after_refresh(self._describe)  # only now is it known how wide it is

    @property
    def heading(self) -> str:
        return _("Metoder · {who}").format(who=self.whose)

    @property
    def _question(self) -> str:
        one = self.talk.session.kind.is_individual
        return _("Hvordan lærer du bedst?") if one else _("Hvordan lærer I bedst?")

    @property
    def items(self) -> RowList:
        return self.query_one("#methods-list", RowList)

    # Into the session and out of it.

    def collect(self, session: Session) -> Session:
        if self.talk.read_only or not self._is_filled:
            return session
        # No table: a text of several lines is shown as one, and that is no change of it.
        line = self.query_one("#learns-best", LineInput).value.strip()
        if line == one_line(session.learns_best):
            return session
        return session.with_(learns_best=line)

    def part(self, session: Session) -> object:
        return super().part(session), session.learns_best

    def show_action(self, goal: Goal, action: Action) -> None:
        line = self.query_one("#learns-best", LineInput)
        line.put(one_line(self.talk.session.learns_best))
        line.disabled = self.talk.read_only
        self.query_one("#learns-row").display = bool(line.value) or not self.talk.read_only
        self._show_ticked()

    def _show_ticked(self) -> None:
        """What was ticked when the talk asked the same."""
        ticked = ways_ticked(self.talk.session)
        words = self.query_one("#learns-ticked", Static)
        words.update(joined((_("Sat kryds ved i samtalen  "), "$muted"), " · ".join(ticked)))
        words.display = bool(ticked)

    def explain(self, session: Session) -> None:
        if found := self.in_plan(session):
            rows = self._rows(found[1])
            ids = [row.id for row in rows if row.selectable]
            at = self.items.marked_id
            self.items.show(rows, at if at in ids else next(iter(ids), None))
            self._describe()

    def _rows(self, action: Action) -> list[Row]:
        methods = [method for method in self._methods if matches(method, self._sought)]
        shown = action
        if self._sought:
            ids = {method.id for method in methods}
            shown = action.with_(methods=tuple(m for m in action.methods if m.id in ids))
        nothing = _("Ingen metode passer.") if self._sought else _("Der er ingen metoder at vise.")
        rows = list(method_rows(methods, shown))
        return rows or [Row("", lambda _width: [(nothing, "muted")], selectable=False)]

    def _marked(self) -> Method | None:
        return next((m for m in self._methods if m.id == self.items.marked_id), None)

    def _describe(self) -> None:
        words = self.query_one("#method-words", Static)
        method = self._marked()
        width = self.query_one("#method-detail").scrollable_content_region.width
        if method:
            words.update(joined(*described(method, width)))
        else:
            words.update(plain(GONE if self.items.marked_id else "", "$muted"))
        self.query_one("#method-detail").scroll_home(animate=False)

    def rest(self) -> None:
        super().rest()
        if self._has_problems and not (self.talk.failure or self.talk.locked_by):
            self.say(
                _("En fil med metoder har fejl og er ikke med; »kompetence banks list« siger mere.")
            )

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        # The base's own handler runs too, and speaks of fields only.
        if event.widget is self.items and not self.has_just_told:
            self.rest()

    def on_resize(self) -> None:
        if self._is_filled:
            self.call_after_refresh(self._describe)

    def on_row_list_marked(self) -> None:
        self._describe()

    async def on_row_list_selected(self) -> None:
        if not self.talk.read_only:
            await self.action_choose_method()

    # Choosing.

    async def action_choose_method(self) -> None:
        """Choose what is marked, or take it away; ask first where something was agreed on."""
        self.talk.flush()
        found, method_id = self.in_plan(self.talk.session), self.items.marked_id
        if found is None or not method_id or not self.items.has_focus:
            return
        action = found[1]
        now = chosen_for(action, method_id)
        if now is None:
            if method := self._marked():
                self._put(with_method(action, method))
                key = self.key_of("method_answers")
                words = _("»{name}« er valgt. {key} aftaler nærmere.")
                self.tell(words.format(name=quote(method.name, 30), key=key))
        elif is_answered(now):
            await self._ask_to_leave_out(now.id, now.name)
        else:
            self._leave_out(now.id, now.name)

    async def _ask_to_leave_out(self, method_id: str, name: str) -> None:
        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self._leave_out(method_id, name)

        question = _("Vælg »{name}« fra?").format(name=quote(name, 40))
        detail = _("Det, I har aftalt om den, bliver slettet.")
        await self.go_to(
            Ask(question, detail, yes=_("Ja, slet det"), no=_("Nej, behold")), answered
        )

    def _leave_out(self, method_id: str, name: str) -> None:
        if (found := self.in_plan(self.talk.session)) and not self.talk.read_only:
            self._put(without_method(found[1], method_id))
            self.tell(_("»{name}« er valgt fra.").format(name=quote(name, 40)))

    def _put(self, action: Action) -> None:
        """Save the action, and show what is chosen now."""
        self.talk.change(self.with_action(self.talk.session, action))
        self.show_session()

    # What the other keys do.

    async def action_method_answers(self) -> None:
        self.talk.flush()
        found = self.in_plan(self.talk.session)
        if found is None or not found[1].methods:
            self.say(_("Vælg en metode først: mærk den, og tryk Enter."))
            return
        await self.open(
            Room.METHOD_ANSWERS,
            goal_id=self.goal_id,
            action_id=self.action_id,
            first=self.items.marked_id,
        )

    def action_leave_line(self) -> None:
        self.set_focus(self.items)

    async def action_search(self) -> None:
        row = self.query_one("#methods-search")
        if not (lines := list(row.query(SearchLine))):
            lines = [SearchLine()]
            await row.mount(*lines)
        row.display = True
        self.set_focus(lines[0])

    def on_search_line_changed_words(self, message: SearchLine.ChangedWords) -> None:
        self._sought = message.words
        self.show_session()

    async def on_search_line_done(self, message: SearchLine.Done) -> None:
        self.set_focus(self.items)
        if not message.keep or not self._sought:
            await self._drop_search()

    def action_back(self) -> None:
        if self._sought:
            self.call_later(self._drop_search)
        else:
            super().action_back()

    async def _drop_search(self) -> None:
        """All the methods again."""
        self._sought = ""
        self.query_one("#methods-search").display = False
        await take_away(self.query(SearchLine))
        self.show_session()
