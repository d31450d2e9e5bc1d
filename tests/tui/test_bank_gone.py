"""A talk is held and exported with its own questions, whatever becomes of the bank (N5)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.session.creation import create
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.preparation.sheet import write_sheet
from tests.banks.example import EXAMPLE
from tests.factories import NOW
from tests.shipped_forms import form
from tests.tui.stage import ID, playing

OWN, OTHER = "Andet spørgsmål?", "Et helt andet?"


def changed(path: Path) -> None:
    text = EXAMPLE.replace(OWN, OTHER).replace("# Prøvebank", "# Ny bank")
    path.write_text(text.replace("- Mulighed: Kursus\n", ""), encoding="utf-8")


def broken(path: Path) -> None:
    path.write_text("# Kun en titel\n", encoding="utf-8")


@pytest.mark.parametrize("becomes", [changed, broken, Path.unlink])
async def test_it_opens_with_its_own_questions(
    tmp_path: Path, becomes: Callable[[Path], None]
) -> None:
    path = tmp_path / "banker" / "proeve.md"
    path.parent.mkdir()
    path.write_text(EXAMPLE, encoding="utf-8")
    library = BankLibrary((path.parent,))
    wish = NewSession(employees=("Anna Eksempel",), leader="Eva Eksempel")
    session = create(wish, library.load("proeve"), ID, NOW)
    becomes(path)
    async with playing(tmp_path, session, library=library, open_id=ID) as stage:
        await stage.press("f4")
        assert OWN in stage.text
        await stage.press("1", "f2")
        assert "Prøvebank" in stage.text
        stored = stage.stored()
    assert stored.bank == session.bank
    assert stored.answer("to").chosen == ("Kursus",)
    for written in (form("fuld").render(stored), str(write_sheet(stored))):
        assert OWN in written
        assert OTHER not in written
