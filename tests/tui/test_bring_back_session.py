"""F7 on the overview brings back a whole talk that was deleted while the program runs."""

from pathlib import Path

from tests.factories import NOW, make_goal, make_session
from tests.tui.stage import ID, YES, Stage, playing
from tests.tui.talks import talk

OTHER = "fremmed234"


def rows(stage: Stage) -> list[str]:
    return sorted(row.id for row in stage.store.listing().rows)


async def test_a_deleted_talk_comes_back_with_its_private_notes(tmp_path: Path) -> None:
    other = make_session(OTHER, employee="Bo Prøvesen")
    async with playing(tmp_path, talk(), other) as stage:
        with stage.store.open(ID) as opened:
            notes = opened.private_notes().with_text("siden-sidst", "Kun mig", NOW)
            opened.save_private(notes)
        before = stage.store.read(ID)
        assert not stage.offers("bring_back")
        for _talk in range(2):
            await stage.press("d")
            assert "Med F7 kan de hentes tilbage" in stage.words
            await stage.press(*YES)
        assert rows(stage) == []
        assert stage.note == "Samtalen er slettet. F7 henter den tilbage."
        await stage.press("f7")
        assert stage.note.startswith("Samtalen den 21.11.2026 med ")
        assert stage.note.endswith(" er tilbage.")
        await stage.press("f7")
        assert rows(stage) == sorted((ID, OTHER))
        assert stage.store.read(ID) == before
        assert stage.store.private_notes(ID).text("siden-sidst") == "Kun mig"
        assert not stage.offers("bring_back")


async def test_one_that_is_there_again_is_left_alone(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("d", *YES)
        newer = talk(make_goal("m1"))
        stage.store.create(newer).close()
        await stage.press("f7")
        assert "allerede en samtale" in stage.note
        assert stage.store.read(ID) == newer
        assert not stage.offers("bring_back")


async def test_a_deleted_talk_is_not_in_reach_from_another(tmp_path: Path) -> None:
    other = make_session(OTHER, employee="Ursula Prøvesen")
    async with playing(tmp_path, other, talk()) as stage:
        await stage.press("s")
        await stage.type("ursula")
        await stage.press("enter", "d", *YES, "enter")
        assert stage.title == "MUS · Anna Eksempel"
        assert not stage.offers("bring_back")
        await stage.press("f7")
        assert "Ursula" not in stage.text
        assert rows(stage) == [ID]


async def test_it_is_final_when_the_program_ends(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("d", *YES)
    left = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"Anna Eksempel" in data for data in left)
    async with playing(tmp_path) as stage:
        assert not stage.offers("bring_back")


async def test_what_was_said_is_not_said_again_after_a_talk(tmp_path: Path) -> None:
    async with playing(tmp_path, talk()) as stage:
        await stage.press("v", "d", *YES, "f7")
        assert stage.note.endswith(" er tilbage.")
        await stage.press("enter", "escape", *YES)
        assert stage.on("Overview")
        assert stage.note == ""
