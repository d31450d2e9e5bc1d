"""Whose a question bank is: it is known by the folder it lies in."""

import os
from collections.abc import Iterable
from enum import StrEnum

from kompetence_tui import paths
from kompetence_tui.banks.library import BankSummary


class Owner(StrEnum):
    """Whose it is; the value is what stands above such banks in a list."""

    OWN = "dine egne"
    ORGANISATION = "organisationens"
    PROGRAM = "programmets"


def by_owner(banks: Iterable[BankSummary]) -> dict[Owner, list[BankSummary]]:
    """The banks of each, one's own first; what is wrong with a whole folder counts as in it."""
    folders = dict.fromkeys(map(str, paths.own_bank_folders()), Owner.OWN)
    folders[str(paths.shipped("question_banks"))] = Owner.PROGRAM
    found: dict[Owner, list[BankSummary]] = {owner: [] for owner in Owner}
    for bank in banks:
        path = str(bank.path)
        folder = path if path in folders else path.rpartition(os.sep)[0]
        found[folders.get(folder, Owner.ORGANISATION)].append(bank)
    return {owner: listed for owner, listed in found.items() if listed}


def is_own(bank: BankSummary) -> bool:
    """It lies in a folder of the user's own, so it may be written."""
    return bank.path.parent in paths.own_bank_folders()
