"""Ids: small ASCII letters, digits and hyphens."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

MAX_SLUG = 80
"""Characters."""

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_NAMELESS = "uden-navn"


def is_slug(text: str) -> bool:
    return len(text) <= MAX_SLUG and _SLUG.fullmatch(text) is not None


def slug(text: str) -> str:
    """An id made from a text; the same text gives the same id."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_DANISH))
    words = re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode())
    return words.strip("-")[:MAX_SLUG].rstrip("-") or _NAMELESS


class FreeSlugs:
    """Hands out ids that are not yet taken, numbered from 2 where texts are alike."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._numbers: Counter[str] = Counter()

    def new(self, text: str) -> str:
        """An id made from a text."""
        name = found = slug(text)
        while found in self._taken:
            self._numbers[name] += 1
            end = f"-{self._numbers[name] + 1}"
            found = name[: MAX_SLUG - len(end)].rstrip("-") + end
        self._taken.add(found)
        return found
