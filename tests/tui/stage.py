"""The program on a stage: keys and pastes in, the screen's text and the stored session out."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from textual import events
from textual._context import visible_screen_stack
from textual._queue import Queue
from textual.keys import _character_to_key
from textual.message import Message
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.config import Config
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.app import KompetenceApp
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.questions.questions import READING
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.terminal.keyboard import Keyboard
from kompetence_tui.tui.widgets.lines import NoteLine, TwoEnds
from tests import shipped_banks
from tests.factories import NOW
from tests.tui import quick

ID = "anna2345ab"
"""The id of the session most tests are about."""

YES = ("right", "enter")
"""The keys that answer a question with the answer that is not marked: yes."""

quick.parse_once()
quick.match_once()
quick.seek_quickly()
quick.get_quickly()
quick.forget_cuts()
quick.paint_when_read()

_TURNS = 100
_QUIET, _MANY = 2, 2000


def drawn(app: KompetenceApp) -> list[Strip]:
    """The rows of the screen in front, and of what is seen behind it."""
    visible_screen_stack.set(app._background_screens)
    return app.screen._compositor.render_strips()


def key_event(key: str) -> events.Key:
    """The event of one key, named or a single character."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, " " if key == "space" else None)


def _is_at_it(pump: MessagePump) -> bool:
    """Whether it has a message waiting or in hand: only one at rest waits for the next."""
    queue: Queue[Message | None] = pump._message_queue
    task = pump._task
    is_waiting_for_the_next = not queue.values and queue.ready_event._waiters
    return not is_waiting_for_the_next and task is not None and not task.done()


class Stage:
    """The running program with its store."""

    def __init__(self, app: KompetenceApp, pilot: Pilot[Any], store: SessionStore) -> None:
        self.app, self.pilot, self.store = app, pilot, store
        self._keyboard = Keyboard(clock=lambda: 0.0)
        self._seen: Screen[Any] | None = None

    @property
    def text(self) -> str:
        """What the screen in front shows, row by row."""
        return "\n".join(strip.text.rstrip() for strip in self.strips)

    @property
    def strips(self) -> list[Strip]:
        """What the screen in front draws."""
        self._seen = self.app.screen
        return drawn(self.app)

    @property
    def words(self) -> str:
        """The screen's text on one line, however it is broken into rows."""
        return " ".join(self.text.split())

    @property
    def screen(self) -> Screen[Any]:
        return self.app.screen

    @property
    def frame(self) -> Frame[Any]:
        assert isinstance(self.app.screen, Frame)
        return self.app.screen

    @property
    def note(self) -> str:
        return str(self.screen.query_one("#note-line", NoteLine).content)

    @property
    def status(self) -> str:
        """The right end of the title line."""
        return self.screen.query_one("#title-line", TwoEnds).right

    @property
    def title(self) -> str:
        return self.screen.query_one("#title-line", TwoEnds).left

    @property
    def focus(self) -> Widget | None:
        return self.app.focused

    @property
    def talk(self) -> Autosave:
        assert self.app.services.talk is not None
        return self.app.services.talk

    def on(self, name: str) -> bool:
        """Whether the screen in front is of the class with the name."""
        return type(self.app.screen).__name__ == name

    def offers(self, action_id: str) -> bool:
        """Whether the screen in front offers the action."""
        return any(command.id == action_id for command in self.frame.commands())

    def shown(self, selector: str) -> str:
        """The text a widget of the screen draws."""
        widget = self.screen.query_one(selector)
        return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))

    async def settle(self) -> None:
        """Until everything the program has been told is done: keys, messages and drawing."""
        quiet = drawings = 0
        while quiet < _QUIET:
            await asyncio.sleep(0)
            if self.app._exit and self.app._task is not None:
                await asyncio.wait([self.app._task])
                return
            quiet += 1
            if self._busy:
                quiet = 0
            elif self._draws():
                quiet, drawings = 0, drawings + 1
                assert drawings < _MANY, "the screen never comes to rest"
        if self._seen is not self.app.screen:
            assert self.strips, "each screen can be drawn, also one that no test reads"

    def _draws(self) -> bool:
        """Whether there was something to lay out or to draw, which is done."""
        screen = self.app.screen
        due = (
            screen._layout_required or screen._scroll_required or screen._repaint_required
            or screen._recompose_required or screen._dirty_widgets or screen._callbacks
        )  # fmt: skip
        if due:
            screen._on_timer_update()
        return bool(due)

    waits_for_reading = True
    """What is read beside the screen has been read before the next key."""
    waits_for_disk = True
    """Whatever was handed in to be saved has been saved before the next key."""

    @property
    def _busy(self) -> bool:
        app = self.app
        if app._exception is not None:
            raise app._exception
        work = app.services.work
        if self.waits_for_disk and work is not None and work.is_saving:
            sleep(0.0005)  # a loop that never rests would hold up the saving thread
            return True
        if app._batch_count:
            sleep(0.0005)  # told to end, it paints no more: all that is due waits for the end
            return True
        reading = (one for one in app.workers if one.group == READING and not one.is_finished)
        if self.waits_for_reading and any(reading):
            sleep(0.0005)  # a loop that never rests would hold up the reading thread
            return True
        if app._at_work is not None or app._waiting or _is_at_it(app):
            return True
        return any(_is_at_it(node) for node in app.screen.walk_children(with_self=True))

    async def until(self, holds: Callable[[], bool]) -> None:
        """Until something holds, or fail."""
        for _turn in range(_TURNS):
            if holds():
                return
            await self.pilot.pause(0.02)
        raise AssertionError(f"still waiting; the screen shows:\n{self.text}")

    async def press(self, *keys: str) -> None:
        """Keys one after another, each handled before the next."""
        for key in keys:
            self.app.post_message(key_event(key))
            await self.settle()

    async def run(self, command_id: str) -> None:
        """Do what the command with the id does here, as if it had been chosen in the palette."""
        (command,) = (c for c in self.frame.commands() if c.id == command_id)
        await self.frame.run_action(command.action)
        await self.settle()

    async def burst(self, *keys: str) -> None:
        """Keys that arrive together, as over a slow line."""
        for key in keys:
            self.app.post_message(key_event(key))
        await self.settle()

    async def read(self, *parts: str) -> None:
        """What the terminal sends, each part found in one read."""
        for part in parts:
            for message in self._keyboard.feed(part.encode()):
                self.app.post_message(message)
            await self.settle()

    async def type(self, text: str) -> None:
        """Letters into the field that has the focus."""
        await self.burst(*("enter" if letter == "\n" else letter for letter in text))

    async def paste(self, text: str) -> None:
        """A paste, as the terminal sends it."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Another size of the terminal."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def focus_on(self, selector: str) -> Widget:
        """Move the focus to a field."""
        widget = self.screen.query(selector).first()
        widget.focus()
        await self.settle()
        return widget

    def saves(self) -> bool:
        """Save now; whether everything is on the disk."""
        return self.talk.save_by(monotonic() + 5)

    def stored(self, session_id: str = ID) -> Session:
        """The session as it is on the disk, after what is unsaved has been saved."""
        if self.app.services.talk is not None:
            assert self.saves(), self.talk.failure
        return self.store.read(session_id)


@asynccontextmanager
async def playing(
    folder: Path,
    *sessions: Session,
    size: tuple[int, int] = (80, 24),
    config: Config | None = None,
    library: BankLibrary | None = None,
    open_id: str | None = None,
    new: NewSession | None = None,
    demo: bool = False,
) -> AsyncIterator[Stage]:
    """The program with the sessions in its store, until the block ends."""
    store = SessionStore(folder / "data")
    for session in sessions:
        store.create(session).close()
    exports = folder / "exports"
    exports.mkdir(exist_ok=True)
    services = Services(
        store,
        library or shipped_banks.LIBRARY,
        config or Config(export_folder=exports),
        demo=demo,
        now=lambda: NOW,
    )
    app = KompetenceApp(services, open_id=open_id, new=new)
    async with app.run_test(size=size) as pilot:
        stage = Stage(app, pilot, store)
        await stage.settle()
        yield stage
        if not app._exit:
            await stage.settle()
            assert stage.strips
