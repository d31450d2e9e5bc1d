"""Keys that come faster than the screens change: nothing is lost or put in the wrong place."""

from pathlib import Path

from kompetence_tui.tui.widgets.line_input import LineInput
from tests.domain.threads import group
from tests.factories import make_session
from tests.tui.stage import ID, playing


async def test_going_to_and_fro_keeps_every_answer(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await stage.type(" Og mere.")
        await stage.press("f4", "4", "tab")
        await stage.type("fint")
        await stage.press("f4", "f4")
        await stage.type("lede møder")
        await stage.press("f3", "2", "f3", "f4", "f3", "tab")
        await stage.type("!")
        await stage.press("f3")
        answers = stage.stored().answers
    assert answers["siden-sidst"].text == "Vagtplanen – den holdt!\nÆ, ø og å. Og mere."
    assert (answers["trivsel"].step, answers["trivsel"].text) == (4, "fint!")
    assert answers["laering"].chosen == ("Sidemandsoplæring",)
    assert answers["maal"].text == "lede møder"


async def test_keys_in_one_burst_reach_the_question_they_were_meant_for(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await stage.burst(*" abc", "f4", "tab", *"def", "f4", "f4", *"ghi", "f3", "f3", *"3")
        answers = stage.stored().answers
    assert answers["siden-sidst"].text.endswith("å. abc")
    assert (answers["trivsel"].step, answers["trivsel"].text) == (3, "def")
    assert answers["maal"].text == "ghi"


async def test_tab_typed_ahead_goes_to_the_next_field_of_a_form_that_changes(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path) as stage:
        await stage.press("n")
        to_kind = ("tab", "tab", "tab", "tab", "tab")
        await stage.burst(
            *to_kind, "end", "left", "left", "tab", "tab", "tab", *"Eva", "tab", *"Bo"
        )
        names = {line.id: line.value for line in stage.screen.query(LineInput) if line.value}
        assert (names["leader"], names["management"]) == ("Eva", "Bo")


async def test_tab_typed_ahead_goes_through_lines_that_were_just_added(tmp_path: Path) -> None:
    async with playing(tmp_path, group(ID), open_id=ID) as stage:
        await stage.burst("ctrl+f", "f5", *"Område", "tab", *"Vision", "tab")
        for n in range(3):
            await stage.burst(*f"kompetence {n}", "tab", *f"gruppe {n}", "tab", "tab")
        (area,) = stage.stored().direction.areas
    assert [(need.competence, need.whom) for need in area.needs] == [
        (f"kompetence {n}", f"gruppe {n}") for n in range(3)
    ]
