"""However the program ends, it ends in time, and what was typed before that is saved."""

import asyncio
import signal
from time import monotonic
from typing import Any

from kompetence_tui import crash
from kompetence_tui.tui.actions import COMMANDS
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.terminal.keys_in_order import KeysInOrder
from kompetence_tui.tui.textual_inside import driver_of, paint_no_more

WITHIN = 2.0
"""Seconds after a signal in which the process has ended, whatever still waits for something."""

_LEAVING = 0.3
"""Seconds of them for all that comes after the last save."""

_TAKING_IN = 1.2
"""Seconds of them for the keys that were typed before it."""

_STEP = 0.01
_AT_REST = 3
"""Steps without a key in which none can still be on its way from the thread that read it."""

_TAKES_AWAY = frozenset(command.action for command in COMMANDS if command.takes_away)
"""Actions whose outcome could not be taken back any more."""


class EndsInOrder(KeysInOrder, inherit_bindings=False):
    """An application that saves at its end."""

    services: Services
    _save_by: float | None = None
    """When the last save must be done (``monotonic``), once a signal has come."""
    _end_code: int | None = None
    """What the process is about to end with after a signal."""

    def on_load(self) -> None:
        """Save and end in order when the line drops or the machine shuts down."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                try:
                    loop.add_signal_handler(number, self.end_on_signal, int(number))
                except (NotImplementedError, RuntimeError):  # Windows, or not the main thread
                    return

    async def on_unmount(self) -> None:
        self.save_at_the_end()

    def end_on_signal(self, number: int) -> None:
        """Save, take in what was typed before, save again, and end with 128 + the signal."""
        if self._end_code is not None:
            return
        self._end_code = 128 + number
        self._save_by = monotonic() + WITHIN - _LEAVING
        if end_within := getattr(driver_of(self), "end_within", None):
            end_within(WITHIN, self._end_code)
        try:
            if (work := self.services.work) is not None:
                work.flush()
        except Exception as error:
            crash.report(error, self.services.store.place.own)
        self._taking_in = asyncio.get_running_loop().create_task(self._take_in_and_end())

    async def _take_in_and_end(self) -> None:
        self.is_in_a_hurry = True
        paint_no_more(self)
        try:
            await self._take_in()
            self.save_at_the_end()
        except Exception as error:
            crash.report(error, self.services.store.place.own)
        finally:
            code = self._end_code or 0
            self.exit(code, return_code=code)

    async def _take_in(self) -> None:
        """Let every key be handled that was typed before now, as far as there is time."""
        end_reading = getattr(driver_of(self), "end_reading", None)
        reading = end_reading() if end_reading else None
        deadline, at_rest = monotonic() + _TAKING_IN, 0
        while at_rest < _AT_REST and monotonic() < deadline:
            await asyncio.sleep(_STEP)
            is_busy = self.has_keys or (reading is not None and reading.is_alive())
            at_rest = 0 if is_busy else at_rest + 1

    async def run_action(self, action: Any, *arguments: Any, **named: Any) -> bool:  # noqa: ANN401
        name = action if isinstance(action, str) else action[1]
        if self._end_code is not None and name.rpartition(".")[2] in _TAKES_AWAY:
            return True
        return await super().run_action(action, *arguments, **named)

    def save_at_the_end(self) -> bool:
        """Save and let go of what is open. Says whether everything is on the disk."""
        work = self.services.work
        self.services.talk = self.services.own_bank = None
        if work is None:
            return True
        return work.finish(self._save_by or monotonic() + WITHIN)
