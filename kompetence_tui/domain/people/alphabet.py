"""The order of names in Danish: æ, ø and å last, »aa« as å, accents aside."""

import unicodedata

_LAST = str.maketrans({"æ": "{1", "ä": "{1", "ø": "{2", "ö": "{2", "å": "{3"})


def in_order(name: str) -> tuple[str, str]:
    """A key to sort names by; names that differ only in accents and case keep apart."""
    folded = unicodedata.normalize("NFC", name.casefold()).replace("aa", "å")
    spelt = unicodedata.normalize("NFD", folded.translate(_LAST))
    plain = "".join(ch for ch in spelt if not unicodedata.combining(ch))
    return plain.translate(_LAST), name  # again: »ǽ« has become »æ«
