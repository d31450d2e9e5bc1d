"""A question that is shown after an answer, as one goes through the talk."""

from pathlib import Path

from kompetence_tui.domain.session.session import Session
from tests.domain.test_asked import asked_after
from tests.tui.stage import ID, playing


def talk() -> Session:
    return asked_after("1").with_(id=ID)


async def test_it_comes_next_the_moment_the_answer_is_given(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.burst("1", "f4")
        assert "Hvorfor?" in stage.text
        await stage.type("Travlt")
        await stage.press("f3", "2", "f4")
        assert "Hvorfor?" in stage.text  # what is written stays where it can be reached
        assert "Stilles ikke længere: spørges kun, når svaret" in stage.words
        await stage.press("f2")
        assert "spørges kun, når" in stage.text
    assert stage.store.read(ID).answer("sent").text == "Travlt"


async def test_it_is_passed_over_without_the_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        await stage.burst("2", "f4")
        assert "Hvorfor?" not in stage.text
        assert "Hvordan lærer du bedst?" in stage.text
