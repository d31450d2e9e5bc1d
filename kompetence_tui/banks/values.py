"""Reading the value of one setting. Each reader takes the text and raises BadValue."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from kompetence_tui.banks.guesses import guess_word
from kompetence_tui.banks.inline import released
from kompetence_tui.banks.slugs import MAX_SLUG, is_slug, slug
from kompetence_tui.domain.bank import MAX_MINUTES
from kompetence_tui.domain.base.text import LINE_LIMIT, one_line, quote
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.durations import duration, read_duration
from kompetence_tui.domain.dates.not_understood import DateNotUnderstood
from kompetence_tui.domain.dates.reading import read_date, says_its_year
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.i18n import _

LANGUAGES = ("da", "en")
MAX_ITEMS = 100
"""Items of one comma list."""

MIN_STEP, MAX_STEP = 0, 10
MAX_BUDGET = 24 * 60
"""Minutes that can be set aside for a whole bank."""

_SCALE = re.compile(r"skala\s+([0-9]{1,3})\s*[-–]\s*([0-9]{1,3})", re.IGNORECASE)
_SCALE_EXAMPLE = "skala 1-5"
_STEPS = re.compile(r"([0-9]{1,3})\D{1,10}([0-9]{1,3})")
_DIVIDERS = re.compile(r"\s*(?:[;/&+]|\b(?:og|samt)\b)\s*", re.IGNORECASE)
_QUOTED = 40

Word = TypeVar("Word", bound=StrEnum)


class BadValue(ValueError):
    """The value cannot be used: what is wrong, what to do, and which part of it is meant."""

    def __init__(self, what: str, todo: str, part: str = "") -> None:
        super().__init__(what)
        self.what, self.todo, self.part = what, todo, part


def read_line(text: str) -> str:
    """Any text on one line."""
    line = one_line(released(text))
    if len(line) > LINE_LIMIT:
        raise BadValue(
            _("teksten er på {n} tegn").format(n=len(line)),
            _("gør den kortere; der er plads til {n}").format(n=LINE_LIMIT),
        )
    return line


def read_slug(text: str) -> str:
    """An id."""
    word = released(text)
    if is_slug(word):
        return word
    raise BadValue(
        _("»{text}« kan ikke bruges som id").format(text=quote(word, _QUOTED)),
        _("brug kun a-z, 0-9 og bindestreg, højst {n} tegn, fx »{example}«").format(
            n=MAX_SLUG, example=slug(re.sub("[‐-―−]", "-", word))
        ),
    )


def read_minutes(text: str) -> int:
    """A whole number of minutes."""
    if re.fullmatch(r"[0-9]{1,4}", text) and 1 <= int(text) <= MAX_MINUTES:
        return int(text)
    words = released(text)
    todo = _("skriv et helt tal fra 1 til {n}").format(n=MAX_MINUTES)
    if 1 <= (meant := read_duration(words) or 0) <= MAX_MINUTES:
        todo = _("{todo}, her {meant}").format(todo=todo, meant=meant)
    what = _("»{text}« er ikke et antal minutter").format(text=quote(words, _QUOTED))
    raise BadValue(what, todo)


def read_budget(text: str) -> int:
    """The minutes for a whole bank, written as hours, minutes or both."""
    words = released(text)
    minutes = read_duration(words)
    if minutes is not None and 1 <= minutes <= MAX_BUDGET:
        return minutes
    raise BadValue(
        _("»{text}« er ikke en tid, der kan bruges").format(text=quote(words, _QUOTED)),
        _("skriv minutter, fx 210, eller fx 3 t 30 min; højst {most}").format(
            most=duration(MAX_BUDGET)
        ),
    )


def read_language(text: str) -> str:
    """The language a bank is written in."""
    if text.casefold() in LANGUAGES:
        return text.casefold()
    raise _unknown(text, LANGUAGES)


def read_dated(text: str) -> PartialDate:
    """A date with its year, as people write dates."""
    words = released(text)
    try:
        found = read_date(words, date(2000, 1, 1))
    except DateNotUnderstood as problem:
        raise BadValue(str(problem), _("skriv fx 2026-11-21")) from None
    if not says_its_year(words):
        what = _("datoen »{text}« mangler et årstal").format(text=quote(words, _QUOTED))
        raise BadValue(what, _("skriv fx 2026-11-21"))
    return found


def read_answer(text: str) -> tuple[AnswerKind, tuple[int, int] | None]:
    """How a question is answered, and the steps when it is by a scale."""
    if found := _SCALE.fullmatch(text):
        low, high = int(found[1]), int(found[2])
        if MIN_STEP <= low < high <= MAX_STEP:
            return AnswerKind.SCALE, (low, high)
        what = _("»{text}« er ikke en skala, der kan bruges").format(text=quote(text, _QUOTED))
        todo = _("gå fra et lavere til et højere tal mellem {low} og {high}, fx »{example}«")
        raise BadValue(what, todo.format(low=MIN_STEP, high=MAX_STEP, example=_SCALE_EXAMPLE))
    plain = [kind for kind in AnswerKind if kind is not AnswerKind.SCALE]
    kind = _known(text, plain)
    if kind is None:
        steps = _STEPS.search(text)
        example = f"skala {steps[1]}-{steps[2]}" if steps else _SCALE_EXAMPLE
        raise _unknown(text, [example, *plain])
    return kind, None


def read_word(words: type[Word]) -> Callable[[str], Word]:
    """A reader of one of an enumeration's values."""

    def read(text: str) -> Word:
        word = _known(text, words)
        if word is None:
            raise _unknown(text, words)
        return word

    return read


def read_yes(words: tuple[str, str]) -> Callable[[str], bool]:
    """A reader of one of two words; the first of them is True."""

    def read(text: str) -> bool:
        written = " ".join(text.split()).casefold()
        if written not in (word.casefold() for word in words):
            raise _unknown(text, [word.casefold() for word in words])
        return written == words[0].casefold()

    return read


def read_words(words: type[Word]) -> Callable[[str], tuple[Word, ...]]:
    """A reader of a comma list of an enumeration's values."""

    def read(text: str) -> tuple[Word, ...]:
        found = []
        for item in read_list(text):
            word = _known(item, words)
            if word is None:
                raise _undivided(item, words) or _unknown(item, words)
            found.append(word)
        return tuple(found)

    return read


def read_list(text: str) -> tuple[str, ...]:
    """A comma list: no empty item, none twice."""
    items: dict[str, str] = {}
    for piece in text.split(","):
        if len(items) >= MAX_ITEMS:
            what = _("listen har mere end {n} led").format(n=MAX_ITEMS)
            raise BadValue(what, _("behold de vigtigste, og slet resten"))
        item = read_line(piece)
        if not item:
            todo = _("slet det ekstra komma, eller skriv \\, hvis kommaet hører til teksten")
            raise BadValue(_("der mangler noget mellem to kommaer eller i enden af listen"), todo)
        if item.casefold() in items:
            what = _("»{text}« står to gange").format(text=quote(item, _QUOTED))
            raise BadValue(what, _("behold den ene"), item)
        items[item.casefold()] = item
    return tuple(items.values())


def _known(text: str, words: Iterable[Word]) -> Word | None:
    """The word that the text says, whatever its letters' size and the space between them."""
    written = " ".join(text.split()).casefold()
    return next((word for word in words if word.casefold() == written), None)


def _undivided(text: str, words: type[Word]) -> BadValue | None:
    """Several of the words with something else than a comma between them."""
    found = [_known(piece, words) for piece in _DIVIDERS.split(text)]
    known = [word.value for word in found if word]
    if len(found) == 1 or len(known) < len(found):
        return None
    what = _("»{text}« er flere værdier i én").format(text=quote(released(text), _QUOTED))
    return BadValue(what, _("sæt komma imellem: »{words}«").format(words=", ".join(known)), text)


def _unknown(text: str, words: Iterable[str]) -> BadValue:
    """None of the words, with the one that was probably meant."""
    words = list(words)
    written = released(text)
    todo = _("mulige værdier: {words}").format(words=", ".join(words))
    if guess := guess_word(written, words):
        todo = _("mente du »{guess}«? mulige værdier: {words}").format(
            guess=guess, words=", ".join(words)
        )
    what = _("»{text}« er ikke en gyldig værdi").format(text=quote(written, _QUOTED))
    return BadValue(what, todo, written)
