"""A list above, and below it the form of what is marked: the plan, goals and indsatsområder."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual.events import DescendantFocus

from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.row_list import Row, RowList


class ListForm(TalkScreen[None]):
    """The mark of the one ``RowList`` says what stands in the form below it."""

    AUTO_FOCUS = None
    NEW: ClassVar[str] = "+"
    """What the ids of rows begin with that begin something."""

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, talk)
        self.showing = ""
        """Id of the row whose form is shown; empty when the list is."""

    # What subclasses say.

    @property
    def most_rows(self) -> int:
        """Rows the list may take before it scrolls."""
        return 5

    def rows(self) -> list[Row]:
        """The rows as the session is now."""
        raise NotImplementedError

    def order(self) -> list[str]:
        """Ids that the keys for next and previous go through."""
        raise NotImplementedError

    async def fill(self, item_id: str) -> None:
        """Show the item in its form; for another row say what can be done there."""
        raise NotImplementedError

    async def begin(self, row_id: str) -> None:
        """Do what a row is for that begins something."""
        raise NotImplementedError

    def focus_form(self) -> None:
        """Put the keys in the form."""
        raise NotImplementedError

    def ask_for_missing(self) -> None:
        """Put in the form, as questions, what is missing."""

    def note_at(self, line: LineInput) -> str:
        """What the note line says while the keys are in the field."""
        return ""

    @property
    def resting_words(self) -> str:
        """What the note line says while the keys are in the list or a longer text."""
        return ""

    # What they share.

    @property
    def items(self) -> RowList:
        return self.query_one(RowList)

    def show_session(self) -> None:
        rows = self.rows()
        self.items.show(rows, self.showing or None)
        self.items.styles.height = min(max(len(rows), 1), self.most_rows)

    def on_resize(self) -> None:
        if self.is_mounted:
            self.show_session()

    def show_status(self) -> None:
        super().show_status()
        self.show_session()
        self.ask_for_missing()

    async def show_item(self, item_id: str) -> None:
        """Put the mark on the row, and its item in the form."""
        async with self.filling:
            self.talk.settle()
            self.showing = item_id
            await self.fill(item_id)
        self.show_session()

    async def show_first(self, item_id: str) -> None:
        """Show the row with the keys in the list."""
        await self.show_item(item_id)
        self.set_focus(self.items)

    async def show_fields(self) -> None:
        await self.show_item(self.showing)

    async def on_row_list_marked(self, message: RowList.Marked) -> None:
        row = message.row_id
        is_late = row.startswith(self.NEW) and not self.items.has_focus
        if row and row != self.showing and not is_late:
            self.talk.flush()
            await self.show_item(row)

    async def on_row_list_selected(self) -> None:
        await self.action_open_goal()

    def on_descendant_blur(self) -> None:
        self.left_field()

    def left_field(self) -> None:
        """Save what was written, and say what is missing now."""
        self.talk.flush()
        if not self.talk.failure:
            self.ask_for_missing()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The note line shows a line that is too long for its field, and else rests."""
        line = event.widget
        is_written_in = isinstance(line, LineInput | Editor)
        if self.talk.failure or (self.has_just_told and not is_written_in):
            return
        words = self.note_at(line) if isinstance(line, LineInput) else self.resting_words
        if isinstance(line, LineInput) and len(line.value) >= line.content_size.width:
            words = line.value
        self.say(words)

    def rest(self) -> None:
        self.say("" if isinstance(self.focused, LineInput) else self.resting_words)

    async def show_returned(self, returned: Returned) -> None:
        if returned.item in self.order():
            await self.show_first(returned.item)

    async def ask_to_delete(
        self, question: str, detail: str, yes: str, then: Callable[[], Awaitable[None]]
    ) -> None:
        """Do ``then`` after a yes; the focus is on no."""

        async def answered(is_sure: bool | None) -> None:
            if is_sure:
                await then()

        await self.go_to(Ask(question, detail, yes=yes, no=_("Nej, behold")), answered)

    # What the keys do.

    async def action_open_goal(self) -> None:
        if self.items.marked_id.startswith(self.NEW):
            await self.begin(self.items.marked_id)
        elif self.showing:
            self.focus_form()

    async def action_next_goal(self) -> None:
        await self._beside(1)

    async def action_previous_goal(self) -> None:
        await self._beside(-1)

    async def _beside(self, step: int) -> None:
        self.talk.flush()
        ids = self.order()
        if self.showing in ids and 0 <= (index := ids.index(self.showing) + step) < len(ids):
            await self.show_item(ids[index])
            self.focus_form()
        else:
            self.say_why_not(_("Der er ikke flere i listen den vej."))
