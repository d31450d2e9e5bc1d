"""The language of the screens and of documents: Danish stands in the source as message ids.

How the program speaks is a ``Speech``. A talk's screens and documents have that of its bank: with
the workplace's own names for leader and employee, and a document in the bank's language.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from inspect import CO_OPTIMIZED, currentframe
from pathlib import Path

LANGUAGES = ("da",)
"""Languages that can be chosen with ``--lang``."""

DOCUMENTS = ("da", "en")
"""Languages that documents are written in."""

Names = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Speech:
    """A language, and words that a workplace has other words for."""

    language: str = "da"
    names: Names = ()
    """The program's word, in small letters and in that language, and the workplace's."""
    is_large: bool = False
    """On paper the letters are large."""


AS_WRITTEN = Speech()
"""As it stands in the source."""

_on_screens = [AS_WRITTEN]
_in_document: ContextVar[Speech | None] = ContextVar("speech", default=None)


def _(message: str) -> str:
    """The message as it is said here and now. Fill in values with ``format`` afterwards.

    A constant of a module or a class is the message itself, wherever the module is first asked
    for: say it again, ``_(CONSTANT)``, where it is used.
    """
    speech = spoken()
    if speech is AS_WRITTEN or speech == AS_WRITTEN:
        return message
    frame = currentframe()
    asking = frame.f_back if frame else None
    if asking and not asking.f_code.co_flags & CO_OPTIMIZED:  # no function: it is being imported
        return message
    return _said(message, speech)


def known_language(code: str) -> str:
    """The language of documents for a BCP 47 code; Danish where there is none."""
    language = code.partition("-")[0].lower()
    return language if language in DOCUMENTS else DOCUMENTS[0]


def known(words: str) -> str:
    """Words of a file's, in the language that is spoken where the catalogue has them."""
    return _catalogue(spoken().language).get(words, words)


def plural(one: str, many: str, count: int) -> str:
    """``one`` or ``many``, with ``{n}`` replaced by the count."""
    words = _(one if count == 1 else many)
    return words.format(n=count)


def spoken() -> Speech:
    """How it is said here and now."""
    return _in_document.get() or _on_screens[0]


def speak_on_screens(speech: Speech) -> None:
    """Say it so wherever no document is being written."""
    _on_screens[0] = speech


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Inside it is said so, in this thread alone: for what is put together without a pause."""
    before = _in_document.set(speech)
    try:
        yield
    finally:
        _in_document.reset(before)


def in_all_languages(message: str) -> tuple[str, ...]:
    """The message in each language that documents are written in."""
    return tuple(_catalogue(language).get(message, message) for language in DOCUMENTS)


@lru_cache(maxsize=4096)
def _said(message: str, speech: Speech) -> str:
    return _named(_catalogue(speech.language).get(message, message), speech.names)


@lru_cache(maxsize=8)
def _catalogue(language: str) -> dict[str, str]:
    """What is said in the language, by the message; nothing for that of the source."""
    if language == DOCUMENTS[0]:
        return {}
    import tomllib

    file = Path(__file__).parent / "languages" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _named(words: str, names: Names) -> str:
    if not names:
        return words
    found = dict(names)

    def named(match: re.Match[str]) -> str:
        word = match[0]
        name = found[word.casefold()]
        return name[:1].upper() + name[1:] if word[:1].isupper() else name

    return _pattern(names).sub(named, words)


@lru_cache(maxsize=64)
def _pattern(names: Names) -> re.Pattern[str]:
    """The words wherever they stand for somebody: not as a place for a value, an option of the
    command line, or »den, der leder«."""
    words = "|".join(re.escape(word) for word, _name in names)
    return re.compile(rf"(?<![\w{{-])(?<!\bder )(?:{words})(?![\w}}])", re.IGNORECASE)
