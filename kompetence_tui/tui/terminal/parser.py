"""What the keyboard sends, made into keys and pastes; Textual's parser does only what is sound.

It takes escape characters inside a paste for keys, so that pasted colours would lose text and run
commands; it waits for ever for the end of a paste, and takes what is no key for text and commands.
"""

from collections.abc import Callable, Iterable, Iterator

from textual import constants, events
from textual.message import Message

from kompetence_tui.tui.terminal import pasting, reads
from kompetence_tui.tui.terminal.pasting import OpenPaste
from kompetence_tui.tui.terminal.sequences import (
    BEL,
    ESC,
    SequenceState,
    coded_key,
    has_text,
    is_one_key,
    progress,
)
from kompetence_tui.tui.textual_inside import XTermParser, extended_keys, is_key, is_report, keys_of

PASTE_PAUSE = 2.0
"""Seconds without a byte after which a paste counts as whole, although its end never came."""

SEQUENCE_PAUSE = 0.5
"""Seconds after which what began as no key is text, if it has not ended."""

LONGEST = 4096
"""Characters of what is no key that are swallowed."""

_CTRL_Q = ("\x11", f"{ESC}[113;5u", f"{ESC}[27;5;113~")


class TerminalParser(XTermParser):
    """Keys, pastes and reports out of what is read. ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock = clock
        self._read, self._last_read = 0, 0.0
        self._run: list[events.Key] = []
        """The signs of this read that nothing else has come after."""
        self._held, self._held_since = "", 0.0
        """What may become a sequence: Escape and what followed it."""
        self._paste = OpenPaste()
        self._is_pasting = self._may_go_on = self._is_told = False
        """A paste is open; it was handed over without its end; the screens know of it."""

    def feed(self, data: str) -> Iterator[Message]:
        """What one read gives. Empty at the end: then whatever was waited for is handed over."""
        self._read += 1
        self._last_read = self._clock()
        if not data:
            yield from self._given_up()
            yield from super().feed("")
            return
        self._is_pasting |= self._may_go_on and _goes_on(data)
        self._may_go_on = False
        if self._is_pasting and data in _CTRL_Q:
            yield from self._pasted()
        while data:
            found, data = self._pasting(data) if self._is_pasting else self._keys(data)
            yield from found
        yield from self._end_run()
        if self._is_pasting and not self._is_told:
            self._is_told = True
            yield reads.Pasting(is_open=True)

    def tick(self) -> Iterator[Message]:
        """What has been waited for long enough."""
        now = self._clock()
        quiet = now - self._last_read
        if self._is_pasting and quiet >= PASTE_PAUSE:
            self._may_go_on = True
            yield from self._pasted()
        is_escape = self._held.endswith(ESC) and quiet >= constants.ESCAPE_DELAY
        if is_escape or (self._held and now - self._held_since >= SEQUENCE_PAUSE):
            yield from self._given_up()

    def _given_up(self) -> Iterator[Message]:
        if self._is_pasting:
            yield from self._pasted()
        yield from self._no_sequence()
        yield from self._end_run()

    def _pasting(self, data: str) -> tuple[Iterable[Message], str]:
        rest = self._paste.take(data)
        return ((), "") if rest is None else (self._pasted(), rest)

    def _pasted(self) -> Iterator[Message]:
        self._is_pasting = False
        if text := self._paste.taken():
            yield events.Paste(text)
        if self._is_told:
            self._is_told = False
            yield reads.Pasting(is_open=False)

    # Keys.

    def _keys(self, data: str) -> tuple[Iterable[Message], str]:
        """The signs up to an Escape, or the next character of what began with one."""
        if self._held:
            return self._sequence(data)
        signs, escape, rest = data.partition(ESC)
        found = [message for sign in signs for message in self._sign(sign)]
        if escape:
            self._held, self._held_since = ESC, self._clock()
        return found, rest

    def _sequence(self, data: str) -> tuple[Iterable[Message], str]:
        sequence = self._held + data[0]
        is_whole = is_key(sequence) and sequence != ESC + ESC
        state = SequenceState.DONE if is_whole else progress(sequence)
        if state is SequenceState.BROKEN:
            return list(self._broken_off()), data
        if len(sequence) > LONGEST:
            return list(self._overlong()), data
        self._held = sequence if state is SequenceState.MORE else ""
        return list(self._whole(sequence)) if state is SequenceState.DONE else (), data[1:]

    def _broken_off(self) -> Iterator[Message]:
        """What comes is no part of what is held; an Escape at its end may begin something else."""
        begins = ESC if len(self._held) > 1 and self._held.endswith(ESC) else ""
        self._held = self._held.removesuffix(begins)
        yield from self._no_sequence()
        self._held, self._held_since = begins, self._clock()

    def _overlong(self) -> Iterator[Message]:
        """Text all the same, to its end: as a paste."""
        yield from self._end_run()
        self._paste, self._is_pasting = OpenPaste(BEL, f"{ESC}\\"), True
        self._paste.take(self._held[1:])
        self._held = ""

    def _whole(self, sequence: str) -> Iterator[Message]:
        """What a whole sequence means; nothing if it is no key and no report that is asked for."""
        if sequence == pasting.BEGIN:
            yield from self._end_run()
            self._paste, self._is_pasting = OpenPaste(), True
        elif is_key(sequence) or is_report(sequence):
            for message in super().feed(sequence):
                yield from self._found(message)
        elif coded := coded_key(sequence):
            yield from self._coded(*coded)
        elif has_text(sequence) and not constants.DISABLE_KITTY_KEY:
            yield from self._extended(sequence)
        elif sequence[1] == "O" or len(sequence) == 2:
            yield from self._alt(sequence[1:])

    def _coded(self, character: str, with_others: bool, sequence: str) -> Iterator[Message]:
        if character.isprintable() and not with_others:
            yield from self._sign(character)
        else:
            yield from self._extended(sequence)

    def _extended(self, sequence: str) -> Iterator[Message]:
        for key in extended_keys(self, sequence):
            yield from self._found(key)

    def _sign(self, sign: str) -> Iterator[Message]:
        for key in keys_of(self, sign):
            yield from self._found(key)

    def _no_sequence(self) -> Iterator[Message]:
        """What is held is no sequence, and no part of one: keys, or text."""
        held, self._held = self._held, ""
        if typed := held[1:].removesuffix(ESC):
            yield from self._alt(typed)
        if held.endswith(ESC):
            yield from self._found(events.Key("escape", ESC))

    def _alt(self, signs: str) -> Iterator[Message]:
        """Alt and a sign; with what was typed after it that is text."""
        yield from self._end_run()
        keys = [
            key for index, sign in enumerate(signs) for key in keys_of(self, sign, alt=index == 0)
        ]
        reads.mark(keys, self._read, as_text=len(signs) > 1)
        yield from keys

    # Which keys stand together.

    def _found(self, message: Message) -> Iterator[Message]:
        """Keep a sign until it is known what it stands beside; anything else goes at once."""
        if isinstance(message, events.Key) and message.is_printable:
            self._run.append(message)
            return
        yield from self._end_run()
        if isinstance(message, events.Key):
            reads.mark([message], self._read)
        yield message

    def _end_run(self) -> Iterator[Message]:
        run, self._run = self._run, []
        reads.mark(run, self._read)
        yield from run


def _goes_on(data: str) -> bool:
    """It belongs to the paste before it: no single key, and no other paste."""
    return not data.startswith(pasting.BEGIN) and (data == pasting.END or not is_one_key(data))
