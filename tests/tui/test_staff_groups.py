"""Whom a talk is for: chosen when it is made or corrected, where its bank has staff groups."""

from pathlib import Path

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.tui.widgets.group_picker import GroupPicker
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import talk

BANK = """\
# Grupper

- Bank: grupper
- Samtale: MUS
- Version: 1.0

## Kompetenceudvikling

### Hvad går godt?

### Hvad med maden?

- Personalegruppe: Køkken

### Hvad vil du lære?

- Plan: mål
- Personalegruppe: Pædagoger
"""


def library(tmp_path: Path) -> BankLibrary:
    folder = tmp_path / "banker"
    folder.mkdir()
    (folder / "grupper.md").write_text(BANK, encoding="utf-8")
    whole = BANK.replace("grupper", "uden").replace("# G", "# Uden g")
    whole = "\n".join(line for line in whole.split("\n") if "Personalegruppe" not in line)
    (folder / "uden.md").write_text(whole, encoding="utf-8")
    return BankLibrary((folder,))


def is_asked_for(stage: Stage) -> bool:
    return bool(stage.screen.query_one(GroupPicker).display)


async def test_it_is_asked_for_such_banks_alone_and_the_rest_are_not_asked(tmp_path: Path) -> None:
    async with playing(tmp_path, library=library(tmp_path)) as stage:
        await stage.press("n", *"Anna", "enter", *"Eva", "enter")
        await stage.focus_on("#bank")
        shown = [is_asked_for(stage)]
        await stage.press("right")
        shown.append(is_asked_for(stage))
        assert sorted(shown) == [False, True]
        if not is_asked_for(stage):
            await stage.press("left")
        await stage.press("enter")
        assert "Vælges ingen, er alle spørgsmål med." in stage.note
        await stage.press("space", "enter")
        assert stage.title == "MUS · Anna"
        assert "0 af 2 besvaret" in stage.note
        (row,) = stage.store.listing().rows
        await stage.run("agenda")
        assert "maden" in stage.text
        assert "lære" not in stage.text
    assert stage.store.read(row.id).staff_groups == ("Køkken",)


async def test_it_is_changed_later_and_nothing_answered_goes(tmp_path: Path) -> None:
    bank = library(tmp_path).load("grupper")
    ids = [question.id for question in bank.questions]
    begun = talk().with_(bank=bank, answers={}, staff_groups=("Køkken",), place=ids[1])
    async with playing(tmp_path, begun, open_id=ID) as stage:
        assert "maden" in stage.text
        await stage.type("Mere grønt")
        await stage.run("edit_details")
        await stage.focus_on("#staff_groups")
        await stage.press("space", "right", "space", "f4")
        await stage.run("agenda")
        assert "er til Køkken" in stage.text
        assert "lære" in stage.text
    session = stage.store.read(ID)
    assert session.staff_groups == ("Pædagoger",)
    assert session.answer(ids[1]).text == "Mere grønt"
