"""What one part of a goal is written in, made when it is opened."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.goal_parts import AIM, EVALUATED, HOW, RESPONSIBLE, TIMELINE, TYPE
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.action_writer import ActionWriter
from kompetence_tui.tui.widgets.date_input import DateField, EndField, StartField, said_of
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.offered_editor import OfferedEditor
from kompetence_tui.tui.widgets.picker import Picker
from kompetence_tui.tui.widgets.writer import CLOSE, Around, Writer

_OFFER = 300
"""Characters of the words that are offered: all of them are taken."""


class AimWriter(Writer):
    """The aim; where it came from words of the two, they can be taken."""

    def __init__(self, goal: Goal) -> None:
        offer = goal.origin.offer if goal.origin else ""
        self._editor = OfferedEditor(goal.aim, offer, id=AIM)
        super().__init__(self._editor)

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield Static(id="offer")

    def on_mount(self) -> None:
        self.on_text_area_changed()

    def on_text_area_changed(self) -> None:
        """Offer the words until something is written."""
        words = quote(self._editor.offer, _OFFER)
        offer = self.query_one("#offer", Static)
        offer.update(joined(("Enter", "bold"), (_(" tager jeres ord: "), "$muted"), f"»{words}«"))
        offer.display = self._editor.is_offering

    def applied(self, goal: Goal) -> Goal:
        return goal.with_(aim=self._editor.text)


class HowWriter(Writer):
    """How it is evaluated."""

    def __init__(self, goal: Goal) -> None:
        self._editor = Editor(goal.evaluation.how, id=HOW)
        super().__init__(self._editor)

    def applied(self, goal: Goal) -> Goal:
        return goal.with_(evaluation=goal.evaluation.with_(how=self._editor.text))


class TypeWriter(Writer):
    """Which of the bank's types it is; another bank's stays as it is."""

    def __init__(self, goal: Goal, types: Sequence[str]) -> None:
        self._types = types
        self._chosen = [i for i, name in enumerate(types) if name == goal.competence_type]
        self._picker = Picker(types, self._chosen, enter_action=CLOSE, id="type")
        super().__init__(self._picker)

    def applied(self, goal: Goal) -> Goal:
        chosen = sorted(self._picker.chosen)
        if chosen == self._chosen:
            return goal
        return goal.with_(competence_type=self._types[chosen[0]] if chosen else "")


class NameWriter(Writer):
    """Who sees to it that it is done."""

    def __init__(self, goal: Goal, people: Sequence[str]) -> None:
        self._line = LineInput(
            goal.responsible, choices=people, enter_action=CLOSE, id="responsible"
        )
        super().__init__(self._line)

    def applied(self, goal: Goal) -> Goal:
        return goal.with_(responsible=self._line.value)


class DatesWriter(Writer):
    """One date or two, each with what it was understood as under it."""

    def __init__(self, *dates: tuple[str, DateField]) -> None:
        super().__init__(*(field for _name, field in dates))
        self.dates = dates
        self._told: list[tuple[DateField, Static]] = []

    def compose(self) -> ComposeResult:
        for name, field in self.dates:
            lead = [Static(plain(name), classes="small")] if name else []
            told = Static(classes="muted")
            self._told.append((field, told))
            yield Horizontal(*lead, Vertical(field, told, classes="stack"), classes="field")

    def on_mount(self) -> None:
        self.on_input_changed()

    def on_input_changed(self) -> None:
        for field, told in self._told:
            told.update(joined(said_of(field)))

    def on_descendant_blur(self) -> None:
        self.on_input_changed()


class TimelineWriter(DatesWriter):
    """When it begins, and when it is to be reached."""

    def __init__(self, goal: Goal, today: date) -> None:
        end = EndField(today, id="end", enter_action=CLOSE)
        start = StartField(today, id="start", end=end, enter_action=CLOSE)
        start.show(goal.timeline.start)
        end.show(goal.timeline.end)
        super().__init__((_("fra"), start), (_("til"), end))

    def applied(self, goal: Goal) -> Goal:
        (_from, start), (_to, end) = self.dates
        return goal.with_(timeline=goal.timeline.with_(start=start.when, end=end.when))


class EvaluatedWriter(DatesWriter):
    """When it is judged whether the goal is reached."""

    def __init__(self, goal: Goal, today: date) -> None:
        field = DateField(goal.evaluation.when, today, enter_action=CLOSE, id="evaluated")
        super().__init__(("", field))

    def applied(self, goal: Goal) -> Goal:
        return goal.with_(evaluation=goal.evaluation.with_(when=self.dates[0][1].when))


def writer_for(part: str, goal: Goal, action: Action | None, around: Around) -> Writer:
    """The fields of the part with the id; of an action with the action."""
    if action is not None:
        return ActionWriter(goal, action, around)
    if part == TYPE:
        return TypeWriter(goal, around.types)
    if part == TIMELINE:
        return TimelineWriter(goal, around.today)
    if part == RESPONSIBLE:
        return NameWriter(goal, around.people)
    if part == EVALUATED:
        return EvaluatedWriter(goal, around.today)
    return AimWriter(goal) if part == AIM else HowWriter(goal)
