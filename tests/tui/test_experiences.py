"""Erfaringer og forslag: read through, and ticked one by one."""

from pathlib import Path

from kompetence_tui.domain.report.experiences import Chosen
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.store.report import experiences as kept
from tests.told_sessions import PROPOSAL, SECRET, TOOL, five_phases, person, workshop
from tests.tui.stage import YES, Stage, playing

NAMED = "Anna Eksempel vil lære os at brygge."


def told(stage: Stage, year: int = 2026) -> list[Chosen]:
    return [*kept.read(kept.path_of(stage.store.place, ReportPeriod(year)))]


async def go_there(stage: Stage) -> None:
    await stage.run("experiences")
    assert stage.on("Experiences")
    await stage.until(lambda: "er med" in stage.status or "ingen tekster" in stage.words)


async def test_each_text_is_read_in_full_and_ticked_by_itself(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases(), workshop(), person()) as stage:
        await go_there(stage)
        assert stage.status == "0 af 2 er med"
        assert "Team Eksempelnord · GRUS 8.10.2026 · Forslag til et højere niveau" in stage.words
        assert PROPOSAL in stage.words
        assert SECRET not in stage.text
        await stage.press("space")
        assert (stage.status, stage.note) == ("1 af 2 er med", "Teksten er med.")
        await stage.press("down", "space")
        assert [one.text for one in told(stage)] == [PROPOSAL, TOOL]
        await stage.press("space")
        assert [one.text for one in told(stage)] == [PROPOSAL]


async def test_a_text_with_a_name_is_ticked_only_after_a_yes_that_says_which(
    tmp_path: Path,
) -> None:
    talk = five_phases()
    talk = talk.with_answer("femfaser-opfoelgning-forslag", talk.answer("x").with_(text=NAMED))
    async with playing(tmp_path, talk) as stage:
        await go_there(stage)
        assert stage.shown("#told-list").splitlines()[0].rstrip().endswith("!")
        await stage.press("space")
        assert "Der står et navn i teksten: Anna Eksempel" in stage.words
        await stage.press("enter")
        assert told(stage) == []
        await stage.press("space", *YES)
        assert [one.text for one in told(stage)] == [NAMED]


async def test_the_words_can_be_others_than_those_in_the_talk(tmp_path: Path) -> None:
    talk = five_phases()
    talk = talk.with_answer("femfaser-opfoelgning-forslag", talk.answer("x").with_(text=NAMED))
    async with playing(tmp_path, talk) as stage:
        await go_there(stage)
        await stage.press("r")
        await stage.type(" Nu!")
        await stage.press("escape")
        assert told(stage) == []
        await stage.press("r")
        await stage.type(" Snart.")
        await stage.press("f4")
        (one,) = told(stage)
        assert (one.text, one.is_reworded) == ("NN vil lære os at brygge. Snart.", True)
        assert stage.store.read(talk.id) == talk
        assert "Kommer med i disse ord: NN vil lære os at brygge. Snart." in stage.words
        await stage.press("r")
        await stage.type(" Spørg Eva.")
        await stage.press("f4")
        assert "Der står et navn i teksten: Eva" in stage.words
        await stage.press("escape")
        assert told(stage) == [one]


async def test_the_arrows_go_to_another_year_and_a_damaged_file_is_told(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases()) as stage:
        await go_there(stage)
        await stage.press("right")
        await stage.until(lambda: "Annas hold" in stage.text)
        assert "← 2027 →" in stage.title
        await stage.press("left", "left")
        await stage.until(lambda: "Her er ingen tekster fra perioden" in stage.text)
        path = kept.path_of(stage.store.place, ReportPeriod(2024))
        path.parent.mkdir()
        path.write_bytes(b"x")
        await stage.press("left")
        await stage.until(lambda: "reports/2024-texts.json kan ikke læses" in stage.note)


async def test_it_is_not_shown_while_names_are_covered(tmp_path: Path) -> None:
    async with playing(tmp_path, five_phases()) as stage:
        await stage.press("v")
        assert not stage.offers("experiences")
