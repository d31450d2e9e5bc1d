"""What the keyboard sends, from bytes to Textual's events.

Textual reads strict UTF-8: one byte of another alphabet, from a terminal set up wrongly, would end
the program in the middle of a talk.
"""

import codecs
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic

from textual.message import Message

from kompetence_tui.tui.terminal.parser import TerminalParser
from kompetence_tui.tui.textual_inside import ParseError


class Keyboard:
    """From the bytes of a terminal to Textual's events, in the order they came."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._parser = TerminalParser(clock)

    def feed(self, data: bytes) -> Iterator[Message]:
        """What the bytes were, as far as that is known yet."""
        if text := self._decoder.decode(data):
            yield from self._parser.feed(text)
        yield from self._parser.tick()

    def tick(self) -> Iterator[Message]:
        """Nothing has come for a while: what was waited for in vain."""
        yield from self._parser.tick()

    def end(self) -> Iterator[Message]:
        """Nothing more comes: all that is held back. To be called once, and last."""
        if text := self._decoder.decode(b"", final=True):
            yield from self._parser.feed(text)
        with suppress(ParseError):
            yield from self._parser.feed("")
