"""People's names: when two are the same, and where one stands in a text. Free of pydantic.

One rule for all that looks for a person: insight, erase and what is handed on without names.
"""

import re
import unicodedata
from functools import lru_cache

from kompetence_tui.domain.base.text import clean, one_line

_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_APOSTROPHES = "'\u2018\u2019\u02bc`\u00b4\u2032\uff07"
_ALIKE = str.maketrans(dict.fromkeys(_HYPHENS, "-") | dict.fromkeys(_APOSTROPHES, "'"))

_SPELLINGS = {"å": "aa", "æ": "ae", "ø": "oe"}
_BETWEEN = rf"\s{re.escape(_HYPHENS)}"
_HYPHEN = re.compile(f"[{re.escape(_HYPHENS)}]+")
_SIGNS = re.compile(rf"[{_BETWEEN}]+|aa|ae|oe|.", re.IGNORECASE)

NO_LETTER_BEFORE, NO_LETTER_AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_GENITIVE = rf"(?:[sS]|[{_APOSTROPHES}][sS]?)?"
_AROUND = ".,;:()»«\"'"
SHORTEST = 2
"""Letters of the shortest part of a name that is looked for alone; »A.« would be everywhere."""


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name as it is compared: small letters, single spaces, one sort of hyphen and apostrophe;
    »Eksempel, Anna« is »anna eksempel«."""
    return _turned(one_line(name)).translate(_ALIKE).casefold()


def turned(name: str) -> str:
    """»Eksempel, Anna« on one line as people say it: »Anna Eksempel«. Any other name, and one with
    a title or more after the comma, as it is."""
    is_last_first = name.partition(",")[2].strip()[:1].isupper() and not may_be_two(name)
    return _turned(name) if is_last_first else name


def may_be_two(name: str) -> bool:
    """Whether two whole names may stand here with a comma between them."""
    parts = [part.split() for part in name.split(",")]
    return sum(len(words) > 1 and words[0][0].isupper() for words in parts) > 1


def _turned(name: str) -> str:
    last, _comma, first = (part.strip() for part in name.partition(","))
    return f"{first} {last}" if last and first and "," not in first else name


def names_in(text: str, name: str) -> bool:
    """The whole name stands in the text, also in the genitive."""
    whole = _whole(one_line(name))
    return whole is not None and whole.search(clean(text)) is not None


def first_name_in(text: str, name: str) -> bool:
    """The first name stands in the text, written as a name: »Bo«, not »bo«."""
    alone = _alone(one_line(name))
    return alone is not None and alone.search(clean(text)) is not None


def whole_places(text: str, name: str) -> tuple[tuple[int, int], ...]:
    """Where in a cleaned text the whole name begins and ends."""
    return _spans(text, _whole(one_line(name)))


def part_places(text: str, part: str) -> tuple[tuple[int, int], ...]:
    """The same of what somebody is called by alone (``called``), written as a name."""
    return _spans(text, _part(part))


def _spans(text: str, pattern: re.Pattern[str] | None) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in pattern.finditer(text)) if pattern else ()


def called(name: str, *, last: bool = False) -> tuple[str, ...]:
    """What somebody can be called by alone, the first name first; with a capital also the others
    and what a hyphen joins. The last name, which many share, only when asked for."""
    words = _turned(one_line(name)).split()
    words = [word.strip(_AROUND) for word in (words if last else words[:-1] or words)]
    joined = [part for word in words for part in _HYPHEN.split(word)]
    others = [part for part in (*words, *joined) if part[:1].isupper()]
    found = dict.fromkeys([*words[:1], " ".join(words), *others])
    return tuple(alone for alone in found if len(alone) >= SHORTEST)


def spelled(name: str) -> str:
    """A pattern for the name, however spaced and capitalised, and also as it is written without
    æ, ø, å or accents, or with another hyphen or apostrophe."""
    return f"(?i:{_SIGNS.sub(_sign, one_line(name))})"


def spelled_as_a_name(name: str) -> str:
    """The same, but »Bo«, not »bo«: what could be another word must begin with a capital."""
    line = one_line(name)
    if not line.isalpha():
        return spelled(line)
    forms = (*_forms(line[0]), *_forms(line[:2]))
    capitals = dict.fromkeys(form[0].upper()[0] for form in forms)
    return f"(?=[{''.join(capitals)}]){spelled(line)}"


@lru_cache(maxsize=64)
def _whole(name: str) -> re.Pattern[str] | None:
    first, _space, last = _turned(name).rpartition(" ")
    ways = [spelled(name), spelled(_turned(name))] if name else []
    return _pattern([*ways, rf"{spelled(last)},\s*{spelled(first)}"] if first else ways)


@lru_cache(maxsize=64)
def _alone(name: str) -> re.Pattern[str] | None:
    return _pattern([spelled_as_a_name(alone) for alone in called(name)])


@lru_cache(maxsize=64)
def _part(part: str) -> re.Pattern[str] | None:
    return _pattern([spelled_as_a_name(part)])


def _pattern(ways: list[str]) -> re.Pattern[str] | None:
    either = "|".join(dict.fromkeys(ways))
    pattern = f"{NO_LETTER_BEFORE}(?:{either}){_GENITIVE}{NO_LETTER_AFTER}"
    return re.compile(pattern) if ways else None


def _sign(found: re.Match[str]) -> str:
    """The pattern for a letter, a pair that can be one, or what stands between two."""
    sign, line = found[0], found.string
    if re.fullmatch(f"[{_BETWEEN}]+", sign):
        return f"[{_BETWEEN}]+"
    if sign in _APOSTROPHES:
        is_within = line[found.start() - 1 : found.start()].isalpha()
        is_within = is_within and line[found.end() : found.end() + 1].isalpha()
        return f"[{_APOSTROPHES}]{'?' * is_within}"
    forms = _forms(sign)
    return re.escape(sign) if len(forms) == 1 else f"(?:{'|'.join(map(re.escape, forms))})"


def _forms(sign: str) -> list[str]:
    """The ways a letter is written, itself first: »å« and »aa«, »é« and »e«."""
    letter = sign.lower()
    for one, two in _SPELLINGS.items():
        if letter in (one, two):
            return [one, two]
    plain = unicodedata.normalize("NFKD", letter)[0]
    return [sign] if plain == letter or not letter.isalpha() else [sign, plain]
