"""Which of the words that can stand somewhere another word was probably meant to be."""

from collections.abc import Sequence
from difflib import get_close_matches

_AROUND = " \t\"'“”„»«’‘.,;()"
"""What people set around a word, or a program for them."""

_LEAST = 3
"""Letters of a word that another may be made with."""

_OTHER_WORDS = {
    "handling": "aktiviteter",
    "handlinger": "aktiviteter",
    "handlingsplan": "aktiviteter",
    "ansvarlig": "ansvar",
    "tidsplan": "frist",
    "tidsfrist": "frist",
    "evaluering": "opfølgning",
    "fritekst": "tekst",
    "åbent": "tekst",
    "åbent svar": "tekst",
    "flere valg": "valg flere",
    "afkrydsning": "valg flere",
    "multiple choice": "valg flere",
    "ja eller nej": "ja/nej",
    "ja-nej": "ja/nej",
    "medarbejderudviklingssamtale": "MUS",
    "gruppeudviklingssamtale": "GRUS",
    "lederudviklingssamtale": "LUS",
    "workshop": "værksted",
    "dansk": "da",
    "engelsk": "en",
    "dialogplade": "plade",
}


def guess_word(written: str, words: Sequence[str]) -> str | None:
    """The word that was probably meant: in quotation marks, by another name, misspelt, or as a
    part of one."""
    plain = " ".join(written.casefold().strip(_AROUND).split())
    known = {word.casefold(): word for word in words}
    if found := known.get(plain) or known.get(_OTHER_WORDS.get(plain, "").casefold()):
        return found
    if close := get_close_matches(plain, known, n=1, cutoff=0.6):
        return known[close[0]]
    parts = [word for word in known if _is_part(word, plain) or _is_part(plain, word)]
    return known[max(parts, key=len)] if parts else None


def _is_part(short: str, long: str) -> bool:
    return len(short) >= _LEAST and (long.startswith(short) or long.endswith(short))
