"""The first screen: what waits first, in words, and everything a key away."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.listing import arrange
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.tui.screens.overview import rows
from kompetence_tui.tui.screens.overview.overview import Overview
from kompetence_tui.tui.widgets.row_list import RowList
from tests.domain.test_listing import row
from tests.factories import NOW, TODAY, agreed, make_goal, make_session, when
from tests.tui.stage import YES, Stage, playing
from tests.tui.talks import GAP, talk


def with_(name: str, id: str, day: date = TODAY, *, fresh: bool = False) -> Session:  # noqa: A002
    session = talk()
    people = (Participant(name=name, role=Role.EMPLOYEE), *session.participants[1:])
    session = session.with_(id=id, participants=people, date=day)
    return session.with_(answers={}, place="") if fresh else session


def overdue() -> Session:
    goal = make_goal()
    late = goal.with_(evaluation=goal.evaluation.with_(when=when("1.11.2026")))
    session = with_("Anna Eksempel", "anna23456a", date(2026, 2, 3)).with_(plan=Plan(goals=(late,)))
    return close(agreed(session), NOW)


def everyone() -> tuple[Session, ...]:
    done = with_("Dan Eksempel", "dan23456aa", date(2026, 9, 14)).with_(
        plan=Plan(goals=(make_goal(),))
    )
    return (
        close(agreed(done), NOW),
        with_("Cille Prøvesen", "cille23456", date(2026, 12, 8), fresh=True),
        with_("Bo Prøvesen", "bo23456aaa").with_(plan=Plan(goals=(GAP,))),
        overdue(),
    )


def listed(stage: Stage) -> list[str]:
    """First names and headings in the list, from the top."""
    rows = stage.shown("#overview-list").splitlines()
    return [row.replace("▌", " ").split()[0] for row in rows if row.strip()]


def _is_listed(stage: Stage, name: str) -> bool:
    return name in listed(stage)


async def test_what_waits_comes_first(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        assert stage.title == "Oversigt"
        assert stage.status == "2 samtaler venter på dig"
        assert listed(stage) == ["Anna", "Bo", "─", "Cille", "─", "Dan"]
        assert "senere" in stage.text


@pytest.mark.parametrize(
    ("written", "shown"),
    [("september 2027", "september 2027"), ("marts-september 2027", "til 30.9.2027")],
)
async def test_a_date_is_whole_in_its_column_beside_the_goals(
    written: str, shown: str, tmp_path: Path
) -> None:
    goal = make_goal()
    later = goal.with_(evaluation=goal.evaluation.with_(when=when(written)))
    session = with_("Anna Eksempel", "anna23456a").with_(plan=Plan(goals=(later,)))
    async with playing(tmp_path, close(agreed(session), NOW)) as stage:
        await stage.press("f")
        assert shown in stage.text
        await stage.press("escape")
        assert "Mål" in stage.text


async def test_the_line_below_says_why_in_words(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        words = []
        for _row in range(4):
            words.append(" ".join(stage.shown("#overview-detail").split()))
            await stage.press("down")
        assert words == [
            "Anna Eksempel · MUS 3.2.2026 · leder: Eva Eksempel · Eksempelhuset "
            "1.11.2026, overskredet: evaluér »Blive tryg ved journalsystemet«",
            "Bo Prøvesen · MUS 21.11.2026 · leder: Eva Eksempel · Eksempelhuset "
            "1 af 6 spørgsmål besvaret · 1 mål i planen, 1 mangler noget",
            "Cille Prøvesen · MUS 8.12.2026 · leder: Eva Eksempel · Eksempelhuset "
            "Planlagt til 8.12.2026",
            "Dan Eksempel · MUS 14.9.2026 · leder: Eva Eksempel · Eksempelhuset "
            "1 mål i planen · 15.1.2027: handling »Følge Bo i to dage«",
        ]


@pytest.mark.parametrize("letters", [17, 18, 19])
async def test_a_name_never_meets_the_kind_of_talk(letters: int, tmp_path: Path) -> None:
    who = "Anna " + "a" * (letters - 5)
    async with playing(tmp_path, make_session(employee=who)) as stage:
        assert " MUS  " in stage.text


async def test_an_empty_one_says_how_to_begin(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        assert "Her er ingen samtaler endnu. Tryk N for at begynde den første." in stage.words
        for word in ("Åbn", "Eksportér"):
            assert word not in stage.text.splitlines()[-1]
        await stage.press("enter", "e", "d", "r", "delete", "down")
        assert stage.on("Overview")
        await stage.press("n")
        assert stage.on("NewDetails")


async def test_an_empty_one_offers_no_search(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        assert "Søg" not in stage.text.splitlines()[-1]
        await stage.press("s", "n")
        assert stage.on("NewDetails")


async def test_the_search_narrows_with_every_letter_and_escape_restores(tmp_path: Path) -> None:
    goal = Plan(goals=(make_goal("m1", "Lede mange"),))
    dan, cille, bo, anna = everyone()
    bo = bo.with_answer("maal", Answer(text="Bager en kage"))
    async with playing(tmp_path, dan, cille.with_(plan=goal), bo, anna) as stage:
        await stage.press("s")
        await stage.type("c")
        await stage.type("ill")
        assert [word for word in listed(stage) if word != "─"] == ["Cille"]
        await stage.press("escape")
        assert len(listed(stage)) == 5
        for words, name in (("bager KAGE", "Bo"), ("lede mang", "Cille"), ("dan eksem", "Dan")):
            await stage.press("s")
            await stage.type(words)
            await stage.until(partial(_is_listed, stage, name))
            assert [word for word in listed(stage) if word != "─"] == [name]
            await stage.press("escape")


async def test_a_search_stands_while_a_room_without_a_talk_is_looked_at(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        await stage.press("s")
        await stage.type("cill")
        await stage.press("enter", "f1", "escape", "t", "escape")
        assert [word for word in listed(stage) if word != "─"] == ["Cille"]


async def test_a_search_that_ends_while_the_program_does_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = []

    async def find_late(overview: Overview) -> None:
        assert not overview.query("#overview-list")  # it goes before its screen does
        await overview._search_texts("ann")
        late.append(overview)

    async with playing(tmp_path, with_("Anna Eksempel", "anna23456a")) as stage:
        await stage.press("s")
        await stage.type("ann")
        monkeypatch.setattr(Overview, "on_unmount", find_late, raising=False)
    assert late


async def test_a_search_without_a_find_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        await stage.press("s")
        await stage.type("zebra")
        assert "Ingen samtaler passer" in stage.words
        assert "Esc viser dem alle" in stage.words
        await stage.press("escape")
        assert len(listed(stage)) == 6


async def test_enter_leaves_the_search_for_what_was_found(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        await stage.press("s")
        await stage.type("bo prø")
        await stage.press("enter", "enter")
        assert stage.on("Conversation")
        assert "Bo Prøvesen" in stage.title


async def test_deleting_asks_with_the_keys_on_no(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        await stage.press("down", "d")
        assert "Slet samtalen den 21.11.2026 med Bo Prøvesen?" in stage.words
        await stage.press("enter")
        assert "Bo" in listed(stage)
        await stage.press("delete", "escape")
        assert "Bo" in listed(stage)
        await stage.press("d", "right", "enter")
        assert stage.note == "Samtalen er slettet. F7 henter den tilbage."
        assert listed(stage) == ["Anna", "─", "Cille", "─", "Dan"]
        assert len(stage.store.listing().rows) == 3


async def test_a_session_open_elsewhere_is_not_deleted(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        with stage.store.open("bo23456aaa"):
            await stage.press("down", "d", *YES)
            assert "åben" in stage.note
        assert "Bo" in listed(stage)


async def test_a_damaged_file_is_named_and_hides_nobody(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        (stage.store.sessions / "dan23456aa.json").write_text("{", encoding="utf-8")
        await stage.press("f1", "escape")
        assert listed(stage) == ["Anna", "Bo", "─", "Cille"]
        assert "dan23456aa.json kan ikke læses" in stage.note


async def test_a_talk_is_opened_and_left_where_it_was(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        await stage.press("down", "enter")
        assert stage.title == "MUS · Bo Prøvesen"
        await stage.type("!")
        await stage.press("escape", *YES)
        assert stage.on("Overview")
        assert "BP" in stage.shown("#overview-detail")


async def test_a_closed_one_opens_for_reading(tmp_path: Path) -> None:
    async with playing(tmp_path, overdue()) as stage:
        await stage.press("enter")
        assert stage.status == "afsluttet · kun læsning"


async def test_a_hundred_sessions_scroll(tmp_path: Path) -> None:
    many = [with_(f"Anna Eksempel {n}", f"anna2345{n:02}") for n in range(60)]
    async with playing(tmp_path, *many, size=(80, 20)) as stage:
        await stage.press("end")
        assert "Anna Eksempel 59" in stage.text
        await stage.press("home", "pagedown", "pageup")
        assert "Anna Eksempel 0" in stage.text
        await stage.press("up", "up", "k", "j")
        assert "Anna Eksempel 1 " in stage.shown("#overview-detail")


async def test_a_demo_says_so_on_every_screen(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone(), demo=True) as stage:
        for keys in (
            (),
            ("enter",),
            ("f2",),
            ("escape", "f8"),
            ("f9",),
            ("escape", "escape", "escape", *YES, "n"),
        ):
            await stage.press(*keys)
            assert stage.title.startswith("DEMO · ")


async def test_a_new_talk_is_the_marked_one_when_it_is_left(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("n")
        await stage.type("Åse Prøvesen")
        await stage.press("tab")
        await stage.type("Eva Eksempel")
        await stage.press("f4", "escape", *YES)
        marked = stage.screen.query_one("#overview-list", RowList).marked_id
        assert stage.store.read(marked).who == "Åse Prøvesen"


async def test_the_name_that_stands_ready_gives_way_to_another(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        for leader in ("Eva Eksempel", "Liv Prøvesen"):
            await stage.press("n")
            await stage.type("Åse Prøvesen")
            await stage.press("tab")
            await stage.type(leader)
            await stage.press("f4")
            assert stage.talk.kept.names(Role.LEADER) == (leader,)
            await stage.press("escape", *YES)


@pytest.mark.parametrize("talks", [2, 40])
async def test_columns_stand_under_their_headings_with_and_without_a_scroll_bar(
    tmp_path: Path, talks: int
) -> None:
    people = [with_(f"Anna Nr{n}", f"anna2345{n:02}") for n in range(talks)]
    async with playing(tmp_path, *people) as stage:
        lines = stage.text.splitlines()
        heading = next(line for line in lines if "Hvem" in line)
        row = next(line for line in lines if "Anna Nr" in line)
        assert row.index("i dag") == heading.index("Dato")


def test_a_planned_talk_whose_day_has_gone_is_said_to_be_so() -> None:
    def why(day: date, *, opened: bool = False) -> str:
        (entry,) = arrange([row("a", day, started=False, opened=opened, time="10:00")], TODAY)
        return rows.detail(entry, TODAY, covered=False, shorts={}).splitlines()[-1]

    assert why(TODAY) == "Planlagt til 21.11.2026 kl. 10.00-11.30"
    assert why(date(2026, 11, 1)) == "Planlagt til 1.11.2026 kl. 10.00-11.30, men dagen er gået"
    assert why(TODAY, opened=True).startswith("0 af 4 spørgsmål besvaret")
