"""Godkendelse: each party types their name, also in a closed talk (H12, V6)."""

from pathlib import Path

import pytest

from kompetence_tui.domain.plan.agreed_rules import with_acknowledgement
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.export.agreed import acknowledged_by, checksum, is_changed, plan_text
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.factories import NOW
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import closed_talk, talk

CHANGED = "ændret efter godkendelse"


def acknowledged(session: Session, *names: str) -> Session:
    """The session with its plan acknowledged by each."""
    for name in names:
        session, _new = with_acknowledgement(
            session, name, checksum(session), NOW, text=plan_text(session)
        )
    return session


async def acknowledge(stage: Stage, name: str) -> None:
    await stage.type(name)
    await stage.press("enter")


async def test_each_types_their_name_after_the_talk_was_closed(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("f9", "f5")
        assert stage.on("Acknowledge")
        assert stage.text.count("ikke godkendt endnu") == 2
        assert "Kompetenceudviklingsplan for: Anna Eksempel" in stage.text
        await stage.press("pagedown")
        assert "Blive tryg ved journalsystemet" in stage.text
        await acknowledge(stage, "  anna   EKSEMPEL ")
        assert "Anna Eksempel har godkendt planen 21.11.2026 kl. 14:32." in stage.note
        assert stage.text.count("ikke godkendt endnu") == 1
        assert stage.status.startswith("afsluttet · gemt")
        await acknowledge(stage, "Eva Eksempel")
        assert "ikke godkendt" not in stage.text
        await stage.press("escape")
        assert stage.on("Export")
        assert "uændret siden" in str(stage.screen.query_one("#preview").render())
        kept = stage.stored()
        assert [(one.name, one.role) for one in acknowledged_by(kept)] == [
            ("Anna Eksempel", Role.EMPLOYEE),
            ("Eva Eksempel", Role.LEADER),
        ]


async def test_a_name_that_is_nobodys_or_a_facilitators_is_refused(tmp_path: Path) -> None:
    session = closed_talk()
    helper = Participant(name="Bo Prøvesen", role=Role.FACILITATOR)
    session = session.with_(participants=(*session.participants, helper))
    async with playing(tmp_path, session, open_id=ID) as stage:
        await stage.press("f9", "f5", "enter")
        assert "Skriv dit navn" in stage.note
        await acknowledge(stage, "Ursula")
        assert "»Ursula« står ikke på listen" in stage.note
        await stage.press("backspace")
        assert "Ursula" not in stage.note
        await stage.press(*["backspace"] * 5)
        await acknowledge(stage, "Bo Prøvesen")
        assert "facilitator godkender ikke" in stage.note
        assert "Bo Prøvesen" not in stage.shown("#parties")
        assert not stage.stored().acknowledgements


async def test_once_is_enough_until_the_plan_changes(tmp_path: Path) -> None:
    async with playing(tmp_path, acknowledged(closed_talk(), "Anna Eksempel"), open_id=ID) as stage:
        await stage.press("f9", "f5")
        await acknowledge(stage, "Anna Eksempel")
        assert "har allerede godkendt planen" in stage.note
        await stage.press("escape", "escape", "ctrl+l", *YES, "enter")
        await stage.type(" i maj")
        await stage.press("escape", "f9")
        assert "Planen er ændret efter godkendelse" in stage.text
        await stage.press("escape", "ctrl+l", "enter")
        assert CHANGED in stage.shown("#parties")
        assert "godkend den igen" in stage.note
        await acknowledge(stage, "Anna Eksempel")
        assert CHANGED not in stage.text
        kept = stage.stored()
        assert len(kept.acknowledgements) == 2
        assert not is_changed(kept)


async def test_it_is_a_room_and_in_the_palette(tmp_path: Path) -> None:
    session = acknowledged(closed_talk(), "Anna Eksempel")
    async with playing(tmp_path, session, size=(80, 40), open_id=ID) as stage:
        await stage.press("escape", "f2")
        assert "Godkendelse · 1 har godkendt planen" in stage.text
        await stage.press("end", "enter")
        assert stage.on("Acknowledge")
        await stage.press("escape", "ctrl+p")
        await stage.type("godkendelse")
        await stage.press("enter")
        assert stage.on("Acknowledge")


async def test_without_a_plan_there_is_nothing_to_acknowledge(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(), open_id=ID) as stage:
        assert not stage.offers("acknowledge")
        await stage.press("f9")
        assert not stage.offers("acknowledge")


async def test_from_the_overview_a_talk_is_not_acknowledged(tmp_path: Path) -> None:
    async with playing(tmp_path, closed_talk()) as stage:
        await stage.press("e")
        assert stage.on("Export")
        assert not stage.offers("acknowledge")
        await stage.press("f5")
        assert stage.on("Export")


async def test_open_elsewhere_nobody_can(tmp_path: Path) -> None:
    store = SessionStore(tmp_path / "data")
    store.create(closed_talk()).close()
    with store.open(ID):
        async with playing(tmp_path, open_id=ID) as stage:
            await stage.press("f9", "f5")
            assert stage.on("Acknowledge")
            assert stage.screen.query_one("#typed-name").disabled
            await stage.press("f4")
    assert not store.read(ID).acknowledgements


async def test_what_cannot_be_saved_is_not_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_opened: OpenSession, _session: Session) -> None:
        raise SaveFailed("Ikke gemt: disken er fuld.", "disken er fuld")

    async with playing(tmp_path, closed_talk(), open_id=ID) as stage:
        await stage.press("f9", "f5")
        monkeypatch.setattr(OpenSession, "save", full)
        await acknowledge(stage, "Anna Eksempel")
        assert stage.status == "IKKE GEMT"
        assert stage.shown("#parties").count("ikke godkendt endnu") == 2


async def test_a_large_group_fits_a_small_screen(tmp_path: Path) -> None:
    people = tuple(
        Participant(name=f"Prøve {letter}" * 6, role=Role.EMPLOYEE) for letter in "ABCDEFGHIJKL"
    )
    session = closed_talk()
    session = session.with_(participants=(*people, *session.participants))
    async with playing(tmp_path, session, size=(60, 20), open_id=ID) as stage:
        await stage.press("f9", "f5")
        await acknowledge(stage, "Eva Eksempel")
        assert stage.stored().acknowledgements[0].role is Role.LEADER
        assert "Dit navn" in stage.text
