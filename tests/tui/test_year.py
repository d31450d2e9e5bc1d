"""År: who stands where, and noting what was offered. Today is 21.11.2026."""

from datetime import date
from pathlib import Path

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import EventKind, Session
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, make_goal, make_session
from tests.tui.stage import ID, Stage, playing
from tests.tui.test_cover import leave

SOON = date(2026, 12, 8)


def planned(session_id: str = ID, who: str = "Anna Eksempel", day: date = SOON) -> Session:
    return make_session(session_id, employee=who).with_(date=day, answers={}, place="")


def held(session_id: str, who: str, day: date) -> Session:
    session = make_session(session_id, employee=who, goals=(make_goal(),)).with_(date=day)
    return session.with_event(EventKind.CLOSED, NOW)


BO = held("boxx2345ab", "Bo Prøvesen", date(2026, 2, 3))
AASE = held("aase2345ab", "Åse Eksempel", date(2025, 2, 3))


def listed(stage: Stage) -> list[str]:
    return [" ".join(line.split()) for line in stage.shown("#ahead-list").splitlines() if line]


async def test_everybody_with_what_has_come_of_it(tmp_path: Path) -> None:
    async with playing(tmp_path, AASE, BO, planned()) as stage:
        await stage.press("a")
        assert (stage.title, stage.status) == ("År ← 2026 →", "1 af 3 har haft en samtale")
        assert listed(stage) == [
            "▌Anna Eksempel Eksempelhuset planlagt 8.12.",
            "Bo Prøvesen Eksempelhuset plan skriftlig 3.2.",
            "Åse Eksempel Eksempelhuset intet endnu –",
        ]
        assert "intet endnu 1, planlagt 1, plan skriftlig 1" in stage.text
        assert "Anna Eksempel: MUS 8.12.2026, planlagt" in stage.words
        await stage.press("end")
        assert "Åse Eksempel: sidste samtale 3.2.2025" in stage.words
        await stage.press("escape")
        assert stage.on("Overview")


async def test_a_unit_that_fills_its_column_keeps_a_space_after_it(tmp_path: Path) -> None:
    for unit in ("Eksempelhuset, driften", "Eksempelhuset, driftenes afdeling"):
        room = tmp_path / str(len(unit))
        room.mkdir()
        async with playing(room, planned().with_(unit=unit), size=(80, 24)) as stage:
            await stage.press("a")
            assert " planlagt" in stage.shown("#ahead-list")


async def test_offered_and_declined_are_noted_and_taken_back(tmp_path: Path) -> None:
    async with playing(tmp_path, planned(), BO) as stage:
        await stage.press("a", "t")
        assert stage.note == "Anna Eksempel: tilbudt."
        assert stage.stored().invitation is EventKind.OFFERED
        await stage.press("s")
        assert "▌Anna Eksempel Eksempelhuset afslået 8.12." in listed(stage)
        assert stage.stored().invitation is EventKind.DECLINED
        await stage.press("s")
        assert stage.note == "Anna Eksempel: planlagt."
        assert stage.stored().invitation is None
        assert [event.kind for event in stage.stored().events] == [EventKind.CREATED]
        await stage.press("t", "escape")
        assert "tilbudt" in stage.shown("#overview-detail")


async def test_only_a_talk_that_is_not_held_can_be_noted_on(tmp_path: Path) -> None:
    async with playing(tmp_path, BO, AASE) as stage:
        await stage.press("a", "t")
        assert stage.note == "Samtalen med Bo Prøvesen i 2026 er afholdt."
        await stage.press("down", "s")
        assert stage.note == "Åse Eksempel har ingen planlagt samtale i 2026. N begynder en."
        assert stage.stored(BO.id) == BO
        assert stage.stored(AASE.id) == AASE


async def test_a_talk_open_elsewhere_is_not_noted_on(tmp_path: Path) -> None:
    async with playing(tmp_path, planned()) as stage:
        with SessionStore(stage.store.folder).open(ID):
            await stage.press("a", "t")
            assert "åben" in stage.note
        assert stage.stored().invitation is None
        await stage.press("t")
        assert stage.stored().invitation is EventKind.OFFERED


async def test_the_years_are_left_and_right_with_the_same_person(tmp_path: Path) -> None:
    earlier = held("forr2345ab", "Bo Prøvesen", date(2025, 3, 4))
    async with playing(tmp_path, AASE, BO, earlier, planned()) as stage:
        await stage.press("a", "down", "left")
        assert stage.title == "År ← 2025 →"
        assert listed(stage) == [
            "▌Bo Prøvesen Eksempelhuset plan skriftlig 4.3.2025",
            "Åse Eksempel Eksempelhuset plan skriftlig 3.2.2025",
        ]
        await stage.press("right")
        assert "▌Bo Prøvesen Eksempelhuset plan skriftlig 3.2." in listed(stage)
        await stage.press(*["left"] * 4)
        assert "Her er ingen medarbejdere." in stage.text
        await stage.press("enter", "t", "n", "right", "right", "right", "right")
        assert len(listed(stage)) == 3


async def test_another_year_marks_no_other_person_of_the_same_name(tmp_path: Path) -> None:
    others = held("amma2345ab", "Bo Prøvesen", date(2025, 3, 4)).with_(unit="Anden Enhed")
    earlier = held("forr2345ab", "Bo Prøvesen", date(2025, 5, 6))
    async with playing(tmp_path, others, earlier, BO) as stage:
        await stage.press("a", "down")
        assert "▌Bo Prøvesen Eksempelhuset plan skriftlig 3.2." in listed(stage)
        await stage.press("left")
        assert "▌Bo Prøvesen Eksempelhuset plan skriftlig 6.5.2025" in listed(stage)


async def test_enter_opens_the_newest_talk_and_comes_back_covered(tmp_path: Path) -> None:
    async with playing(tmp_path, BO, AASE) as stage:
        await stage.press("a", "enter")
        assert stage.talk.session.id == BO.id
        await leave(stage)
        assert stage.on("YearScreen")
        assert "skjult" in stage.title
        for word in ("Bo", "Åse", "Eksempel", "MUS"):
            assert word not in stage.text
        await stage.press("s")
        assert "Bo" not in stage.text
        await stage.press("v")
        assert "Bo Prøvesen" in stage.text


async def test_a_new_talk_begins_with_the_name(tmp_path: Path) -> None:
    async with playing(tmp_path, AASE) as stage:
        await stage.press("a", "n")
        assert stage.on("NewDetails")
        assert "Åse Eksempel" in stage.text
        assert "Eksempelhuset" in stage.text
        await stage.press("escape")
        assert stage.on("YearScreen")


async def test_groups_are_no_employees(tmp_path: Path) -> None:
    group = make_session(ID).with_(kind=SessionKind.GRUS, unit="Team Eksempelhavn")
    async with playing(tmp_path, group) as stage:
        await stage.press("a")
        assert "Her er ingen medarbejdere." in stage.text
