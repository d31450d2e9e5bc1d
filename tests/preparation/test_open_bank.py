"""A bank of one's own in its file: what is there is kept, and what came meanwhile is left alone."""

import os
from pathlib import Path

import pytest

from kompetence_tui.banks.own import editing
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.domain.bank import Bank
from kompetence_tui.preparation.open_bank import BankChanged, BankRefused, OpenBank
from kompetence_tui.store.errors import SaveFailed

BY_HAND = """<!-- Til HR: ring til Bo Prøvesen -->
# MUS hos os

- Bank: hos-os
- Samtale: MUS
- Version: 1.0

En samtale
på tre kvarter.

## Kompetenceudvikling

<!-- gættet: en kort linje blev et tema -->

### Hvad vil du *ikke* lære?

- Plan: mål
- Uddyb: Hvorfor?
<!-- dette spørgsmål
er nyt i år -->
- Svar: tekst
"""
WHOLE = BY_HAND.replace("*ikke*", "lære")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "hos-os.md"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def reworded(bank: Bank) -> Bank:
    (question,) = bank.questions
    return editing.with_part(bank, question.with_(text="Hvad vil du lære nu?"))


def test_what_was_written_by_hand_is_kept_with_its_comments_and_mode(file: Path) -> None:
    file.chmod(0o640)
    opened = OpenBank.at(file)
    assert (opened.lost_comments, opened.lacks) == (0, ())
    assert file.read_text("utf-8") == WHOLE
    opened.write(reworded(opened.bank))
    text = file.read_text("utf-8")
    for comment in ("ring til Bo Prøvesen", "gættet: en kort", "dette spørgsmål\ner nyt i år"):
        assert comment in text
    assert text.index("Hvad vil du lære nu?") < text.index("dette spørgsmål")
    assert read_bank(text.encode(), "", strict=True).bank == reworded(opened.bank)
    assert file.stat().st_mode & 0o777 == 0o640
    opened.write(opened.bank)  # its own file is nobody else's


def test_a_comment_within_a_line_is_told_before(file: Path) -> None:
    file.write_text(WHOLE.replace("tre kvarter", "tre <!-- to? --> kvarter"), encoding="utf-8")
    assert OpenBank.at(file).lost_comments == 1


def test_a_file_that_was_changed_meanwhile_is_left_alone(file: Path) -> None:
    opened = OpenBank.at(file)
    file.write_text(WHOLE + "\n### Nyt i hånden?\n", encoding="utf-8")
    with pytest.raises(BankChanged, match="rettet et andet sted"):
        opened.write(reworded(opened.bank))
    assert file.read_text("utf-8").endswith("Nyt i hånden?\n")
    copy = opened.as_copy(file.with_name("kopi.md"), opened.bank.with_(id="kopi"))
    copy.write(copy.bank)
    assert "ring til Bo Prøvesen" in copy.path.read_text("utf-8")
    file.unlink()
    opened.write(opened.bank)
    assert file.exists()


def test_a_new_bank_is_not_put_over_a_file_that_came_meanwhile(file: Path) -> None:
    opened = OpenBank(file, OpenBank.at(file).bank)
    with pytest.raises(BankChanged):
        opened.write(opened.bank)


def test_what_is_not_finished_is_opened_again_and_says_where_it_lacks(file: Path) -> None:
    opened = OpenBank.at(file)
    bank, theme = editing.with_new_theme(opened.bank, "Tomt")
    opened.write(bank)
    again = OpenBank.at(file)
    assert again.bank == bank
    assert [(lack.part, lack.what) for lack in again.lacks] == [
        (theme, "temaet har ingen spørgsmål")
    ]


@pytest.mark.parametrize(
    "text", [BY_HAND, "# Kun en titel", WHOLE + "- Minuter: 5\n", "", "\x00"], ids=range(5)
)
def test_what_could_not_be_written_back_whole_is_not_opened(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BankRefused, match=r"hos-os\.md .*Linje \d"):
        OpenBank.at(file)
    assert file.read_text("utf-8") == text


def test_the_organisations_banks_are_not_opened_by_any_way(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").symlink_to(tmp_path)
    monkeypatch.setenv("KOMPETENCE_BANKS", str(tmp_path))
    for path in (file, tmp_path / "mine" / file.name):
        with pytest.raises(BankRefused, match="ikke din egen mappe"):
            OpenBank.at(path)


def test_a_link_in_its_folder_stays_a_link(file: Path) -> None:
    link = file.with_name("link.md")
    link.symlink_to(file.name)
    opened = OpenBank.at(link)
    opened.write(reworded(opened.bank))
    assert link.is_symlink()
    assert "lære nu" in file.read_text("utf-8")


def test_what_the_system_refuses_is_said_and_the_old_file_stays(file: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    opened = OpenBank.at(file)
    file.parent.chmod(0o500)
    try:
        with pytest.raises(SaveFailed, match="Ikke gemt"):
            opened.write(reworded(opened.bank))
    finally:
        file.parent.chmod(0o700)
    assert file.read_text("utf-8") == WHOLE
