"""One key after the other: what is typed ahead reaches the field it was meant for.

Textual hands keys to the focused widget as they come, before an earlier key has moved the focus or
changed the screen; over a slow line, or from quick hands, letters then land in the wrong field. And
where no field takes letters they are commands: several in one read are none (see ``reads``).
"""

from collections import deque
from dataclasses import dataclass

from textual import events
from textual.app import App
from textual.events import Event
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea

from kompetence_tui.tui.terminal import reads
from kompetence_tui.tui.textual_inside import has_messages

STUCK = 0.5
"""Seconds after which waiting keys go on although the key before them was never heard of again."""


_IN_ORDER = (events.Key, events.Paste, reads.Pasting)


@dataclass
class KeyDone(Message):
    """Follows a key the same way up through the widgets: where it arrives, the key has been."""

    key: Event


class KeysInOrder(App[int], inherit_bindings=False):
    """An application that finishes each key, and what it does, before it takes the next."""

    def __init__(self) -> None:
        super().__init__()
        self._at_work: Event | None = None
        self._waiting: deque[Event] = deque()
        self.is_in_a_hurry = False
        """Letters for one field may be handed to it together."""
        self._offered = 0
        """The read whose letters were offered to the screen as a paste."""
        self.is_pasting = False
        """Words have come that stand in no field yet: the end of the paste has not."""

    @property
    def has_keys_waiting(self) -> bool:
        """More is typed already than what is at work."""
        return bool(self._waiting)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, reads.Pasting) and event.is_open:
            self._note_pasting(True)
            return
        if isinstance(event, _IN_ORDER) and not event.is_forwarded:
            self._waiting.append(event)
            if self._at_work is None:
                await self._take_next()
            elif len(self._waiting) == 1:
                self._watch_over(self._at_work)
            return
        await super().on_event(event)
        if event is self._at_work:
            await self._take_next()

    async def on_key_done(self, message: KeyDone) -> None:
        if message.key is self._at_work:
            await self._take_next()

    async def _take_next(self) -> None:
        self._at_work = None
        while self._waiting and self._at_work is None:
            event = self._as_text(self._next_waiting())
            if isinstance(event, reads.Pasting):
                self._note_pasting(False)
            if not isinstance(event, events.Key | events.Paste):
                continue
            self._at_work = event
            target: MessagePump = self.focused or self.screen
            await super().on_event(event)
            if event.is_forwarded:
                target.post_message(KeyDone(event))
                if self._waiting:
                    self._watch_over(event)
            elif event is self._at_work:
                self._at_work = None

    @property
    def has_keys(self) -> bool:
        """There are keys that have not been seen to the end."""
        return bool(self._at_work or self._waiting or has_messages(self))

    def _next_waiting(self) -> Event:
        """The next; in a hurry with the letters that follow it into the same field."""
        event = self._waiting.popleft()
        room = getattr(self.focused, "room", 0) if self.is_in_a_hurry else 0
        letters = _letter(event)
        if not letters or room < len(letters):
            return event
        while self._waiting and (letter := _letter(self._waiting[0])) and len(letters) < room:
            letters += letter
            self._waiting.popleft()
        return events.Key("a", letters) if len(letters) > 1 else event

    def _as_text(self, event: Event) -> Event | None:
        """What there is to do with the event: letters that are text are offered as a paste.

        Nothing, where none of the read found a field: its Enter would open or answer something.
        """
        if not isinstance(event, events.Key):
            return event
        if isinstance(self.focused, Input | TextArea):
            self._offered = 0
            return event
        if self._offered and self._offered == reads.number_of_read(event):
            return None if reads.types(event) else event
        if not reads.is_text(event):
            return event
        self._offered = reads.number_of_read(event)
        return events.Paste(event.character or "")

    def _note_pasting(self, is_open: bool) -> None:
        self.is_pasting = is_open
        self.show_pasting()

    def show_pasting(self) -> None:
        """Say whether ``is_pasting``."""

    def _watch_over(self, at_work: Event) -> None:
        """A widget that went away with the key in its hands must not hold up the keyboard."""

        async def go_on() -> None:
            if self._at_work is at_work:
                await self._take_next()

        self.set_timer(STUCK, go_on)


def _letter(event: Event) -> str:
    """The sign that is typed by a key; empty for any other event."""
    if isinstance(event, events.Key) and event.is_printable:
        return event.character or ""
    return ""
