"""The board's screen: notes, groups, dots, cards and what comes of them (K4, K7, K8, K9)."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.closing import close
from tests.boards import GUIDE, ID, NEEDS, SKILLS, grus
from tests.factories import NOW
from tests.tui.stage import YES, Stage, playing


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        yield stage


async def write(stage: Stage, *notes: str) -> None:
    """New notes in the current author's name, and back to the board."""
    await stage.press("n")
    for note in notes:
        await stage.type(note)
        await stage.press("enter")
    await stage.press("escape")


def board(stage: Stage, theme: str = SKILLS) -> Board:
    return stage.stored().board(theme)


async def test_a_note_is_one_key_text_and_enter(stage: Stage) -> None:
    await write(stage, "rolig hånd", "kender folk i alle huse")
    assert [(n.text, n.author) for n in board(stage).notes] == [
        ("rolig hånd", "Anna Eksempel"), ("kender folk i alle huse", "Anna Eksempel"),
    ]  # fmt: skip
    assert "AE  rolig hånd" in stage.text
    assert stage.note.startswith("2 sedler")


async def test_tab_writes_in_the_next_name_and_at_last_without(stage: Stage) -> None:
    await stage.press("n")
    for text in ("en", "to", "tre", "fire", "fem"):
        await stage.type(text)
        await stage.press("enter", "tab")
    assert [n.author for n in board(stage).notes] == [
        "Anna Eksempel", "Bo Prøvesen", "Cille Prøvesen", "Eva Eksempel", "",
    ]  # fmt: skip
    assert "–   fem" in stage.text
    assert "Liv" not in stage.text


async def test_half_a_note_is_on_the_disk_and_stands_there_again(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("n")
        await stage.type("næsten færd")
        assert board(stage).draft == "næsten færd"
    async with playing(tmp_path, open_id=ID) as stage:
        await stage.type("ig")
        await stage.press("enter")
        assert [n.text for n in board(stage).notes] == ["næsten færdig"]
        assert not board(stage).draft


async def test_letters_in_a_note_are_letters(stage: Stage) -> None:
    await write(stage, "prgmsdfcx")
    assert [n.text for n in board(stage).notes] == ["prgmsdfcx"]


async def test_notes_under_a_headline_new_or_chosen(stage: Stage) -> None:
    await write(stage, "en", "to")
    await stage.press("g")
    await stage.type("På møder")
    await stage.press("enter", "down", "g", "down", "enter")
    found = board(stage)
    assert [group.title for group in found.groups] == ["På møder"]
    assert sorted(n.text for n in found.in_group(found.groups[0].id)) == ["en", "to"]
    await stage.press("g", "backspace", "enter")
    assert len(board(stage).in_group("")) == 1


async def test_the_same_headline_in_other_letters_is_the_same(stage: Stage) -> None:
    await write(stage, "en", "to")
    for _note in range(2):
        await stage.press("g")
        await stage.type("møder" if _note else "MØDER")
        await stage.press("enter", "end")
    assert len(board(stage).groups) == 1


async def test_dots_are_the_author_s_and_run_out(stage: Stage) -> None:
    await write(stage, "en")
    await stage.press("p", "p", "p", "p")
    assert board(stage).notes[0].dots == {"Anna Eksempel": 3}
    assert "har brugt sine 3 prikker" in stage.note
    await stage.press("a", "p", "m", "p")
    assert board(stage).notes[0].dots == {"Anna Eksempel": 3, "Bo Prøvesen": 1}
    assert "● ×" not in stage.text
    assert "●●●●" in stage.text


async def test_how_many_dots_each_has_is_set(stage: Stage) -> None:
    await write(stage, "en")
    await stage.press("t", "backspace")
    await stage.type("99")
    await stage.press("enter")
    assert "fra 1 til 20" in stage.note
    await stage.press("backspace", "enter")
    assert board(stage).dots_each == 9


async def test_most_dots_first(stage: Stage) -> None:
    await write(stage, "en", "to", "tre")
    await stage.press("end", "p", "s")
    assert [n.text for n in board(stage).notes] == ["tre", "en", "to"]


async def test_a_note_moves_to_another_board(stage: Stage) -> None:
    await write(stage, "hører til på plade to")
    await stage.press("f")
    await stage.type("7")
    await stage.press("enter")
    assert "nummeret på en anden plade" in stage.note
    await stage.press("backspace", "2", "enter")
    assert not board(stage).notes
    assert [n.text for n in board(stage, NEEDS).notes] == ["hører til på plade to"]


async def test_a_note_is_corrected_and_deleted(stage: Stage) -> None:
    await write(stage, "rolig hånd")
    await stage.press("enter")
    await stage.type(" altid")
    await stage.press("enter")
    assert board(stage).notes[0].text == "rolig hånd altid"
    await stage.press("d", "enter")
    assert board(stage).notes
    await stage.press("d", *YES)
    assert not board(stage).notes


async def test_what_they_agree_on_is_kept_and_seen(stage: Stage) -> None:
    await write(stage, "en")
    await stage.press("p", "c")
    assert "en · 1 prik" in stage.text
    await stage.type("Vi begynder i maj")
    await stage.press("escape")
    assert board(stage).conclusion == "Vi begynder i maj"
    assert "Enige om  Vi begynder i maj" in stage.text


async def test_a_group_becomes_a_goal_with_its_words(stage: Stage) -> None:
    await write(stage, "en")
    await stage.press("g")
    await stage.type("På møder")
    await stage.press("enter", "home", "f5")
    await stage.type("Samle op på tværs")
    goal = stage.stored().plan.goals[0]
    assert goal.aim == "Samle op på tværs"
    assert goal.origin
    assert (goal.origin.board, goal.origin.words) == (SKILLS, "På møder: en")
    assert "På møder: en" in stage.words
    await stage.press("escape", "escape")
    assert stage.on("BoardScreen")


async def test_a_note_becomes_an_indsatsomraade(stage: Stage) -> None:
    await write(stage, "digital i hverdagen")
    await stage.press("i")
    areas = stage.stored().direction.areas
    assert [area.title for area in areas] == ["digital i hverdagen"]
    assert "Blev til indsatsområde 1" in stage.note


async def test_cards_are_used_skipped_and_led_on_to_the_next_board(stage: Stage) -> None:
    assert "Kort 1 af 3" in stage.text
    assert "Hvem mærker det?" in stage.text
    await stage.press("f4", "o")
    assert "Kort 3 af 3" in stage.text
    assert board(stage).used == (f"{SKILLS}-1",)
    await stage.press("x", "x", "f3", "f4", "f4")
    assert stage.words.count("Plade 2 af 2") == 1
    assert board(stage).used == (f"{SKILLS}-1", f"{SKILLS}-2", f"{SKILLS}-3")
    await stage.press("f3")
    assert "Plade 1 af 2" in stage.text
    assert "Kort 3 af 3" in stage.text


async def test_the_guide_stands_on_its_own_screen_only(stage: Stage) -> None:
    assert GUIDE not in stage.text
    await stage.press("f12")
    assert GUIDE in stage.text
    assert "Råd om kort 1." in stage.text
    assert "dækker pladen" in stage.text
    await stage.press("escape")
    assert GUIDE not in stage.text


async def test_minutes_are_counted_only_when_something_happens(stage: Stage) -> None:
    def clock(minutes: int) -> None:
        stage.app.services.now = lambda: NOW + dt.timedelta(minutes=minutes)

    clock(18)
    await stage.settle()
    assert "0 af 30 min" in stage.text
    await write(stage, "en")
    assert "18 af 30 min" in stage.text
    clock(42)
    await stage.press("p")
    assert "42 af 30 min · 12 minutter over" in stage.text
    clock(10)
    await stage.press("p")
    assert board(stage).seconds == 42 * 60


async def test_40_notes_scroll_with_the_mark_in_sight(tmp_path: Path) -> None:
    full = Board()
    for number in range(1, 41):
        full = full.with_note(f"seddel nummer {number} som fylder mere end en linje på pladen")
    async with playing(tmp_path, grus().with_board(SKILLS, full), open_id=ID) as stage:
        assert "seddel nummer 1 " in stage.words
        assert "seddel nummer 40" not in stage.words
        for number in range(1, 41, 2):
            assert f"seddel nummer {number} " in stage.words
            await stage.press("down")
        await stage.press("end")
        assert "seddel nummer 40" in stage.words
        await stage.press("left")
        assert stage.screen.query_one("#notes").marked == "n39"  # type: ignore[attr-defined]


async def test_a_closed_board_can_be_read(tmp_path: Path) -> None:
    session = grus().with_board(SKILLS, Board().with_note("rolig hånd"))
    session = session.with_(plan=Plan(no_development_because="vi flytter"))
    async with playing(tmp_path, close(session, NOW), open_id=ID) as stage:
        before = stage.stored()
        await stage.press("f8", "n", "p", "g", "i", "d", "s", "x", "f4", "f3")
        assert "rolig hånd" in stage.text
        assert stage.stored() == before


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (200, 50)])
async def test_other_sizes(tmp_path: Path, size: tuple[int, int]) -> None:
    session = grus().with_board(SKILLS, Board().with_note("rolig hånd ved uenighed"))
    async with playing(tmp_path, session, open_id=ID, size=size) as stage:
        assert "rolig hånd" in stage.words
        await write(stage, "en mere")
        assert "en mere" in stage.words
