"""Whose a bank is."""

from pathlib import Path

import pytest

from kompetence_tui import paths
from kompetence_tui.banks.library import BankSummary
from kompetence_tui.banks.owners import Owner, by_owner


def test_banks_are_told_apart_by_their_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPETENCE_CONFIG", str(tmp_path / "config.toml"))
    own, shipped = tmp_path / "banks", paths.shipped("question_banks")
    banks = [
        BankSummary("a", "A", shipped / "a.md"),
        BankSummary("b", "B", Path("/andre") / "b.md"),
        BankSummary("c", "C", own / "c.md"),
        BankSummary("banks", "banks", own),
    ]
    found = {owner: [bank.id for bank in listed] for owner, listed in by_owner(banks).items()}
    assert found == {
        Owner.OWN: ["c", "banks"], Owner.ORGANISATION: ["b"], Owner.PROGRAM: ["a"],
    }  # fmt: skip
    assert list(found) == list(Owner)


def test_only_owners_that_have_any_are_told() -> None:
    assert by_owner([]) == {}
