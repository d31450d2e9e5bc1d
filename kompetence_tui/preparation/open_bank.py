"""A bank of one's own, open to be written: read from its file, and back over nothing new."""

import datetime as dt
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kompetence_tui import paths
from kompetence_tui.banks.files import read_bytes
from kompetence_tui.banks.ids import with_theme_ids
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.banks.own.comments import (
    Comments,
    comments_in,
    number_of,
    part_above,
    with_comments,
)
from kompetence_tui.banks.problems import Problem
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.slugs import FreeSlugs
from kompetence_tui.banks.writer import BankNotWritable, write_draft
from kompetence_tui.domain.bank import Bank
from kompetence_tui.i18n import _
from kompetence_tui.paths import with_tilde
from kompetence_tui.preparation.own_bank import others_folder
from kompetence_tui.store import files
from kompetence_tui.store.errors import SaveFailed, StoreError
from kompetence_tui.store.place import PRIVATE_FILE, PRIVATE_FOLDER


class BankRefused(StoreError):
    """The file cannot be opened to be written here; ``str()`` is a Danish sentence saying why."""


class BankChanged(StoreError):
    """The file is no longer as it was read or written here; it was left as it is."""

    def __init__(self, path: Path) -> None:
        words = _(
            "Ikke gemt: {path} er rettet et andet sted imens. Det, du har skrevet, er her stadig; "
            "gem det som en kopi, eller gå tilbage, og begynd igen fra filen"
        )
        super().__init__(words.format(path=with_tilde(path)))


class Lack(NamedTuple):
    """What ``banks check`` would say of the bank, and of which part of it."""

    part: str
    """The id of theme or question; nothing for the bank itself."""
    what: str


class OpenBank:
    """The bank in a file of the user's own. What is not finished is written all the same."""

    def __init__(
        self, path: Path, bank: Bank, data: bytes | None = None, comments: Comments | None = None
    ) -> None:
        """``data`` is all of the file; None when there is none yet.

        Raises:
            BankNotWritable: no file can hold the bank.
            BankRefused: the file would be the organisation's or the program's.
        """
        if folder := others_folder(path):
            words = _("{folder} er ikke din egen mappe: banker dér bliver ikke ændret.")
            raise BankRefused(words.format(folder=with_tilde(folder)))
        self.path, self.bank = path, with_theme_ids(bank)
        self._data, self._comments = data, comments or {}
        text, self.problems = self._written(self.bank)
        """What the check says of what was written last; its lines are those without comments."""
        self.lacks = self._lacks()
        self.lost_comments = max(0, number_of(_text(data or b"")) - number_of(text)) if data else 0
        """Comments of the file that stand within its lines, where none can be written back."""

    @classmethod
    def at(cls, path: Path) -> "OpenBank":
        """The bank in the file.

        Raises:
            BankRefused: it is none, or has mistakes that writing it back would lose something of.
        """
        data = read_bytes(path)
        if isinstance(data, Problem):
            raise _refused(path, data)
        reading = read_bank(data, str(path), strict=True)
        bank = reading.bank or reading.draft
        if bank is None:
            raise _refused(path, reading.problems[0])
        bank = with_theme_ids(bank)
        try:
            opened = cls(path, bank, data, comments_in(_text(data), bank))
        except BankNotWritable:
            raise _refused(path, reading.problems[0]) from None
        if _said(reading.problems) != _said(opened.problems):
            raise _refused(path, reading.problems[0])  # of something that was left out
        return opened

    def write(self, bank: Bank) -> dt.datetime:
        """Write the bank durably; when that was.

        Raises:
            BankChanged: the file was changed or made by another meanwhile.
            SaveFailed: the system refuses, or no file can hold the bank.
        """
        try:
            text, problems = self._written(bank)
        except BankNotWritable as error:
            raise SaveFailed(str(error), _("banken kan ikke stå i en fil")) from error
        self._check()
        data = text.encode()
        try:
            _put(self.path, data)
        except OSError as error:
            raise SaveFailed.because(error, self.path.parent) from error
        self.bank, self.problems, self._data = bank, problems, data
        self.lacks = self._lacks()
        return dt.datetime.now().astimezone()

    def as_copy(self, path: Path, bank: Bank) -> "OpenBank":
        """The bank in a file that is not there yet, comments and all. Raises BankNotWritable."""
        return OpenBank(path, bank, None, self._comments)

    def has_comments(self, part_ids: Iterable[str]) -> bool:
        """The file has comments below the headings of some of the parts."""
        return any(part_id in self._comments for part_id in part_ids)

    def _written(self, bank: Bank) -> tuple[str, tuple[Problem, ...]]:
        text, problems = write_draft(bank)
        return with_comments(text, bank, self._comments), problems

    def _lacks(self) -> tuple[Lack, ...]:
        """Of what was written last."""
        text = write_draft(self.bank)[0] if self.problems else ""
        found = ((part_above(text, p.line, self.bank), p.what) for p in self.problems)
        return tuple(Lack(*each) for each in found)

    def _check(self) -> None:
        """One that is gone is written anew: nobody's words are lost by it."""
        if os.path.lexists(self.path) and read_bytes(self.path) != self._data:
            raise BankChanged(self.path)


def free_place(library: BankLibrary, bank: Bank) -> tuple[Path, Bank]:
    """A file in the user's own folder that is not there yet, and the bank with an id to it, which
    no other bank has: it would stand in that one's place."""
    folder = paths.own_banks_folder()
    known = {one.id for one in (*library.summaries(), *BankLibrary([folder]).summaries())}
    known |= library.shipped_ids()
    there = {path.stem for path in folder.glob("*.md")} if folder.is_dir() else set()
    bank_id = FreeSlugs((*known, *there, "metoder")).new(bank.id)
    return folder / f"{bank_id}.md", bank.with_(id=bank_id)


def _put(path: Path, data: bytes) -> None:
    """Over what a link leads to, which stays a link, and with the mode that the file has."""
    real = path.resolve()
    if path.parent == paths.own_banks_folder():
        real.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else PRIVATE_FILE
    files.write_atomic(real, data, mode=mode)


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _said(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.what, problem.todo) for problem in problems]


def _refused(path: Path, problem: Problem) -> BankRefused:
    words = _("{file} har en fejl, der skal rettes i filen selv. Linje {n}: {what} → {todo}")
    return BankRefused(
        words.format(file=path.name, n=problem.line, what=problem.what, todo=problem.todo)
    )
