"""The configuration: every mistake is named with file, line and key."""

import os
from pathlib import Path

import pytest

from kompetence_tui.config import Config, ConfigError, read


def _file(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def _refused(folder: Path, text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        read(_file(folder, text))
    return caught.value


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read(tmp_path / "config.toml") == Config()
    assert not (tmp_path / "config.toml").exists()


def test_everything_can_be_set(tmp_path: Path) -> None:
    text = """\
# kommentar
export_folder = "/srv/personale"
export_format = "pdf"
theme = "terminal"
mouse = false
kitty_keys = true
cover = true
shared_folder = "/srv/ledelse"
retention_years = 0
report_threshold = 10
calendar_numbers = false
unit = "Team  Eksempelhavn"
notice = '''
Formål: jeres udvikling.
Adgang: kun lederen.
'''
[keys]
help = "f1, question_mark"
"""
    assert read(_file(tmp_path, text)) == Config(
        export_folder=Path("/srv/personale"),
        export_format="pdf",
        theme="terminal",
        mouse=False,
        kitty_keys=True,
        cover=True,
        shared_folder=Path("/srv/ledelse"),
        retention_years=0,
        report_threshold=10,
        calendar_numbers=False,
        unit="Team Eksempelhavn",
        notice="Formål: jeres udvikling.\nAdgang: kun lederen.",
        keys={"help": "f1, question_mark"},
    )


def test_the_home_folder_may_be_written_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert read(_file(tmp_path, 'export_folder = "~/x"\n')).export_folder == tmp_path / "x"


def test_a_byte_order_mark_from_notepad_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xef\xbb\xbfmouse = false\r\n")
    assert read(file) == Config(mouse=False)


def test_an_unknown_key_is_told_with_the_nearest(tmp_path: Path) -> None:
    error = _refused(tmp_path, 'mouse = true\n\nexport_foldr = "/x"\n')
    assert (error.line, error.key) == (3, "export_foldr")
    assert "»export_folder«" in str(error)
    assert str(error).startswith(f"{tmp_path / 'config.toml'}:3: ")


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('theme = "mork"', "theme", 1),
        ("theme = 3", "theme", 1),
        ('export_format = "PDF"', "export_format", 1),
        ('\n# mouse = 1\nmouse = "nej"', "mouse", 3),
        ("kitty_keys = 1", "kitty_keys", 1),
        ("unit = 4", "unit", 1),
        ("report_threshold = 4", "report_threshold", 1),
        ("report_threshold = true", "report_threshold", 1),
        ('export_folder = "relativ"', "export_folder", 1),
        ('export_folder = ""', "export_folder", 1),
        ("export_folder = 4", "export_folder", 1),
        ('export_folder = "~ingen-af-det-navn/x"', "export_folder", 1),
        ('keys = "f1"', "keys", 1),
        ("mouse = true\n[keys]\nhelp = 3", "keys", 2),
        ('[keys]\nhelp = " "', "keys", 1),
        ("mouse = true\n[key]\nhelp = 'f1'", "key", 2),
    ],
)
def test_a_wrong_value_is_told(tmp_path: Path, text: str, key: str, line: int) -> None:
    error = _refused(tmp_path, text)
    assert (error.key, error.line) == (key, line)


def test_a_key_that_is_near_none_is_told_of_and_stops_nothing(tmp_path: Path) -> None:
    file, told = _file(tmp_path, "mouse = false\nzoom = 3\n[tastatur]\nx = 1\n"), list[str]()
    assert read(file, warn=told.append) == read(file) == Config(mouse=False)
    assert [sentence.partition(" ")[0] for sentence in told] == [f"{file}:2:", f"{file}:3:"]
    assert "»zoom« kendes ikke" in told[0]
    assert "export_folder, export_format, theme" in told[0]


@pytest.mark.parametrize(
    ("text", "line"), [("mouse = true\ntheme = mørk\n", 2), ("[keys\n", 1), ("a = 1\na = 2", 2)]
)
def test_a_line_that_is_no_toml_is_told(tmp_path: Path, text: str, line: int) -> None:
    assert _refused(tmp_path, text).line == line


def test_what_is_no_text_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="kan ikke læses"):
        read(tmp_path)
    file = tmp_path / "latin"
    file.write_bytes('theme = "mørk"'.encode("latin-1"))
    with pytest.raises(ConfigError, match="UTF-8"):
        read(file)


@pytest.mark.timeout(20)
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConfigError, match="almindelig fil"):
        read(tmp_path / "pipe")


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="for stor"):
        read(_file(tmp_path, "#" * 1_000_001))


def test_a_link_to_a_configuration_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(_file(tmp_path, 'theme = "lys"'))
    assert read(tmp_path / "link").theme == "lys"


def test_the_null_device_means_no_configuration() -> None:
    assert read(Path(os.devnull)) == Config()
