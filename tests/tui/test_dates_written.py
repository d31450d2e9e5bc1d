"""Everyday dates in the plan: shown as what they were understood as, and why they are none."""

from datetime import date
from pathlib import Path

from kompetence_tui.domain.dates.dates import PartialDate
from tests.factories import make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import open_part, talk

FULL = make_goal()


async def test_a_date_in_words_is_shown_and_kept_as_its_day(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "timeline")
        await stage.press("home", *["delete"] * 12)
        await stage.type("løbende")
        assert "er ingen dato" not in stage.words
        await stage.press("tab")
        assert "»løbende« er ingen dato; skriv, hvornår I ser på det igen" in stage.words
        await stage.press("home", *["delete"] * 12)
        await stage.type("om et halvt år")
        day = PartialDate.day(date(2027, 5, 21))
        assert day.explained in stage.words
        await stage.press("enter")
        assert stage.stored().plan.goals[0].timeline.end.date == day


async def test_a_span_is_both_dates_of_an_action(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(FULL), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, f"action:{FULL.actions[0].id}")
        await stage.press("tab", "tab", "home", *["delete"] * 12)
        await stage.type("29.-30. marts 2027")
        assert "mandag 29.3.2027 – tirsdag 30.3.2027" in stage.words
        await stage.press("home", *["delete"] * 20)
        await stage.type("snarest")
        await stage.press("shift+tab")
        assert "»snarest« er ingen dato; skriv den seneste dag" in stage.words.replace("\n", " ")
