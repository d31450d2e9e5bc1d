"""What kind of file was given, by what is in it; its name may say anything."""

from kompetence_tui.i18n import _
from kompetence_tui.written.lines import WrittenText
from kompetence_tui.written.package import NotWord

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_OTHERS = (b"PK", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM\x00", b"\x1f\x8b", b"7z\xbc\xaf")


def read_written(data: bytes, *, is_framed: bool = False) -> WrittenText:
    """The lines of a Word file, a plain text or Markdown; framed as ``read_word``.

    Raises:
        NotWord: for any other file, with what to do about it.
    """
    if sentence := other_kind(data):
        raise NotWord(sentence)
    if data.startswith(_ZIP):
        from kompetence_tui.written.word import read_word

        return read_word(data, is_framed=is_framed)
    from kompetence_tui.written.plain import read_plain

    return read_plain(data)


def other_kind(data: bytes) -> str:
    """A sentence on a file of a kind that is not read; empty for any other."""
    begins = data[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not begins:
        return _("filen er tom")
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED_PACKAGE in data:
            return _(
                "filen er låst med en adgangskode: åbn den i Word, og gem den uden adgangskode"
            )
        return _("filen er i det gamle Word-format (.doc): åbn den i Word, og gem den som .docx")
    if b"%pdf-" in begins:
        return _(
            "filen er en PDF, og den kan ikke læses her: find den Word-fil, den er lavet af, eller "
            "åbn den i Word, og gem den som .docx"
        )
    if _OPEN_DOCUMENT in data[:200]:
        return _(
            "filen er fra LibreOffice (.odt): åbn den dér, vælg »Gem som«, og gem den som .docx"
        )
    if begins.startswith(b"{\\rtf"):
        return _("filen er i formatet RTF: åbn den i Word eller LibreOffice, og gem den som .docx")
    if begins.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return _("filen er en webside eller XML: åbn den i Word, og gem den som .docx")
    if data.startswith(_OTHERS) and not data.startswith(_ZIP):
        return _("filen er ikke en tekst: åbn den i sit program, og gem den som .docx eller .txt")
    return ""
