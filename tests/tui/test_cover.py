"""The covered overview names nobody; every way out of a talk leads to it, and only after a yes."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kompetence_tui.config import Config
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.closing import close
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.boards import grus
from tests.factories import NOW, agreed, make_goal, make_session, when
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import closed_talk, talk
from tests.tui.workshops import closed_workshop

STRANGER, UNIT, LEADER, AIM = "Ursula", "Solsikkevej", "Viggo", "Bytte vagter"
COVERED = Config(cover=True)
LEAVING = ("escape", *YES)


def stranger(session_id: str = "fremmed234", *, late: bool = False) -> Session:
    """A talk with somebody else, in another unit, with another leader."""
    goal = make_goal("m1", AIM)
    if late:
        goal = goal.with_(evaluation=goal.evaluation.with_(when=when("1.11.2026")))
    people = (
        Participant(name=f"{STRANGER} {'Eksempel' if late else 'Prøvesen'}", role=Role.EMPLOYEE),
        Participant(name=f"{LEADER} Prøvesen", role=Role.LEADER),
    )
    session = make_session(session_id).with_(
        unit=UNIT, plan=Plan(goals=(goal,)), participants=people
    )
    return close(agreed(session).with_(date=date(2026, 2, 3)), NOW) if late else session


def assert_covered(stage: Stage) -> None:
    assert stage.on("Overview")
    assert "Oversigt · skjult" in stage.title
    assert_discreet(stage)


def assert_discreet(stage: Stage) -> None:
    for words in (STRANGER, "Anna", UNIT, LEADER, AIM, "MUS", "GRUS", "MED"):
        assert words not in stage.text, stage.text


def everyone() -> tuple[Session, ...]:
    group = grus().with_(id="gruppe2345", unit=UNIT, date=date(2026, 12, 8))
    return talk(make_goal()), stranger(), stranger("forsent234", late=True), group


# What is seen.


async def test_v_covers_and_shows_again(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        assert STRANGER in stage.text
        assert "V Skjul" in stage.text
        await stage.press("v")
        assert_covered(stage)
        assert "V Vis" in stage.text
        assert "UP " in stage.text
        await stage.press("v")
        assert STRANGER in stage.text
        assert stage.title == "Oversigt"


@pytest.mark.parametrize("key", ["v", "V"])
async def test_caps_lock_does_not_keep_it_uncovered(key: str, tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone(), config=Config(keys={"overview.cover": "v"})) as stage:
        await stage.press(key)
        assert_covered(stage)
        await stage.press("D", *YES, key)
        assert len(stage.store.listing().rows) == len(everyone()) - 1


async def test_dates_status_and_numbers_stay(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone(), config=COVERED) as stage:
        assert_covered(stage)
        said = []
        for _row in range(4):
            said.append(" ".join(stage.shown("#overview-detail").split()))
            await stage.press("down")
            assert_covered(stage)
        assert sorted(said) == [
            "AE · 21.11.2026 1 af 6 spørgsmål besvaret · 1 mål i planen",
            "S · 8.12.2026 Planlagt til 8.12.2026",
            "UE · 3.2.2026 1.11.2026, overskredet: evaluér mål 1",
            "UP · 21.11.2026 1 af 4 spørgsmål besvaret · 1 mål i planen",
        ]
        assert stage.status == "3 samtaler venter på dig"


@pytest.mark.parametrize("width", [40, 80, 140])
async def test_at_every_width(width: int, tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone(), config=COVERED, size=(width, 24)) as stage:
        assert_covered(stage)
        await stage.resize(120, 30)
        assert_covered(stage)
        assert "Enhed" not in stage.text


async def test_several_names_are_several_initials(tmp_path: Path) -> None:
    people = tuple(Participant(name=n, role=Role.EMPLOYEE) for n in ("Anna Eksempel", "Bo"))
    session = make_session().with_(participants=people, kind=SessionKind.GRUS, unit="")
    async with playing(tmp_path, session, config=COVERED) as stage:
        assert "AE, B" in stage.text


async def test_people_of_the_same_initials_are_told_apart_without_a_name(tmp_path: Path) -> None:
    talks = [
        make_session(f"samme2345{letter}").with_(
            unit=unit, participants=(Participant(name=name, role=Role.EMPLOYEE),)
        )
        for letter, name, unit in (
            ("a", "Anna Eksempel", "Nord"), ("b", "Anna Eksempel", "Syd"),
            ("c", "Arne Eksempel", "Nord"), ("d", "Anna Eksempel", "Nord"),
        )
    ]  # fmt: skip
    async with playing(tmp_path, *talks, config=COVERED) as stage:
        words = stage.shown("#overview-list").replace("▌", " ").split()
        assert sorted(word for word in words if word.startswith("AE")) == ["AE", "AE", "AE2", "AE3"]
        assert_covered(stage)


def is_alone(stage: Stage, initials: str) -> bool:
    rows = [row.replace("▌", " ") for row in stage.shown("#overview-list").splitlines()]
    return [row.split()[0] for row in rows if row.strip()] == [initials]


async def test_the_search_works_under_the_cover(tmp_path: Path) -> None:
    session = stranger().with_answer("maal", Answer(text="Bager en kage"))
    async with playing(tmp_path, talk(), session, config=COVERED) as stage:
        for words in ("ursula", "kage"):
            await stage.press("s")
            await stage.type(words)
            await stage.until(partial(is_alone, stage, "UP"))
            assert STRANGER not in stage.text
            await stage.press("escape")


async def test_what_is_asked_and_said_names_nobody(tmp_path: Path) -> None:
    async with playing(tmp_path, stranger(), talk(), config=COVERED) as stage:
        await stage.press("s")
        await stage.type("ursula")
        await stage.press("enter", "d")
        assert "Slet samtalen den 21.11.2026 med UP?" in stage.words
        assert STRANGER not in stage.text
        await stage.press(*YES)
        assert_covered(stage)
        await stage.press("f7")
        assert stage.note == "Samtalen den 21.11.2026 med UP er tilbage."
        assert_covered(stage)
        for key in ("f1", "escape", "ctrl+p", "escape"):
            await stage.press(key)
            assert STRANGER not in stage.text


async def test_what_was_said_goes_when_it_is_covered(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), stranger()) as stage:
        for keys in (("v",), ("up", "enter", *LEAVING)):
            await stage.press("down", "d", *YES, "f7")
            assert STRANGER in stage.note
            await stage.press(*keys)
            assert_covered(stage)
            await stage.press("v")


async def test_the_name_that_was_sought_goes_with_the_cover(tmp_path: Path) -> None:
    async with playing(tmp_path, stranger()) as stage:
        for keys in (("v",), ("enter", *LEAVING)):
            await stage.press("s")
            await stage.type(STRANGER)
            await stage.press("enter")
            assert f"▎ {STRANGER}" in stage.text
            await stage.press(*keys)
            assert_covered(stage)
            await stage.press("v")
        await stage.press("s")
        await stage.type("zebra")
        assert "Ingen samtaler passer" in stage.words


async def test_a_file_with_a_name_in_its_name_is_not_called_by_it(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), config=COVERED) as stage:
        (stage.store.sessions / f"{STRANGER}.json").write_text("{", encoding="utf-8")
        await stage.press("f1", "escape")
        assert stage.note == "1 fil kan ikke læses; »kompetence doctor« siger hvorfor"
        await stage.press("v")
        assert STRANGER in stage.note


async def test_the_red_thread_asks_first(tmp_path: Path) -> None:
    group = grus().with_(unit=UNIT, plan=Plan(goals=(make_goal("m1", AIM),)))
    async with playing(tmp_path, group, config=COVERED) as stage:
        await stage.press("t")
        assert "Vis den røde tråd?" in stage.words
        assert_discreet(stage)
        await stage.press("enter")
        assert_covered(stage)
        await stage.press("t", *YES)
        assert stage.on("ThreadScreen")
        await stage.press("escape", "v", "t")
        assert stage.on("ThreadScreen")


async def test_a_covered_row_opens_exports_and_is_corrected(tmp_path: Path) -> None:
    for key, screen in (("enter", "Conversation"), ("e", "Export"), ("r", "EditDetails")):
        folder = tmp_path / key
        folder.mkdir()
        async with playing(folder, talk(), config=COVERED) as stage:
            await stage.press(key)
            assert stage.on(screen)
            await stage.press("escape", *(YES if stage.on("Conversation") else ()))
            assert_covered(stage)


# When it is covered.


async def test_it_stays_as_it_was_set_where_no_talk_was_held(tmp_path: Path) -> None:
    async with playing(tmp_path, *everyone()) as stage:
        for keys in (
            ("e", "escape"),
            ("r", "escape"),
            ("t", "escape"),
            ("n", "escape"),
            ("f1", "f1"),
        ):
            await stage.press(*keys)
            assert stage.title == "Oversigt", keys
        await stage.press("v", "e", "escape")
        assert_covered(stage)


async def leave(stage: Stage) -> None:
    """A closed talk is left without a yes."""
    if stage.talk.kept.is_closed:  # from its plan
        await stage.press("escape", "escape")
    else:
        await stage.press(*LEAVING)


@pytest.mark.parametrize(
    ("make", "keys"),
    [
        (lambda: talk(make_goal()), ()),
        (lambda: talk(make_goal()), ("f8", "escape")),
        (lambda: talk(make_goal()), ("ctrl+l", "right", "enter", "escape")),
        (closed_talk, ("f9", "escape")),
        (lambda: grus().with_(id=ID), ("f4",)),
    ],
    ids=["at once", "by the plan", "by closing and exporting", "closed", "board"],
)
async def test_it_is_covered_after_a_talk(
    make: Callable[[], Session], keys: tuple[str, ...], tmp_path: Path
) -> None:
    async with playing(tmp_path, make(), stranger(), open_id=ID) as stage:
        await stage.press(*keys)
        await leave(stage)
        assert_covered(stage)
        await stage.press("v", "enter")
        await leave(stage)
        assert_covered(stage)


async def test_a_new_talk_is_left_for_the_covered_overview(tmp_path: Path) -> None:
    async with playing(tmp_path, stranger()) as stage:
        await stage.press("n")
        await stage.type("Anna Eksempel")
        await stage.press("tab")
        await stage.type("Eva Eksempel")
        await stage.press("f4")
        assert stage.on("Conversation")
        await stage.press(*LEAVING)
        assert_covered(stage)


# The way out.


@pytest.mark.parametrize("key", ["f2", "f8", "f9", "ctrl+l", "f1", "ctrl+p", "f12", "escape"])
async def test_a_screen_left_twice_does_not_take_the_talk_with_it(key: str, tmp_path: Path) -> None:
    """As two clicks can, where the machine is slow."""
    async with playing(tmp_path, talk(), stranger(), open_id=ID) as stage:
        await stage.press(key)
        above = stage.screen
        above.dismiss(None)
        above.dismiss(None)
        await stage.settle()
        assert stage.on("Conversation")
        await stage.press(*LEAVING)
        assert_covered(stage)


async def test_a_next_workshop_that_cannot_be_opened_is_no_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = closed_workshop()
    real = SessionStore.open

    def refuse(store: SessionStore, session_id: str) -> OpenSession:
        if session_id != session.id:
            raise StoreError(_("Samtalen kan ikke åbnes lige nu"))
        return real(store, session_id)

    async with playing(tmp_path, session, stranger(), open_id=session.id) as stage:
        monkeypatch.setattr(SessionStore, "open", refuse)
        await stage.run("course")
        await stage.settle()
        await stage.press("f5")
        assert stage.on("Conversation"), stage.text
        assert stage.note == "Samtalen kan ikke åbnes lige nu"
        assert stage.talk.kept.id == session.id
        await leave(stage)
        assert_covered(stage)
