"""Privat note: what the leader notes for themselves at a stop, on a screen of its own."""

from collections.abc import Iterable
from time import monotonic

from pydantic import ValidationError
from textual.await_complete import AwaitComplete
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.base.text import clean, quote
from kompetence_tui.domain.session.noted_places import noted_places
from kompetence_tui.domain.session.private import MARK, NotedAt, PrivateNotes
from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.here import Here
from kompetence_tui.tui.dialogs.pause import Pause
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.saving.private_notes import PrivateSaver
from kompetence_tui.tui.screens.private.choose_note import ChooseNote
from kompetence_tui.tui.screens.private.clipboard import OwnClipboard
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.teller import is_waited_for
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.lines import Rule

IDLE = 60.0
"""Seconds without a key after which the note is hidden again."""

_NEARLY = 0.05
_TWO_LINES = 140

WHO = _(
    "Noten er kun til dig: den vises kun på denne skærm og kommer ikke med i eksport, søgninger "
    "eller lister. Men den, du skriver om, kan bede om indsigt og få noten at se."
)
WHO_IN_SHORT = _("Noten er kun til dig; men den, du skriver om, kan få indsigt i den.")


class Private(Frame[None]):
    """Nothing of the note, nor that there is one, is seen anywhere else (D2)."""

    ROOM = Room.PRIVATE
    AUTO_FOCUS = "#private-text"

    def __init__(
        self, services: Services, talk: Autosave, notes: PrivateSaver, place: NotedAt
    ) -> None:
        super().__init__(services)
        self._talk, self._notes, self._place = talk, notes, place
        self._last_key = monotonic()
        self._was_failing = False
        self._clipboard = OwnClipboard(self.app, talk)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield Static(plain(WHO), id="private-who")
        yield Static(joined(*self._at), id="private-at")
        editor = Editor(self._notes.current.text(self._place.id), id="private-text")
        editor.read_only = not self._notes.may_save
        yield editor

    @property
    def _at(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Where in the talk the note is kept."""
        words = quote(self._place.words, _TWO_LINES)
        return (_("Ved: "), "$muted"), (words, "bold")

    @property
    def _editor(self) -> Editor:
        return self.query_one("#private-text", Editor)

    async def arrive(self) -> None:
        self._notes.watch(self.told)
        self._notes.ask(self._collect)
        self._clipboard.take()
        self.show_status()
        self._rest()
        self.set_timer(IDLE, self._look)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_who)  # how short the screen is is known then

    def _show_who(self) -> None:
        is_short = self.has_class("-short")
        self.query_one("#private-who", Static).update(plain(WHO_IN_SHORT if is_short else WHO))

    def here(self) -> Here:
        may_save = self._notes.may_save
        return Here(self.ROOM, self.services.today, read_only=not may_save, writable=may_save)

    # To the disk.

    def _collect(self, notes: PrivateNotes) -> PrivateNotes:
        # No table: the words are kept by the place they were written at, with the time.
        text = clean(self._editor.text)
        return notes.with_text(self._place.id, text if text.strip() else "", self.services.now())

    def on_text_area_changed(self) -> None:
        self._stay()
        try:
            is_new = self._collect(self._notes.kept) is not self._notes.kept
        except ValidationError:
            is_new = True  # the save says why
        if is_new:
            self._notes.touch()

    def about_to_change(self) -> None:
        self._stay()
        self._notes.touch()

    def show_status(self) -> None:
        failure = self._notes.failure
        self.title_line(MARK, self._notes.status, alarm=bool(failure))
        if failure:
            self.say(failure, alarm=True)
        elif self._was_failing:
            self._rest()
        self._was_failing = bool(failure)

    def _rest(self) -> None:
        if self._notes.locked_by:
            self.say(self._notes.locked_by, alarm=True)
        else:
            words = _("{key} skjuler noten igen. Det sker også, når ingen har trykket i et minut.")
            self.say(words.format(key=self.key_of("private")))

    def on_unmount(self) -> None:
        self.let_go()

    def dismiss(self, result: None = None) -> AwaitComplete:
        self._notes.flush()
        self.let_go()
        return super().dismiss(result)

    def let_go(self) -> None:
        """Ask the field no more, before it goes."""
        self._notes.ask_no_more(self._collect)
        self._notes.unwatch(self.told)
        self._clipboard.leave()

    # Hidden by itself.

    def on_key(self) -> None:
        self._stay()

    on_mouse_down = on_mouse_scroll_down = on_mouse_scroll_up = on_key

    def _stay(self) -> None:
        self._last_key = monotonic()

    async def _look(self) -> None:
        """Hide the note if it was left alone; otherwise look again when it may have been."""
        left = IDLE - (monotonic() - self._last_key)
        if left > _NEARLY:
            self.set_timer(left, self._look)
        else:
            await self._hide()

    async def _hide(self) -> None:
        """Go back to the talk, where letters meant for the note must not land in a shared field."""
        if not is_waited_for(self):
            return
        while self.app.screen is not self:  # help, or a question, stands on top
            await self.app.pop_screen()
        self._notes.flush()
        self.let_go()
        # Not awaited: it ends when this screen has gone.
        self.app.switch_screen(Pause(self._talk))

    # What the keys do.

    def action_back(self) -> None:
        self.dismiss(None)

    async def action_own_notes(self) -> None:
        """Show where there are notes, and go to the one that is chosen."""
        if places := noted_places(self._talk.kept, self._notes.current):
            by_id = {place.id: place for place in places}

            def answered(chosen: str | None) -> None:
                if chosen:
                    self._go_to_note(by_id[chosen])

            await self.go_to(ChooseNote(places, self._place.id, self._stay), answered)
        else:
            self.say(_("Du har ingen private noter i denne samtale."))

    def _go_to_note(self, place: NotedAt) -> None:
        self._notes.flush()
        self._notes.ask_no_more(self._collect)
        self._place = place
        self._editor.put(self._notes.kept.text(place.id))
        self.query_one("#private-at", Static).update(joined(*self._at))
        self._notes.ask(self._collect)

    def action_save_now(self) -> None:
        self._notes.flush()
        self.run_worker(self._say_when_saved(), group="saved", exclusive=True)

    async def _say_when_saved(self) -> None:
        if await self._notes.saved():
            self.say(_("Alt er gemt."))
