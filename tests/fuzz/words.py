"""What the program says about an input: harmless to a terminal, and alike for like mistakes."""

import re

_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)
"""Control characters, and those that turn the direction or hide."""


def plain(words: str) -> str:
    """The words without what they quote and count."""
    assert not _OBEYED.search(words), ascii(words)
    return re.sub(r"»[^«]*«|\d+", "…", words)
