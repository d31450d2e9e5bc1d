"""A bank of one's own made on the screen: taken from others, reworded, written, ordered (N6)."""

from pathlib import Path

from kompetence_tui import paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.banks.reader import read_bank
from kompetence_tui.domain.bank import Bank
from tests.tui.stage import Stage, playing

OWN = "mus-i-eksempelhuset"


def library() -> BankLibrary:
    return BankLibrary((paths.own_banks_folder(), paths.shipped("question_banks")))


def own_file(name: str = OWN) -> Path:
    return paths.own_banks_folder() / f"{name}.md"


def stored(name: str = OWN) -> Bank:
    """The bank as ``banks check`` reads it."""
    reading = read_bank(own_file(name).read_bytes(), name, strict=True)
    assert reading.bank, reading.problems
    return reading.bank


async def begun(stage: Stage, name: str = "MUS i Eksempelhuset") -> None:
    """From the overview into a new bank for MUS."""
    await stage.press("f2", "n")
    await stage.type(name)
    await stage.press("enter", "enter")
    assert stage.on("OwnBankScreen"), stage.text


def shipped_bytes() -> dict[Path, bytes]:
    folder = paths.shipped("question_banks")
    return {path: path.read_bytes() for path in folder.iterdir()}


async def test_a_bank_is_made_of_others_by_keyboard_alone(tmp_path: Path) -> None:
    before = shipped_bytes()
    async with playing(tmp_path, library=library()) as stage:
        await begun(stage)
        assert own_file().exists()
        assert "Banken er tom" in stage.note
        await stage.press("h")
        for _time in range(8):
            await stage.press("space", "down")
        assert "8 spørgsmål" in stage.text
        await stage.press("escape", "end", "t")
        await stage.type("Hos os")
        await stage.press("enter", "n")
        await stage.type("Hvem spiser du frokost med?")
        await stage.press("enter", "n")
        await stage.type("Hvad er en god mandag?")
        await stage.press("enter", "o")
        await stage.press("home", "down", "down", "enter")
        await stage.type(" Og hvordan?")
        await stage.press("escape", "escape")
        assert stage.on("QuestionsScreen")
        assert "MUS i Eksempelhuset" in stage.text
    bank = stored()
    questions = list(bank.questions)
    assert len(questions) == 10
    assert [q.text for q in bank.themes[-1].questions] == [
        "Hvad er en god mandag?",
        "Hvem spiser du frokost med?",
    ]
    assert questions[0].text.endswith(" Og hvordan?")
    assert questions[0].origin.endswith(", omformuleret")
    assert [q.origin.count(",") for q in questions] == [1, *[0] * 9]
    assert all(q.origin for q in questions[:8])
    assert bank.minutes
    assert shipped_bytes() == before
