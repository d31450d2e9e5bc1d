"""Årets billede on the screen: what is seen, chosen and covered. Today is 21.11.2026."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest

from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.experiences import Chosen, Sort
from kompetence_tui.domain.report.figures import Cover, Figure
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork
from kompetence_tui.domain.report.kept_in_time import KeptInTime
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.preparation import reports
from kompetence_tui.preparation.reports import Opened
from kompetence_tui.store.report import experiences as kept
from kompetence_tui.tui import teller
from kompetence_tui.tui.actions import COMMANDS
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.report.report import ReportScreen
from tests.factories import TODAY, make_session
from tests.thread_sessions import strategy
from tests.tui.hostile import TEXTS, harmful
from tests.tui.pictures import AREAS, UNITS, picture_year
from tests.tui.stage import Stage, playing

YEARS = [
    make_session(f"aar{year}2345", employee="Anna Eksempel").with_(date=date(year, 3, 3))
    for year in (2024, 2025, 2026)
]
"""One talk in each, so that the years can be chosen; what they show is made up."""
Opening = Callable[..., Opened]


def made_up(_store: object, period: ReportPeriod, *_others: object) -> Opened:
    """A picture without reading anything."""
    last, first = (replace(period, year=period.year - n) for n in (1, 2))
    past = (picture_year(first, 0.5), picture_year(last, 0.9))
    work = (GroupWork(Label("huset", "Huset"), talks=2), GroupWork(Label("nord", "Nord"), talks=1))
    return Opened(picture_year(period), past[1], GroupFacts(period, work=work), past)


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Callable[[Opening], None]:
    """Have pictures opened by another function from now on."""
    return lambda function: monkeypatch.setattr(reports, "open_picture", function)


@pytest.fixture(autouse=True)
def _made_up(opening: Callable[[Opening], None]) -> None:
    opening(made_up)


def screen_of(stage: Stage) -> ReportScreen:
    assert isinstance(stage.screen, ReportScreen)
    return stage.screen


async def read(stage: Stage, *keys: str) -> None:
    """Go to the picture, or to another by the keys, and wait until it is shown."""
    await stage.press(*(keys or ("å",)))
    await stage.until(lambda: screen_of(stage)._asked is None)
    await stage.settle()


def listed(stage: Stage) -> list[str]:
    lines = stage.shown("#report-list").splitlines()
    return [" ".join(line.strip("▌ █━░▏▎▍▋▊▉").split()) for line in lines]


async def test_the_running_year_is_shown_with_last_year_beside_it(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        assert stage.title == "Årets billede · 2026 · alle 6 enheder"
        assert stage.status == "foreløbig"
        assert "Foreløbig: kun på din skærm" in stage.words
        assert "██ 2026 ━━ 2025" in stage.words
        assert "afholdt: 99 i 2026, 91 i 2025 2024 ▄▇█ 2026" in stage.words
        assert "Anna" not in stage.text


async def test_a_year_in_which_only_groups_have_talked_is_not_where_it_opens(
    tmp_path: Path, opening: Callable[[Opening], None]
) -> None:
    """In January there is a committee's talk of last year, and none with an employee."""
    committee = strategy("Sammen").with_(date=date(2026, 2, 2))
    async with playing(tmp_path, *YEARS[:2], committee) as stage:
        await read(stage)
        assert "· 2025 ·" in stage.title

        def nobody(store: object, period: ReportPeriod, *_others: object) -> Opened:
            opened = made_up(store, period)
            return replace(opened, picture=replace(opened.picture, units=()))

        opening(nobody)
        await read(stage, "right")
        assert stage.title == "Årets billede · 2026 · ingen enheder"
        assert "Der er ingen samtaler med medarbejdere fra 2026 endnu." in stage.text
        assert "tilbudt, ikke afholdt" not in stage.text


async def test_everything_can_be_read_with_the_keyboard(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        seen: set[str] = set()
        for _press in range(400):
            seen.update(listed(stage))
            before = stage.text
            await stage.press("down")
            if stage.text == before:
                break
        for heading in ("Samtaler", "Planer", "Metoder", "Sidste plans mål", "Brug i praksis"):
            assert any(line.startswith(heading) for line in seen), heading
        assert "Grupper" in seen
        await stage.press(*["pageup"] * 40, *["up"] * 4)
        assert listed(stage)[0].startswith("Foreløbig")


async def test_enter_shows_what_a_number_is_made_of_and_hides_it_again(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        assert "Huset" not in stage.text
        await stage.press("enter")
        assert "Huset" in stage.text
        await stage.press("down", "space")
        assert "Her er intet at folde ud" in stage.note
        await stage.press("up", "space")
        assert "Huset" not in stage.text


async def test_the_thin_bar_is_seen_with_the_marked_one(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS, size=(80, 16)) as stage:
        await read(stage)
        for _press in range(12):
            lines = stage.shown("#report-list").splitlines()
            (marked,) = (at for at, line in enumerate(lines) if line.startswith(" ▌"))
            assert marked < len(lines) - 1
            await stage.press("down")


async def test_what_is_folded_out_is_seen_below_its_line(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS, size=(80, 16)) as stage:
        await read(stage)
        for _press in range(12):
            await stage.press("down")
            if "Enter" in stage.text.splitlines()[-1]:
                await stage.press("enter")
                lines = stage.shown("#report-list").splitlines()
                (marked,) = (at for at, line in enumerate(lines) if line.startswith(" ▌"))
                below = lines[marked + 1 :]
                assert any("Huset" in line for line in below)
                await stage.press("enter")


async def test_years_and_halves_are_gone_to(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        await read(stage, "left")
        assert "· 2025 ·" in stage.title
        await stage.press("p")
        assert "2. halvår 2026 · foreløbig" in stage.text
        await read(stage, "down", "enter")
        assert "· 2. halvår 2025 ·" in stage.title
        await read(stage, "left")
        assert "· 2. halvår 2024 ·" in stage.title
        await read(stage, "left")  # nothing was held before
        assert "· 2. halvår 2024 ·" in stage.title
        await read(stage, "p", "escape", "right", "right")
        assert "· 2. halvår 2026 ·" in stage.title


async def test_one_unit_several_or_all_are_chosen(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        await stage.press("u", "down", "enter")
        assert stage.title == "Årets billede · 2026 · Biblioteket"
        assert "Enter" not in stage.text.splitlines()[-1]
        await stage.press("u", "down", "down", "space", "enter")
        assert stage.title == "Årets billede · 2026 · 2 enheder"
        await read(stage, "left")
        assert stage.title == "Årets billede · 2025 · 2 enheder"
        await stage.press("u", "escape")
        assert stage.title == "Årets billede · 2025 · 2 enheder"
        await stage.press("u", "home", "enter")
        assert stage.title == "Årets billede · 2025 · alle 6 enheder"
        await stage.press("u", "end", "space", "home", "enter")
        assert stage.title == "Årets billede · 2025 · alle 6 enheder"


async def test_a_unit_of_which_little_is_told_is_read_from_the_top(
    tmp_path: Path, opening: Callable[[Opening], None]
) -> None:
    def told_little(store: object, period: ReportPeriod, *_others: object) -> Opened:
        opened = made_up(store, period)
        few = Figure(None, Cover.FEW)
        tables = {
            key: replace(table, figures=dict.fromkeys(table.figures, few))
            for key, table in opened.picture.tables.items()
        }
        return replace(opened, picture=replace(opened.picture, tables=tables), before=None)

    opening(told_little)
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        assert listed(stage)[0].startswith("Foreløbig")
        await stage.press("u", "end", "enter")
        assert listed(stage)[0].startswith("Foreløbig")


async def test_covered_it_names_neither_units_nor_areas(tmp_path: Path) -> None:
    names = {*UNITS, *AREAS, "anna"}
    async with playing(tmp_path, *YEARS, size=(100, 200)) as stage:
        await stage.press("v")
        await read(stage)
        await stage.press("enter")
        assert stage.title.endswith("· skjult")
        assert not {name for name in names if name in stage.text.casefold()}
        assert "enhed 1" in stage.text
        await stage.press("u")
        assert not {name for name in names if name in stage.text.casefold()}
        await stage.press("escape", "m")
        assert "Vis navnene først" in stage.note
        await stage.press("v")
        assert "Huset" in stage.text
        await stage.press("v", "escape")
        assert stage.title == "Oversigt · skjult"


async def test_ones_own_follow_ups_stand_on_ones_own_screen_alone(
    tmp_path: Path, opening: Callable[[Opening], None]
) -> None:
    def of_one(store: object, period: ReportPeriod, *_others: object) -> Opened:
        return replace(made_up(store, period), own=KeptInTime("", 0, due=9, kept=7))

    opening(of_one)
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        assert "Kun på din skærm" in stage.text
        assert "7 af 9 aftalte opfølgninger er holdt til tiden" in stage.text
        await stage.press("v")
        assert "7 af 9" not in stage.text


async def test_ticked_texts_of_groups_stand_below_unless_it_is_covered(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS, size=(80, 300)) as stage:
        ticked = Chosen("grupp23456", "p1", Sort.PROPOSAL, "Huset", "Flere byttevagter [/x]")
        path = kept.path_of(stage.store.place, ReportPeriod(2026))
        kept.change(stage.store.place, path, lambda _before: [ticked])
        await read(stage)
        assert "Flere byttevagter [/x]" in stage.text
        await stage.press("v")
        assert "byttevagter" not in stage.text


async def test_no_conversation_leads_to_it(tmp_path: Path) -> None:
    assert {room for c in COMMANDS if c.opens is Room.REPORT for room in c.rooms} == {Room.OVERVIEW}
    async with playing(tmp_path, *YEARS) as stage:
        await stage.press("enter", "ctrl+p")
        await stage.type("årets billede")
        assert "hører til skærmen »oversigt«" in stage.text


async def test_where_all_figures_are_hidden_another_period_or_more_units_can_be_chosen(
    tmp_path: Path, opening: Callable[[Opening], None]
) -> None:
    def hidden(store: object, period: ReportPeriod, *_others: object) -> Opened:
        opened = made_up(store, period)
        tables = {
            which: replace(table, figures=dict.fromkeys(table.figures, Figure(None, Cover.FEW)))
            for which, table in opened.picture.tables.items()
        }
        picture = replace(opened.picture, tables=tables)
        return replace(opened, picture=picture, before=None, groups=GroupFacts(period))

    opening(hidden)
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        assert "Alle tal er skjult i: Samtaler, Planer, " in stage.text
        await stage.press("down", "u", "down", "enter")
        assert stage.title == "Årets billede · 2026 · Biblioteket"
        await stage.press("p")
        assert "1. halvår 2026" in stage.text


async def test_without_a_talk_it_is_told_what_it_will_show(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await read(stage)
        assert "Her er intet billede at vise endnu" in stage.words
        await stage.press("enter", "left", "p", "u", "e", "v", "down")
        assert stage.on("ReportScreen")
        await stage.press("escape")
        assert stage.on("Overview")


async def test_files_that_cannot_be_read_are_told(
    tmp_path: Path, opening: Callable[[Opening], None]
) -> None:
    def with_damaged(store: object, period: ReportPeriod, *_others: object) -> Opened:
        opened = made_up(store, period)
        return replace(opened, picture=replace(opened.picture, unread=2))

    opening(with_damaged)
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        assert "2 samtaler kan ikke læses og er ikke talt med" in stage.note


async def test_a_folder_with_nothing_but_damaged_files_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, *YEARS[:1]) as stage:
        for file in stage.store.sessions.glob("*.json"):
            file.write_text("{", encoding="utf-8")
        await read(stage)
        assert "1 samtale kan ikke læses" in stage.note


async def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        stage.store.folder.mkdir(exist_ok=True)
        stage.store.sessions.write_text("x")
        await stage.press("å")
        assert "kan ikke læses" in stage.note
        await stage.press("enter", "p", "u", "e")
        assert stage.on("ReportScreen")


class Slow:
    """Opens pictures one file at a time, and waits before the second."""

    def __init__(self) -> None:
        self.going_on, self.ended = threading.Event(), threading.Event()

    def __call__(
        self,
        store: object,
        period: ReportPeriod,
        today: object,
        progress: Callable[[int, int], None],
        *_others: object,
    ) -> Opened:
        try:
            progress(2000, 4000)
            assert self.going_on.wait(30)
            progress(3000, 4000)
        finally:
            self.ended.set()
        return made_up(store, period)


@pytest.fixture
def slow(opening: Callable[[Opening], None], monkeypatch: pytest.MonkeyPatch) -> Slow:
    monkeypatch.setattr(teller, "SAID_AFTER", -1.0)
    monkeypatch.setattr(teller, "SAID_EVERY", -1.0)
    slow = Slow()
    opening(slow)
    return slow


async def test_a_long_reading_tells_how_far_it_is_and_can_be_left(
    tmp_path: Path, slow: Slow
) -> None:
    async with playing(tmp_path, *YEARS) as stage:
        await stage.press("å")
        await stage.until(lambda: "Læser samtaler: 2.000 af 4.000" in stage.note)
        await stage.press("e")
        assert "Her er ingen tal endnu" in stage.note
        await stage.press("escape")
        assert stage.on("Overview")
        slow.going_on.set()
        await stage.until(slow.ended.is_set)
        await stage.settle()
        assert stage.on("Overview")


async def test_stopped_while_another_year_is_read_the_first_stays(
    tmp_path: Path, slow: Slow
) -> None:
    slow.going_on.set()
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        slow.going_on.clear()
        slow.ended.clear()
        await stage.press("left")
        await stage.until(lambda: "Læser samtaler" in stage.note)
        await stage.press("escape")
        assert stage.note == "Stopper …"
        slow.going_on.set()
        await stage.until(lambda: stage.note == "Stoppet.")
        assert "· 2026 ·" in stage.title
        first = screen_of(stage)._teller
        await read(stage, "left")
        screen_of(stage).take(made_up(None, ReportPeriod(2024)), first)  # too late: left then
        assert "· 2025 ·" in stage.title


async def test_two_presses_while_it_reads_go_two_years_back(tmp_path: Path, slow: Slow) -> None:
    slow.going_on.set()
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        slow.going_on.clear()
        await stage.press("left", "left")
        slow.going_on.set()
        await stage.until(lambda: "· 2024 ·" in stage.title)


async def test_what_was_published_before_it_could_be_stopped_is_shown_so_and_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on = threading.Event()

    def too_late(store: object, period: ReportPeriod, *_others: object) -> Opened:
        assert going_on.wait(30)
        opened = made_up(store, period)
        return replace(opened, picture=replace(opened.picture, published=TODAY))

    monkeypatch.setattr(reports, "publish_picture", too_late)
    async with playing(tmp_path, *YEARS) as stage:
        await read(stage, "å")
        await stage.press("e", "enter", "right", "enter", "escape")
        assert stage.note == "Stopper …"
        going_on.set()
        await stage.until(lambda: stage.status == "udgivet 21.11.2026")
        await stage.app.workers.wait_for_complete()
        assert stage.on("ReportScreen")
        assert not list((tmp_path / "exports").iterdir())


async def test_what_is_read_while_the_program_ends_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = []

    def read_late(screen: ReportScreen) -> None:
        late.append(screen)
        assert not screen.query("#report-list")  # it goes before its screen does
        screen.take(made_up(None, ReportPeriod(2026)), screen._teller)

    async with playing(tmp_path, *YEARS) as stage:
        await read(stage)
        monkeypatch.setattr(ReportScreen, "on_unmount", read_late)
    assert late


@pytest.mark.parametrize("size", [(60, 20), (40, 12)], ids=str)
async def test_it_can_be_used_on_a_small_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(tmp_path, *YEARS, size=size) as stage:
        await read(stage)
        await stage.press("enter", *["down"] * 9, "pagedown", "end", "u", "escape", "p", "escape")
        await stage.press("home")
        assert any("99" in line for line in listed(stage))
        assert "99 i 2026" in stage.shown("#report-detail")
        await stage.resize(12, 3)
        await stage.resize(80, 24)
        assert "██ 2026  ━━ 2025" in stage.text


def called(picture: Picture) -> Picture:
    """The picture with every unit, area and type called by another of the texts."""
    texts = cycle(TEXTS.values())

    def labels(those: tuple[Label, ...]) -> tuple[Label, ...]:
        return tuple(Label(one.key, next(texts), next(texts)) for one in those)

    tables = {
        which: replace(table, rows=labels(table.rows), columns=labels(table.columns))
        for which, table in picture.tables.items()
    }
    return replace(picture, units=labels(picture.units), tables=tables)


@pytest.mark.parametrize("width", [100, 40])
async def test_text_is_text(width: int, tmp_path: Path, opening: Callable[[Opening], None]) -> None:
    def hostile(store: object, period: ReportPeriod, *_others: object) -> Opened:
        opened = made_up(store, period)
        return replace(opened, picture=called(opened.picture))

    opening(hostile)
    async with playing(tmp_path, *YEARS, size=(width, 260)) as stage:
        await read(stage)
        assert "[/x] hej" in stage.text
        for keys in (("enter",), ("down",), ("end",), ("u",), ("down", "enter"), ("v",)):
            await stage.press(*keys)
            assert not harmful(stage.strips)
