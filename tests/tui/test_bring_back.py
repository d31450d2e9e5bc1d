"""F7 brings back what was deleted in the talk while the program runs."""

import errno
from pathlib import Path
from typing import NoReturn

import pytest
from textual.events import DescendantFocus
from textual.widgets import Input, TextArea

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.direction.direction import Direction, FocusArea, StrategicGoal
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.kinds import AnswerKind
from kompetence_tui.store import files
from tests.boards import NEEDS, SKILLS, grus
from tests.factories import NOW, agreed, make_goal, make_session
from tests.tui.phases import five_phases
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import open_part, talk
from tests.tui.workshops import BYTTE, FIRST, SPOERGE, first_workshop

LEAD = Goal(id="m2", aim="Lede mødet")
OTHER = "fremmed234"


async def empty_field(stage: Stage) -> None:
    """Letter by letter, as a held backspace does, with a save on the way."""
    field = stage.focus
    assert isinstance(field, TextArea | Input)
    text = field.text if isinstance(field, TextArea) else field.value
    half = len(text) // 2
    await stage.press("ctrl+end", *["backspace"] * half)
    assert stage.saves()
    await stage.press(*["backspace"] * (len(text) - half))


async def test_a_goal_comes_back_in_its_place_and_is_shown(tmp_path: Path) -> None:
    session = talk(make_goal("m1"), LEAD, make_goal("m3", "Skrive kort"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f8", "f4")
        assert not stage.offers("bring_back")
        await stage.press("delete", *YES)
        assert stage.note == "Målet er slettet. F7 henter det tilbage."
        assert [goal.id for goal in stage.stored().plan.goals] == ["m1", "m3"]
        assert stage.offers("bring_back")
        await stage.press("f7")
        assert stage.focus is not None
        stage.screen.post_message(DescendantFocus(stage.focus))  # told late
        await stage.settle()
        assert stage.note == "Mål 2 »Lede mødet« er i planen igen."
        assert stage.stored().plan == session.plan
        assert "Mål 2 af 3" in stage.words
        assert "Lede mødet" in stage.shown("#above")
        assert not stage.offers("bring_back")


async def test_the_newest_comes_first_then_those_before(tmp_path: Path) -> None:
    session = talk(make_goal("m1"), LEAD)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f8", "delete", *YES, "delete", *YES)
        assert stage.stored().plan.goals == ()
        await stage.press("f7")
        assert stage.note == "Mål 1 »Lede mødet« er i planen igen."
        await stage.press("f7", "f7")
        assert stage.stored().plan == session.plan


async def test_what_was_just_typed_in_a_goal_comes_back_with_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(LEAD), open_id=ID) as stage:
        await stage.press("f8", "home")
        await stage.type(" om mandagen")
        await stage.press("escape", "delete", *YES, "f7")
        assert stage.stored().plan.goals[0].aim == "Lede mødet om mandagen"


async def test_a_goal_begun_and_left_empty_is_nothing_to_bring_back(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f5", "escape", "escape")
        assert not stage.offers("bring_back")
        await stage.press("f8", "f5", "escape", "escape", "f7")
        assert stage.stored().plan.goals == ()


async def test_an_action_line_that_was_emptied_comes_back(tmp_path: Path) -> None:
    session = talk(make_goal("m1"), LEAD)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f8")
        for name in ("#action-text", "#action-who", "#action-when"):
            await open_part(stage, "action:h1", name)
            await empty_field(stage)
        await stage.press("f4")
        assert stage.stored().plan.goals[0].actions == ()
        await stage.press("f7")
        assert stage.stored().plan == session.plan
        assert stage.note == "Handlingen »Følge Bo i to dage« er i mål 1 igen."
        assert "Følge Bo i to dage" in stage.text


async def test_an_emptied_answer_comes_back_at_its_question(tmp_path: Path) -> None:
    session = talk()
    async with playing(tmp_path, session, open_id=ID) as stage:
        await empty_field(stage)
        await stage.press("f4")
        assert stage.stored().answers == {}
        await stage.press("f7")
        assert stage.stored().answers == session.answers
        assert "Vagtplanen" in stage.text
        assert stage.note.startswith("Svaret på »Hvad er du mest tilfreds med")


async def test_it_need_not_be_left_first(tmp_path: Path) -> None:
    session = talk()
    async with playing(tmp_path, session, open_id=ID) as stage:
        await empty_field(stage)
        await stage.press("f7")
        assert stage.stored().answers == session.answers
        await stage.type(" Ja.")
        assert stage.stored().answer("siden-sidst").text.endswith("ø og å. Ja.")


async def test_what_was_written_and_emptied_at_once_comes_back_whole(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.press("f4")
        await stage.press("4", "tab")
        await stage.type("Det går bedre")
        assert stage.saves()
        await empty_field(stage)
        await stage.press("f4", "f7")
        assert stage.stored().answer("trivsel") == Answer(step=4, text="Det går bedre")


async def test_a_step_of_a_scale_and_choices_come_back(tmp_path: Path) -> None:
    session = talk().with_answer("trivsel", Answer(step=3))
    session = session.with_answer("laering", Answer(chosen=("Kursus", "Ny opgave")))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f4", "3", "f4", "space", "down", "down", "space", "f4")
        assert set(stage.stored().answers) == {"siden-sidst"}
        await stage.press("f7", "f7")
        assert stage.stored().answers == session.answers


async def test_an_answer_that_was_written_anew_is_left_alone(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await empty_field(stage)
        await stage.press("f4", "f3")
        await stage.type("Noget andet")
        await stage.press("f7")
        assert "Der står et nyt svar på »Hvad er du mest tilfreds" in stage.words
        assert stage.stored().answer("siden-sidst").text == "Noget andet"
        await empty_field(stage)
        await stage.press("f4", "f7")
        assert stage.stored().answer("siden-sidst").text == "Noget andet"


async def test_a_note_comes_back_with_author_group_and_dots(tmp_path: Path) -> None:
    board, group = Board().with_note("rolig hånd", author="Bo Prøvesen").with_group("Sammen")
    board = board.put("n1", group).dotted("n1", "Anna Eksempel", 2).with_note("humor")
    session = grus().with_board(SKILLS, board).with_(place=SKILLS)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("down", "d", *YES)
        assert stage.note == "Sedlen er slettet. F7 henter den tilbage."
        await stage.press("up", "d", *YES)
        assert stage.note == "Overskriften er slettet. F7 henter den tilbage."
        await stage.press("f7")
        assert stage.note == "Overskriften »Sammen« er tilbage."
        await stage.press("f7")
        assert stage.note == "Sedlen »rolig hånd« er tilbage."
        now = stage.stored().board(SKILLS)
        assert (now.notes, now.groups) == (board.notes, board.groups)
        assert stage.screen.query_one("#notes").marked == "n1"  # type: ignore[attr-defined]


async def test_a_note_that_was_moved_does_not_come_twice(tmp_path: Path) -> None:
    session = grus().with_board(SKILLS, Board().with_note("rolig hånd")).with_(place=SKILLS)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f", "2", "enter")
        assert stage.stored().board(NEEDS).notes
        assert not stage.offers("bring_back")


async def test_the_hidden_notes_of_a_round_do_not_come_back(tmp_path: Path) -> None:
    session = grus().with_(place=SKILLS)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("r", "enter")
        await stage.type("hemmeligt")
        assert stage.saves()
        await stage.press("ctrl+u", "f7", "escape")
        assert not stage.offers("bring_back")
        assert "hemmeligt" not in stage.text


async def test_what_a_board_came_to_comes_back(tmp_path: Path) -> None:
    board = Board(conclusion="Vi begynder i maj").with_note("en")
    session = grus().with_board(SKILLS, board).with_(place=SKILLS)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("c")
        await empty_field(stage)
        await stage.press("escape")
        assert stage.stored().board(SKILLS).conclusion == ""
        await stage.press("f7")
        assert stage.note == "Det, I var enige om, er tilbage."
        assert "Vi begynder i maj" in stage.text


async def test_goals_and_areas_of_the_workplace_come_back(tmp_path: Path) -> None:
    direction = Direction(
        goals=(StrategicGoal(id="s1", text="Færre skift"),),
        areas=(FocusArea(id="i1", title="Borgeren i centrum"),),
    )
    async with playing(tmp_path, grus().with_(direction=direction), open_id=ID) as stage:
        await stage.press("ctrl+f", "down", "down", "delete", *YES)
        assert stage.note == "Indsatsområdet er slettet. F7 henter det tilbage."
        await stage.press("delete", *YES)
        assert stage.note == "Målet er slettet. F7 henter det tilbage."
        await stage.press("f7", "f7")
        assert stage.note == "Indsatsområdet »Borgeren i centrum« er tilbage."
        assert stage.stored().direction == direction


async def test_an_emptied_task_comes_back(tmp_path: Path) -> None:
    session = first_workshop(BYTTE, SPOERGE)
    async with playing(tmp_path, session, open_id=FIRST) as stage:
        await stage.run("tasks")
        await stage.settle()
        line = stage.screen.query("TaskLine").first()
        for field in line.query("LineInput"):
            field.focus()
            await stage.settle()
            await stage.press("end", "ctrl+u")
        await stage.press("f7")
        assert stage.note == "Opgaven »Bytte en vagt med Nord« er tilbage."
        assert stage.stored(FIRST).course == session.course


async def test_competences_of_a_phase_come_back_line_by_line(tmp_path: Path) -> None:
    session = five_phases()
    asked = next(q for q in session.bank.questions if q.answer is AnswerKind.COMPETENCES)
    async with playing(tmp_path, session, open_id=session.id) as stage:
        await stage.run("agenda")
        await stage.settle()
        stage.app.pop_screen()
        await stage.settle()
        await stage.app.screen.go_there(asked.id)  # type: ignore[attr-defined]
        await stage.settle()
        for words in ("Lytte", "Skrive kort"):
            line = list(stage.screen.query("NeedLine"))[-1]
            line.query("LineInput").first().focus()
            await stage.settle()
            await stage.type(words)
        await stage.press("f3", "f4")
        before = stage.stored(session.id).answers
        await stage.focus_on(".need-competence")
        await empty_field(stage)
        await stage.press("f3", "f4")
        assert stage.stored(session.id).answers != before
        await stage.press("f7")
        assert stage.stored(session.id).answers == before


async def test_it_is_kept_when_the_talk_is_left_and_opened_again(tmp_path: Path) -> None:
    session = talk(make_goal("m1"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f8", "delete", *YES, "escape", "escape", *YES, "enter", "f7")
        assert stage.stored().plan == session.plan


async def test_it_never_comes_into_another_talk(tmp_path: Path) -> None:
    other = make_session(OTHER, employee="Ursula Prøvesen", goals=(make_goal("m1", "Ursulas"),))
    async with playing(tmp_path, talk(), other, open_id=OTHER) as stage:
        await stage.press("f8", "delete", *YES, "escape", "escape", *YES, "s")
        await stage.type("anna")
        await stage.press("enter", "enter")
        assert stage.title == "MUS · Anna Eksempel"
        assert not stage.offers("bring_back")
        await stage.press("f7", "f8", "f7")
        assert "Ursula" not in stage.text
        assert stage.stored().plan.goals == ()


async def test_a_closed_talk_says_why_not_and_gives_it_back_when_reopened(tmp_path: Path) -> None:
    session = talk(make_goal("m1"), LEAD)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f8", "f4", "delete", *YES, "escape")
        assert await stage.talk.try_change(close(agreed(stage.talk.session), NOW))
        await stage.press("f8", "f7")
        assert "Samtalen er afsluttet. Genåbn den" in stage.words
        assert len(stage.stored().plan.goals) == 1
        await stage.press("ctrl+l", *YES, "f7")
        assert len(stage.stored().plan.goals) == 2


async def test_experiences_come_back_in_a_closed_talk(tmp_path: Path) -> None:
    session = five_phases()
    late = session.bank.themes[-1].questions[0].id
    session = session.with_answer(late, Answer(text="Vi holdt fast"))
    async with playing(tmp_path, close(agreed(session), NOW), open_id=session.id) as stage:
        await empty_field(stage)
        await stage.press("f7")
        assert stage.stored(session.id).answer(late).text == "Vi holdt fast"


async def test_what_cannot_be_saved_can_come_back_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = talk(make_goal("m1"))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f8", "delete", *YES)
        with monkeypatch.context() as patch:
            patch.setattr(files, "write_temp", no_room)
            await stage.press("f7")
            assert "disken er fuld" in stage.note
        await stage.press("f7")
        assert stage.stored().plan == session.plan


def no_room(*_arguments: object, **_named: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "")


async def test_what_says_f7_goes_when_it_came_back_elsewhere(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal("m1"), LEAD), open_id=ID) as stage:
        await stage.press("f8", "delete", "right", "enter")
        assert "F7 henter det tilbage" in stage.note
        plan = stage.frame
        await stage.press("f12", "f12")
        assert stage.frame is plan
        stage.talk._removals.forget(stage.talk._removals._gone[0])
        stage.talk.tell()
        await stage.settle()
        assert "F7" not in stage.note


async def test_what_says_f7_goes_with_the_closing_of_the_talk(tmp_path: Path) -> None:
    async with playing(tmp_path, agreed(talk(make_goal("m1"), LEAD)), open_id=ID) as stage:
        await stage.press("f8", "f4", "delete", "right", "enter")
        assert "F7 henter det tilbage" in stage.note
        await stage.press("ctrl+l", "right", "enter", "escape")
        assert stage.talk.read_only
        assert "F7" not in stage.note
