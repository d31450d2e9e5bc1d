"""The banks that come with the program, read once for all tests of a process."""

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.bank import Bank
from kompetence_tui.paths import shipped

LIBRARY = BankLibrary((shipped("question_banks"),))


def bank(bank_id: str) -> Bank:
    """The shipped bank of that id."""
    return LIBRARY.load(bank_id)
