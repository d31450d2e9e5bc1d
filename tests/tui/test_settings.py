"""Indstillinger: what is chosen is seen at once, kept in the user's file, and said when wrong."""

import os
from pathlib import Path

import pytest
from textual.widgets import Static

from kompetence_tui import config
from kompetence_tui.cli.places import read_config
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.paths import config_file
from kompetence_tui.tui.widgets.line_input import LineInput
from tests.factories import make_session
from tests.tui.stage import ID, YES, playing

FORM = "SettingsScreen"


def kept(text: str) -> Path:
    """The user's configuration as the program finds it."""
    file = config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


async def test_the_colours_change_at_once_and_are_kept(tmp_path: Path) -> None:
    file = kept('mouse = false # ssh\n\n# taster\n[keys]\n"overview.due" = "f2"\n')
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("i", "right")
        assert stage.app.theme == "lys"
        assert stage.status == "ikke gemt endnu"
        await stage.press("f4")
        assert stage.on("Overview")
        assert "Gemt i " in stage.note
        assert stage.app.services.config.theme == "lys"
    assert file.read_text(encoding="utf-8") == (
        'mouse = false # ssh\ntheme = "lys"\n\n# taster\n[keys]\n"overview.due" = "f2"\n'
    )


async def test_left_with_a_yes_all_is_as_it_was(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("i", "right", "right", "escape")
        assert stage.on("Ask")
        await stage.press(*YES)
        assert stage.on("Overview")
        assert stage.app.theme == "mørk"
        await stage.press("i", "escape")  # nothing chosen, nothing asked
        assert stage.on("Overview")
    assert not config_file().exists()


async def test_all_can_be_chosen_from_the_keyboard(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "MUS"
    folder.mkdir()
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("i", "tab")
        await stage.type("~/MUS")
        await stage.press(*["tab", "right"] * 4, "tab", "3", "tab")
        await stage.type("Team Eksempelhavn")
        await stage.press("f4", "n")
        assert stage.screen.query_one("#unit", LineInput).value == "Team Eksempelhavn"
        assert stage.app.services.config.export_folder == folder
    assert config.read(config_file()) == config.Config(
        export_folder=folder,
        export_format=FORMATS[0].id,
        cover=True,
        mouse=False,
        calendar_numbers=False,
        retention_years=3,
        unit="Team Eksempelhavn",
    )
    assert '"~/MUS"' in config_file().read_text(encoding="utf-8")


async def test_what_cannot_be_is_said_at_its_row(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("i", "tab")
        await stage.type("Dokumenter")
        assert "hele stien" not in stage.words  # not while it is being typed
        await stage.press("tab")
        rows = stage.text.splitlines()
        at = next(n for n, row in enumerate(rows) if row.endswith("▎ Dokumenter"))
        assert "Skriv hele stien til mappen, fx ~/Dokumenter/MUS." in rows[at + 1]
        await stage.press("f4")
        assert stage.on(FORM)
        assert stage.focus is not None
        assert stage.focus.id == "export_folder"
        await stage.press(*["backspace"] * 10)
        await stage.type("/findes-ikke")
        assert "hele stien" not in stage.words
        await stage.press("f4")
        assert "Mappen findes ikke." in stage.words
    assert not config_file().exists()


async def test_a_file_that_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("i", "right")
        file = kept("cover = true\n")
        await stage.press("f4")
        assert stage.on(FORM)
        assert "er ændret, siden indstillingerne blev vist" in stage.note.replace("\n", " ")
        await stage.press("escape", *YES, "i")
        assert "● skjul navne" in stage.text
        file.write_text("cover = [\n", encoding="utf-8")
        await stage.press("escape", "i")
        assert stage.on("Overview")
        assert "config.toml:1" in stage.note
    assert file.read_text(encoding="utf-8") == "cover = [\n"


async def test_what_others_decide_is_shown_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("KOMPETENCE_BANKS", "/srv/banker")
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("i")
        assert not stage.screen.query("#theme")
        assert "Farver mørk · farverne er slået fra med variablen NO_COLOR" in stage.words
        assert "Spørgsmål /srv/banker · bestemt med variablen KOMPETENCE_BANKS" in stage.words
        assert "Samtalerne" in stage.words


async def test_nothing_is_offered_where_there_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPETENCE_CONFIG", os.devnull)
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press("i")
        assert "Her kan intet vælges: variablen KOMPETENCE_CONFIG" in stage.note
        assert not stage.screen.query("Picker, LineInput")
        assert not stage.offers("keep_settings")
        await stage.press("escape")
        assert stage.on("Overview")


async def test_the_demo_forgets_and_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID), demo=True) as stage:
        await stage.press("i", "right")
        assert "demoen glemmer det" in stage.words
        await stage.press("f4")
        assert stage.app.services.config.theme == "lys"
        assert "til demoen lukkes" in stage.note
    assert not config_file().exists()


def organisation(root: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> Path:
    """The organisation's configuration as the program finds it."""
    file = root / "etc" / "kompetence" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(root / "etc"))
    return file


async def test_what_the_organisation_has_locked_is_shown_and_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (
        'retention_years = 2\nunit = "HR"\nnotice = "Jeres ord"\nhidden_banks = ["grus"]\n'
        'locked = ["retention_years", "notice"]\n'
    )
    theirs = organisation(tmp_path, monkeypatch, words)
    by = f"bestemt af organisationen i {theirs}"
    file = kept("retention_years = 9\n")
    async with playing(tmp_path, make_session(ID), config=read_config()) as stage:
        await stage.press("i")
        decided = [str(row.content) for row in stage.screen.query(".decided").results(Static)]
        assert not stage.screen.query("#retention_years")
        assert stage.screen.query_one("#unit", LineInput).placeholder == "HR"
        assert f"2 · {by}" in decided
        assert f"grus · bestemt med hidden_banks i {theirs}" in decided
        await stage.press("right", "f4")
        assert "Gemt i " in stage.note
        assert stage.app.services.config.retention_years == 2
    assert file.read_text(encoding="utf-8") == 'retention_years = 9\ntheme = "lys"\n'


async def test_a_choice_taken_away_leaves_what_the_organisation_has_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    organisation(tmp_path, monkeypatch, 'unit = "HR"\n')
    kept('unit = "IT"\n')
    async with playing(tmp_path, make_session(ID), config=read_config()) as stage:
        await stage.press("i", "shift+tab", "backspace", "backspace", "f4")
        assert stage.app.services.config.unit == "HR"


async def test_the_organisations_file_is_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = organisation(tmp_path, monkeypatch, "cover = false\n")
    monkeypatch.setenv("KOMPETENCE_CONFIG", str(file))
    async with playing(tmp_path, make_session(ID), config=read_config()) as stage:
        await stage.press("i")
        assert "Her kan intet vælges: organisationen bestemmer det" in stage.note
        assert not stage.screen.query("Picker, LineInput")


async def test_a_mistake_of_the_organisations_is_told_on_the_overview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = organisation(tmp_path, monkeypatch, "cover = true\ntheme = 3\n")
    async with playing(tmp_path, make_session(ID), config=read_config()) as stage:
        assert f"{file}:2:" in stage.note.replace("\n", "")
        assert stage.app.services.covered
