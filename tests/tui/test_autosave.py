"""What the title line says of the disk is true, and a failed save loses nothing."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.errors import ChangedElsewhere, SaveFailed
from kompetence_tui.store.sessions import OpenSession, SessionStore
from kompetence_tui.tui.saving.autosave import Autosave
from tests.factories import make_goal, make_session
from tests.tui.stage import ID, YES, playing
from tests.tui.talks import talk

FULL = "Ikke gemt: disken er fuld. Teksten er her stadig; gør plads, og gem igen"


class Disk:
    """Fails every save while it is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.problem: Exception | None = None
        self._save = OpenSession.save
        disk = self

        def save(opened: OpenSession, session: Session) -> Any:
            if disk.problem:
                raise disk.problem
            return disk._save(opened, session)

        monkeypatch.setattr(OpenSession, "save", save)

    def fill(self) -> None:
        self.problem = SaveFailed(FULL, "disken er fuld")


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


async def test_what_is_typed_is_saved_by_itself(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await stage.type(" Og mere.")
        assert stage.status == "skriver …"
        await stage.until(lambda: stage.status.startswith("gemt "))
        assert stage.store.read(ID).answers["siden-sidst"].text.endswith("Og mere.")


async def test_asking_for_the_session_keeps_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        talk = stage.app.services.talk
        assert talk is not None
        await stage.type("x")
        for _turn in range(2):
            assert talk.session.answers["siden-sidst"].text.endswith("x")
            assert not talk.kept.answers["siden-sidst"].text.endswith("x")
        await stage.press("ctrl+s")
        assert talk.kept.answers["siden-sidst"].text.endswith("x")


async def test_leaving_a_field_or_a_screen_saves_at_once(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        for keys in (
            ("f2", "escape"),
            ("f8", "f8"),
            ("f4", "f3"),
            ("ctrl+s",),
            ("escape", "escape"),
        ):
            await stage.type("x")
            await stage.press(*keys)
            assert stage.status.startswith("gemt ")
        assert stage.store.read(ID).answers["siden-sidst"].text.endswith("xxxxx")


async def test_ending_the_program_saves(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        await stage.type("x")
        await stage.press("ctrl+q")
    assert stage.app.return_code == 0
    assert stage.store.read(ID).answers["siden-sidst"].text.endswith("x")


async def test_a_failed_save_is_said_and_the_next_one_succeeds(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        disk.fill()
        await stage.type(" Og mere.")
        await stage.press("ctrl+s")
        assert stage.status == "IKKE GEMT"
        assert FULL in stage.words
        assert "Og mere." in stage.text
        await stage.press("f4", "f3")
        assert stage.status == "IKKE GEMT"
        assert "Og mere." in stage.text
        disk.problem = None
        await stage.type("!")
        await stage.press("ctrl+s")
        assert stage.status.startswith("gemt ")
        assert FULL not in stage.words
        assert stage.store.read(ID).answers["siden-sidst"].text.endswith("Og mere.!")


async def test_it_tries_again_by_itself(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kompetence_tui.tui.saving.saver.RETRY", 0.05)
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        disk.fill()
        await stage.type("x")
        await stage.until(lambda: stage.status == "IKKE GEMT")
        disk.problem = None
        await stage.until(lambda: stage.status.startswith("gemt "))


async def test_ending_while_saving_fails_asks_first(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        disk.fill()
        await stage.type("x")
        await stage.press("ctrl+q")
        assert "Det sidste er ikke gemt. Slut alligevel?" in stage.words
        assert "disken er fuld" in stage.words
        await stage.press("ctrl+q", "enter")
        assert stage.on("Conversation")
        await stage.press("ctrl+q")
        disk.problem = None
        await stage.press("escape", "ctrl+q")
    assert stage.app.return_code == 0
    assert stage.store.read(ID).answers["siden-sidst"].text.endswith("x")


async def test_ending_all_the_same_is_told_to_the_shell(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        disk.fill()
        await stage.type("x")
        await stage.press("ctrl+q", *YES)
    assert stage.app.return_value == 1


async def test_leaving_while_saving_fails_stays(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("enter")
        disk.fill()
        await stage.type("x")
        await stage.press("escape", *YES)
        assert stage.on("Conversation")
        assert FULL in stage.words


async def test_a_file_changed_by_another_program_is_left_alone(tmp_path: Path, disk: Disk) -> None:
    async with playing(tmp_path, make_session(ID), open_id=ID) as stage:
        disk.problem = ChangedElsewhere()
        await stage.type("x")
        await stage.press("ctrl+s")
        assert "ændret af et andet program" in stage.words


async def test_a_talk_open_elsewhere_is_read_only_and_says_so(tmp_path: Path) -> None:
    other = SessionStore(tmp_path / "data")
    other.create(make_session(ID)).close()
    with other.open(ID):
        async with playing(tmp_path, open_id=ID) as stage:
            assert stage.status == "kun læsning"
            assert "åben" in stage.note
            await stage.type("xyz")
            await stage.press("f4", "3", "f3", "f8", "f8", "f2", "escape")
            assert "F5" not in stage.words
            assert "xyz" not in stage.text
    assert other.read(ID) == make_session(ID)


async def test_what_was_looked_at_is_not_taken_for_saved(tmp_path: Path) -> None:
    store = SessionStore(tmp_path)
    field = Answer(text="før")

    def collect(session: Session) -> Session:
        kept = session.answer("maal")
        return session if kept == field else session.with_answer("maal", field)

    app: Any = SimpleNamespace(set_timer=lambda *_: SimpleNamespace(stop=lambda: None))
    with store.create(make_session(ID)) as opened:
        talk = Autosave(app, opened)
        talk.ask(collect)
        assert await talk.saved()
        field = Answer(text="efter")
        assert talk.session.answer("maal") == field  # as drawing the key line does
        assert await talk.saved()
        assert store.read(ID).answer("maal") == field


async def test_a_save_while_a_screen_goes_away_succeeds(tmp_path: Path) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        before, failed, going = stage.talk.session, [], True

        async def save_all_the_time() -> None:
            while going:
                try:
                    stage.talk.flush()
                    assert stage.talk.session.plan == before.plan
                except Exception as error:
                    failed.append(type(error).__name__)
                await asyncio.sleep(0)

        saving = asyncio.create_task(save_all_the_time())
        await stage.press("f8", "f8", "ctrl+l", "escape", "f9", "escape", "f2", "escape")
        going = False
        await saving
    assert not failed
