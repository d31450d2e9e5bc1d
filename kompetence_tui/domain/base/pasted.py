"""What was copied from Word, Outlook or a web page, as the text that people saw there.

Only for pastes: what is stored stays as it is. Quotation marks and dashes are left as they are.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_PAIR = re.compile("([\ud800-\udbff])([\udc00-\udfff])")
_HALF = re.compile("[\ud800-\udfff]")
_LEFT_BEHIND = re.compile("\\A[\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]+|\u200d+\\Z")
"""What joins or colours an emoji that was not copied."""
_WINDOWS = re.compile("[\x80-\x9f]")
_SIGNS = str.maketrans(
    {
        "\u2011": "-", "\u00ad": None, "\ufffc": None,
        "\uf0e0": "→", "\uf0df": "←", "\uf04a": "☺", "\uf04c": "☹", "\uf0fc": "✓",
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    }
)  # fmt: skip
"""Hyphens that keep words together or show at a line's end alone, the place of a picture, Word's
signs for arrows and smiles, and letters that were printed as one."""
_BULLET = re.compile(
    "^([ \t]*)(?:[•·∙●○▪▫■□◦‣⁃➢➤\uf0b7\uf0a7\uf0d8\uf076\uf06e\uf071][ \t]+|[o§Øü]\t[ \t]*)",
    re.MULTILINE,
)
"""A letter is one only before a tab: Word writes its signs so where the font is lost."""
_AFTER_MARK = re.compile(
    r"^([ \t]*)([-–—*☐☑☒✓]|(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])\t[ \t]*", re.MULTILINE
)
_GAP = re.compile(r"[ \t]+(?=\n)")
_GAPS = re.compile(r"\n{3,}")


def as_meant(text: str) -> str:
    """The text with one kind of blank and of bullet, and without what nobody saw. Idempotent."""
    text = _PAIR.sub(_joined, _LINE_ENDS.sub("\n", text))
    text = _LEFT_BEHIND.sub("", _HALF.sub("", text).translate(_SIGNS))
    text = _BLANKS.sub(" ", _WINDOWS.sub(_of_windows, text))
    text = _AFTER_MARK.sub(r"\1\2 ", _BULLET.sub(r"\1• ", text))
    return _GAPS.sub("\n\n", _GAP.sub("", text))


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _of_windows(sign: re.Match[str]) -> str:
    """A sign of Windows-1252 that was taken for a control character, such as a quotation mark."""
    return bytes([ord(sign[0])]).decode("cp1252", "replace")
