"""A bank of one's own on its way to the disk, and the way back through what was done to it."""

from collections.abc import Iterable
from concurrent.futures import wait
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any

from textual.app import App

from kompetence_tui.banks.own.history import OwnHistory, OwnStep
from kompetence_tui.domain.bank import Bank
from kompetence_tui.preparation.open_bank import BankChanged, Lack, OpenBank
from kompetence_tui.tui.saving.saver import Saver
from kompetence_tui.tui.saving.saving_thread import SavingThread


class BankSaver(Saver[Bank]):
    """The bank as it is in memory, saved as it is written; no part of any talk."""

    is_kept_aside = False
    """What cannot be saved lies nowhere else."""

    def __init__(self, app: App[Any], opened: OpenBank) -> None:
        super().__init__(app, opened.bank, None, SavingThread())
        self._opened = opened
        self.history = OwnHistory()

    def write(self, kept: Bank) -> datetime:
        return self._opened.write(kept)

    @property
    def path(self) -> Path:
        return self._opened.path

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What the bank lacks to be used, as it was saved last."""
        return self._opened.lacks

    def has_comments(self, part_ids: Iterable[str]) -> bool:
        """The file has comments that go with some of the parts."""
        return self._opened.has_comments(part_ids)

    @property
    def is_changed_elsewhere(self) -> bool:
        """The file was written by another meanwhile, and is left as it is."""
        return isinstance(self._error, BankChanged)

    def step(self, bank: Bank, words: str) -> None:
        """As ``change``; it can be taken back, and ``words`` say what it was."""
        self.history.step(self.current, words)
        self.change(bank)

    def take_back(self) -> OwnStep | None:
        """Take back the newest step; None where there is none."""
        step = self.history.take_back()
        if step is not None:
            # In a copy the steps before it were another bank's.
            self.change(step.before.with_(id=self.current.id))
        return step

    def go_on_as_copy(self, path: Path, bank: Bank) -> None:
        """Go on in another file; the one that was changed meanwhile stays as it is."""
        self._opened = self._opened.as_copy(path, bank)
        self._kept = bank
        self.begin_in(bank, None, self._thread)
        self.change(bank)

    def finish(self, deadline: float) -> bool:
        """Save at the program's end. Says whether everything is on the disk."""
        try:
            return self.save_by(deadline)
        finally:
            self.close(within=max(0.0, deadline - monotonic()))

    def close(self, within: float = 0.0) -> None:
        """Save no more; what was handed in is written all the same."""
        self.stop()
        last = self._thread.hand_in(bool)
        self._thread.end()
        wait([last], within)
