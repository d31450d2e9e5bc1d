"""A bank of the user's own onto the disk: in their own folder, and over nothing of another's."""

import os
from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.banks.files import is_method_file
from kompetence_tui.banks.library import BankLibrary, BankSummary
from kompetence_tui.banks.misnamed import SUFFIX
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.banks.writer import BankNotWritable
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import ExportRefused
from kompetence_tui.store.export_file import write_export
from kompetence_tui.store.place import PRIVATE_FOLDER


def keep_bank(path: Path, text: str, *, overwrite: bool = False) -> Path:
    """Write the bank's text as the file; the path.

    The user's own folder is made where it is missing; no other is.

    Raises:
        BankNotWritable: the text would not pass ``banks check``.
        ExportExists: a file is there and ``overwrite`` is not set.
        ExportRefused: the file would be another's, would not be found, or cannot be written.
    """
    bank_id = _checked(path, text)
    _check_place(path)
    _check_twin(path, bank_id)
    if path.parent == paths.own_banks_folder():
        path.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    return write_export(path, text.encode(), overwrite=overwrite)


def standing_before(library: BankLibrary, bank_id: str) -> BankSummary | None:
    """The bank of the library that has the id already."""
    return next((each for each in library.summaries() if each.id == bank_id), None)


def _checked(path: Path, text: str) -> str:
    """The id of the bank in the text."""
    reading = read_bank(text.encode(), path.name, strict=True)
    if reading.problems:
        raise BankNotWritable(
            _("Banken blev ikke skrevet, for den har en fejl: {problem}").format(
                problem=reading.problems[0]
            ),
            reading.problems,
        )
    return reading.id


def _check_place(path: Path) -> None:
    if path.suffix.lower() != SUFFIX or is_method_file(path) or path.name.startswith("."):
        words = _(
            "{path} kan ikke være en spørgsmålsbank: vælg et navn, der ender på .md, ikke begynder "
            "med et punktum og ikke er metoder.md"
        )
        raise ExportRefused(words.format(path=path))
    if folder := others_folder(path):
        words = _(
            "{folder} er organisationens eller programmets egne banker, og dem skriver "
            "programmet ikke i: vælg et andet sted med -o"
        )
        raise ExportRefused(words.format(folder=folder))


def others_folder(path: Path) -> Path | None:
    """The organisation's or the program's folder that the file lies in, by whatever way."""
    real = Path(os.path.realpath(path.parent))
    others = paths.others_bank_folders()
    return next((one for one in others if real.is_relative_to(os.path.realpath(one))), None)


def _check_twin(path: Path, bank_id: str) -> None:
    """Of two banks with one id in a folder, one would never be used."""
    for other in BankLibrary([path.parent]).summaries():
        if other.id == bank_id and other.path.name != path.name:
            words = _("Banken {path} har allerede id'et »{id}«: vælg et andet navn")
            raise ExportRefused(words.format(path=other.path, id=bank_id))
