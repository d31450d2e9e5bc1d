"""The one door for text that enters: keyboard, paste, bank file, session file."""

import re
import unicodedata

FIELD_LIMIT = 20_000
"""Characters one field holds: more makes an editor slow at every key."""

LINE_LIMIT = 2_000
"""Characters a one-line field holds."""

_LONGEST_TAIL = 16
"""Characters of a broken word that are left out; a longer word is cut."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_DROPPED = re.compile(
    # Zero-width and bidi controls; the joiners ZWNJ and ZWJ stay: emoji and some scripts use them.
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_TAB_STOP = 4

_MOST_MARKS = 30
"""Accents on one letter that are kept, as in Unicode's stream-safe text (UAX #15): composing more
takes time that grows with their square."""

_MAYBE_MARKS = re.compile(rf"[^\x00-\u02ff][^\x00-\u02ff]{{{_MOST_MARKS},}}")
"""Its first letter stands alone because that is searched for more than twice as fast."""


def clean(text: str) -> str:
    """Text as it may be shown, stored and exported.

    Line ends become LF, tabs spaces, other control characters U+FFFD; invisible direction and
    zero-width characters are dropped, and so are accents past the 30th on one letter; the rest is
    composed to NFC. Idempotent.
    """
    if text.replace("\n", "").isprintable():
        text = _without_heaps(text)
        if unicodedata.is_normalized("NFC", text):
            return text  # nearly all text: nothing of what follows could change it
    text = _LINE_ENDS.sub("\n", text)
    text = _DROPPED.sub("", text)
    text = _CONTROLS.sub(REPLACEMENT, text)
    if "\t" in text:
        text = text.expandtabs(_TAB_STOP)
    composed = unicodedata.normalize("NFC", _without_heaps(text))
    return _without_noncharacters(_without_heaps(composed))


def one_line(text: str) -> str:
    """Cleaned text with every run of white space folded to one space."""
    return " ".join(clean(text).split())


def quote(text: str, width: int) -> str:
    """The text on one line, at most ``width`` characters, cut after a word with an ellipsis."""
    line = one_line(text)
    if len(line) <= width:
        return line
    kept = line[: max(0, width - 1)]
    if not line[len(kept) : len(kept) + 1].isspace() and " " in kept[-_LONGEST_TAIL:]:
        kept = kept[: kept.rindex(" ")]
    return kept.rstrip(" ,;:–-") + "…"


def nearest(word: str, known: list[str], cutoff: float = 0.0) -> str:
    """The known word most like the one written; empty where none is as like it as ``cutoff``."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, n=1, cutoff=cutoff)), "")


def shell(*words: object) -> str:
    """A command as it is written in a shell: names that need it in quotation marks, and in those
    what may not be shown as numbers."""
    return " ".join(_in_shell(str(word)) for word in words)


def _in_shell(word: str) -> str:
    import os
    import shlex

    if one_line(word) == word:
        return shlex.quote(word)
    return "$'" + "".join(f"\\x{byte:02x}" for byte in os.fsencode(word)) + "'"


def _without_heaps(text: str) -> str:
    return text if text.isascii() else _MAYBE_MARKS.sub(_cut_heaps, text)


def _cut_heaps(found: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in found[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _without_noncharacters(text: str) -> str:
    if any(ord(ch) & 0xFFFE == 0xFFFE for ch in text):
        return "".join(REPLACEMENT if ord(ch) & 0xFFFE == 0xFFFE else ch for ch in text)
    return text
