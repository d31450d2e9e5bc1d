"""Initials: how participants are named where a whole name has no room."""

from collections.abc import Iterable


def initials_of(names: Iterable[str]) -> dict[str, str]:
    """Initials by name, no two the same: »AE«, and »AE2« for the next with those letters."""
    found: dict[str, str] = {}
    for name in filter(None, names):
        letters = _letters(name)
        taken = set(found.values())
        free = (f"{letters}{number}" if number > 1 else letters for number in range(1, 1000))
        if name not in found:
            found[name] = next(some for some in free if some not in taken)
    return found


def _letters(name: str) -> str:
    words = [word for word in name.split() if word[:1].isalnum()] or [name]
    return "".join(word[0] for word in (words[0], *words[1:][-1:])).upper()
