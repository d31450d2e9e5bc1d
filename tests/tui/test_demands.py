"""What a bank demands at closing is said on the page, and is met by being there."""

from pathlib import Path

from kompetence_tui.domain.session.session import Session
from tests.factories import agreed
from tests.tui.stage import playing
from tests.ways import own_talk


def demanding() -> Session:
    session = own_talk("Ved afslutning: spørgsmål laere", "Ved afslutning: lederen har en handling")
    return agreed(session)


async def test_it_is_said_with_the_banks_names_and_met_by_going_there(tmp_path: Path) -> None:
    session = demanding()
    async with playing(tmp_path, session, open_id=session.id) as stage:
        await stage.press("ctrl+l")
        assert stage.on("Closing")
        assert "I har ikke været ved »Hvad vil du lære?« endnu" in stage.words
        assert "ingen handling, som teamlederen er ansvarlig for" in stage.words
        await stage.press("escape", "f4", "ctrl+l")
        assert "Hvad vil du lære?" not in stage.words
        assert stage.stored(session.id).come_to == ("laere",)
