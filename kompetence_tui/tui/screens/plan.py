"""Udviklingsplan: the goals in a list, the marked one's five fields in a form."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.kinds import Role
from kompetence_tui.domain.plan import Goal, GoalOrigin
from kompetence_tui.domain.rules import NO_DEVELOPMENT, missing_words
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.text import quote
from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command, Scope, bindings_for
from kompetence_tui.tui.autosave import Autosave
from kompetence_tui.tui.screens.talk import TalkScreen
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.goal_form import GoalForm
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_ORIGIN_WIDTH = 400


class PlanScreen(TalkScreen[None]):
    """Goals above, the form below. Escape or F8 goes back to the same place in the talk."""

    SCOPE = Scope.PLAN
    BINDINGS = bindings_for(Scope.PLAN)
    AUTO_FOCUS = None
    NEW: ClassVar[str] = "+"
    """Id of the row that begins a goal."""

    def __init__(self, services: Services, talk: Autosave, *, new_from: str = "") -> None:
        """``new_from`` is the question a new goal is to be made from; empty for none."""
        super().__init__(services, talk)
        self._new_from = new_from
        self._showing = ""

    def body(self) -> Iterable[Widget]:
        session = self.talk.session
        yield Rule()
        yield RowList(id="goal-list", enter_selects=False)
        yield Rule()
        yield GoalForm(session.bank.competence_types, self.services.today, id="goal-form")
        yield Static(id="no-goals", classes="pad")

    async def arrive(self) -> None:
        await super().arrive()
        if self._new_from and not self.talk.read_only:
            await self._begin_goal(self._new_from)
        elif goals := self.talk.session.plan.goals:
            await self._show_goal(goals[0].id)
            self.set_focus(self.goals)
        else:
            await self._show_goal("")

    @property
    def heading(self) -> str:
        return _("Udviklingsplan · {who}").format(who=self.talk.session.who)

    @property
    def goals(self) -> RowList:
        return self.query_one("#goal-list", RowList)

    @property
    def form(self) -> GoalForm:
        return self.query_one("#goal-form", GoalForm)

    def collect(self, session: Session) -> Session:
        goal = self.form.goal
        if goal is None or self.talk.read_only or goal == session.plan.goal(goal.id):
            return session
        if session.plan.goal(goal.id) is None:
            return session
        return session.with_(plan=session.plan.with_goal(goal))

    def show_session(self) -> None:
        rows = [
            Row(goal.id, partial(_goal_row, number, goal))
            for number, goal in enumerate(self.talk.session.plan.goals, 1)
        ]
        if not self.talk.read_only:
            rows.append(Row(self.NEW, lambda _width: [("+  ", "accent"), (_("nyt mål"), "muted")]))
        self.goals.show(rows, self._showing or None)
        self.goals.styles.height = min(max(len(rows), 1), 5)

    def show_status(self) -> None:
        super().show_status()
        self.show_session()
        self.form.ask_for_missing()

    def part(self, session: Session) -> object:
        return session.plan.goal(self._showing)

    async def show_fields(self) -> None:
        await self._show_goal(self._showing)

    async def _begin_goal(self, question_id: str = "") -> None:
        session = self.talk.session
        words = session.answer(question_id).text if question_id else ""
        goal = Goal(
            id=session.plan.new_goal_id(),
            responsible=_ready(session),
            origin=GoalOrigin(question_id=question_id, words=words) if question_id else None,
        )
        self.talk.change(session.with_(plan=session.plan.with_goal(goal)))
        await self._show_goal(goal.id)
        self.form.focus_first_missing()

    async def _show_goal(self, goal_id: str) -> None:
        async with self.filling:
            await self._fill(goal_id)

    async def _fill(self, goal_id: str) -> None:
        session = self.talk.session
        goal = session.plan.goal(goal_id)
        self._showing = goal_id
        self.form.display = goal is not None
        empty = self.query_one("#no-goals", Static)
        empty.display = goal is None
        empty.update(plain(self._empty_words()))
        if goal is None:
            self.show_session()
            self.set_focus(self.goals)
            return
        await self.form.show(
            goal,
            people=session.names(),
            origin=self._origin(session, goal),
            read_only=self.talk.read_only,
        )
        self.show_session()

    def _empty_words(self) -> str:
        reason = self.talk.session.plan.no_development_because
        if reason:
            return f"{_(NO_DEVELOPMENT)} {reason}"
        if self.talk.read_only:
            return _("Der er ingen mål i planen.")
        return _("Enter eller {key} begynder et nyt mål.").format(key=self.key_of("new_goal"))

    def _origin(self, session: Session, goal: Goal) -> str:
        if goal.origin is None:
            return ""
        question = session.bank.question(goal.origin.question_id)
        words = quote(goal.origin.words, _ORIGIN_WIDTH)
        about = question.text if question else ""
        return _("Herfra: {question}").format(question=about) + (f"\n»{words}«" if words else "")

    async def on_row_list_marked(self, message: RowList.Marked) -> None:
        if message.row_id == self.NEW:
            if self._showing and self.goals.has_focus:
                self.talk.flush()
                await self._show_goal("")
        elif message.row_id and message.row_id != self._showing:
            self.talk.flush()
            await self._show_goal(message.row_id)

    async def on_row_list_selected(self) -> None:
        await self.action_open_goal()

    def on_descendant_blur(self) -> None:
        if not self.talk.flush():
            return
        self.form.ask_for_missing()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The note line shows a line that is too long for its field, and else rests."""
        if not self.talk.failure:
            line = event.widget
            too_long = isinstance(line, LineInput) and len(line.value) >= line.content_size.width
            self.say(line.value if isinstance(line, LineInput) and too_long else "")

    def offers(self, command: Command) -> bool:
        if command.id == "delete_goal" and not self._showing:
            return False
        return super().offers(command)

    # What the keys do.

    async def action_open_goal(self) -> None:
        if self.goals.marked_id == self.NEW:
            await self._begin_goal()
        elif self._showing:
            self.form.focus_first_missing()

    async def action_new_goal(self) -> None:
        self.talk.flush()
        await self._begin_goal()

    async def action_next_goal(self) -> None:
        await self._beside(1)

    async def action_previous_goal(self) -> None:
        await self._beside(-1)

    async def _beside(self, step: int) -> None:
        self.talk.flush()
        ids = [goal.id for goal in self.talk.session.plan.goals]
        if self._showing in ids and 0 <= (index := ids.index(self._showing) + step) < len(ids):
            await self._show_goal(ids[index])
            self.form.focus_first_missing()

    async def action_delete_goal(self) -> None:
        from kompetence_tui.tui.screens.ask import Ask

        goal = self.talk.session.plan.goal(self._showing)
        if goal is None:
            return

        async def answered(yes: bool | None) -> None:
            if yes:
                await self._delete(goal.id)

        aim = quote(goal.aim, 50) or _("uden tekst")
        await self.go_to(
            Ask(_("Slet målet »{aim}«?").format(aim=aim), yes=_("Ja, slet"), no=_("Nej, behold")),
            answered,
        )

    async def _delete(self, goal_id: str) -> None:
        session = self.talk.session
        self.talk.change(session.with_(plan=session.plan.without_goal(goal_id)))
        goals = self.talk.session.plan.goals
        await self._show_goal(goals[0].id if goals else "")
        self.set_focus(self.goals)

    def action_plan(self) -> None:
        self.action_back()

    async def action_close_session(self) -> None:
        from kompetence_tui.tui.screens.closing import Closing

        if isinstance(self.app.screen_stack[-2], Closing):
            self.action_back()
        else:
            await super().action_close_session()

    def action_back(self) -> None:
        """Back to the talk; goals in which nothing was written are not kept."""
        session = self.talk.session
        ready = _ready(session)
        kept = tuple(goal for goal in session.plan.goals if not goal.is_untouched(ready))
        if kept != session.plan.goals and not self.talk.read_only:
            self.form.forget()
            self.talk.change(session.with_(plan=session.plan.with_(goals=kept)))
        self.dismiss(None)


def _ready(session: Session) -> str:
    """The name that stands ready as responsible in a new goal: the employee's own."""
    employees = session.names(Role.EMPLOYEE)
    return employees[0] if session.kind.is_individual and employees else ""


def _goal_row(number: int, goal: Goal, width: int) -> list[Span]:
    words = missing_words(goal) or _("fuldt")
    wide = min(len(words), width // 2)
    return [
        (f"{number}  ", "muted"),
        column(goal.aim or _("(uden tekst)"), width - 4 - wide, "strong"),
        (" ", ""),
        column(words, wide, "muted" if words == _("fuldt") else ""),
    ]
