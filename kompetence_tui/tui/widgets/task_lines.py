"""Opgaver: what is to be done before the next workshop; an empty line stands ready at the end."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.course.rules import task_problem
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.date_input import DateField
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.taking_away import take_away


class TaskLine(Vertical):
    """One task, made for it: what, who and when; below it what is wrong, once it has been left."""

    def __init__(self, task: Task, people: Sequence[str], today: date, *, read_only: bool) -> None:
        super().__init__(classes="task-line")
        self._shown = task
        self.text = LineInput(task.text, classes="action-text")
        self.responsible = LineInput(task.responsible, choices=people, classes="action-who")
        self.due = DateField(task.due, today)
        # Held here: a line can be asked about before it has been composed.
        self.problem = Static(classes="task-problem")
        self.problem.display = False
        self.text.placeholder = _("ny opgave")
        self.responsible.placeholder = _("ansvarlig")
        self.due.placeholder = _("frist")
        for line in (self.text, self.responsible, self.due):
            line.disabled = read_only

    def compose(self) -> ComposeResult:
        yield Horizontal(self.text, self.responsible, self.due, classes="field")
        yield self.problem

    @property
    def written(self) -> Task:
        """What stands in the line."""
        return self._shown.with_(
            text=self.text.value, responsible=self.responsible.value, due=self.due.when
        )

    @property
    def is_filled(self) -> bool:
        """Nothing is left to write in it."""
        return all(line.value.strip() for line in (self.text, self.responsible, self.due))

    def tell_problem(self, course: Course) -> None:
        """Say what is wrong with the task, held against the course's next date."""
        task = self.written
        words = self.due.problem
        if not words and task.text and (problem := task_problem(task, course)):
            words = _("opgaven {problem}").format(problem=problem)
        self.problem.update(joined((words, "$needs-you")))
        self.problem.display = bool(words)


class TaskLines(Vertical):
    """All tasks of a workshop."""

    def __init__(self, today: date, *, id: str) -> None:
        super().__init__(id=id, classes="stack")
        self._today = today
        self._people: Sequence[str] = ()
        self._read_only = True
        self._last_number = 0

    @property
    def lines(self) -> list[TaskLine]:
        """The lines in order, the empty one last."""
        return list(self.query(TaskLine))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The lines that hold something."""
        return tuple(task for line in self.lines if not (task := line.written).is_empty)

    async def show(self, course: Course, *, people: Sequence[str], read_only: bool) -> None:
        """Replace the lines."""
        self._people, self._read_only = people, read_only
        numbers = [int(task.id[1:]) for task in course.tasks if task.id[1:].isdecimal()]
        self._last_number = max(numbers, default=0)
        await take_away(self.query(TaskLine))
        shown = [self._line(task) for task in course.tasks]
        await self.mount(*shown, *([] if read_only else [self._line(self._new_task())]))
        self.tell_problems(course)

    def tell_problems(self, course: Course) -> None:
        """Say below each line what is wrong with it, but not while it is being written."""
        for line in self.lines:
            is_left = line.is_filled or not line.has_pseudo_class("focus-within")
            if not self._read_only and is_left:
                line.tell_problem(course)

    def focus_ready(self) -> None:
        """Put the keys in the empty line."""
        for line in self.lines[-1:]:
            self.screen.set_focus(line.text)

    def _new_task(self) -> Task:
        # Never the id of a line that was emptied while it was on the screen.
        self._last_number += 1
        return Task(id=f"o{self._last_number}")

    def _line(self, task: Task) -> TaskLine:
        return TaskLine(task, self._people, self._today, read_only=self._read_only)

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Keep one empty line at the end."""
        lines = self.lines
        if self._read_only or not lines:  # while they are replaced there are none
            return
        if event.input is lines[-1].text and lines[-1].text.value:
            await self.mount(self._line(self._new_task()))
