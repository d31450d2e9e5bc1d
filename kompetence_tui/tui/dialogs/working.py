"""Long work, step by step beside the screen: it says how far it has come, and can be stopped."""

import asyncio
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.teller import NobodyWaits, Teller, is_waited_for
from kompetence_tui.tui.text import plain

Steps = Generator[None, None, None]
"""Work that yields after each part; closed there, it takes away what must not be done by half."""


@dataclass(frozen=True)
class Ended:
    """How the work ended."""

    trouble: str = ""
    """A Danish sentence on what ended it before its time."""
    was_stopped: bool = False


class Working(ModalScreen[Ended]):
    """Does all the steps; Escape stops after the one at hand."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", show=False)]

    def __init__(self, words: str, steps: Steps, total: int) -> None:
        super().__init__()
        self._words, self._steps, self._total = words, steps, total
        self._teller = Teller(self._show)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(self._words), id="question-box")
            yield Static("", id="how-far")
            yield Static(plain(_("Esc stopper")), classes="muted", id="said")

    def on_mount(self) -> None:
        self._show(0, self._total)
        self.run_worker(self._work(), group="work")

    def on_unmount(self) -> None:
        self._teller.stop()

    async def _work(self) -> None:
        ended = await asyncio.to_thread(self._through)
        if is_waited_for(self) and self.is_current:
            self.dismiss(ended)

    def _through(self) -> Ended:
        try:
            with closing(self._steps):
                for number, _step in enumerate(self._steps, 1):
                    if number < self._total:
                        self._teller(number, self._total)
        except NobodyWaits:
            return Ended(was_stopped=True)
        except (StoreError, RuleBroken) as error:
            return Ended(str(error))
        return Ended()

    def _show(self, done: int, total: int) -> None:
        if not is_waited_for(self):
            return
        words = _("{n} af {all}").format(n=done, all=total)
        self.query_one("#how-far", Static).update(plain(words))

    def action_stop(self) -> None:
        self._teller.stop()
        self.query_one("#said", Static).update(plain(_("Stopper …")))
