"""A damaged line in a file the program wrote, one value a line: mended, or else left out.

Every guess is judged by the JSON reader alone: the one it gets furthest with is taken.
"""

import re
from collections.abc import Iterator

import orjson

Lines = list[str]

_WORK = 60_000_000
"""Characters that are read again at most while guessing: a second or so."""

_TEXT = re.compile(r'(\s*(?:"[\w-]+": ?)?)"?(.*?)"?\s*(,?)\s*')
_KEYED = re.compile(r'(\s*).?([\w-]+).{1,3}?(".*"|[\[{]|true|false|null|-?\d+)(,?)\s*')
_PAIR = re.compile(r'"[\w-]+": .*')
_ESCAPE = re.compile(r'\\(["\\/bfnrt]|u[0-9a-fA-F]{4})|["\\\t]')
_SAFE = {'"': '\\"', "\\": "\\\\", "\t": "\\t"}


def mended(text: str) -> tuple[str, int]:
    """The text with damaged lines mended or left out, as far as that goes; how many were left out.

    The first damage that is still in it is where the reader stops.
    """
    lines, left_out = text.split("\n"), 0
    work = _WORK
    while (error := _error(lines)) is not None and error[0] < _last(lines):
        at, column = error
        guesses = list(_guesses(lines, at, column))
        work -= len(text) * (len(guesses) + 1)
        if work < 0:
            break
        best = min(guesses, key=_left)
        if _left(best) >= len(lines) - at - (len(lines) - len(best)):
            break
        left_out += len(lines) - len(best)
        lines = best
    return "\n".join(lines), left_out


def _error(lines: Lines) -> tuple[int, int] | None:
    """The line and the column where the reader stops, from 0; None when it comes through."""
    try:
        orjson.loads("\n".join(lines))
    except orjson.JSONDecodeError as error:
        return error.lineno - 1, error.colno - 1
    return None


def _left(lines: Lines) -> int:
    """How many lines the reader does not get to."""
    error = _error(lines)
    return -1 if error is None else len(lines) - error[0]


def _last(lines: Lines) -> int:
    """The last line with something on it: an error there is an end cut off."""
    return max((n for n, line in enumerate(lines) if line.strip()), default=0)


def _guesses(lines: Lines, at: int, column: int) -> Iterator[Lines]:
    """What the lines may have been, those guesses first that lose nothing."""
    line = lines[at]
    before, after = lines[:at], lines[at + 1 :]
    yield [*before, line.rstrip().rstrip(","), *after]
    if before:
        earlier = before[-1].rstrip()
        for end in (f"{earlier},", f"{earlier[:-1]}{{", f"{earlier[:-1]}["):
            yield [*before[:-1], end, line, *after]
    if after:
        yield [*before, f"{line.rstrip()}\\n{after[0].lstrip()}", "", *after[1:]]
    for letter in " ,{[":
        yield [*before, f"{line[:column]}{letter}{line[column + 1 :]}", *after]
    if after and (pair := _PAIR.search(after[0])):
        yield [*before, line, pair[0], *after[1:]]
    yield from ([*before, guess, *after] for guess in _as_value(line))
    yield from _without(lines, at, 1)
    if (size := _block(lines, at)) > 1:
        yield from _without(lines, at, size)


def _as_value(line: str) -> Iterator[str]:
    """The line as one text, as a key with its value, and as a bracket."""
    if found := _TEXT.fullmatch(line):
        inner = _ESCAPE.sub(lambda part: part[0] if part[1] else _SAFE[part[0]], found[2])
        yield f'{found[1]}"{inner}"{found[3]}'
    if found := _KEYED.fullmatch(line):
        yield f'{found[1]}"{found[2]}": {found[3]}{found[4]}'
    indent = line[: _depth(line)]
    if found := _PAIR.search(line):
        yield indent + found[0]
    yield from (indent + bracket for bracket in ("}", "},", "]", "],", "{", "["))


def _without(lines: Lines, at: int, size: int) -> Iterator[Lines]:
    """Some lines left out, and the comma before them too."""
    before, after = lines[:at], lines[at + size :]
    yield [*before, *after]
    if before:
        yield [*before[:-1], before[-1].rstrip().rstrip(","), *after]


def _block(lines: Lines, at: int) -> int:
    """How many lines the line opens, itself and its bracket at the end included."""
    end = at + 1
    while end < len(lines) and _depth(lines[end]) > _depth(lines[at]):
        end += 1
    closes = end < len(lines) and lines[end].strip() in ("}", "},", "]", "],")
    return end - at + closes


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
