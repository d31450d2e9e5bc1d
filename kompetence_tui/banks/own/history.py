"""The steps of one's work on a bank, and the way back through them."""

from typing import NamedTuple

from kompetence_tui.domain.bank import Bank

MOST = 200
"""Steps that can be taken back."""


class OwnStep(NamedTuple):
    """What was done, and the bank before it."""

    before: Bank
    words: str


class OwnHistory:
    """The steps that can be taken back, as long as the bank is worked on."""

    def __init__(self) -> None:
        self._steps: list[OwnStep] = []

    def __len__(self) -> int:
        return len(self._steps)

    def step(self, before: Bank, words: str) -> None:
        """Something was done; ``words`` say what, as a sentence goes on: »temaet er flyttet«."""
        self._steps = [*self._steps, OwnStep(before, words)][-MOST:]

    def take_back(self) -> OwnStep | None:
        """The newest step, which is a step no more; None where there is none."""
        return self._steps.pop() if self._steps else None
