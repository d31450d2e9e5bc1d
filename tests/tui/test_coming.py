"""Before the talks, from the overview: the list of them, and the errands that begin there."""

from datetime import time
from pathlib import Path

import pytest

from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.preparation.taking_in import sheet_in
from kompetence_tui.store import folders, known_exports
from tests.factories import TODAY, make_session
from tests.tui.stage import YES, Stage, playing


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


def ahead(session_id: str = "anna2345ab", employee: str = "Anna Eksempel") -> Session:
    """A talk that is planned for next year."""
    session = make_session(session_id, employee=employee)
    return session.with_(answers={}, events=(), date=TODAY.replace(year=2027))


def rows(stage: Stage) -> list[str]:
    """What the dialog lists."""
    return [row.strip(" ▌") for row in stage.shown("RowList").splitlines() if row.strip()]


async def test_the_calendar_lies_where_it_was_asked_for_and_the_folder_is_remembered(
    tmp_path: Path,
) -> None:
    (tmp_path / "Møder").mkdir()
    (tmp_path / "anna-eksempel.md").touch()
    async with playing(tmp_path, ahead()) as stage:
        await stage.press("c", "down", "enter")
        assert rows(stage) == [
            "Brug denne mappe",
            "../ mappen over",
            "data/",
            "exports/",
            "home/",
            "Møder/",
        ]
        await stage.type("mØ")
        assert rows(stage) == ["Møder/"]
        await stage.press("enter", "enter")
        assert "Gemt som ~/Møder/2026-11-21-kalender.ics" in stage.note
        text = (tmp_path / "Møder" / "2026-11-21-kalender.ics").read_text("utf-8")
        assert "Samtale" in text
        assert "Anna" not in text
        await stage.press("p", "c")
        assert stage.screen.query_one("PathInput").value == "~/Møder/"  # type: ignore[attr-defined]
        await stage.press("enter")
        assert "findes allerede" in stage.words
        (tmp_path / "data" / "sessions" / "boxx2345ab.json").write_text("{", encoding="utf-8")
        await stage.press(*YES)
        assert stage.on("ComingScreen")
        (tmp_path / "Møder" / "2026-11-21-kalender.ics").unlink()
        await stage.press("c", "enter")
        assert "men 1 samtale kan ikke læses" in stage.note


async def test_the_calendar_may_be_of_the_marked_talk_alone(tmp_path: Path) -> None:
    other = ahead("boxx2345ab", "Bo Prøvesen").with_(time=time(10), length=90)
    async with playing(tmp_path, ahead(), other) as stage:
        await stage.press("c")
        assert rows(stage) == ["Alle samtaler", "Kun samtalen med Anna Eksempel, 21.11.2027"]
        await stage.press("escape", "end", "c", "down", "enter", "enter")
        name = "2026-11-21-kalender-boxx2345ab.ics"
        text = (tmp_path / "exports" / name).read_text("utf-8")
        assert "SUMMARY:Samtale 2 af 2" in text
        assert "DTSTART:20271121T090000Z" in text
        assert text.count("BEGIN:VEVENT") == 1
        (known,) = known_exports.read(stage.store.place, "boxx2345ab")
        assert known.path.name == name


async def test_a_folder_that_is_not_there_is_said_and_nothing_is_chosen(tmp_path: Path) -> None:
    async with playing(tmp_path, ahead()) as stage:
        await stage.press("c")
        await stage.type("findes-ikke/")
        assert "Mappen kan ikke læses" in stage.words
        await stage.press("enter")
        assert stage.on("ChoosePath")
        await stage.press("escape")
        assert stage.on("Overview")


async def test_a_folder_named_in_full_is_gone_into_where_too_many_lie_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mange" / "sidst").mkdir(parents=True)
    monkeypatch.setattr(folders, "MOST", 0)
    async with playing(tmp_path, ahead()) as stage:
        await stage.press("c", "ctrl+u")
        await stage.type(f"{tmp_path}/mange/sidst")
        await stage.press("enter")
        assert rows(stage)[0] == "Brug denne mappe"


async def test_inside_a_talk_no_name_of_a_file_is_shown(tmp_path: Path) -> None:
    (tmp_path / "exports" / "Ånd").mkdir(parents=True)
    (tmp_path / "exports" / "bo-proevesen.md").touch()
    async with playing(tmp_path, ahead(), open_id="anna2345ab") as stage:
        await stage.press("f9")
        line = await stage.focus_on("#path")
        line.value = "~/exports/"  # type: ignore[attr-defined]
        await stage.settle()
        assert line.choices == ("~/exports/Ånd/",)  # type: ignore[attr-defined]
        await stage.type("å")
        await stage.press("tab")
        assert line.value == "~/exports/Ånd/"  # type: ignore[attr-defined]
        assert stage.focus is line
        assert "bo-proevesen" not in stage.text


async def test_the_list_names_nobody_while_it_is_covered(tmp_path: Path) -> None:
    async with playing(tmp_path, ahead(), ahead("boxx2345ab", "Bo Prøvesen")) as stage:
        await stage.press("p")
        assert stage.status == "2 planlagte"
        assert "Bo Prøvesen" in stage.text
        await stage.press("v")
        assert "Bo" not in stage.text
        assert "BP" in stage.text
        await stage.press("enter")
        assert stage.on("Conversation")


async def written(stage: Stage) -> None:
    """Until the work is done."""
    await stage.until(lambda: not stage.on("Working"))
    await stage.settle()


async def test_sheets_for_one_or_all_lie_in_the_folder_and_go_with_their_talks(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, ahead(), ahead("boxx2345ab", "Bo Prøvesen")) as stage:
        await stage.press("p", "b")
        assert rows(stage) == ["Til Anna Eksempel, 21.11.2027", "Til alle 2 planlagte samtaler"]
        await stage.press("enter")
        assert rows(stage)[0] == "Den eller dem, samtalen er med"
        await stage.press("enter")
        assert rows(stage)[:2] == [
            "På skærmen, i felter, og læses ind igen (Word)",
            "På skærmen, som tekst, og læses ind igen (Markdown)",
        ]
        await stage.press("enter", "enter")
        await written(stage)
        anna, bo = (
            tmp_path / "exports" / f"2027-11-21-mus-{name}-forberedelse.docx"
            for name in ("anna-eksempel", "bo-proevesen")
        )
        assert stage.note == f"Gemt som ~/exports/{anna.name}."
        anna.write_text("udfyldt", encoding="utf-8")
        await stage.press("v", "b", "down", "enter", "enter", "enter", "enter")
        await written(stage)
        assert "Skemaet findes allerede. Skal det overskrives?" in stage.words
        await stage.press("enter")
        assert stage.note == "1 skema ligger i ~/exports."
        assert anna.read_text("utf-8") == "udfyldt"
        assert sheet_in(bo).session_id == "boxx2345ab"
        known = known_exports.read(stage.store.place, "boxx2345ab")
        assert [Path(one.path) for one in known] == [bo]  # ``erase`` takes it with the talk


async def test_where_nothing_can_be_written_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(tmp_path, ahead()) as stage:
        await stage.press("b", "enter", "enter")
        (tmp_path / "exports").rmdir()
        await stage.press("enter")
        await written(stage)
        assert "findes ikke" in stage.note


async def test_sheets_to_fill_in_by_hand(tmp_path: Path) -> None:
    by_hand = [known for known in FORMATS if known.id in ("pdf", "html")]
    async with playing(tmp_path, ahead()) as stage:
        for down, known in enumerate(by_hand, 2):
            await stage.press("b", "enter", *["down"] * down)
            assert rows(stage)[down] == f"I hånden, på papir ({known.name})"
            await stage.press("enter", "enter")
            await written(stage)
            sheet = tmp_path / "exports" / f"2027-11-21-mus-anna-eksempel-forberedelse.{known.id}"
            assert sheet.is_file()
            assert f"Gemt som ~/exports/{sheet.name}." in stage.note.replace("\n", "")
        assert len(known_exports.read(stage.store.place, "anna2345ab")) == len(by_hand)
