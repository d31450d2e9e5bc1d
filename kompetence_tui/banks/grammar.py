"""What may stand in a file of headings and settings: which keys belong to which heading."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

from kompetence_tui.banks.signs import SIGNS
from kompetence_tui.i18n import _


@dataclass(frozen=True)
class RefusedText:
    """What is wrong with text that a heading cannot have below it, and what to do."""

    what: str
    todo: str


@dataclass(frozen=True)
class Heading:
    """What the headings of one level make."""

    the: str
    """The thing in a sentence."""
    place: str
    """Where a line under it stands."""
    keys: tuple[str, ...]
    """In the order they are written."""
    no_text: RefusedText | None = None
    """Why plain text cannot stand below it; None where it can."""
    no_quote: RefusedText | None = None


@dataclass(frozen=True)
class Grammar:
    """One kind of file. Its sentences are message ids, translated where they are used."""

    headings: tuple[Heading, ...]
    """The first is that of one hash."""
    repeated: frozenset[str]
    """Keys that may stand several times under one heading."""
    everyday: frozenset[str]
    """Words that advice in a quote may well begin a line with."""
    name: str
    """What the first line of the file holds."""
    one_name: str
    """What to do about a second name."""
    levels: str
    """What each number of hashes is for."""
    has_questions: bool = False
    """The deepest heading is a question, which text may have been meant as."""
    orphan: RefusedText | None = None
    """What is wrong with the deepest heading where none stands above it; None where one need
    not."""
    other_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words, in small letters, that people write for a key."""
    instead: Mapping[str, str] = field(default_factory=dict)
    """Words, in small letters, for what is no setting, with what to do."""

    @property
    def depth(self) -> int:
        return len(self.headings)

    @cached_property
    def key_at_start(self) -> re.Pattern[str]:
        """A line of plain text that was surely meant as a setting: its dash is missing or
        mistyped."""
        return _at_start(self._names.values())

    @cached_property
    def key_in_quote(self) -> re.Pattern[str]:
        """The same for a line of a quote."""
        return _at_start(key for key in self._names.values() if key not in self.everyday)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {key.casefold(): key for heading in self.headings for key in heading.keys}

    def heading(self, level: int) -> Heading:
        """What so many hashes make."""
        return self.headings[level - 1]

    def find_key(self, word: str, level: int) -> str | None:
        """The key as it is written in full, when it belongs to the level."""
        key = self._names.get(word.casefold())
        return key if key in self.heading(level).keys else None

    def first_key(self, text: str, level: int) -> str | None:
        """The key of the level that the text begins with, whatever follows it."""
        words = text.casefold()
        for key in self.heading(level).keys:
            if words.startswith(key.casefold()) and not words[len(key) : len(key) + 1].isalnum():
                return key
        return None

    def is_key(self, word: str) -> bool:
        """Whether a heading of any level knows it."""
        return word.casefold() in self._names

    def guess_key(self, word: str, level: int) -> str | None:
        """The key of the level that the word was probably meant to be."""
        keys = self.heading(level).keys
        for key in self.other_words.get(word.casefold(), ()):
            if key in keys:
                return key
        known = {key.casefold(): key for key in keys}
        close = get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
        return known[close[0]] if close else None

    def advice(self, word: str, level: int) -> str:
        """What to do about a key that the level does not know."""
        if key := self._names.get(word.casefold()):
            home = next(n for n, heading in enumerate(self.headings, 1) if key in heading.keys)
            move = _("flyt linjen op {place}") if home < level else _("flyt linjen ned {place}")
            return move.format(place=_(self.heading(home).place))
        if todo := self.instead.get(word.casefold()):
            return _(todo)
        known = ", ".join(self.heading(level).keys)
        if guess := self.guess_key(word, level):
            return _("mente du »{guess}«? her kan stå: {known}").format(guess=guess, known=known)
        return _("ret eller slet linjen; her kan stå: {known}").format(known=known)


def _at_start(keys: Iterable[str]) -> re.Pattern[str]:
    mark = f"(?P<mark>[-*+{''.join(SIGNS)}])?"
    return re.compile(rf"(?P<before>{mark}\s*(?P<key>{'|'.join(keys)})\s*):", re.IGNORECASE)
