"""A picker of an enumeration's words: what is chosen is a word, not a number."""

from enum import StrEnum
from typing import TypeVar

from kompetence_tui.tui.widgets.picker import Picker

ChosenWord = TypeVar("ChosenWord", bound=StrEnum)


def put_word(
    picker: Picker, words: type[ChosenWord], word: ChosenWord | None, *, read_only: bool
) -> None:
    """Show all the words, this one chosen."""
    known = tuple(words)
    picker.show(known, [known.index(word)] if word is not None else [])
    picker.read_only = read_only


def chosen_word(picker: Picker, words: type[ChosenWord]) -> ChosenWord | None:
    """The word that is chosen, if any."""
    return list(words)[min(picker.chosen)] if picker.chosen else None
