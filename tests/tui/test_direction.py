"""Mål og indsatsområder: written by a group, taken over from above, made into goals."""

from pathlib import Path

import pytest

from kompetence_tui.domain.direction.direction import (
    Direction,
    FocusArea,
    GoalLevel,
    Level,
    Need,
    NeedSource,
    Purpose,
    StrategicGoal,
)
from kompetence_tui.domain.direction.opspil import inherited, link_to
from kompetence_tui.domain.session.kinds import Horizon
from kompetence_tui.domain.session.session import EventKind, Session
from tests.domain.threads import CENTRE, NAMES, UNIT, VAGUE, group, strategy
from tests.factories import NOW, when
from tests.shipped_forms import form
from tests.tui.hostile import TEXTS, harmful
from tests.tui.stage import ID, YES, Stage, playing

SHORT = StrategicGoal(id="s1", text="Færre skift", horizon=Horizon.SHORT)
LONG = StrategicGoal(
    id="s2", level=GoalLevel.MUNICIPALITY, text="Tæt på borgeren", horizon=Horizon.LONG,
    purpose=Purpose.DEVELOPMENT,
)  # fmt: skip


def grus(*areas: FocusArea, goals: tuple[StrategicGoal, ...] = ()) -> Session:
    return group(ID, direction=Direction(areas=areas, goals=goals))


def areas(stage: Stage) -> tuple[FocusArea, ...]:
    return stage.stored().direction.areas


def listed(stage: Stage) -> str:
    return stage.shown("#direction-list")


async def test_an_area_is_written_with_its_competences_in_order(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("ctrl+f", "f5")
        await stage.type("Digital i hverdagen")
        await stage.press("tab")
        await stage.type("Alle er med.")
        await stage.press("tab")
        await stage.type("Journalføring")
        await stage.press("tab")
        await stage.type("natholdet")
        await stage.press("tab", "b", "tab")
        await stage.type("Videomøder")
        await stage.press("tab")
        await stage.type("alle")
        await stage.press("tab", "down", "down", "escape")
        assert stage.on("Conversation")
        (area,) = areas(stage)
    assert (area.title, area.vision) == ("Digital i hverdagen", "Alle er med.")
    assert area.needs == (
        Need(competence="Journalføring", whom="natholdet", source=NeedSource.USERS),
        Need(competence="Videomøder", whom="alle", source=NeedSource.TASKS),
    )


async def test_what_can_only_be_read_is_never_cut_off(tmp_path: Path) -> None:
    need = Need(
        competence="At se, hvornår en borger er gået i stå, og hjælpe uden at tage musen",
        whom="mindst to på hvert hold, også om natten",
        source=NeedSource.TASKS,
    )
    taken = inherited(strategy())[0].with_(id="i9", needs=(need,))
    async with playing(tmp_path, grus(taken), open_id=ID) as stage:
        await stage.press("ctrl+f")
        for words in (need.competence, need.whom, NeedSource.TASKS.value):
            assert words in stage.words
        assert areas(stage) == (taken,)


async def test_a_competence_is_in_sight_as_it_is_written_at_80_columns(tmp_path: Path) -> None:
    words = "Forklare en afgørelse, så borgeren forstår den"
    async with playing(tmp_path, grus(CENTRE), open_id=ID) as stage:
        await stage.press("ctrl+f", "f5")
        await stage.burst(*"Titel", "tab", "tab", *words, "tab", *"alle, der skriver breve")
        assert words in stage.text
        assert "alle, der skriver breve" in stage.text


async def test_looking_at_everything_changes_nothing(tmp_path: Path) -> None:
    taken = inherited(strategy())[0].with_(id="i9")
    session = grus(CENTRE, VAGUE, taken, goals=(SHORT, LONG))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press(
            "ctrl+f", *["down"] * 9, *["f3"] * 5, *["f4"] * 6, "f2", "enter", "escape"
        )
        assert stage.stored().direction == session.direction


async def test_typing_in_two_areas_never_mixes_them(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(CENTRE, VAGUE), open_id=ID) as stage:
        await stage.press("ctrl+f", "enter")
        await stage.type(" A")
        await stage.press("f4")
        await stage.type(" B")
        await stage.press("f3")
        await stage.type("C")
        one, two = areas(stage)
    assert one == CENTRE.with_(title=CENTRE.title + " AC")
    assert two == VAGUE.with_(title=VAGUE.title + " B")


async def test_a_vision_alone_becomes_no_goal_and_the_reason_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(VAGUE), open_id=ID) as stage:
        await stage.press("ctrl+f")
        assert "endnu kun en vision" in listed(stage)
        assert "skriv mindst én kompetence, og for hvem" in stage.words
        await stage.press("ctrl+t")
        assert stage.on("DirectionScreen")
        assert "»Digital i hverdagen« er endnu kun en vision" in stage.note
        assert not [goal for goal in stage.stored().plan.goals if not goal.aim]


async def test_an_area_becomes_a_goal_that_builds_on_it(tmp_path: Path) -> None:
    session = grus(CENTRE)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("ctrl+f", "ctrl+t")
        await stage.type("Øve samtalen to og to")
        assert "Bygger på indsatsområdet »Sætte borgeren i centrum«" in stage.words
        await stage.press("ctrl+f")
        assert stage.on("DirectionScreen")
        goal = stage.stored().plan.goals[-1]
    assert goal.aim == "Øve samtalen to og to"
    assert goal.builds_on == link_to(session, CENTRE.id, CENTRE.title)


async def test_a_goal_left_empty_is_not_kept(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(CENTRE), open_id=ID) as stage:
        before = stage.stored().plan
        await stage.press("ctrl+f", "ctrl+t", "escape", "escape")
        assert stage.stored().plan.goals == before.goals


async def test_what_nothing_was_written_in_is_not_kept(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("ctrl+f", "f5", "f5", "escape", "ctrl+f", "enter", "escape")
        assert not stage.stored().direction.areas + stage.stored().direction.goals


async def test_more_than_five_competences_get_a_hint_as_they_are_written(tmp_path: Path) -> None:
    needs = tuple(Need(competence=f"nr. {n}", whom="alle") for n in range(5))
    async with playing(tmp_path, grus(CENTRE.with_(needs=needs)), open_id=ID) as stage:
        await stage.press("ctrl+f")
        assert "mange på én gang" not in stage.words
        lines = stage.screen.query(".need-competence")
        stage.screen.set_focus(lines[len(lines) - 1])
        await stage.type("nr. 6")
        assert "6 kompetencer er mange på én gang" in stage.words


async def test_the_chain_is_written_and_listed_from_the_whole_to_the_part(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("ctrl+f", "enter")
        await stage.type("Færre skift")
        await stage.press("tab", "tab", "1", "tab", "2", "up", "up", "up", "up")
        await stage.press("escape", "ctrl+f")
        await stage.press("down", "enter")
        await stage.type("Tæt på borgeren")
        await stage.press("tab", "1")
        rows = listed(stage).splitlines()
        first, second = (row for row in rows if "Færre" in row or "Tæt" in row)
        assert first.split() == ["▌", "kommunens", "Tæt", "på", "borgeren"]
        assert "kort sigt · drift" in second
        goals = stage.stored().direction.chain
    assert [(goal.level.value, goal.text) for goal in goals] == [
        ("kommunens", "Tæt på borgeren"), ("arbejdspladsens", "Færre skift"),
    ]  # fmt: skip


async def test_goals_are_shown_by_sort_and_the_title_says_which(tmp_path: Path) -> None:
    plain = StrategicGoal(id="s3", text="Godt arbejde")
    async with playing(tmp_path, grus(CENTRE, goals=(plain, SHORT, LONG)), open_id=ID) as stage:
        await stage.press("ctrl+f", "end", "up", "up")
        seen = []
        for _press in range(5):
            found = [goal.text for goal in (plain, SHORT, LONG) if goal.text in listed(stage)]
            seen.append((stage.title.partition(" · kun ")[2], found))
            await stage.press("f2")
        assert "kun" not in stage.title
    assert seen == [
        ("", ["Godt arbejde", "Færre skift", "Tæt på borgeren"]),
        ("kort sigt", ["Færre skift"]),
        ("lang sigt", ["Tæt på borgeren"]),
        ("udvikling", ["Tæt på borgeren"]),
        ("drift", []),
    ]


async def test_areas_are_taken_over_from_a_strategy_and_out_again(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), strategy(), open_id=ID) as stage:
        await stage.press("ctrl+f", "f12")
        assert "Hoved-MED · Eksempelkommune · 10.1.2026" in stage.words
        await stage.press("enter")
        assert "hentet" in stage.words
        (area,) = areas(stage)
        assert area.is_inherited
        assert (area.level, area.dialogue.danish) == (Level.MAIN, "10.1.2027")
        await stage.press("enter")
        assert areas(stage) == ()
        await stage.press("down", "enter", "escape")
        assert [area.title for area in areas(stage)] == [VAGUE.title]
        assert "fra Hoved-MED · drøftes igen 10.1.2027" in listed(stage)


async def test_through_three_levels_each_area_is_read_below_and_says_whose_it_is(
    tmp_path: Path,
) -> None:
    main = strategy(unit="Hoved-MED i kommunen").with_event(EventKind.CLOSED, NOW)
    between = Direction(
        level=Level.ADMINISTRATION,
        dialogue=when("10.2.2027"),
        areas=(inherited(main)[0].with_(id="i1"), VAGUE.with_(title="Tryg overgang")),
    )
    later = main.date.replace(month=2)
    middle = strategy("forv234567", unit="Forvaltningen", date=later, direction=between)
    local = strategy(ID, unit="Lokal-MED", direction=Direction(level=Level.LOCAL))
    async with playing(tmp_path, main, middle, local, open_id=ID) as stage:
        await stage.press("ctrl+f", "f12")
        assert stage.words.count(CENTRE.title) == 1
        await stage.press("enter", "down", "enter", "escape")
        assert [(area.title, area.level, area.dialogue.danish) for area in areas(stage)] == [
            ("Tryg overgang", Level.ADMINISTRATION, "10.2.2027"),
            (CENTRE.title, Level.MAIN, "10.1.2027"),
        ]
        assert "fra Forvaltnings-MED · drøftes igen 10.2.2027 · kun læsning" in listed(stage)
        assert "fra Hoved-MED · drøftes igen 10.1.2027" in listed(stage)
        before = areas(stage)
        await stage.press("up", "up", "enter")
        await stage.type("xyz")
        assert areas(stage) == before
        written = form("strategi").render(stage.stored())
    assert "Fra: Forvaltnings-MED, strategi 10.2.2026, næste årlige drøftelse 10.2.2027" in written
    assert "Fra: Hoved-MED, strategi 10.1.2026, næste årlige drøftelse 10.1.2027" in written


async def test_what_is_taken_over_shows_nobodys_name(tmp_path: Path) -> None:
    nameless = strategy(unit="")
    async with playing(tmp_path, grus(), nameless, open_id=ID) as stage:
        await stage.press("ctrl+f", "f12", "enter")
        assert not [name for name in nameless.names() if name in stage.text]
        await stage.press("escape", "up", "up", "enter", "ctrl+t")
        assert "Svend" not in stage.text


async def test_strategies_come_newest_of_each_unit_and_the_own_first(tmp_path: Path) -> None:
    own = strategy("egen234567", unit=UNIT)
    older = strategy("gammel2345", unit=UNIT, date=own.date.replace(year=2024))
    async with playing(tmp_path, grus(), older, strategy(), own, open_id=ID) as stage:
        await stage.press("ctrl+f", "f12")
        heads = [line for line in stage.text.splitlines() if "Hoved-MED ·" in line]
        assert [head.split("· ", 1)[1].split(" ·")[0] for head in heads] == [
            UNIT, "Eksempelkommune", UNIT,
        ]  # fmt: skip
        assert "2024" in heads[-1]


async def test_without_a_strategy_that_is_said(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), strategy(direction=Direction()), open_id=ID) as stage:
        await stage.press("ctrl+f", "f12", "enter")
        assert "ingen kompetencestrategi med indsatsområder" in stage.words
        await stage.press("escape")
        assert stage.on("DirectionScreen")


async def test_an_inherited_area_is_read_not_written_and_can_become_a_goal(tmp_path: Path) -> None:
    taken = inherited(strategy())[0].with_(id="i1")
    async with playing(tmp_path, grus(taken), open_id=ID) as stage:
        await stage.press("ctrl+f", "enter")
        assert "kun læsning" in stage.words
        await stage.type("xyz")
        await stage.paste("xyz")
        await stage.press("n", "f4", "f3")
        assert areas(stage) == (taken,)
        await stage.press("ctrl+t")
        await stage.type("Øve")
        goal = stage.stored().plan.goals[-1]
        assert goal.builds_on == taken.origin


async def test_deleting_asks_and_what_was_taken_over_can_come_back(tmp_path: Path) -> None:
    taken = inherited(strategy())[0].with_(id="i7")
    async with playing(tmp_path, grus(CENTRE, taken, goals=(SHORT,)), open_id=ID) as stage:
        await stage.press("ctrl+f", "delete")
        assert "Slet målet »Færre skift«?" in stage.words
        await stage.press(*YES)
        assert stage.stored().direction.goals == ()
        await stage.press("delete", "enter")
        assert len(areas(stage)) == 2
        await stage.press("down", "delete")
        assert "Det kan hentes igen" in stage.words
        await stage.press(*YES)
        assert areas(stage) == (CENTRE,)


async def test_a_new_area_after_a_deleted_one_begins_empty(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(CENTRE), open_id=ID) as stage:
        await stage.press("ctrl+f", "enter", "f8", "ctrl+f")
        await stage.focus_on("#direction-list")
        await stage.press("delete", *YES, "f5")
        await stage.type("Nyt")
        assert areas(stage) == (FocusArea(id="i1", title="Nyt"),)


async def test_a_committee_says_its_level_and_yearly_dialogue(tmp_path: Path) -> None:
    session = strategy(ID, direction=Direction())
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("ctrl+f")
        assert "Udvalget" in listed(stage)
        await stage.press("enter", "3", "tab")
        await stage.type("10/1-2027")
        await stage.press("escape", "ctrl+f")
        assert "Lokal-MED · drøftes igen 10.1.2027" in listed(stage)
        direction = stage.stored().direction
    assert (direction.level, direction.dialogue.danish) == (Level.LOCAL, "10.1.2027")


async def test_a_group_is_no_committee_and_a_mus_has_no_direction(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(), open_id=ID) as stage:
        await stage.press("ctrl+f")
        assert "Udvalget" not in stage.text


async def test_plan_and_direction_lie_no_deeper_for_going_to_and_fro(tmp_path: Path) -> None:
    async with playing(tmp_path, grus(CENTRE), open_id=ID) as stage:
        await stage.press("ctrl+f", *["f8", "ctrl+f"] * 3)
        assert stage.on("DirectionScreen")
        assert len(stage.app.screen_stack) == 3
        await stage.press("escape", *["f8", "ctrl+f"] * 3, "escape")
        assert stage.on("PlanScreen")


async def test_a_closed_talk_is_read(tmp_path: Path) -> None:
    session = grus(CENTRE, goals=(LONG,)).with_event(EventKind.CLOSED, NOW)
    async with playing(tmp_path, session, strategy(), open_id=ID) as stage:
        await stage.press("ctrl+f")
        assert "+ nyt" not in stage.words
        for key in ("enter", "f5", "ctrl+t", "f12", "delete", "f4", "enter"):
            await stage.press(key)
            await stage.type("x2")
        assert stage.on("DirectionScreen")
        await stage.press("escape")
        assert stage.stored().direction == session.direction


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text(text: str, tmp_path: Path) -> None:
    area = FocusArea(
        id="i1", title=text, vision=text, needs=(Need(competence=text, whom=text),) * 2
    )
    goal = StrategicGoal(id="s1", text=text)
    above = strategy(unit=text, direction=Direction(areas=(area,)))
    session = grus(area, *inherited(above)[:1], goals=(goal,)).with_(unit=text)
    async with playing(tmp_path, session, above, open_id=ID) as stage:
        for keys in (("ctrl+f",), ("down",), ("enter",), ("f12", "enter"), ("escape", "f2"),
                     ("ctrl+t",), ("f2",), ("escape",)):  # fmt: skip
            await stage.press(*keys)
            assert not harmful(stage.strips)
        for width, height in ((40, 12), (130, 40), (60, 20)):
            await stage.resize(width, height)


async def test_names_of_the_group_are_not_offered_as_those_a_competence_is_for(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, grus(CENTRE), open_id=ID) as stage:
        await stage.press("ctrl+f")
        assert not [name for name in NAMES if name in stage.text]
