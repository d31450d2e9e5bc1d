"""The settings a bank file may hold: which keys belong to which heading."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from enum import IntEnum

from kompetence_tui.i18n import _


class Level(IntEnum):
    """What a heading makes; the value is the number of hashes."""

    BANK = 1
    THEME = 2
    QUESTION = 3

    @property
    def the(self) -> str:
        """The thing in a sentence."""
        return {
            Level.BANK: _("banken"),
            Level.THEME: _("temaet"),
            Level.QUESTION: _("spørgsmålet"),
        }[self]

    @property
    def place(self) -> str:
        """Where a line under it stands."""
        return {
            Level.BANK: _("under bankens navn (#)"),
            Level.THEME: _("under temaet (##)"),
            Level.QUESTION: _("under et spørgsmål (###)"),
        }[self]


BANK, KINDS, LANGUAGE, VERSION = "Bank", "Samtale", "Sprog", "Version"
DATED, SOURCE, LICENCE, COMPETENCES = "Dato", "Kilde", "Licens", "Kompetencer"
BUDGET = "Tid"
ID, MINUTES, FORM, FOCUS = "Id", "Minutter", "Form", "Fokus"
SECTION, ASPECT = "Afsnit", "Aspekt"
ANSWER, TOPICS, FOLLOW_UP, EXAMPLE = "Svar", "Plan", "Uddyb", "Eksempel"
OPTION, LOW, HIGH = "Mulighed", "Lav", "Høj"

KEYS = {
    Level.BANK: (BANK, KINDS, LANGUAGE, VERSION, DATED, SOURCE, LICENCE, COMPETENCES, BUDGET),
    Level.THEME: (ID, MINUTES, FORM, FOCUS, SECTION, ASPECT),
    Level.QUESTION: (ID, ANSWER, TOPICS, FOLLOW_UP, EXAMPLE, OPTION, LOW, HIGH),
}
"""In the order they are written."""

REQUIRED = {BANK: "mus-kort", KINDS: "MUS", VERSION: "1.0"}
"""Keys a bank cannot do without, each with an example of its value."""

REPEATED = frozenset({FOLLOW_UP, EXAMPLE, OPTION})

_NAMES = {key.casefold(): key for keys in KEYS.values() for key in keys}

_EVERYDAY = frozenset({BUDGET, FORM, FOCUS, SECTION, ASPECT, EXAMPLE})
"""Words that advice in a quote may well begin a line with."""


def _at_start(keys: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?P<before>[-–—−•·*+]?\s*(?P<key>{'|'.join(keys)})\s*):", re.IGNORECASE)


KEY_AT_START = _at_start(_NAMES.values())
"""A line of plain text that was surely meant as a setting: its dash is missing or mistyped."""

KEY_IN_QUOTE = _at_start(key for key in _NAMES.values() if key not in _EVERYDAY)
"""The same for a line of a quote."""


def find_key(word: str, level: Level) -> str | None:
    """The key as it is written in full, when it belongs to the level."""
    key = _NAMES.get(word.casefold())
    return key if key in KEYS[level] else None


def guess_key(word: str, level: Level) -> str | None:
    """The key of the level that the word was probably meant to be."""
    known = {key.casefold(): key for key in KEYS[level]}
    close = get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return known[close[0]] if close else None


def advice(word: str, level: Level) -> str:
    """What to do about a key that the level does not know."""
    if key := _NAMES.get(word.casefold()):
        home = next(home for home, keys in KEYS.items() if key in keys)
        move = _("flyt linjen op {place}") if home < level else _("flyt linjen ned {place}")
        return move.format(place=home.place)
    known = ", ".join(KEYS[level])
    if guess := guess_key(word, level):
        return _("mente du »{guess}«? her kan stå: {known}").format(guess=guess, known=known)
    return _("ret eller slet linjen; her kan stå: {known}").format(known=known)
