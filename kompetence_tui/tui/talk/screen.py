"""What the screens of an open session share: its autosave, its title, the way out and on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pydantic import ValidationError
from textual.await_complete import AwaitComplete

from kompetence_tui.domain.parts.removed import Removed
from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.here import Here
from kompetence_tui.tui.dialogs.ask_line import AskLine
from kompetence_tui.tui.frame import NOT_YET, Frame, Result
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import NoteLine


class TalkScreen(Frame[Result]):
    """A screen onto the open session. Subclasses put their fields into it in ``collect``."""

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services)
        self.talk = talk
        self.filling = asyncio.Lock()
        """Held while fields are filled, so that two causes to fill them do not mix."""
        self._was_failing = False
        self._was_read_only = talk.read_only
        self._covered: object = None
        self._is_covered = False
        self._told = ""
        """What was said last of something deleted or brought back."""
        self._gone: Removed | None = None
        """What that was, while it says that something can come back."""
        self.add_class(accent_class(talk.session.kind))

    @property
    def writes_late(self) -> bool:
        """What stands in the fields may be written once the session is closed, too."""
        return False

    @property
    def is_writable(self) -> bool:
        """What stands in the fields may be written now."""
        return self.writes_late or not self.talk.read_only

    def keep(self) -> None:
        self.talk.flush()

    async def arrive(self) -> None:
        self.talk.after_closing = self.writes_late
        self.talk.watch(self.told)
        self.talk.ask(self.collect)
        self.show_session()
        self.show_status()

    def on_unmount(self) -> None:
        self.let_go()

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        self.talk.flush()
        self.talk.settle()
        self.let_go()
        self.talk.after_closing = False
        return super().dismiss(result)

    def let_go(self) -> None:
        self.talk.ask_no_more(self.collect)
        self.talk.unwatch(self.told)
        super().let_go()

    def on_screen_suspend(self) -> None:
        """Another screen covers this one: it may change what the fields here hold."""
        self.talk.flush()
        self.talk.settle()
        self.talk.ask_no_more(self.collect)
        self._covered = self.part(self.talk.kept)
        self._is_covered = True

    async def on_screen_resume(self) -> None:
        if self._is_covered and not self._has_left:
            self._is_covered = False
            await self.refill()
            self._covered = None
            self.talk.ask(self.collect)

    @asynccontextmanager
    async def changed_behind(self) -> AsyncIterator[None]:
        """Inside, the session changes by another way than the fields, which show it afterwards."""
        self.talk.flush()
        self.talk.settle()
        self._covered = self.part(self.talk.kept)
        self.talk.ask_no_more(self.collect)
        try:
            yield
            await self.refill()
        finally:
            self.talk.ask(self.collect)

    def part(self, session: Session) -> object:
        """What of the session stands in the fields of this screen."""
        return session.id

    def on_text_area_changed(self) -> None:
        self.typed()

    def on_input_changed(self) -> None:
        self.typed()
        self.show_title()

    def on_picker_changed(self) -> None:
        self.typed()

    def about_to_change(self) -> None:
        line = self.focused
        if isinstance(line, LineInput) and line.kept_as is not None:
            self.show_title(is_unkept=True)
        else:
            self.talk.touch()

    def typed(self) -> None:
        """A field changed: save soon, if what stands in the fields is new."""
        try:
            is_new = self.collect(self.talk.kept) is not self.talk.kept
        except ValidationError:
            is_new = True  # the save says why
        if is_new:
            self.talk.touch()

    async def was_opened(self, *, is_new: bool = False, minutes: int | None = None) -> None:
        """The talk was opened on this screen; ``minutes`` is the time there is for a new one."""

    def collect(self, session: Session) -> Session:
        """The session with what stands in the fields of this screen."""
        return session

    def show_session(self) -> None:
        """Show what the session is now, leaving the fields alone."""

    async def show_fields(self) -> None:
        """Fill the fields anew, writable or not."""

    async def refill(self) -> None:
        """Come back to the screen: the session may have been closed, reopened or corrected."""
        self.talk.after_closing = self.writes_late
        changed = self.part(self.talk.kept) != self._covered
        if changed or self._was_read_only != self.talk.read_only:
            self._was_read_only = self.talk.read_only
            await self.show_fields()
        self.show_session()
        self.show_status()

    # What was deleted, or has come back.

    def say_deleted(self, words: str) -> None:
        """Say that something was deleted, once the question about it is gone from the screen.

        ``words`` name the key that brings it back: ``{key}``.
        """
        self.tell(words.format(key=self.key_of("bring_back")))
        self._gone = self.talk.last_removed

    def tell(self, words: str) -> None:
        """Say what was just done, once the screen shows it."""
        self._told, self._gone = words, None
        self.call_after_refresh(self.say, words)

    @property
    def has_just_told(self) -> bool:
        """It stands there still, and is not to go because the focus moved with what was done."""
        return bool(self._told) and self.query_one(NoteLine).words == self._told

    def may_write(self, returned: Returned) -> bool:
        """What came back can be written here and now."""
        return not self.talk.read_only

    async def show_returned(self, returned: Returned) -> None:
        """Go to what came back, where that is easy."""

    # What the lines say.

    @property
    def heading(self) -> str:
        """The left end of the title line."""
        return f"{self.talk.kept.part} · {self.talk.kept.who}"

    @property
    def whose(self) -> str:
        """Whose talk it is, and of a group's which part, which colour alone does not say (K5)."""
        session = self.talk.kept
        return session.who if session.kind.is_individual else f"{session.part} · {session.who}"

    def show_status(self) -> None:
        """The title line, and why saving failed if it did."""
        self.show_title()
        if self.talk.failure:
            self.say(self.talk.failure, alarm=True)
        elif self._was_failing:
            self.rest()
        self._was_failing = bool(self.talk.failure)
        if self._gone and not self.talk.holds_removed(self._gone):
            self._gone = None
            if self.has_just_told:  # it was brought back from another screen
                self.rest()
        self.refresh_keys()

    def show_title(self, *, is_unkept: bool | None = None) -> None:
        """The title line, with what is true of the disk and of a line not used yet."""
        if is_unkept is None:
            on_top = self.app.screen
            is_unkept = self.holds_unkept or (isinstance(on_top, AskLine) and on_top.holds_unkept)
        is_failing = bool(self.talk.failure)
        status = NOT_YET if is_unkept and not is_failing else self.talk.status
        self.title_line(self.heading, status, alarm=is_failing)

    def here(self) -> Here:
        talk = self.talk
        return Here(
            self.ROOM,
            self.services.today,
            session=talk.kept,
            read_only=talk.read_only,
            is_locked=bool(talk.locked_by),
            writable=self.is_writable,
            unsaved=talk.is_refused,
            has_removed=lambda: talk.has_removed,
            stop=self.stop,
            marked=self.marked,
            facts=self.facts(),
        )

    stop: Stop | None = None
    """The stop of the talk that the screen shows."""

    # What the keys do.

    def action_save_now(self) -> None:
        self.talk.flush()
        self.run_worker(self._say_when_saved(), group="saved", exclusive=True)

    async def _say_when_saved(self) -> None:
        if await self.talk.saved():
            not_yet = _("Det, der står i linjen, er først gemt, når Enter bruger det.")
            self.say(not_yet if self.holds_unkept else _("Alt er gemt."))

    async def action_export(self) -> None:
        await self.open(Room.EXPORT, session=self.talk.session)

    async def action_close_session(self) -> None:
        await self.open(Room.CLOSING, self._after_closing)

    async def _after_closing(self, closed: bool | None) -> None:
        if closed:
            await self.action_export()
