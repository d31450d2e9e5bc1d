"""The text of a list in CSV, in any of the encodings that spreadsheets save it in."""

from typing import TYPE_CHECKING

from kompetence_tui.banks.source import decode, too_large
from kompetence_tui.domain.base.text import quote
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.banks.problems import Findings

MAX_LINES = 5_000
"""Lines of a list; more are not one workplace's."""

MAX_TEXT = 2_000_000
"""Bytes of a list in CSV."""

_UTF8, _UTF16 = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_ONE_BYTE = {
    ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(256)
}
"""Signs as Windows-1252 writes them; what it has no sign for stands for itself, as in browsers."""
_WIDTH = 40
_SAVE_ANEW = _("gem listen igen som .xlsx eller CSV UTF-8, og se efter, at æ, ø og å står rigtigt")


def list_text(data: bytes, findings: "Findings", notes: list[str]) -> str | None:
    """The text with LF as line end; None when it cannot be read, and why is then a finding.

    That its encoding is a guess is put in ``notes``.
    """
    if len(data) > MAX_TEXT:
        findings.add(1, 1, *too_large(MAX_TEXT))
        return None
    text = _decoded(data, findings, notes)
    if text is None:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        findings.add(1, 1, _("filen er tom"), _("se efter, om det er den rigtige fil"))
        return None
    if text.count("\n") > MAX_LINES:
        too_many_lines(findings)
        return None
    for number, line in enumerate(text.split("\n"), 1):
        check_reads_right(line, number, findings)
    return text


def too_many_lines(findings: "Findings") -> None:
    """Say that the list is too long."""
    what = _("filen har mere end {n} linjer").format(n=MAX_LINES)
    findings.add(MAX_LINES + 1, 1, what, _("del den, eller slet det, der ikke hører til"))


def check_reads_right(text: str, line: int, findings: "Findings") -> None:
    """A finding where the text is UTF-8 that was read as Windows-1252: »BÃ¸je« for »Bøje«."""
    if text.isascii():
        return
    try:
        meant = bytes(_ONE_BYTE[ord(sign)] for sign in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return
    words = _("»{text}« er læst i et forkert tegnsæt: der skulle nok stå »{meant}«")
    what = words.format(text=quote(text, _WIDTH), meant=quote(meant, _WIDTH))
    findings.add(line, 1, what, _SAVE_ANEW)


def _decoded(data: bytes, findings: "Findings", notes: list[str]) -> str | None:
    if encoding := _utf16(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            what = _("filen er gemt som UTF-16, men er gået i stykker")
            findings.add(1, 1, what, _SAVE_ANEW)
            return None
    if data.startswith(_UTF8):
        return decode(data, findings)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, findings, notes)


def _utf16(data: bytes) -> str:
    """The encoding, by its mark or else by every other byte being zero; empty for any other."""
    if data.startswith(_UTF16):
        return "utf-16"
    halves = {"utf-16-le": data[1::2], "utf-16-be": data[::2]}
    return next((name for name, half in halves.items() if half.count(0) > len(data) // 4), "")


def _guessed(data: bytes, findings: "Findings", notes: list[str]) -> str | None:
    if b"\0" in data:
        what = _("filen er hverken et regneark (.xlsx) eller tekst (CSV)")
        findings.add(1, 1, what, _("åbn den i et regneark, og gem den som .xlsx"))
        return None
    words = _("Det er gættet, at listen er i Windows-1252: se efter, at æ, ø og å står rigtigt.")
    notes.append(words)
    return data.decode("cp1252", "replace")
