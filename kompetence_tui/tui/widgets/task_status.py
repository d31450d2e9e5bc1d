"""What came of one task from the workshop before: a status by digit, and a note."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from kompetence_tui.domain.course.course import Task, TaskStatus
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.pick_and_write import PickAndWrite
from kompetence_tui.tui.widgets.picker import Picker

_STATUSES = tuple(TaskStatus)


class TaskStatusFields(PickAndWrite):
    """One task with its status and note; made for it and never filled anew, it needs no table."""

    def __init__(self, number: int, task: Task, *, read_only: bool) -> None:
        super().__init__(classes="task-status")
        self._number, self._shown = number, task
        chosen = [] if task.status is None else [_STATUSES.index(task.status)]
        self.picker = Picker(_STATUSES, chosen)
        self.note = Editor(task.note)
        self.picker.read_only = self.note.read_only = read_only
        self._read_only = read_only

    def compose(self) -> ComposeResult:
        task = self._shown
        who_when = " · ".join(filter(None, (task.responsible, task.due.danish)))
        yield Horizontal(
            Static(joined((f"{self._number}  ", "$muted"), (task.text, "bold")), classes="what"),
            Static(plain(who_when, "$muted"), classes="who-when"),
            classes="task-words",
        )
        yield Horizontal(self.picker, Static(classes="task-asked"), classes="task-choice")
        yield self.note

    def on_mount(self) -> None:
        self.ask_for_missing()

    @property
    def written(self) -> Task:
        """The task with what stands in the fields."""
        chosen = self.picker.chosen
        status = _STATUSES[min(chosen)] if chosen else None
        return self._shown.with_(status=status, note=self.note.words)

    def ask_for_missing(self) -> None:
        """What is still to be said of the task, as a question beside the choice."""
        task, words = self.written, ""
        if not self._read_only and not task.is_judged:
            is_open = task.status is None
            words = _("hvad blev der af den?") if is_open else _("hvad mangler der?")
        self.query_one(".task-asked", Static).update(joined((words, "$muted")))
