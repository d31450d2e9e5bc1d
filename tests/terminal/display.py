"""What a program has drawn, as a person would see it, and the answers a terminal gives."""

import codecs
import re
from collections.abc import Callable
from functools import cache

import pyte
from pyte.screens import Char

Char._replace = cache(Char._replace)  # type: ignore[method-assign]  # asked for each letter

ALTERNATE = 1049
CURSOR = 25
_WRAP = 7
_KNOWN = {_WRAP, 12, CURSOR, 1000, 1002, 1003, 1004, 1006, 1015, ALTERNATE, 2004}
"""Private modes that xterm can tell the state of; it tells of others that it knows them not."""

_SEQUENCE = re.compile(
    r"\x1b\[\?(?P<modes>[\d;]+)(?P<switch>[hl])"
    r"|\x1b\[\?(?P<asked>\d+)\$p"
    r"|\x1b\[(?P<question>6n|0?c|>0?c|>0?q)"
    r"|(?P<foreign>\x1b\[[<=>?][\d;]*[A-Za-z]|\x1b[PX^_].*?\x1b\\)",
    re.DOTALL,
)
_UNFINISHED = re.compile(r"\x1b(?:\[[\d;:<=>?$ ]*|[PX^_][^\x1b]*\x1b?)?$")


class Display:
    """Draws what is fed to it; ``answer`` is called with what the terminal sends back."""

    def __init__(self, columns: int, rows: int, answer: Callable[[bytes], None]) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._answer = answer
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._lines: list[str] | None = None
        self.modes = {_WRAP, CURSOR}
        """Private modes that are set."""

    @property
    def lines(self) -> list[str]:
        """The rows of the screen from above, without the spaces at their ends."""
        if self._lines is None:
            columns, rows = range(self._screen.columns), range(self._screen.lines)
            cells = [self._screen.buffer[y] for y in rows]
            self._lines = ["".join([row[x].data for x in columns]).rstrip() for row in cells]
        return self._lines

    @property
    def cursor(self) -> tuple[int, int]:
        """Row and column of the cursor, from 0; a program puts it in its field even unseen."""
        return self._screen.cursor.y, self._screen.cursor.x

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(lines=rows, columns=columns)
        self._lines = None

    def feed(self, data: bytes) -> None:
        """Draw, and answer what is asked; a sequence cut in two waits for its other half."""
        self._lines = None
        text = self._rest + self._decode(data)
        unfinished = _UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        self._rest = text[end:]
        at = 0
        for found in _SEQUENCE.finditer(text, 0, end):
            self._stream.feed(text[at : found.start()])
            self._obey(found)
            at = found.end()
        self._stream.feed(text[at:end])

    def _obey(self, found: re.Match[str]) -> None:
        if modes := found["modes"]:
            for mode in map(int, modes.split(";")):
                self._switch(mode, on=found["switch"] == "h")
        elif asked := found["asked"]:
            mode = int(asked)
            state = (1 if mode in self.modes else 2) if mode in _KNOWN else 0
            self._answer(f"\x1b[?{mode};{state}$y".encode())
        elif question := found["question"]:
            self._answer(self._reply(question))

    def _reply(self, question: str) -> bytes:
        if question == "6n":
            cursor = self._screen.cursor
            return f"\x1b[{cursor.y + 1};{cursor.x + 1}R".encode()
        if question.startswith(">"):
            return b"\x1bP>|XTerm(390)\x1b\\" if question.endswith("q") else b"\x1b[>41;390;0c"
        return b"\x1b[?62;22c"

    def _switch(self, mode: int, *, on: bool) -> None:
        (self.modes.add if on else self.modes.discard)(mode)
        if mode == ALTERNATE:
            self._screen.reset()
        elif mode in (_WRAP, CURSOR):
            self._stream.feed(f"\x1b[?{mode}{'h' if on else 'l'}")
