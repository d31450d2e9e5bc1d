"""Komfort, stræk eller alarm: the employee places the challenge first, then the leader."""

from collections.abc import Iterable

from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.plan.action import Action, Challenge, Zone
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.action.of_action import OfAction
from kompetence_tui.tui.screens.action.words import ZONES, compared, parties
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.picker import Picker

_OPTIONS = tuple(f"{zone.value} – {ZONES[zone]}" for zone in Zone)
_FIELDS = (
    FormField("employee", "#employee", Zone),
    FormField("leader", "#leader", Zone),
    FormField("support", "#support"),
)


class ChallengeScreen(OfAction):
    """The leader's choice is there once the employee has made one."""

    ROOM = Room.CHALLENGE

    def body(self) -> Iterable[Widget]:
        who_sees = _("Det står i planen, så alle, der får planen, kan læse det.")
        yield Rule()
        with VerticalScroll(id="challenge-form", can_focus=False):
            yield Static(id="action-words")
            yield Static(plain(who_sees, "$muted"), classes="part")
            with Vertical(id="by-employee", classes="part"):
                yield Static(id="employee-asked")
                yield Picker(_OPTIONS, upright=True, id="employee")
            with Vertical(id="by-leader", classes="part"):
                yield Static(id="leader-asked")
                yield Picker(_OPTIONS, upright=True, id="leader")
            yield Static(id="compared", classes="part")
            with Vertical(id="helped", classes="part"):
                yield Static(id="support-asked")
                yield Editor(id="support")

    async def arrive(self) -> None:
        await super().arrive()
        self.set_focus(self.query_one("#employee"))

    @property
    def heading(self) -> str:
        return _("Udfordringen · {who}").format(who=self.whose)

    @property
    def _challenge(self) -> Challenge:
        """What stands in the fields."""
        return filled(self, _FIELDS, Challenge())

    def written(self, action: Action) -> Action:
        return action.with_(challenge=self._challenge)

    def show_action(self, goal: Goal, action: Action) -> None:
        show(self, _FIELDS, action.challenge, read_only=self.talk.read_only)

    def explain(self, session: Session) -> None:
        placed = self._challenge
        employee, leader = parties(session)
        first = _("Hvor ligger udfordringen? Først {who}").format(who=employee)
        self.query_one("#employee-asked", Static).update(plain(first, "bold"))
        then = _("Og hvor ser {who} den?").format(who=leader)
        self.query_one("#leader-asked", Static).update(plain(then, "bold"))
        self.query_one("#by-leader").display = placed.employee is not None or bool(placed.leader)
        words = compared(session, placed)
        self.query_one("#compared", Static).update(plain(words))
        self.query_one("#compared").display = bool(words)
        self._ask_for_support(placed)
        if not self.has_just_told:
            self.rest()

    @property
    def resting_words(self) -> str:
        """How one chooses; where help is needed, that it is asked for further down."""
        if self.talk.read_only:
            return ""
        if self._is_filled and self._challenge.lacks_support:
            return _("Skriv nederst, hvilken støtte og hvilke redskaber der er aftalt.")
        return _("Mellemrum eller tal vælger; samme igen fjerner valget.")

    def _ask_for_support(self, placed: Challenge) -> None:
        why = _("  skal beskrives, før samtalen kan afsluttes") if placed.lacks_support else ""
        words = _("Støtte og redskaber")
        asked = self.query_one("#support-asked", Static)
        asked.update(joined((words, "bold"), (why, "$needs-you")))
        needs = Zone.ALARM in (placed.employee, placed.leader) or bool(placed.support)
        self.query_one("#helped").display = needs
