"""Mere om målet: what can be said of a goal besides its five fields; all of it can stay empty."""

from collections.abc import Iterable
from datetime import date

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.session.kinds import Horizon, Interest
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.plan.links import named_link
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.picker import Picker

_WORDS = 200

_FIELDS = (
    FormField("horizon", "#horizon", Horizon),
    FormField("interest", "#interest", Interest),
    FormField("serves", "#serves", asks=_("hvilket mål det tjener, med jeres egne ord")),
    FormField("needed_from", "#needed-from"),
    FormField("leader_ensures", "#leader-ensures"),
    FormField("employee_does", "#employee-does"),
    FormField("prerequisite_for", "#prerequisite-for"),
    FormField("no_right_to", "#no-right-to"),
)


class GoalMore(TalkScreen[None]):
    """The marked goal, one key deeper than the plan."""

    ROOM = Room.GOAL_MORE
    AUTO_FOCUS = None

    _is_filled = False
    """Until then the fields hold nothing of the goal."""

    def __init__(self, services: Services, talk: Autosave, goal_id: str) -> None:
        super().__init__(services, talk)
        self._goal_id = goal_id

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with VerticalScroll(id="goal-more", can_focus=False):
            yield Static(id="goal-more-aim")
            yield from _fields(self.talk.session, self.services.today)
            yield Static(plain(_("Alt her kan stå tomt.")), id="goal-more-note", classes="muted")

    async def arrive(self) -> None:
        await super().arrive()
        await self.show_fields()
        self.set_focus(self.query_one("#horizon"))

    @property
    def heading(self) -> str:
        return _("Mere om målet · {who}").format(who=self.whose)

    def collect(self, session: Session) -> Session:
        goal = session.plan.goal(self._goal_id)
        if goal is None or self.talk.read_only or not self._is_filled:
            return session
        written = filled(self, _FIELDS, goal)
        if written is goal:
            return session
        return session.with_(plan=session.plan.with_goal(written))

    def part(self, session: Session) -> object:
        return session.plan.goal(self._goal_id)

    async def show_fields(self) -> None:
        goal = self.talk.session.plan.goal(self._goal_id)
        if goal is None:
            return
        async with self.filling:
            self._is_filled = False
            show(self, _FIELDS, goal, read_only=self.talk.read_only)
            for asked in self.query("#serves, #goals-of-bank"):
                asked.display = goal.builds_on is None
            self._is_filled = True
        self.rest()

    def show_session(self) -> None:
        session = self.talk.kept
        goal = session.plan.goal(self._goal_id)
        if goal is None:
            return
        number = session.plan.goals.index(goal) + 1
        aim = quote(goal.aim, _WORDS) or _("(uden tekst)")
        words = _("Mål {n}: {aim}").format(n=number, aim=aim)
        self.query_one("#goal-more-aim", Static).update(joined((words, "bold")))
        link = self.query_one("#linked", Static)
        link.display = goal.builds_on is not None
        if goal.builds_on:
            words = quote(goal.builds_on.words, _WORDS)
            link.update(plain(named_link(goal.builds_on, session, words)))
        self.query_one("#goal-more-note").display = not self.talk.read_only

    def on_descendant_blur(self) -> None:
        self.talk.flush()

    def rest(self) -> None:
        trouble = self.talk.failure or self.talk.locked_by
        self.say(trouble, alarm=bool(trouble))

    # What the keys do.

    def action_more(self) -> None:
        self.action_back()

    def action_back(self) -> None:
        self.dismiss(None)


def _fields(session: Session, today: date) -> Iterable[Widget]:
    """The fields in the order they are talked about."""
    is_one = session.kind.is_individual
    does = _("Medarbejderen gør") if is_one else _("Medarbejderne gør")
    yield field_row(_("Sigt"), Picker(tuple(Horizon), id="horizon"))
    yield field_row(_("Udspringer af"), Picker([_(one.value) for one in Interest], id="interest"))
    yield field_row(_("Arbejdspladsens mål"), LineInput(id="serves"), Static(id="linked"))
    if goals := session.bank.ways.goals:
        # Whoever writes which of them a goal serves has them before the eyes.
        words = "\n".join(f"– {goal}" for goal in goals)
        yield Static(plain(words), id="goals-of-bank", classes="muted")
    yield field_row(_("Skal bruges fra"), DateInput(When(), today, id="needed-from"))
    yield field_row(_("Lederen sikrer"), Editor(id="leader-ensures"))
    yield field_row(does, Editor(id="employee-does"))
    yield field_row(_("Forudsætning for"), LineInput(id="prerequisite-for"))
    yield field_row(_("Giver ikke i sig selv ret til"), LineInput(id="no-right-to"))
