"""Spørgsmål: all banks, what each is for, a search across them, and each question as in a talk."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from kompetence_tui import paths
from kompetence_tui.banks.files import bank_files
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.tui.widgets.editor import Editor
from tests.tui.stage import Stage, playing
from tests.tui.talks import talk

BANK = """# {title}

- Bank: {id}
- Samtale: MUS, PLUS
- Sprog: da
- Version: 1.4
- Dato: {dated}

## Kompetenceudvikling

- Minutter: 20

Et blik på det, du vil lære.

### Hvad vil du prøvende lære af {id}?

> Lyt efter lysten.

- Plan: mål
- Uddyb: Hvem kan hjælpe?

### Hvor trives du på en skala?

- Svar: skala 1-5
"""


def write_bank(folder: Path, name: str, title: str, dated: str = "2026-09-21") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = BANK.format(title=title, id=name, dated=dated)
    (folder / f"{name}.md").write_text(text, encoding="utf-8")


def three_folders(tmp_path: Path) -> BankLibrary:
    """One's own banks, the organisation's with a broken one among them, and the program's."""
    own, organisation = paths.own_banks_folder(), tmp_path / "organisationen"
    write_bank(own, "egen", "Min egen bank")
    write_bank(organisation, "faelles", "Fælles for æøå", dated="2024-05-02")
    (organisation / "kladde.md").write_text("## Uden overskrift\n", encoding="utf-8")
    return BankLibrary((own, organisation, paths.shipped("question_banks")), (organisation,))


def listed(stage: Stage) -> list[str]:
    return [" ".join(line.split()) for line in stage.shown("#bank-list").splitlines() if line]


def detail(stage: Stage) -> str:
    return " ".join(stage.shown("#bank-detail").split())


async def test_all_banks_stand_there_by_whose_they_are(tmp_path: Path) -> None:
    async with playing(tmp_path, library=three_folders(tmp_path)) as stage:
        await stage.press("f2")
        assert stage.title == "Spørgsmål"
        shipped = len(bank_files(paths.shipped("question_banks")))
        assert stage.status.startswith(f"{2 + shipped} banker · ")
        assert listed(stage)[:6] == [
            "─ dine egne ─",
            "▌Min egen bank MUS, PLUS 2 20 min 1.4",
            "─ organisationens ─",
            "Fælles for æøå MUS, PLUS 2 20 min 1.4",
            listed(stage)[4],
            "─ programmets ─",
        ]
        told = "1 tema · 2 spørgsmål · 20 min · version 1.4 · 2 måneder gammel"
        assert detail(stage) == f"Til MUS, PLUS · {told}"
        await stage.press("down")
        assert "2 år gammel Banken er dateret 2.5.2024" in detail(stage)


async def test_a_broken_bank_is_told_with_its_first_problem(tmp_path: Path) -> None:
    async with playing(tmp_path, library=three_folders(tmp_path)) as stage:
        await stage.press("f2", "down", "down")
        broken = listed(stage)[4]
        assert broken.startswith("▌! kladde.md: ")
        assert "→" in detail(stage)
        await stage.press("enter")
        assert stage.on("QuestionsScreen")
        assert "kladde.md" in stage.note


async def test_what_is_sought_is_found_in_all_banks_as_one_types(tmp_path: Path) -> None:
    async with playing(tmp_path, library=three_folders(tmp_path)) as stage:
        await stage.press("f2", "down", "s")
        await stage.type("LÆRE prøvende")
        assert stage.status == "2 spørgsmål fundet"
        assert listed(stage) == [
            "Min egen bank · 1 spørgsmål",
            "▌Hvad vil du prøvende lære af egen? Kompetenceudvikling",
            "Fælles for æøå · 1 spørgsmål",
            "Hvad vil du prøvende lære af faelles? Kompetenceudvikling",
        ]
        await stage.press("down", "down", "enter")
        assert stage.on("BankPreview")
        assert "lære af faelles?" in stage.text
        await stage.press("escape")
        assert "▌Hvad vil du prøvende lære af faelles?" in listed(stage)[3]
        await stage.press("escape")
        assert listed(stage)[3].startswith("▌Fælles for æøå")
        await stage.press("escape")
        assert stage.on("Overview")


async def test_what_the_organisation_hides_is_neither_listed_nor_found(tmp_path: Path) -> None:
    library = BankLibrary((paths.shipped("question_banks"),), hidden=("herlev-inspiration",))
    async with playing(tmp_path, library=library) as stage:
        await stage.press("f2")
        assert "Fire spørgsmål" not in stage.text
        await stage.press("s")
        await stage.type("til inspiration")
        assert stage.status == "0 spørgsmål fundet"


async def test_a_paste_in_the_list_is_sought(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("f2")
        await stage.paste("værktøjet")
        assert stage.status.endswith(" spørgsmål fundet")
        assert stage.status != "0 spørgsmål fundet"


async def test_nothing_found_says_so_and_escape_shows_the_banks(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("f2", "s")
        await stage.type("zzz")
        assert "Ingen spørgsmål passer på det" in stage.words
        await stage.press("enter", "f1", "escape", "escape")
        assert listed(stage)[0] == "─ programmets ─"


async def test_where_there_are_no_banks_it_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, library=BankLibrary((tmp_path,))) as stage:
        await stage.press("f2")
        assert "Her er ingen spørgsmålsbanker." in stage.text
        await stage.press("s", "enter", "escape")
        assert stage.on("Overview")


SAME = ("#place-line", "#question-head", "#answer")
"""What is drawn of a question."""


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_a_question_stands_as_in_the_talk(tmp_path: Path, size: tuple[int, int]) -> None:
    library = three_folders(tmp_path)
    session = talk().with_(bank=library.load("egen"), answers={}, place="")
    async with playing(tmp_path, session, library=library, size=size) as stage:
        await stage.press("enter")
        in_talk = [[drawn_in(stage, part) for part in SAME]]
        await stage.press("f4")
        in_talk.append([drawn_in(stage, part) for part in SAME])
        await stage.press("escape", "right", "enter", "f2", "enter")
        assert stage.on("BankPreview")
        read = [[drawn_in(stage, part) for part in SAME]]
        await stage.press("f4")
        read.append([drawn_in(stage, part) for part in SAME])
        assert read == in_talk
        await stage.press("f4")
        assert stage.note == "Det var det sidste i banken."


def drawn_in(stage: Stage, selector: str) -> list[str]:
    """The screen's text where the widget is; of the field's lines, which are alike, one."""
    region = stage.screen.query_one(selector).region
    rows = stage.text.splitlines()[region.y : region.bottom]
    lines = [line[region.x : region.right].rstrip() for line in rows]
    return list(dict.fromkeys(lines)) if selector == "#answer" else lines


async def test_the_help_is_shown_as_in_the_talk_and_nothing_can_be_written(tmp_path: Path) -> None:
    async with playing(tmp_path, library=three_folders(tmp_path)) as stage:
        await stage.press("f2", "enter", "f12")
        assert "Råd til lederen" in stage.text
        assert "Lyt efter lysten." in stage.text
        await stage.press("x")
        assert stage.on("BankPreview")
        await stage.type("abc")
        await stage.paste("def")
        assert [editor.text for editor in stage.screen.query(Editor)] == [""]
        await stage.press("f4", "3", "f12")
        assert "●" not in stage.text
        assert stage.note == "Der er ingen råd til dette spørgsmål."
        await stage.press("f3", "f3")
        assert stage.note == "Det er det første i banken."


async def test_boards_and_phases_stand_as_in_their_talks(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("f2", "s")
        await stage.type("GRUS plade")
        await stage.press("escape")
        for bank, words in (("grus", "Kort 1 af"), ("femfaser", "Fase 1 af")):
            while not stage.frame.query_one("#bank-list").marked_id.endswith(f"/{bank}.md"):  # type: ignore[attr-defined]
                await stage.press("down" if bank == "grus" else "up")
            await stage.press("enter")
            assert words in stage.words
            await stage.press("f4", "f3", "f12")
            assert stage.on("Guide") if bank == "grus" else not stage.on("Guide")
            await stage.press("escape")
            if stage.on("BankPreview"):
                await stage.press("escape")


async def test_every_step_of_every_shipped_bank_can_be_looked_at(tmp_path: Path) -> None:
    async with playing(tmp_path, size=(60, 20)) as stage:
        await stage.press("f2", "end", "enter")
        for _step in range(60):
            if stage.note == "Det var det sidste i banken.":
                break
            await stage.press("f4")
        assert stage.note == "Det var det sidste i banken."


async def test_many_banks_are_read_beside_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, gate = tmp_path / "banker", Event()
    for name in ("a", "b", "c"):
        write_bank(folder, name, f"Bank {name}")
    library = BankLibrary((folder,))
    read_on = library.read_on

    def slowly(tell: Callable[[int, int], None]) -> None:
        def told(done: int, total: int) -> None:
            tell(done, total)
            assert gate.wait(20)

        read_on(told)

    monkeypatch.setattr(library, "read_on", slowly)
    monkeypatch.setattr("kompetence_tui.tui.teller.SAID_AFTER", -1)
    monkeypatch.setattr("kompetence_tui.tui.teller.SAID_EVERY", -1)
    monkeypatch.setattr("kompetence_tui.tui.screens.questions.questions._PATIENCE", 0)
    async with playing(tmp_path, library=library) as stage:
        stage.waits_for_reading = False
        await stage.press("f2")
        await stage.until(lambda: "1 af 3" in stage.note)
        assert "Bank a" in listed(stage)[1]
        assert "Bank b" not in stage.text
        await stage.press("s", *"prøvende")
        assert "1 spørgsmål fundet" in stage.status
        await stage.press("escape", "enter")
        assert stage.on("BankPreview")
        await stage.press("escape")
        gate.set()
        stage.waits_for_reading = True
        await stage.settle()
        assert stage.note == ""
        assert "3 banker" in stage.status
        await stage.press("s", *"prøvende")
        assert "3 spørgsmål fundet" in stage.status


async def test_a_screen_that_is_left_ends_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, gate, read = tmp_path / "banker", Event(), list[int]()
    for name in ("a", "b", "c"):
        write_bank(folder, name, f"Bank {name}")
    library = BankLibrary((folder,))
    read_on = library.read_on

    def slowly(tell: Callable[[int, int], None]) -> None:
        def told(done: int, total: int) -> None:
            read.append(done)
            assert gate.wait(20)
            tell(done, total)

        read_on(told)

    monkeypatch.setattr(library, "read_on", slowly)
    monkeypatch.setattr("kompetence_tui.tui.screens.questions.questions._PATIENCE", 0)
    async with playing(tmp_path, library=library) as stage:
        stage.waits_for_reading = False
        await stage.press("f2", "escape")
        assert stage.on("Overview")
        gate.set()
        await stage.press("f2")
        stage.waits_for_reading = True
        await stage.settle()
        assert "3 banker" in stage.status
    assert read == [1, 1, 2]  # the first reading ended, and what it had read was at hand
