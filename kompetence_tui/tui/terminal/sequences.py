"""What a terminal sends after an Escape: where it ends, and the keys that Textual does not know.

CSI, OSC, DCS, SOS, PM and APC as in ECMA-48; a person types the same beginnings as Alt and a sign.
"""

import re
from enum import Enum, auto

ESC, BEL = "\x1b", "\x07"

_CSI, _OSC = "[", "]"
_STRINGS = "]PX^_"
_ENDS_STRING = f"{ESC}\\"
_KEYPAD = "0123456789./*-+\r=,"
_FIRST_OF_KEYPAD = 57399
_SHIFT, _LOCKS = 1, 0b11000000
_CODED = re.compile(r"\x1b\[(?:27;(\d{1,3});(\d{1,7})~|(\d{1,7})(?::\d*)*(?:;(\d{1,3}))?u)")


class SequenceState(Enum):
    """How far a sequence is."""

    MORE = auto()
    DONE = auto()
    BROKEN = auto()
    """Its last character belongs to something else."""


def progress(sequence: str) -> SequenceState:
    """How far a sequence is that so far was ``MORE``; it begins with Escape."""
    kind, last = sequence[1], sequence[-1]
    if kind == ESC:
        return SequenceState.BROKEN
    if kind == _CSI:
        return _control(sequence[2:])
    if kind in _STRINGS:
        return _string(kind, sequence[2:])
    if kind == "O":
        more = SequenceState.BROKEN if last < " " else SequenceState.DONE
        return SequenceState.MORE if len(sequence) == 2 else more
    return SequenceState.DONE


def _control(body: str) -> SequenceState:
    """Parameters, intermediates and a final byte; the old mouse report and the console's F1–F5."""
    if body[:1] in ("", "M", _CSI):
        wanted = 4 if body[:1] == "M" else 2
        return SequenceState.DONE if len(body) == wanted else SequenceState.MORE
    if "@" <= body[-1] <= "~":
        return SequenceState.DONE
    return SequenceState.MORE if " " <= body[-1] <= "?" else SequenceState.BROKEN


def _string(kind: str, body: str) -> SequenceState:
    """Printable characters up to the terminator, which for OSC may be BEL."""
    if body.endswith(_ENDS_STRING) or (kind == _OSC and body.endswith(BEL)):
        return SequenceState.DONE
    if body[-2:-1] == ESC or (body and body[-1] != ESC and not body[-1].isprintable()):
        return SequenceState.BROKEN
    return SequenceState.MORE


def coded_key(sequence: str) -> tuple[str, bool, str] | None:
    """A key sent by its number, as »CSI 13;2u« or »CSI 27;2;13~«; None if it is none.

    Its character, whether Ctrl, Alt or the like is held, and the sequence in the first form.
    """
    found = _CODED.fullmatch(sequence)
    if found is None:
        return None
    code, held = int(found[2] or found[3]), max(int(found[1] or found[4] or 1), 1) - 1 & ~_LOCKS
    keypad = code - _FIRST_OF_KEYPAD
    if 0 <= keypad < len(_KEYPAD):
        code = ord(_KEYPAD[keypad])
    if code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return None
    character = chr(code).upper() if held == _SHIFT else chr(code)
    return character, held > _SHIFT, f"{ESC}[{code};{held + 1}u"


_WITH_TEXT = re.compile(r"\x1b\[\d{0,5}(?::\d{0,5})*;\d{0,3};\d{1,5}(?::\d{1,5})*u")


def has_text(sequence: str) -> bool:
    """It is a key with the text it writes, as some terminals send when they are asked to."""
    return _WITH_TEXT.fullmatch(sequence) is not None


_ONE_KEY = re.compile(r"\x1b?[^\x1b]|\x1b|\x1b\[\[?[0-?]*[ -/]*[@-~]|\x1bO.", re.DOTALL)


def is_one_key(data: str) -> bool:
    """It is what a terminal sends for one key."""
    return _ONE_KEY.fullmatch(data) is not None
