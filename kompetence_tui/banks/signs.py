"""Signs that stand in a file where plain ones belong: the dashes, dots and spaces of Word."""

import re

SIGNS = {
    "–": "en tankestreg",
    "—": "en lang tankestreg",
    "―": "en lang tankestreg",
    "‒": "en tankestreg",
    "−": "et minustegn",
    "‐": "en anden bindestreg",
    "‑": "en hård bindestreg",
    **dict.fromkeys("•·◦▪‣●○", "et punkttegn"),
}
"""What each is called; message ids. Programs put them where a hyphen was typed."""

_SPACE = r"[^\S \t\n]"
_MARK = r"(?:#{1,6}|[-*+])"
_ODD_SPACE = re.compile(
    rf"[ \t>]*(?:{_MARK}(?P<after>{_SPACE})(?=\s*\S)|(?P<before>{_SPACE})\s*{_MARK}(?=\s))"
)
_GLUED = re.compile(r"(#{1,6})[^#\s]")
_HASHES = re.compile(r"#{1,6}(?!#)")


def odd_space(line: str) -> int | None:
    """The place of a space, beside the mark that begins the line, that Markdown takes for text."""
    found = _ODD_SPACE.match(line)
    if found is None:
        return None
    return found.start("before" if found["before"] else "after")


def is_glued(text: str) -> bool:
    """Whether it begins with hashes that lack the space of a heading."""
    return _GLUED.match(text) is not None


def meant_hashes(line: str) -> int:
    """How many hashes a line begins with that was meant as a heading and is none; 0 for others."""
    hashes = _HASHES.match(line.strip())
    if hashes and (is_glued(line.strip()) or odd_space(line) is not None):
        return hashes.end()
    return 0
