"""Files that are no list, by what is in them; their name may say anything."""

from kompetence_tui.i18n import _

ZIP = b"PK\x03\x04"
"""How a workbook begins, and much else."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_OTHERS = (
    b"PK\x05", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"\x1f\x8b", b"7z\xbc\xaf", b"\x7fELF",
    b"MZ\x90", b"SQLite format", b"BZh", b"\xfd7zXZ", b"Rar!",
)  # fmt: skip

LOCKED = (
    _("filen er låst med en adgangskode"),
    _("åbn den i regnearket, og gem den uden adgangskode"),
)
AS_XLSX = _("åbn den i et regneark, og gem den som .xlsx")


def other_kind(data: bytes) -> tuple[str, str] | None:
    """What a file is that cannot be read as a list, and what to do; None for any other."""
    begins = data[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED_PACKAGE in data:
            return LOCKED
        return _("filen er i det gamle Excel-format (.xls)"), AS_XLSX
    if b"%pdf-" in begins:
        todo = _("find det regneark, den er lavet af, og brug det")
        return _("filen er en PDF, og den kan ikke læses her"), todo
    if data.startswith(ZIP) and _OPEN_DOCUMENT in data[:200]:
        return _("filen er fra LibreOffice (.ods eller .odt)"), _("gem den som .xlsx")
    if begins.startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"{\\rtf")):
        return _("filen er en webside, XML eller RTF og ikke et regneark"), AS_XLSX
    if data.startswith(_OTHERS):
        return _("filen er hverken et regneark (.xlsx) eller tekst (CSV)"), AS_XLSX
    return None
