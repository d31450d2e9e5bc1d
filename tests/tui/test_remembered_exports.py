"""What is exported on the screen is remembered, so that it can be erased with its talk."""

from pathlib import Path

from kompetence_tui.store import known_exports
from kompetence_tui.store.known_exports import State
from tests.factories import make_goal
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import talk


def states(stage: Stage) -> list[State]:
    return [known.look()[0] for known in known_exports.read(stage.store.place, ID)]


async def test_a_file_is_remembered_also_when_it_is_written_over_another(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        await stage.press("e", "enter")
        assert states(stage) == [State.AS_WRITTEN]
        (known,) = known_exports.read(stage.store.place, ID)
        known.path.write_text("rettet i hånden")
        assert states(stage) == [State.CHANGED]
        await stage.press("enter")
        await stage.press(*YES)
        assert states(stage) == [State.AS_WRITTEN]


async def test_one_that_cannot_be_remembered_is_written_and_said(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal())) as stage:
        known_exports.folder(stage.store.place).write_text("en fil")
        await stage.press("e", "enter")
        assert "Gemt som" in stage.note
        assert "huskes ikke" in stage.note
        assert "huskes ikke" in stage.words
