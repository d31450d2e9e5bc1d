"""Fremdrift: the dated log of a plan, and a field for what has happened since."""

from collections.abc import Iterable, Iterator
from functools import partial

from textual.containers import VerticalScroll
from textual.widget import Widget

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import PartialDate, danish_day
from kompetence_tui.domain.follow_up.following import progress_on
from kompetence_tui.domain.follow_up.progress import Progress, done_on
from kompetence_tui.domain.follow_up.progress_rules import (
    NotedGoal,
    Subject,
    new_note_id,
    noted_goals,
    notes_on,
    point_of,
    point_words,
    status_dates,
    subject_words,
    subjects,
    with_note,
)
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.follow_up.note_form import NoteForm
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.list_form import ListForm
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

Thing = Subject | Progress
"""What a row stands for."""


class ProgressScreen(ListForm):
    """Goals, actions and their points with what was noted of each; below them one note.

    A note on what is marked, or the marked note itself. Written in a closed talk too.
    """

    ROOM = Room.PROGRESS

    def __init__(self, services: Services, talk: Autosave, goal: str = "") -> None:
        """With a goal's id the keys stand in a new note on it, else in the list."""
        super().__init__(services, talk)
        self._goal = goal
        self._note: Progress | None = None

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="progress-list", enter_selects=False)
        yield Rule()
        with VerticalScroll(id="note", can_focus=False):
            yield NoteForm(self.services.today, id="note-form")

    async def arrive(self) -> None:
        await super().arrive()
        goals = self.order()
        wanted = _key(Subject(self._goal))
        if self._goal and wanted in goals:
            await self.show_item(wanted)
            self.focus_form()
        else:
            await self.show_first(goals[0] if goals else "")

    @property
    def heading(self) -> str:
        return _("Fremdrift · {who}").format(who=self.whose)

    @property
    def form(self) -> NoteForm:
        return self.query_one(NoteForm)

    @property
    def is_writable(self) -> bool:
        return not self.talk.locked_by

    @property
    def writes_late(self) -> bool:
        return self.is_writable

    @property
    def holds_unkept(self) -> bool:
        return super().holds_unkept or self.form.holds_unkept

    def collect(self, session: Session) -> Session:
        if self._note is None or not self.is_writable:
            return session
        return with_note(session, self.form.filled(self._note))

    def part(self, session: Session) -> object:
        return session.progress

    def typed(self) -> None:
        super().typed()
        self.form.ask()

    # The list.

    @property
    def most_rows(self) -> int:
        return max(3, self.size.height - (11 if self.size.height > 16 else 8))

    def _things(self) -> Iterator[tuple[NotedGoal, Thing]]:
        """Everything that has a row, in order, with its goal."""
        session = self.talk.session
        for noted in noted_goals(session):
            for subject in subjects(noted):
                yield noted, subject
                for note in notes_on(session, subject):
                    yield noted, note

    def rows(self) -> list[Row]:
        session = self.talk.session
        return [
            Row(_key(thing), partial(_row, session, noted, thing))
            for noted, thing in self._things()
        ]

    def order(self) -> list[str]:
        return [_key(Subject(noted.id)) for noted in noted_goals(self.talk.session)]

    def _found(self, row_id: str) -> tuple[NotedGoal, Thing] | None:
        return next((found for found in self._things() if _key(found[1]) == row_id), None)

    async def fill(self, item_id: str) -> None:
        self._note = None
        found = self._found(item_id)
        self.form.display = found is not None
        if found is None:
            return
        noted, thing = found
        session = self.talk.session
        is_old = isinstance(thing, Progress) and thing not in session.progress
        note = thing
        if isinstance(note, Subject):
            note = note.note(new_note_id(session), self.services.today)
        about, question = _about(noted.goal, Subject.of(note))
        self.form.show(note, about, question, read_only=is_old or not self.is_writable)
        self._note = None if is_old else note

    def focus_form(self) -> None:
        self.set_focus(self.form.editor)

    @property
    def resting_words(self) -> str:
        if not noted_goals(self.talk.kept):
            return _("Der er ingen mål at notere fremdrift på.")
        return _("Skriv om det mærkede. Noten får dagens dato, som kan rettes.")

    # What the keys do.

    async def action_new_note(self) -> None:
        """Begin another note on what is marked, or on what the marked note is about."""
        self.talk.flush()
        if found := self._found(self.showing):
            noted, thing = found
            await self.show_item(_key(Subject(noted.id, thing.action, thing.point)))
            self.focus_form()

    async def _beside(self, step: int) -> None:
        """The next or previous goal, from wherever the mark is in this one."""
        self.talk.flush()
        goals, found = self.order(), self._found(self.showing)
        if found and 0 <= (index := goals.index(_key(Subject(found[0].id))) + step) < len(goals):
            await self.show_item(goals[index])
            self.focus_form()

    def action_back(self) -> None:
        self.dismiss(None)


def _key(thing: Thing) -> str:
    """A row's id; notes from earlier talks can have the ids of others."""
    about = thing if isinstance(thing, Subject) else Subject.of(thing)
    own = f"{thing.id} {thing.date.isoformat()}" if isinstance(thing, Progress) else ""
    return "\n".join((about.goal, about.action, about.point, own))


def _about(goal: Goal, subject: Subject) -> tuple[str, str]:
    """What the note is about, and what is asked of it."""
    action = goal.action(subject.action)
    dates = [point_of(when) for when in status_dates(action)] if action else []
    question = _("hvad er lært?") if subject.point in dates else _("hvad er der sket?")
    return subject_words(goal, subject) or goal.aim, question


def _row(session: Session, noted: NotedGoal, thing: Thing, width: int) -> list[Span]:
    if isinstance(thing, Progress):
        return _note_row(thing, width)
    notes = progress_on(session, thing.goal)
    day = done_on(notes, thing.action, thing.point)
    right = _("gjort {date}").format(date=danish_day(day)) if day else ""
    action = noted.goal.action(thing.action)
    if action is None:
        left, words, role = f"{noted.name}  ", noted.goal.aim, "strong"
    elif not thing.point:
        left, words, role = "   ", action.text, ""
        right = right or action.timeline.danish
    else:
        left, words, role = "     ", point_words(action, thing.point), ""
    room = width - len(left) - len(right) - 1
    return [(left, "muted"), column(words, room, role), (" ", ""), (right, "muted")]


def _note_row(note: Progress, width: int) -> list[Span]:
    day = PartialDate.day(note.date).danish
    text = one_line(note.text)
    words = ": ".join(filter(None, (note.says, text)))
    left = " " * (3 + 2 * (bool(note.action) + bool(note.point)))
    return [(f"{left}{day}  ", "muted"), column(words, width - len(left) - len(day) - 2, "muted")]
