"""A board as a group uses it: corrections, clicks, what is near, the clock, small screens."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from tests.boards import ID, NEEDS, SKILLS, grus
from tests.factories import NOW
from tests.tui.stage import YES, Stage, playing
from tests.tui.test_board import board, write


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        yield stage


async def test_the_keys_named_while_writing_are_those_that_work_in_the_line(stage: Stage) -> None:
    await write(stage, "en")
    assert "P Prik" in stage.text
    await stage.press("n")
    assert "P Prik" not in stage.text
    assert "Enter Læg seddel" in stage.text
    assert "Esc Pladen" in stage.text
    assert "F4 Kort" in stage.text
    await stage.press("escape", "g")
    assert "Enter Gruppér" in stage.text
    await stage.press("enter")
    assert "P Prik" in stage.text


async def test_a_note_emptied_while_it_is_corrected_is_as_before(stage: Stage) -> None:
    await write(stage, "rolig")
    await stage.press("enter")
    for _letter in "olig":
        await stage.press("backspace")
    assert board(stage).notes[0].text == "r"
    await stage.press("backspace", "enter")
    assert board(stage).notes[0].text == "rolig"


async def test_a_click_on_another_note_does_not_overwrite_it(stage: Stage) -> None:
    await write(stage, "en", "to")
    await stage.press("enter")
    await stage.type(" mere")
    notes = stage.screen.query_one("#notes")
    await stage.pilot.click(notes, offset=(6, 0))
    await stage.settle()
    await stage.press("n")
    await stage.type("tre")
    await stage.press("enter", "escape")
    assert [n.text for n in board(stage).notes] == ["en", "to mere", "tre"]


async def test_the_mark_stays_near_when_a_note_goes(stage: Stage) -> None:
    await write(stage, "en", "to", "tre", "fire")
    await stage.press("home", "right", "d", *YES)
    assert stage.screen.query_one("#notes").marked == "n3"  # type: ignore[attr-defined]
    await stage.press("f")
    await stage.type("2")
    await stage.press("enter")
    assert stage.screen.query_one("#notes").marked == "n4"  # type: ignore[attr-defined]
    assert stage.note == "Sedlen ligger nu på plade 2."
    await stage.press("c")
    await stage.type("Vi begynder")
    await stage.press("escape")
    assert stage.screen.query_one("#notes").marked == "n4"  # type: ignore[attr-defined]


async def test_the_same_words_become_one_indsatsomraade(stage: Stage) -> None:
    await write(stage, "digital i hverdagen")
    await stage.press("i", "i")
    assert len(stage.stored().direction.areas) == 1
    assert "er allerede et indsatsområde" in stage.note


async def test_a_closed_board_promises_no_key_for_what_is_hidden(tmp_path: Path) -> None:
    session = grus().with_board(SKILLS, Board().with_note("skjult", hidden=True))
    session = session.with_(plan=Plan(no_development_because="vi flytter"))
    async with playing(tmp_path, close(session, NOW), open_id=ID) as stage:
        await stage.press("escape")
        assert "1 skjult fra en runde" in stage.note
        assert "R fortsætter" not in stage.note


async def test_minutes_of_only_talking_count_where_they_were_spent(stage: Stage) -> None:
    stage.app.services.now = lambda: NOW + dt.timedelta(minutes=25)
    await stage.press("f2", "down", "enter")
    assert "Plade 2 af 2" in stage.text
    assert board(stage).seconds == 25 * 60
    stage.app.services.now = lambda: NOW + dt.timedelta(minutes=30)
    await stage.press("f3")
    assert board(stage, NEEDS).seconds == 5 * 60


async def test_what_is_agreed_on_is_seen_while_written_on_a_small_screen(tmp_path: Path) -> None:
    full = Board()
    for number in range(1, 6):
        full = full.with_note(f"seddel {number} som fylder mere end en linje på pladen")
        full = full.dotted(f"n{number}", "Anna Eksempel", 1).with_(dots_each=9)
    session = grus().with_board(SKILLS, full)
    async with playing(tmp_path, session, open_id=ID, size=(40, 10)) as stage:
        await stage.press("c")
        await stage.type("Vi begynder i maj")
        assert "Vi begynder i maj" in stage.text


async def test_closing_names_boards_never_opened_and_unused_cards_without_alarm(
    tmp_path: Path,
) -> None:
    session = grus().with_board(SKILLS, Board().with_used(f"{SKILLS}-1"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("ctrl+l")
        assert "· Aldrig åbnet: plade 2 »Hvad mangler vi?«" in stage.text
        assert "· Plade 1: ikke brugt:" in stage.text
        assert "! Planen mangler" in stage.text


@pytest.mark.parametrize("kind", [SessionKind.GRUS, SessionKind.STRATEGY])
async def test_each_room_of_a_group_s_talk_says_in_words_which_part_it_is(
    tmp_path: Path, kind: SessionKind
) -> None:
    part = {SessionKind.GRUS: "GRUS", SessionKind.STRATEGY: "Strategi"}[kind]
    people = (
        Participant(name="Anna Eksempel", role=Role.EMPLOYEE_REPRESENTATIVE),
        Participant(name="Eva Eksempel", role=Role.MANAGEMENT_REPRESENTATIVE),
    )
    session = grus(kind=kind)
    session = session if kind is SessionKind.GRUS else session.with_(participants=people)
    async with playing(tmp_path, session, open_id=ID) as stage:
        assert stage.title.startswith(part)
        for key, room in (
            ("f8", "Udviklingsplan"), ("ctrl+f", "Mål og indsatsområder"), ("c", "Enige om"),
            ("f2", "Dagsorden"), ("f12", "Guide til facilitatoren"), ("ctrl+l", "Afslut"),
        ):  # fmt: skip
            await stage.press(key)
            assert stage.title.startswith(f"{room} · {part}")
            await stage.press("escape")
        await stage.press("r")
        assert stage.on("Round")
        assert stage.title.startswith(part)
