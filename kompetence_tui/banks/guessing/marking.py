"""The file of a bank that was guessed: each guess marked where it stands, and told with its line.

A mark is a comment of the program's own fixed words, which no reader of banks takes for anything.
"""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from kompetence_tui.banks.guessing.building import NoList, build_bank
from kompetence_tui.banks.guessing.draft import DraftBank, Guess
from kompetence_tui.banks.guessing.sorting import sort_lines
from kompetence_tui.banks.writer import BankNotWritable, write_bank
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _, plural
from kompetence_tui.written.lines import WrittenText


class GuessedBank(NamedTuple):
    """A bank's file, and what is to be said of how it came to be."""

    id: str
    text: str
    remarks: tuple[str, ...]
    """Danish sentences; lines are those of the text."""


def guess_bank(
    written: WrittenText, name: str, file: str, kind: SessionKind | None, today: dt.date
) -> GuessedBank:
    """The bank that the lines make; arguments as of ``build_bank``. Raises NoList."""
    draft = sort_lines(written.lines)
    bank = build_bank(draft, name, file, kind, today)
    try:
        lines = write_bank(bank).split("\n")
    except BankNotWritable as error:
        raise NoList(str(error)) from None
    places = dict[Guess, list[int]]()
    text = "\n".join(_marked(lines, draft, places))
    return GuessedBank(bank.id, text, (*_said(draft, places), *written.remarks))


def _marked(lines: list[str], draft: DraftBank, places: dict[Guess, list[int]]) -> Iterator[str]:
    """The lines with comments below the headings; where each guess stands is kept in ``places``."""
    parts = _guesses(draft)
    number = 0
    for line in lines:
        yield line
        number += 1
        if not line.startswith("#"):  # in text the writer puts a backslash before it
            continue
        guesses = next(parts)
        for guess in guesses:
            places.setdefault(guess, []).append(number)
        if words := "; ".join(guess.value for guess in guesses if not guess.is_sure):
            yield from ("", f"<!-- {_('gættet')}: {words} -->")
            number += 2


def _guesses(draft: DraftBank) -> Iterator[list[Guess]]:
    """Those of each heading of the file, in its order."""
    yield draft.guesses
    for theme in draft.themes:
        yield theme.guesses
        for question in theme.questions:
            yield question.guesses


def _said(draft: DraftBank, places: dict[Guess, list[int]]) -> Iterator[str]:
    for guess in Guess:
        if numbers := places.get(guess):
            words = _("{what}: linje {lines}")
            yield words.format(what=guess.value, lines=", ".join(map(str, numbers)))
    if draft.left_out:
        yield plural(
            "{n} linje uden spørgsmål, fx »Navn: ____«, er ikke taget med",
            "{n} linjer uden spørgsmål, fx »Navn: ____«, er ikke taget med",
            draft.left_out,
        )
