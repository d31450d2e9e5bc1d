"""Writing the configuration: only what was changed is another, and nothing is lost."""

import os
import stat
import tomllib
from pathlib import Path

import pytest

from kompetence_tui.config import ConfigError, read
from kompetence_tui.store.settings import (
    SettingsRefused,
    SettingValue,
    changed,
    obstacle,
    read_settings,
    write_settings,
)

KEPT = """\
# Min opsætning
theme = "lys"   # om dagen
mouse = false

notice = '''
Vi gemmer
[ikke en tabel]
'''

# Mine taster
[keys]
"conversation.next_question" = "f4" # som før
"""


def test_comments_order_and_all_else_stay() -> None:
    after = changed(KEPT, {"theme": "mørk", "retention_years": 3, "mouse": None})
    assert after == KEPT.replace('"lys"', '"mørk"').replace("mouse = false\n", "").replace(
        "]\n'''\n", "]\n'''\nretention_years = 3\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "mouse = true",
        '# theme = "lys"\n# cover = true\n',
        '# taster\n[keys]\n"a.b" = "f5"\n',
        'keys."a.b" = "f5"\r\nmouse = true\r\n',
        '"theme" = "lys"\ncover = true #x\n\n\n[keys]\n[keys.x]\n',
        'notice = """\n# nej\n[keys]\n"""\n[keys]\n',
        "# \u2028[a]\nmouse = true\n",
    ],
)
def test_any_file_says_what_was_chosen_and_keeps_its_lines(text: str) -> None:
    chosen: dict[str, SettingValue | None] = {
        "theme": "kontrast",
        "cover": True,
        "export_folder": '~/"Æ"\\x',
        "unit": "Ø\u2028",
    }
    after = changed(text, {**chosen, "mouse": None})
    expected = tomllib.loads(text) | chosen
    expected.pop("mouse", None)
    assert tomllib.loads(after) == expected
    assert after.count("#") == text.count("#")
    assert ("\r\n" in after) == ("\r\n" in text)
    if "# taster\n[keys]" in text:
        assert "# taster\n[keys]" in after


def test_the_file_keeps_its_mode_and_a_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles" / "k.toml", tmp_path / "config.toml"
    real.parent.mkdir()
    real.write_text("mouse = false\n", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    write_settings(read_settings(link), {"theme": "lys"})
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_text(encoding="utf-8") == 'mouse = false\ntheme = "lys"\n'
    assert [path.name for path in real.parent.iterdir()] == ["k.toml"]


def test_a_missing_file_is_made_for_the_user_alone(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "config.toml"
    write_settings(read_settings(file), {"cover": True})
    assert read(file).cover
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("before", [None, "mouse = true\n"])
def test_what_changed_meanwhile_is_not_written_over(tmp_path: Path, before: str | None) -> None:
    file = tmp_path / "config.toml"
    if before:
        file.write_text(before, encoding="utf-8")
    seen = read_settings(file)
    file.write_text("mouse = false # ny\n", encoding="utf-8")
    with pytest.raises(SettingsRefused, match=r"config\.toml er ændret, siden"):
        write_settings(seen, {"theme": "lys"})
    assert file.read_text(encoding="utf-8") == "mouse = false # ny\n"


def test_a_damaged_file_is_told_with_its_line_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("mouse = true\ntheme = lys\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"config\.toml:2: "):
        read_settings(file)


def test_what_the_program_could_not_read_again_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    with pytest.raises(ConfigError, match="theme"):
        write_settings(read_settings(file), {"theme": "lyserød"})
    assert not file.exists()


def test_what_only_a_hand_can_change_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_text: str) -> None:
        raise ValueError

    monkeypatch.setattr("tomlkit.parse", fails)
    with pytest.raises(SettingsRefused, match="ret filen selv"):
        write_settings(read_settings(tmp_path / "config.toml"), {"cover": True})


def test_a_disk_that_refuses_is_told_and_the_file_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    file.write_text("mouse = true\n", encoding="utf-8")

    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kompetence_tui.store.platform.replace", full)
    with pytest.raises(SettingsRefused, match="disken er fuld"):
        write_settings(read_settings(file), {"mouse": False})
    assert file.read_text(encoding="utf-8") == "mouse = true\n"
    assert list(tmp_path.iterdir()) == [file]


def test_what_others_decide_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    assert obstacle(file) == ""
    assert "KOMPETENCE_CONFIG" in obstacle(Path(os.devnull))
    file.write_text("", encoding="utf-8")
    assert obstacle(file) == ""
    assert "er en fil" in obstacle(file / "config.toml")
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).is_dir())
    assert "som du kun kan læse" in obstacle(file)
