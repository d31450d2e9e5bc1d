"""From the bytes of a bank file, or another with its grammar, to its lines of text."""

import re
import unicodedata
from dataclasses import dataclass

from kompetence_tui.banks.grammar import Grammar
from kompetence_tui.banks.problems import Findings
from kompetence_tui.domain.base.text import clean
from kompetence_tui.i18n import _

MAX_BYTES = 250_000
"""A larger file is no bank; reading it would only take time."""

MAX_LINES = 5_000
"""Lines of a bank file."""

MAX_MARKS = 30
"""Accents in a row on one letter, as in Unicode's stream-safe text (UAX #15)."""


_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Source:
    """The text with LF as line end, and its lines, counted from 0 as the Markdown parser does."""

    text: str
    lines: tuple[str, ...]
    grammar: Grammar
    """What may stand in it."""

    def start(self, index: int) -> int:
        """The column, from 1, of the line's first character that is not white space."""
        line = self.lines[index]
        return len(line) - len(line.lstrip()) + 1

    def word(self, number: int, indices: range) -> tuple[int, int]:
        """Line and column, from 1, of a word of some lines, the words counted from 0."""
        for index in indices:
            found = list(_WORD.finditer(self.lines[index]))
            if number < len(found):
                return index + 1, found[number].start() + 1
            number -= len(found)
        return indices.start + 1, self.start(indices.start)


def read_source(data: bytes, grammar: Grammar, findings: Findings) -> Source | None:
    """The text, or None when there is nothing to read; why is then among the findings."""
    if len(data) > MAX_BYTES:
        findings.add(1, 1, *too_large())
        return None
    text = decode(data, findings)
    if text is None:
        return None
    if not text.strip():
        findings.add(
            1,
            1,
            _("filen er tom"),
            _("skriv »# « og {name} på første linje, eller slet filen").format(
                name=_(grammar.name)
            ),
        )
        return None
    source = Source(text, tuple(text.split("\n")), grammar)
    if _is_endless(source, findings) or _has_heaps_of_marks(source, findings):
        return None
    _report_altered(source, findings)
    return source


def is_altered(char: str) -> bool:
    """Whether the character would be replaced or dropped on its way in."""
    return char not in "\t\n" and clean(char) != unicodedata.normalize("NFC", char)


def named(char: str) -> str:
    """The character by number, with its Unicode name when it has one."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def too_large(limit: int = MAX_BYTES) -> tuple[str, str]:
    """What is wrong with a file of more bytes than that, and what to do about it."""
    what = _("filen fylder mere end {n} kB og er for stor")
    todo = _("del den i flere filer, eller slet det, der ikke hører til")
    return what.format(n=limit // 1000), todo


def decode(data: bytes, findings: Findings) -> str | None:
    """The bytes as UTF-8 with LF as line end; None when they are not, and why is then found."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        findings.add(1, 1, _("filen er gemt som UTF-16"), _("gem filen som UTF-8"))
        return None
    try:
        return _with_lf(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # The codec counts from after the mark it skips.
        body = data.removeprefix(b"\xef\xbb\xbf")
        before = _with_lf(body[: error.start].decode("utf-8", "replace"))
        findings.add(
            before.count("\n") + 1,
            len(before) - (before.rfind("\n") + 1) + 1,
            _("tegnet her (byte {byte}) er ikke UTF-8").format(byte=f"{body[error.start]:02X}"),
            _("gem filen som UTF-8, og se efter, at æ, ø og å står rigtigt"),
        )
        return None


def _with_lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_endless(source: Source, findings: Findings) -> bool:
    if len(source.lines) <= MAX_LINES:
        return False
    what = _("filen har mere end {n} linjer og er for lang").format(n=MAX_LINES)
    todo = _("del den i flere filer, eller slet det, der ikke hører til")
    findings.add(MAX_LINES + 1, 1, what, todo)
    return True


def _has_heaps_of_marks(source: Source, findings: Findings) -> bool:
    """Whether accents are heaped on one letter: composing them takes the square of their number."""
    for number, line in enumerate(source.lines, 1):
        marks = 0
        for place, char in enumerate(line if not line.isascii() else "", 1):
            marks = marks + 1 if unicodedata.combining(char) else 0
            if marks > MAX_MARKS:
                what = _("her står mere end {n} accenter oven på hinanden").format(n=MAX_MARKS)
                findings.add(number, place, what, _("slet dem, eller skriv linjen forfra"))
                return True
    return False


def _report_altered(source: Source, findings: Findings) -> None:
    if clean(source.text) == source.text:
        return
    for number, line in enumerate(source.lines, 1):
        found = next((place for place, char in enumerate(line) if is_altered(char)), None)
        if found is not None:
            findings.add(
                number,
                found + 1,
                _("her står et usynligt tegn: {name}").format(name=named(line[found])),
                _("slet tegnet, eller skriv linjen forfra"),
            )
