"""Plain text as Markdown that reads back as exactly that text."""

import re

from kompetence_tui.banks.keys import GRAMMAR

WIDTH = 98
"""Characters of a line, quote mark included, before it is broken at a space."""

_LIVE = re.compile(
    r"""
    [\\`*\[|~]                     # escapes, code, emphasis, links, tables, strikethrough
    | _(?<![^\W_]_) | _(?![^\W_])  # emphasis, unless within a word
    | <(?=[A-Za-z/!?])             # HTML and addresses in angle brackets
    | &(?=\#|[A-Za-z])            # references
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_CLOSING_HASHES = re.compile(r"(?:^|(?<=\s))#(?=#*$)")
_LINE_START = "#>+-=:"
_BREAK = re.compile(r"(?<=\S) (?=\S)")
_GAPS = re.compile(r"\n{2,}")


def escape_line(text: str) -> str:
    """For the value of a setting: one line that does not begin with the text."""
    return _LIVE.sub(r"\\\g<0>", text)


def escape_item(text: str) -> str:
    """For one value of a comma list."""
    return escape_line(text).replace(",", "\\,")


def escape_title(text: str) -> str:
    """For a heading."""
    return _CLOSING_HASHES.sub(r"\\#", escape_line(text))


def paragraphs(text: str, mark: str = "") -> list[str]:
    """The lines of a text of any number of paragraphs, each with the mark in front.

    Line ends become hard breaks, long lines are broken at spaces, and what Markdown would strip
    is written as a reference.
    """
    if not text:
        return []
    body = text.strip("\n")
    lead = len(text) - len(text.lstrip("\n"))
    tail = len(text) - len(body) - lead if body else 0
    # A gap of two is a new paragraph; the line ends beyond that are spelled out after it.
    extra = [lead, *(len(gap) - 2 for gap in _GAPS.findall(body))]
    lines: list[str] = []
    for more, piece in zip(extra, _GAPS.split(body), strict=True):
        lines += ["", *_paragraph(_reference("\n") * more, piece, mark)]
    lines[-1] += _reference("\n") * tail
    return [(mark + line).rstrip() for line in lines[1:]]


def _paragraph(before: str, text: str, mark: str) -> list[str]:
    lines: list[str] = []
    for line in (before + _edged(text)).split("\n"):
        lines += [_line_start(part, mark) for part in _filled(line, WIDTH - len(mark))]
        lines[-1] += "\\"
    lines[-1] = lines[-1][:-1]
    return lines


def _edged(text: str) -> str:
    """Escaped, with white space at either end of a line written as a reference."""
    lines = []
    for line in text.split("\n"):
        first = line[:1] if line[:1].isspace() else ""
        rest = line[len(first) :]
        last = rest[-1:] if rest[-1:].isspace() else ""
        middle = escape_line(rest[: len(rest) - len(last)])
        lines.append(_reference(first) + middle + _reference(last))
    return "\n".join(lines)


def _reference(char: str) -> str:
    return f"&#{ord(char)};" if char else ""


def _filled(line: str, width: int) -> list[str]:
    """The line in pieces that fit, broken only where a single space joins two words."""
    pieces = [""]
    for word in _BREAK.split(line):
        if pieces[-1] and len(pieces[-1]) + 1 + len(word) > width:
            pieces.append(word)
        else:
            pieces[-1] = f"{pieces[-1]} {word}" if pieces[-1] else word
    return pieces


def _line_start(line: str, mark: str) -> str:
    """So that the start of a line of text makes no heading, list, quote, rule or setting."""
    if key := (GRAMMAR.key_in_quote if mark else GRAMMAR.key_at_start).match(line):
        line = f"{key['before']}\\{line[key.end('before') :]}"
    if line.startswith(tuple(_LINE_START)):
        return "\\" + line
    return _NUMBERED.sub(r"\1\\\2", line, count=1) if _NUMBERED.match(line) else line
