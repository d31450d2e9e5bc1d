"""The lines of a plain text or of Markdown, with what its marks say about each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kompetence_tui.domain.base.text import clean
from kompetence_tui.i18n import _
from kompetence_tui.written.lines import ListMark, WrittenLine, WrittenText
from kompetence_tui.written.package import NotWord, too_large

MAX_TEXT = 500_000
"""Bytes of a text without pictures."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UNDERLINED = re.compile(r"[=]{3,}|[-]{3,}")
_BOX = re.compile(r"(?:[-*+•–]\s+)?(?:\[[ xX]?\]|[☐☑☒□▢❏❑])\s*")
_BULLET = re.compile(r"[-*+•·▪◦‣–—]\s+")
_NUMBER = re.compile(
    r"(?:(?P<number>(?:\d{1,3}\.)*\d{1,3})[.)](?:\s+|(?=[^\W\d_]))|(?P<letter>[A-Za-z])\)\s+)"
)
"""»1.«, »2)«, »1.2.« or »a)« before a line."""
_DEEP_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})+)\s+")
_BOLD = re.compile(r"(\*\*|__)(?P<text>(?:(?!\1).)+)\1(?P<rest>[:?]?)")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*|_)(?=\S)((?:(?!\1).)+?)(?<=\S)\1(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"!?\[([^\]\[]*)\]\(([^()\s]*)\)")
_ENDS = (".", "?", "!", ":", ";")
_MOST_MARKED = 2_000
"""Characters of a line in which emphasis and links are looked for."""


def read_plain(data: bytes) -> WrittenText:
    """The lines of a text file in UTF-8, UTF-16 or Windows-1252. Raises NotWord."""
    if len(data) > MAX_TEXT:
        raise too_large()
    text, remarks = _decoded(data)
    if "\0" in text:
        raise NotWord(
            _("filen er ikke en tekst: åbn den i sit program, og gem den som .docx eller .txt")
        )
    lines = clean(text).split("\n")
    return WrittenText(tuple(_joined(_lines(lines))), remarks)


def marked(line: WrittenLine) -> WrittenLine:
    """The line without the mark of a list before it, which is told instead."""
    text, depth = line.text, line.depth
    if found := _BOX.match(text):
        return replace(line, text=text[found.end() :], mark=ListMark.BOX)
    if found := _BULLET.match(text):
        return replace(line, text=text[found.end() :], mark=ListMark.BULLET)
    if found := _DEEP_NUMBER.match(text) or _NUMBER.match(text):
        dots = found["number"].count(".") if found["number"] else 1
        depth = max(depth, dots)
        return replace(line, text=text[found.end() :], mark=ListMark.NUMBER, depth=depth)
    return line


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    if data.startswith(_UTF16):
        return data.decode("utf-16", "replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        words = _("filen er læst som Windows-1252: se efter, at æ, ø og å står rigtigt")
        return data.decode("cp1252", "replace"), (words,)


def _lines(lines: list[str]) -> Iterator[WrittenLine]:
    under = [*lines[1:], ""]
    for raw, below in zip(lines, under, strict=True):
        text = raw.strip()
        depth = (len(raw) - len(raw.lstrip())) // 2
        if text and _UNDERLINED.fullmatch(below.strip()) and not _UNDERLINED.fullmatch(text):
            level = 1 if below.strip().startswith("=") else 2
            yield replace(_line(text), level=level)
        else:
            yield marked(replace(_line(text), depth=min(depth, 9)))


def _joined(lines: Iterable[WrittenLine]) -> Iterator[WrittenLine]:
    """The lines, with a sentence that was broken to fit the page as one."""
    last = None
    for line in lines:
        if last and _goes_on(last, line):
            last = replace(last, text=f"{last.text} {line.text}")
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _goes_on(last: WrittenLine, line: WrittenLine) -> bool:
    is_plain = not line.level and not line.is_bold and line.mark is ListMark.NONE
    is_open = not last.level and not last.is_bold and not last.text.endswith(_ENDS)
    both = last.text and line.text[:1].islower() and last.is_quote >= line.is_quote
    return bool(both and is_plain and is_open)


def _line(text: str) -> WrittenLine:
    """A line by the marks of Markdown, which are taken off it."""
    hashes = len(text) - len(text.lstrip("#"))
    if 1 <= hashes <= 6 and text[hashes : hashes + 1].isspace():
        return WrittenLine(_unmarked(text[hashes:].strip().rstrip("#").rstrip()), hashes)
    is_quote = text.startswith(">")
    text = text.lstrip("> ") if is_quote else text
    if len(text) <= _MOST_MARKED and (bold := _BOLD.fullmatch(text)):
        words = _unmarked(bold["text"] + bold["rest"])
        return WrittenLine(words, is_bold=True, is_quote=is_quote)
    return WrittenLine(_unmarked(text), is_quote=is_quote)


def _unmarked(text: str) -> str:
    if len(text) > _MOST_MARKED:
        return text
    text = _LINK.sub(lambda at: f"{at[1]} ({at[2]})" if at[2] else at[1], text)
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", text)).strip()
