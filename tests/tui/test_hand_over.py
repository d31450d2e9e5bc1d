"""A new leader, from the overview: the yes is asked for, the file is made, and taken in again."""

from pathlib import Path

import pytest

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.private import AT_PLAN
from kompetence_tui.store import known_exports, said
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from tests.factories import NOW, make_session
from tests.tui.stage import ID, YES, Stage, playing


async def from_the_file(stage: Stage, name: str) -> None:
    """Take in the file of the home folder whose name begins so."""
    await stage.press("h")
    await stage.type(name)
    await stage.press("enter")


async def to_the_folder(stage: Stage) -> None:
    """Through the yes and the choice of the folder that is proposed."""
    await stage.press("g", *YES)
    assert stage.on("ChoosePath")
    await stage.press("enter")


async def test_with_a_yes_the_file_is_written_and_the_talks_can_stay(tmp_path: Path) -> None:
    session = make_session(ID).with_answer("trivsel", Answer(text="det nye æøå"))
    async with playing(tmp_path, session) as stage:
        await stage.press("g")
        assert "Har Anna Eksempel sagt ja til, at samtalerne gives videre?" in stage.words
        await stage.press("enter")  # no is marked
        assert stage.on("Overview")
        assert not list((tmp_path / "exports").iterdir())
        await to_the_folder(stage)
        assert "Slet samtalerne hos dig for altid?" in stage.words
        await stage.press("enter")
        assert "Anna" in stage.text
        assert "Giv den kun til den nye leder" in " ".join(stage.note.split())
        assert known_exports.read(stage.store.place, ID)  # so that it can be erased with the talk
        assert said.read(stage.store.place).handed_over
    (path,) = (tmp_path / "exports").iterdir()
    assert "det nye æøå" in path.read_text(encoding="utf-8")
    other = tmp_path / "ny"
    other.mkdir()
    async with playing(other) as stage:
        path.rename(tmp_path / "home" / path.name)
        await from_the_file(stage, "2026")
        assert "1 samtale er modtaget." in " ".join(stage.note.split())
        assert "Anna Eksempel" in stage.text
        assert stage.store.read(ID) == session


async def test_all_can_be_erased_afterwards(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        with stage.store.open(ID) as opened:
            opened.save_private(opened.private_notes().with_text(AT_PLAN, "kun mig", NOW))
        await to_the_folder(stage)
        await stage.press(*YES)
        assert "Slettet: 1 samtale, 1 privat note." in stage.note
        assert "Anna" not in stage.text
    assert SessionStore(tmp_path / "data").rows() == ()
    assert not said.path_of(DataFolder(tmp_path / "data")).exists()
    (path,) = (tmp_path / "exports").iterdir()
    assert "kun mig" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", ["{}", '{"kind": "kompetence-tui/hand-over"'])
async def test_what_is_no_such_file_is_told(tmp_path: Path, words: str) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        (tmp_path / "home" / "noget.json").write_text(words, encoding="utf-8")
        await from_the_file(stage, "noget")
        assert "noget.json rummer ikke samtaler, der er givet videre" in " ".join(
            stage.note.split()
        )
