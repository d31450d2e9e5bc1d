"""Før, under og efter: eight lines with ticks, the talk afterwards, and ticks once closed."""

from pathlib import Path

from textual.content import Content
from textual.widgets import Static

from kompetence_tui.domain.dates.when import Timeline, When
from kompetence_tui.domain.follow_up.progress import AFTER, Progress
from kompetence_tui.domain.plan.action import Action, ChosenMethod, Transfer, TransferPoint
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.session import Session
from tests.factories import NOW, TODAY, agreed, make_goal, when
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import talk
from tests.tui.test_action_more import go_to_line

COURSE = Action(
    id="h1",
    text="Kursus i journalen",
    responsible="Anna Eksempel",
    timeline=Timeline(start=when("1.12.2026"), end=when("15.1.2027")),
)
TAKEN_UP = COURSE.with_(
    transfer=Transfer(agreed={TransferPoint.RELEVANCE: "Til vagterne"}, follow_up=when("12.2.2027"))
)


def talk_with(action: Action) -> Session:
    return agreed(talk(make_goal("m1").with_(actions=(action,))))


def transfer(stage: Stage) -> Transfer | None:
    return stage.stored().plan.goals[0].actions[0].transfer


def ticks(stage: Stage) -> list[tuple[str, str, str]]:
    log = stage.stored().progress
    assert all(entry.done and entry.date == TODAY for entry in log)
    return [(entry.goal, entry.action, entry.point) for entry in log]


async def to_transfer(stage: Stage) -> None:
    await stage.press("f8")
    await go_to_line(stage, "h1")
    await stage.press("f12", "f3")
    assert stage.on("TransferScreen")


async def test_taking_it_up_makes_the_talk_afterwards_stand_ready(tmp_path: Path) -> None:
    async with playing(tmp_path, talk_with(COURSE), open_id=ID) as stage:
        await to_transfer(stage)
        for words in (
            "Kursus i journalen", "Før", "Motivation", "Relevans", "Opstille mål", "Under",
            "Finde eksempler", "Lære hvordan og", "Efter", "Afprøve", "Sparre", "Læringsmiljø",
            "12.2.2027", "på plads før 1.12.2026 · mangler: motivation, relevans og opstille mål",
        ):  # fmt: skip
            assert words in stage.words
        found = transfer(stage)
        assert found is not None
        assert (found.agreed, found.follow_up.danish) == ({}, "12.2.2027")
        await stage.press("escape")
        assert "0 af 8 gjort · 3 før-punkter mangler · efter: 12.2.2027" in stage.words


async def test_what_helps_the_chosen_method_stands_at_its_stage(tmp_path: Path) -> None:
    chosen = ChosenMethod(id="foelordning", name="Følordning")
    async with playing(tmp_path, talk_with(COURSE.with_(methods=(chosen,))), open_id=ID) as stage:
        await to_transfer(stage)
        said = [stage.shown(f"#stage-{name}-method") for name in ("before", "during", "after")]
        assert "Følordning" not in stage.text
        assert "Vælg to ting at holde øje med" in said[0]
        assert "vælg én ting at prøve" in " ".join(said[2].split())


async def test_what_helps_several_methods_says_which(tmp_path: Path) -> None:
    several = tuple(ChosenMethod(id=name, name=name) for name in ("foelordning", "kurser"))
    async with playing(tmp_path, talk_with(COURSE.with_(methods=several)), open_id=ID) as stage:
        await to_transfer(stage)
        assert "Følordning: Vælg to ting" in stage.words
        assert "Kurser og uddannelse: Aftal, hvad du skal kunne" in stage.words


async def test_each_line_and_tick_goes_to_its_own_point(tmp_path: Path) -> None:
    async with playing(tmp_path, talk_with(COURSE), open_id=ID) as stage:
        await to_transfer(stage)
        for point in TransferPoint:
            await stage.type(f"om {point.value}")
            await stage.press("tab")
            if point in (TransferPoint.MOTIVATION, TransferPoint.CLIMATE):
                await stage.press("space")
            await stage.press("tab")
        await stage.press(*["backspace"] * 10)
        await stage.type("uge 8 2027")
        await stage.press("tab", "space")
        found = transfer(stage)
        assert found is not None
        assert found.agreed == {point: f"om {point.value}" for point in TransferPoint}
        assert found.follow_up == when("uge 8 2027")
        points = ("motivation", "læringsmiljø", AFTER)
        assert ticks(stage) == [("m1", "h1", point) for point in points]
        await stage.press("space")
        assert len(ticks(stage)) == 2
        await stage.press("escape")
        assert "2 af 8 gjort · 2 før-punkter mangler · efter: uge 8 2027" in stage.words
        await stage.press("f3")
        assert found == transfer(stage)
        assert "om læringsmiljø" in stage.text


async def test_what_is_missed_before_the_start_needs_the_reader(tmp_path: Path) -> None:
    late = TAKEN_UP.with_(timeline=Timeline(start=when("1.11.2026")))
    async with playing(tmp_path, talk_with(late), open_id=ID) as stage:
        await to_transfer(stage)
        before = stage.screen.query_one("#stage-before", Static).content
        assert isinstance(before, Content)
        assert any("needs-you" in str(span.style) for span in before.spans)
        assert "på plads før 1.11.2026" in stage.words
        await stage.press(*["tab", "space", "tab"] * 3)
        assert "mangler:" not in stage.words


async def test_a_closed_talk_takes_ticks_and_nothing_else(tmp_path: Path) -> None:
    session = close(talk_with(TAKEN_UP), NOW)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("down", "down", "enter", "f3")
        assert stage.on("TransferScreen")
        assert "her kan skrives" in stage.status
        await stage.press("space")
        await stage.type("xyz")
        assert ticks(stage) == [("m1", "h1", "motivation")]
        await stage.press("f2")
        assert stage.on("TransferScreen")
        assert stage.stored().plan == session.plan
        await stage.press("tab", "space", "space", "escape")
        assert ticks(stage) == [("m1", "h1", "motivation")]
        assert "1 af 8 gjort" in stage.words
        assert stage.status == "afsluttet · kun læsning"
    async with playing(tmp_path, open_id=ID) as stage:
        assert ticks(stage) == [("m1", "h1", "motivation")]


async def test_a_tick_is_saved_by_leaving_at_once(tmp_path: Path) -> None:
    session = close(talk_with(TAKEN_UP), NOW)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("down", "down", "enter")
        await stage.burst("f3", "space", "escape", "escape")
        assert [entry.point for entry in stage.store.read(ID).progress] == ["motivation"]


async def test_taking_it_away_asks_only_where_something_was_written(tmp_path: Path) -> None:
    async with playing(tmp_path, talk_with(COURSE), open_id=ID) as stage:
        await to_transfer(stage)
        await stage.press("f2")
        assert stage.on("ActionMore")
        assert transfer(stage) is None
        await stage.press("f3")
        await stage.type("Lyst")
        await stage.press("tab", "space", "f2")
        assert "Fjern det, der står om før, under og efter?" in stage.words
        await stage.press("enter")
        assert stage.on("TransferScreen")
        assert "Lyst" in stage.text
        await stage.press("f2", *YES)
        assert stage.on("ActionMore")
        assert transfer(stage) is None
        assert ticks(stage) == []
        assert "ikke taget op" in stage.words


async def test_a_note_on_a_point_stays_when_its_tick_goes(tmp_path: Path) -> None:
    note = Progress(
        id="n1", goal="m1", action="h1", point="relevans", done=True, date=TODAY, text="Set med Bo."
    )
    session = talk_with(TAKEN_UP).with_(progress=(note,))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_transfer(stage)
        assert "[x] gjort" in stage.text
        await stage.press("tab", "tab", "tab", "space")
        assert stage.stored().progress == (note.with_(done=False),)


async def test_looking_changes_nothing(tmp_path: Path) -> None:
    odd = TAKEN_UP.with_(
        transfer=Transfer(
            agreed={TransferPoint.SPARRING: "med Bo"}, follow_up=When(text="når vi ses")
        )
    )
    session = talk_with(odd)
    async with playing(tmp_path, session, open_id=ID) as stage:
        await to_transfer(stage)
        await stage.press(*["tab"] * 20, "escape", "escape", "escape")
        stored = stage.stored()
        assert (stored.plan, stored.progress) == (session.plan, ())
