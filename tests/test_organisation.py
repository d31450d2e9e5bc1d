"""The organisation's configuration: it holds below the user's own, and its mistakes stop nobody."""

import os
import re
from pathlib import Path

import pytest

from kompetence_tui import config, paths
from kompetence_tui.config import Config
from kompetence_tui.organisation import read_organisation


def _file(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def _told(folder: Path, text: str) -> tuple[Config, list[str]]:
    told: list[str] = []
    return read_organisation(_file(folder, text), told.append), told


def _above(folder: Path, own: str, below: Config) -> tuple[Config, list[str]]:
    told: list[str] = []
    return config.parse(folder / "own.toml", own, told.append, below), told


def test_no_file_decides_nothing(tmp_path: Path) -> None:
    assert read_organisation(tmp_path / "config.toml") is config.DEFAULTS


def test_a_default_gives_way_to_the_users_own(tmp_path: Path) -> None:
    below, told = _told(tmp_path, 'retention_years = 2\nunit = "HR"\nhidden_banks = ["grus"]\n')
    assert (told, below.trouble) == ([], "")
    assert _above(tmp_path, "retention_years = 7\nhidden_banks = []\n", below) == (
        Config(retention_years=7, unit="HR"),
        [],
    )


def test_a_locked_key_stays_and_the_user_is_told_with_the_line(tmp_path: Path) -> None:
    below, _none = _told(tmp_path, 'locked = ["notice", "cover"]\nnotice = "Vores ord"\n')
    holds, (cover, notice) = _above(tmp_path, 'unit = "HR"\nnotice = "Mine"\ncover = true\n', below)
    assert (holds.notice, holds.cover, holds.unit) == ("Vores ord", False, "HR")
    assert "own.toml:2: »notice« er bestemt af organisationen" in notice
    assert "own.toml:3: »cover«" in cover


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('unit = "HR"\ntheme = "lilla"\n', "config.toml:2: »theme« kan være"),
        ('unit = "HR"\nretension_years = 3\n', "config.toml:2: »retension_years« kendes ikke"),
        ('unit = "HR"\nlocked = "unit"\n', "config.toml:2: »locked« skal være en liste"),
        ('unit = "HR"\nlocked = ["cover", "notce"]\n', "config.toml:2: »locked« nævner »notce«"),
        ('unit = "HR"\nhidden_banks = [3]\n', "config.toml:2: »hidden_banks« skal være en liste"),
    ],
)
def test_a_mistake_is_told_and_the_rest_holds(tmp_path: Path, text: str, words: str) -> None:
    below, (sentence,) = _told(tmp_path, text)
    assert below.unit == "HR"
    assert words in sentence
    assert re.match(r"Organisationens opsætning har en fejl, som .+ kan rette\. Resten", sentence)
    assert below.trouble == sentence


def test_one_slip_among_the_locks_opens_no_other(tmp_path: Path) -> None:
    below, _told_of = _told(tmp_path, 'locked = ["cover", "notce"]\n')
    assert below.locked == {"cover"}


def test_a_value_that_cannot_be_used_locks_nothing(tmp_path: Path) -> None:
    below, _told_of = _told(tmp_path, 'locked = ["theme"]\ntheme = "lilla"\n')
    assert _above(tmp_path, 'theme = "lys"\n', below)[0].theme == "lys"


@pytest.mark.parametrize("text", ["theme = mørk\n", "[keys\n"])
def test_what_is_no_toml_stops_nobody(tmp_path: Path, text: str) -> None:
    below, (sentence,) = _told(tmp_path, text)
    assert (below.locked, below.theme) == (frozenset(), "mørk")
    assert "config.toml:1: linjen kan ikke læses" in sentence


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_what_is_no_file_stops_nobody(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for odd in ("pipe", "."):
        trouble = read_organisation(tmp_path / odd).trouble
        assert "kan ikke læses" in trouble
        assert "Så længe gælder intet" in trouble


def test_what_only_the_other_file_can_have_is_said(tmp_path: Path) -> None:
    below, (sentence,) = _told(tmp_path, '[keys]\nhelp = "f2"\n')
    assert (below.keys, below.trouble) == ({}, "")
    assert "»keys« gælder kun i ens egen opsætning" in sentence
    _holds, (sentence,) = _above(tmp_path, 'locked = ["notice"]\n', below)
    assert "»locked« gælder kun i organisationens opsætning" in sentence


def test_the_first_folder_that_is_there_is_the_organisations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b" / "kompetence").mkdir(parents=True)
    (tmp_path / "c" / "kompetence").mkdir(parents=True)
    folders = os.pathsep.join(str(tmp_path / name) for name in "abc")
    monkeypatch.setenv("XDG_CONFIG_DIRS", folders)
    assert paths.organisation_folder() == tmp_path / "b" / "kompetence"


@pytest.mark.skipif(os.name != "posix", reason="where it lies on Linux")
def test_it_lies_in_etc_whatever_a_desktop_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc" / "xdg-desktop"))
    assert paths.organisation_folder() == Path("/etc/kompetence")
