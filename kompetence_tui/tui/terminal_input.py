"""What the keyboard sends, with two details of Textual's terminal driver mended.

It decodes what the keyboard sends as strict UTF-8 in a thread of its own: one byte of another
alphabet, from a terminal set up wrongly, would end the program in the middle of a talk. And it
takes escape characters inside a paste for keys: pasted colours would lose text and run commands.
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.message import Message

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class TerminalDecoder(codecs.IncrementalDecoder):
    """UTF-8 that forgives, and pastes in which nothing is a key."""

    def __init__(self) -> None:
        super().__init__()
        self._bytes = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._in_paste = False
        self._held = ""
        self._tail = ""

    def decode(self, data: bytes, final: bool = False) -> str:  # type: ignore[override]
        text, self._held = self._held + self._bytes.decode(data, final), ""
        parts: list[str] = []
        while text:
            read = self._read_paste if self._in_paste else self._read_keys
            part, text = read(text, final)
            parts.append(part)
        return "".join(parts)

    def _read_keys(self, text: str, _final: bool) -> tuple[str, str]:
        """As it is, to the end of what begins a paste. Nothing is held back: Escape is a key."""
        seen = self._tail + text
        begins = seen.find(_BEGIN)
        if begins < 0:
            self._tail = seen[1 - len(_BEGIN) :]
            return text, ""
        end = begins + len(_BEGIN) - len(self._tail)
        self._tail, self._in_paste = "", True
        return text[:end], text[end:]

    def _read_paste(self, text: str, final: bool) -> tuple[str, str]:
        """Without control characters, to the end of the paste."""
        pasted, found, rest = text.partition(_END)
        if not found and not final:
            pasted, self._held = _without_begun(pasted, _END)
        self._in_paste = not found
        return _CONTROL.sub(_REPLACEMENT, pasted) + found, rest


def _without_begun(text: str, marker: str) -> tuple[str, str]:
    """The text, and what at its end may be the beginning of the marker."""
    for length in range(len(marker) - 1, 0, -1):
        if text.endswith(marker[:length]):
            return text[:-length], text[-length:]
    return text, ""


class Keyboard:
    """From the bytes of a terminal to Textual's events, in the order they came."""

    def __init__(self) -> None:
        self._decoder, self._parser = TerminalDecoder(), XTermParser()

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
