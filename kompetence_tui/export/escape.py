"""The only door for people's text on its way into Markdown.

Whatever is written, it comes out as plain text: no heading, list, table, link, HTML or emphasis.
The order of the steps matters; each works on what the one before it left.
"""

import re

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.export.blocks import parts

_WORD = re.compile(r"[^ \n]+")
_SCHEME = re.compile(r"(?:https?|ftp)(?=://)|www(?=\.)", re.IGNORECASE)
_ALWAYS = re.compile(r"[\\`*\[\]<|~^${}]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_MENTION = re.compile(r"(?<![^\W_])@")
_EMOJI = re.compile(r":(?=[\w+-]+:)")
_INVISIBLE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u206a-\u206f\u3000]")
_STOPS_LINK = re.compile(
    "|".join(p.pattern for p in (_ALWAYS, _ENTITY, _MENTION, _EMOJI, _INVISIBLE)) + "|#"
)
_LIST_START = re.compile(
    r"(?P<open>\(?)(?P<mark>[0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#|\\@[\w-]+)"
    r"(?P<close>[.)])(?= |$)"
)
_BLOCK_START = tuple("#>+-=:%")
_HEADING_START = tuple("+-=:%>")

# Stands for a backslash that must not be escaped again; cleaned text cannot hold it.
_HELD = "\x00"


def inline(text: str) -> str:
    """One line of text, for after ``- Nøgle: `` or other words of the program on the same line."""
    return _escaped(one_line(text)).replace(_HELD, "\\")


def item(text: str) -> str:
    """One line of text that stands first in its line, as a whole list item."""
    return _at_line_start(_escaped(one_line(text))).replace(_HELD, "\\")


def heading(text: str) -> str:
    """One line of text for inside a heading."""
    line = _visible(_marked(one_line(text)).replace("#", "\\#"))
    if line.startswith(_HEADING_START):
        line = "\\" + line
    return line.replace(_HELD, "\\")


def paragraphs(text: str) -> list[str]:
    """Free text as Markdown paragraphs; a line end within one is a hard break."""
    return [
        "\\\n".join(_at_line_start(line) for line in _escaped(part).split("\n")).replace(
            _HELD, "\\"
        )
        for part in parts(text)
    ]


def _escaped(text: str) -> str:
    return _visible(_marked(text))


def _marked(text: str) -> str:
    """Backslashes before all that means something in the middle of a line."""
    text = _WORD.sub(lambda word: _without_link(word[0]), text)
    for pattern in (_ALWAYS, _ENTITY, _MENTION, _EMOJI):
        text = pattern.sub(r"\\\g<0>", text)
    return text


def _without_link(word: str) -> str:
    """The word, kept from becoming a link where an escape would be shown as part of it."""
    if not _SCHEME.search(word):
        return word
    stops = [stop.start() for stop in _STOPS_LINK.finditer(word)]
    if not stops:
        return word
    return _SCHEME.sub(lambda m: m[0] + _HELD if m.end() <= stops[-1] else m[0], word)


def _visible(text: str) -> str:
    """Spaces that look like others as character references."""
    return _INVISIBLE.sub(lambda space: f"&#x{ord(space[0]):X};", text)


def _at_line_start(line: str) -> str:
    if line.startswith(" "):
        return "&#32;" + line[1:]
    if found := _LIST_START.match(line):
        before, mark = found["open"], found["mark"]
        before = before and "\\" + before
        mark = "\\#" if mark == "#" else mark
        return f"{before}{mark}\\{found['close']}{line[found.end() :]}"
    return "\\" + line if line.startswith(_BLOCK_START) else line
