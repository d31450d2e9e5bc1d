"""The five fields of one goal, all visible at once, in the form's order and names."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.rules import GoalField, missing_in
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.action_lines import ActionLine, ActionLines
from kompetence_tui.tui.widgets.date_input import (
    DateField,
    DateInput,
    EndField,
    StartField,
    date_hint,
)
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.picker import Picker

_GOAL = (
    FormField("aim", "#aim", keeps_blanks=True),
    FormField("responsible", "#responsible"),
)
_TIMELINE = (FormField("start", "#start"), FormField("end", "#end"))
_EVALUATION = (FormField("how", "#how", keeps_blanks=True), FormField("when", "#evaluated"))


class GoalForm(VerticalScroll, can_focus=False):
    """Shows one goal at a time, and gives what stands in its fields.

    The type is no table's: a bank says which there are, and another bank's stays as it is.
    """

    def __init__(
        self,
        competence_types: Sequence[str],
        today: date,
        *,
        id: str,
        names: tuple[str, str] = (_("Udviklingsmål"), _("Handlingsplan")),
    ) -> None:
        """``names`` are what the goal and its actions are called."""
        super().__init__(id=id)
        self._names = names
        self._types = tuple(competence_types)
        self._today = today
        self._goal: Goal | None = None
        self._read_only = False
        self.spent: Collection[str] = ()
        """Ids of actions that the log still speaks of: a new action of the goal gets another."""

    def compose(self) -> ComposeResult:
        today = self._today
        end = EndField(today, id="end")
        yield field_row(self._names[0], Vertical(*self._aim_fields(), classes="stack"))
        yield field_row(self._names[1], ActionLines(today, id="actions"))
        yield field_row(
            _("Tidsplan"),
            Static(plain(_("fra")), classes="small"),
            StartField(today, id="start", end=end),
            Static(plain(_(" til")), classes="small"),
            end,
        )
        yield Static(id="timeline-hint", classes="below")
        yield field_row(
            _("Ansvarlig"),
            LineInput(id="responsible"),
            Static(id="responsible-hint", classes="hint"),
        )
        yield field_row(
            _("Evaluering"),
            Static(plain(_("hvordan")), classes="small"),
            Editor(id="how"),
            Static(id="how-hint", classes="hint"),
        )
        yield field_row(
            "",
            Static(plain(_("hvornår")), classes="small"),
            DateInput(When(), today, id="evaluated"),
        )
        yield Static(id="origin")
        yield Static(id="builds-on")
        yield Static(id="goal-depth")

    def _aim_fields(self) -> Iterable[Widget]:
        yield Horizontal(Editor(id="aim"), Static(id="aim-hint", classes="hint"), classes="field")
        if self._types:
            yield Picker(self._types, id="type")

    @property
    def goal(self) -> Goal | None:
        """The goal with what stands in the fields; None before one is shown."""
        shown = self._goal
        if shown is None:
            return None
        return filled(
            self,
            _GOAL,
            shown,
            competence_type=self._chosen_type(shown),
            actions=self.query_one("#actions", ActionLines).actions,
            timeline=filled(self, _TIMELINE, shown.timeline),
            evaluation=filled(self, _EVALUATION, shown.evaluation),
        )

    def _chosen_type(self, shown: Goal) -> str:
        if not self._types or shown.competence_type not in ("", *self._types):
            return shown.competence_type
        chosen = self.query_one("#type", Picker).chosen
        return self._types[min(chosen)] if chosen else ""

    async def show(
        self,
        goal: Goal,
        *,
        people: Sequence[str],
        origin: str,
        builds_on: str,
        depth: str,
        read_only: bool,
    ) -> None:
        """Show another goal; ``people`` are offered as responsible, ``origin`` says where it
        came from, ``builds_on`` what it serves, and ``depth`` what else is said of it."""
        await self._fill(goal, people, read_only=read_only)
        self._say("#origin", origin)
        self._say("#builds-on", builds_on)
        self._say("#goal-depth", depth)
        self._goal = goal
        self.ask_for_missing()

    def relate(self, builds_on: Link | None, words: str) -> None:
        """Let the goal shown build on something else, or on nothing."""
        if self._goal is not None:
            self._goal = self._goal.with_(builds_on=builds_on)
            self._say("#builds-on", words)

    def _say(self, name: str, words: str) -> None:
        static = self.query_one(name, Static)
        static.update(joined((words, "$muted")))
        static.display = bool(words)

    async def _fill(self, goal: Goal, people: Sequence[str], *, read_only: bool) -> None:
        self._goal, self._read_only = None, read_only
        self.query_one("#responsible", LineInput).offer(people)
        show(self, _GOAL, goal, read_only=read_only)
        show(self, _TIMELINE, goal.timeline, read_only=read_only)
        show(self, _EVALUATION, goal.evaluation, read_only=read_only)
        if self._types:
            chosen = [i for i, name in enumerate(self._types) if name == goal.competence_type]
            picker = self.query_one("#type", Picker)
            picker.show(self._types, chosen)
            picker.read_only = read_only
        await self.query_one("#actions", ActionLines).show(
            goal.actions,
            goal.responsible,
            people=people,
            spent=self.spent,
            read_only=read_only,
        )

    def ask_for_missing(self) -> None:
        """Put what is missing as a question beside its field."""
        goal = self.goal
        if goal is None:
            return
        missing = () if self._read_only else missing_in(goal)
        questions = {lack.field: lack.question for lack in reversed(missing)}

        def ask(name: str, *fields: GoalField) -> None:
            words = next((questions[field] for field in fields if field in questions), "")
            self.query_one(name, Static).update(joined((words, "$muted")))

        ask("#aim-hint", GoalField.AIM)
        ask("#responsible-hint", GoalField.RESPONSIBLE)
        ask("#how-hint", GoalField.EVALUATION_HOW)
        self.query_one("#actions", ActionLines).ask(questions.get(GoalField.ACTIONS, ""))
        evaluated = self.query_one("#evaluated", DateInput)
        evaluated.explain(questions.get(GoalField.EVALUATION_WHEN, ""))
        dates = [self.query_one("#start", DateField), self.query_one("#end", DateField)]
        asked = questions.get(GoalField.START) or questions.get(GoalField.END, "")
        hint = self.query_one("#timeline-hint", Static)
        hint.update(joined(*date_hint(dates, asked)))

    def focus_first_missing(self) -> None:
        """Put the keys in the first field that lacks something, or the first of all."""
        goal = self.goal
        missing = missing_in(goal) if goal and not self._read_only else ()
        name = {
            GoalField.AIM: "#aim",
            GoalField.ACTIONS: "#actions LineInput",
            GoalField.START: "#start",
            GoalField.END: "#end",
            GoalField.RESPONSIBLE: "#responsible",
            GoalField.EVALUATION_HOW: "#how",
            GoalField.EVALUATION_WHEN: "#evaluated LineInput",
        }[missing[0].field if missing else GoalField.AIM]
        self.screen.set_focus(self.query(name).first())

    def focus_action(self, action_id: str) -> None:
        """Put the keys in the action of the id, if it is there."""
        for line in self.query(ActionLine):
            if line.action.id == action_id:
                self.screen.set_focus(line if line.can_focus else line.text)

    def forget(self) -> None:
        """Show no goal any more."""
        self._goal = None
