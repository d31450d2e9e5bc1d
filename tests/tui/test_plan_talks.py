"""Talks planned from a list on the screen: what is shown first, all or none, and stopping."""

import threading
from pathlib import Path

import pytest

from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.tui.stage import Stage, playing
from tests.tui.test_coming import ahead, written

LIST = "Medarbejder;Dato;Enhed\nAnna Eksempel;21.11.2027;\nBo Prøvesen;16.3.2027;Havnen\n"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompetence_tui.paths.documents_folder", lambda: tmp_path)


async def choose(stage: Stage, tmp_path: Path, text: str) -> None:
    (tmp_path / "liste.csv").write_text(text, encoding="utf-8")
    await stage.press("l")
    await stage.type("li")
    await stage.press("enter")
    assert stage.on("PlanTalks")


async def test_what_is_new_is_shown_and_planned_with_what_the_list_lacks(tmp_path: Path) -> None:
    async with playing(tmp_path, ahead()) as stage:
        await choose(stage, tmp_path, LIST + "Åse Eksempel;17.3.2027\n")
        assert stage.status == "2 nye samtaler"
        assert "Linje 2 er allerede planlagt: Anna Eksempel, 21.11.2027" in stage.words
        await stage.press("f4")
        assert "Skriv lederens navn" in stage.note
        await stage.type("Eva Eksempel")
        await stage.press("tab")
        await stage.type("Eksempelhuset")
        await stage.press("tab", "right", "tab", "right", "f4")
        await written(stage)
        assert stage.on("Overview")
        assert stage.note == "2 samtaler er planlagt."
        made = {row.who: stage.store.read(row.id) for row in stage.store.listing().rows}
        assert made.keys() == {"Anna Eksempel", "Bo Prøvesen", "Åse Eksempel"}
        bo, aase = made["Bo Prøvesen"], made["Åse Eksempel"]
        assert (bo.unit, aase.unit) == ("Havnen", "Eksempelhuset")
        assert {one.names(Role.LEADER) for one in (bo, aase)} == {("Eva Eksempel",)}
        assert (bo.kind, bo.bank.id) == (SessionKind.PLUS, "plus-leder")
        await choose(stage, tmp_path, LIST)
        assert "planlagt i forvejen" in stage.note
        await stage.press("escape", "n")
        assert "Eva Eksempel" in stage.shown("#leader")


async def test_a_wrong_line_is_told_and_nothing_can_be_planned(tmp_path: Path) -> None:
    async with playing(tmp_path) as stage:
        await choose(stage, tmp_path, LIST + "[Eva];uge 12\n")
        assert "Linje 4: »uge 12 2027« er ikke en bestemt dag" in stage.words
        assert "Intet er planlagt" in stage.note
        await stage.press("f4")
        assert stage.on("PlanTalks")
        assert not stage.store.listing().rows


async def test_what_the_list_says_of_kind_and_bank_is_shown_and_counts(tmp_path: Path) -> None:
    text = "Navn;Dato;Type;Bank;Kl.\nBo Prøvesen;16.3.2027;PLUS;plus-leder;9.00\nEva;17.3.2027\n"
    async with playing(tmp_path) as stage:
        await choose(stage, tmp_path, text)
        assert "16.3.2027 9.00 Bo Prøvesen PLUS, plus-leder" in stage.words
        await stage.type("Eva Eksempel")
        await stage.press("f4")
        await written(stage)
        made = {row.who: stage.store.read(row.id) for row in stage.store.listing().rows}
        assert {who: one.bank.id for who, one in made.items()} == {
            "Bo Prøvesen": "plus-leder", "Eva": "mus"
        }  # fmt: skip
        assert made["Bo Prøvesen"].hours.clock == "9.00-10.30"


async def test_stopped_half_way_none_of_them_is_planned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create, going_on = SessionStore.create, threading.Event()

    def slowly(store: SessionStore, session: Session) -> OpenSession:
        made = create(store, session)
        assert going_on.wait(30)
        return made

    monkeypatch.setattr(SessionStore, "create", slowly)
    async with playing(tmp_path) as stage:
        await choose(stage, tmp_path, LIST + "Åse Eksempel;17.3.2027\n")
        await stage.type("Eva Eksempel")
        await stage.press("f4")
        assert "0 af 3" in stage.words
        await stage.press("escape")
        assert "Stopper" in stage.words
        going_on.set()
        await written(stage)
        assert stage.note == "Stoppet: ingen af samtalerne er planlagt."
        assert not stage.store.listing().rows
        assert stage.on("PlanTalks")
