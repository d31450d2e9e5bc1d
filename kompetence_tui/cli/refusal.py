"""How a command ends: exit codes, and the one exception that carries a code and a sentence."""

from enum import IntEnum


class Code(IntEnum):
    """Exit codes of ``kompetence``."""

    DONE = 0
    REFUSED = 1
    """Refused, or not found."""
    WRONG_USE = 2
    """Wrong use, wrong configuration, or no terminal for the screen."""
    OPEN_ELSEWHERE = 3
    DAMAGED = 4


INTERRUPTED = 130
HUNG_UP = 141
"""The reader of stdout went away, as the shell counts it."""


class Refusal(Exception):
    """The command stops here; ``str()`` is a Danish sentence: what is wrong, what to do."""

    def __init__(self, code: Code, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
