"""M in the overview and in År: who is the same person, and who has stopped (7)."""

from pathlib import Path

from kompetence_tui.store import said
from tests.tui.stage import playing
from tests.tui.test_year import BO, held, listed, planned

OLD = held("anna2345ab", "Anna Eksempel", BO.date.replace(year=2025)).with_(unit="Huset")
NEW = planned("anna2346ab", "Anna Nygift").with_(unit="Havnen")


async def test_two_names_are_one_person_and_can_be_two_again(tmp_path: Path) -> None:
    async with playing(tmp_path, OLD, NEW, BO) as stage:
        before = stage.stored(OLD.id)
        await stage.press("a")
        assert stage.status == "1 af 3 har haft en samtale"
        await stage.press("m")
        assert "Hvad skal der siges om Anna Eksempel?" in stage.words
        await stage.press("down", "enter")
        assert "▌Anna Nygift · Havnen" in stage.words  # who shares a name stands first
        await stage.press("enter")
        assert stage.note == "Anna Eksempel og Anna Nygift er én person."
        assert stage.status == "1 af 2 har haft en samtale"
        assert listed(stage)[0].strip("▌ ").startswith("Anna Nygift Havnen planlagt")
        await stage.press("home", "m", "end", "enter")
        assert "tæller igen for sig selv" in stage.note
        assert stage.status == "1 af 3 har haft en samtale"
        assert stage.stored(OLD.id) == before
        assert not said.path_of(stage.store.place).exists()


async def test_one_who_has_stopped_is_told_of_and_comes_back(tmp_path: Path) -> None:
    async with playing(tmp_path, OLD) as stage:
        await stage.press("m", "enter")
        assert stage.note == "Anna Eksempel er stoppet; intet i planerne er overskredet mere."
        assert "stoppet 21.11.2026" in stage.shown("#overview-detail")
        await stage.press("a")
        assert "Her er ingen medarbejdere" in stage.words
        await stage.press("escape", "m", "enter")
        assert stage.note == "Taget tilbage: Anna Eksempel er ikke stoppet."
        assert not said.path_of(stage.store.place).exists()


async def test_covered_nobody_is_named_by_it(tmp_path: Path) -> None:
    async with playing(tmp_path, OLD, NEW) as stage:
        await stage.press("v", "m")
        assert stage.on("Overview")
        assert "Anna" not in stage.text


async def test_what_is_read_by_no_program_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    async with playing(tmp_path, OLD, NEW) as stage:
        said.path_of(stage.store.place).write_bytes(b'{"version": 2}')
        await stage.press("m", "enter")
        assert "nyere udgave" in stage.note
        assert said.path_of(stage.store.place).read_bytes() == b'{"version": 2}'
