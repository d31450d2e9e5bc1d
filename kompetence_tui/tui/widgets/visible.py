"""Where the characters that people see begin: an emoji, or a letter with its accents, is one."""

from rich.cells import split_graphemes

_NEAR = 64
"""Code points among which the ends of one character are looked for."""
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
"""Two of them are a flag."""


def before(text: str, at: int) -> int:
    """Where the character begins that ends at the place; 0 at the beginning."""
    if at <= 1 or text[at - 1].isascii():
        return max(0, at - 1)
    base = max(0, at - _NEAR)
    return base + _starts(text[base:at])[-1]


def after(text: str, at: int) -> int:
    """Where the character ends that begins at the place; the text's end at the end."""
    if text[at + 1 : at + 2].isascii():
        return min(at + 1, len(text))
    near = text[at : at + _NEAR]
    return at + [*_starts(near), len(near)][1]


def _starts(text: str) -> list[int]:
    found, is_half_a_flag = list[int](), False
    for start, _end, _cells in split_graphemes(text)[0]:
        is_letter = ord(text[start]) in _FLAG_LETTERS
        if is_letter and is_half_a_flag:
            is_half_a_flag = False
            continue
        is_half_a_flag = is_letter
        found.append(start)
    return found
