"""What was named and is not there is said: banks, configuration, data folder, notice."""

from pathlib import Path

import pytest

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.domain.session.session import Session
from kompetence_tui.paths import bank_folders, shipped
from tests.cli.conftest import Run, World
from tests.cli.screen_double import Screen


@pytest.fixture(params=["option", "environment"])
def banks(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, world: World
) -> list[str]:
    """Options that go with a folder of banks that is not there."""
    folder = str(world.root / "bankr")
    if request.param == "option":
        return ["--banks", folder]
    monkeypatch.setenv("KOMPETENCE_BANKS", folder)
    return []


def test_a_folder_of_banks_that_is_not_there(
    world: World, kompetence: Run, banks: list[str]
) -> None:
    words = f"{world.root / 'bankr'}:1:1: mappen med spørgsmålsbanker findes ikke"
    ended = kompetence("banks", "list", *banks)
    assert (ended.code, words in ended.err, "mus-kort" in ended.out) == (1, True, True)
    ended = kompetence("doctor", *banks)
    assert (ended.code, f"OBS  Spørgsmålsbanker: {words}" in ended.out) == (1, True)


def test_the_screen_does_not_begin_on_a_slip(
    world: World, kompetence: Run, screen: Screen, anna: Session
) -> None:
    for slip in (["--banks", "bankr"], ["--data-dir", str(world.root / "dta" / "mine")]):
        ended = kompetence(*slip)
        assert (ended.code, "findes ikke" in ended.err) == (2, True)
    assert screen.shown == []
    assert kompetence("--data-dir", str(world.root / "ny")).code == 0


def test_a_data_folder_in_no_folder(world: World, kompetence: Run) -> None:
    ended = kompetence("doctor", "--data-dir", str(world.root / "dta" / "mine"))
    assert (ended.code, f"{world.root / 'dta'} findes ikke" in ended.out) == (1, True)
    assert kompetence("list", "--data-dir", str(world.root / "dta" / "mine")).code == 2
    for verb in ("doctor", "list"):
        assert kompetence(verb, "--data-dir", str(world.root / "ny")).code == 0


@pytest.mark.parametrize("verb", [["list"], ["banks", "list"], ["doctor"], []])
def test_a_configuration_that_is_not_there(
    world: World, kompetence: Run, screen: Screen, monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    monkeypatch.setenv("KOMPETENCE_CONFIG", str(world.root / "confg.toml"))
    ended = kompetence(*verb)
    words = f"{world.root / 'confg.toml'}: filen findes ikke; ret variablen KOMPETENCE_CONFIG"
    assert words in ended.out + ended.err
    assert "flyt den væk" not in ended.out
    assert ended.code == (1 if verb == ["doctor"] else 2)
    assert screen.shown == []


def test_no_configuration_may_be_asked_for(
    kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPETENCE_CONFIG", "/dev/null")
    assert kompetence("banks", "list").code == 0


def test_a_folder_that_is_two_of_them_counts_once(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = world.config.parent / "banks"
    own.mkdir()
    bank = (shipped("question_banks") / "mus-kort.md").read_bytes()
    (own / "vores.md").write_bytes(bank.replace(b"mus-kort", b"vores"))
    link = world.root / "link"
    link.symlink_to(own)
    monkeypatch.setenv("KOMPETENCE_BANKS", str(link))
    assert [folder for folder in bank_folders(str(own)) if folder in (own, link)] == [own]
    for option in ([], ["--banks", str(own)], ["--banks", str(own / "vores.md")]):
        ended = kompetence("banks", "list", *option)
        assert (ended.code, ended.err, ended.out.count("vores.md")) == (0, "", 1)


def test_of_two_files_with_one_id_the_second_is_still_told(tmp_path: Path) -> None:
    bank = (shipped("question_banks") / "mus-kort.md").read_bytes()
    for name in ("en.md", "to.md"):
        (tmp_path / name).write_bytes(bank)
    first, second = BankLibrary((tmp_path,)).summaries()
    assert (len(first.problems), len(second.problems)) == (0, 1)


def test_a_notice_is_the_words_and_not_a_file(world: World, kompetence: Run) -> None:
    world.config.write_text('notice = "~/om-samtalen.txt"\n', encoding="utf-8")
    ended = kompetence("list")
    assert (ended.code, "selve teksten" in ended.err) == (2, True)
    world.config.write_text('notice = "Spørg HR / TR"\n', encoding="utf-8")
    assert kompetence("list").code == 0
