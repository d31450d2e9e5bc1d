"""F5 from an answer offers its words as the goal's text: taken by a key, changed, or left."""

from pathlib import Path

from kompetence_tui.domain.plan.plan import GoalOrigin
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from tests.tui.stage import ID, Stage, playing
from tests.tui.talks import talk

WORDS = "Jeg vil gerne [/x] lede et møde.\nDet med borgerne."


def answered() -> Session:
    return talk().with_answer("siden-sidst", Answer(text=WORDS))


def aims(stage: Stage) -> list[str]:
    return [goal.aim for goal in stage.stored().plan.goals]


async def test_one_key_takes_them_and_they_can_be_changed(tmp_path: Path) -> None:
    async with playing(tmp_path, answered(), open_id=ID, size=(60, 20)) as stage:
        await stage.press("f5")
        assert "Enter tager jeres ord: »Jeg vil gerne [/x] lede et møde. Det" in stage.words
        await stage.press("enter")
        await stage.type(" Og så\nmere")
        assert "Enter tager" not in stage.text
        await stage.press("escape")
        assert aims(stage) == [f"{WORDS} Og så\nmere"]


async def test_what_is_typed_first_is_kept_and_enter_is_a_line_break_then(tmp_path: Path) -> None:
    async with playing(tmp_path, answered(), open_id=ID) as stage:
        await stage.press("f5")
        await stage.type("Lede\nmødet")
        assert "Enter tager" not in stage.text
        await stage.press("escape")
        assert aims(stage) == ["Lede\nmødet"]


async def test_left_and_come_back_to_they_are_offered_still(tmp_path: Path) -> None:
    async with playing(tmp_path, answered(), open_id=ID) as stage:
        await stage.press("f5", "escape", "enter", "enter", "ctrl+z")
        assert "Enter tager" in stage.text
        await stage.press("enter", "escape")
        assert aims(stage) == [WORDS]


def test_a_gap_of_the_profile_is_nobodys_words() -> None:
    assert GoalOrigin(words="Fra profilen").offer == ""
    assert GoalOrigin(board="b", words=" Vi deler ").offer == "Vi deler"
