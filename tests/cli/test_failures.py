"""Whatever goes wrong: one sentence, the right code, never a traceback or a name."""

import errno
from pathlib import Path

import pytest

from kompetence_tui.cli import listing
from kompetence_tui.cli.failures import explain
from kompetence_tui.config import ConfigError
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.store.errors import DamagedSession, NewerFormat, OpenElsewhere, StoreError
from tests.cli.conftest import Run, World

SECRET = "Anna Eksempel er ked af det"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError(Path("config.toml"), "forkert"), 2),
        (RuleBroken("Det må man ikke"), 1),
        (StoreError("Det gik ikke"), 1),
        (NewerFormat("x.json"), 1),
        (OpenElsewhere("Åben hos Eva"), 3),
        (DamagedSession("x.json", "tom"), 4),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_known_errors_say_their_sentence(
    error: Exception, code: int, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain(error, None) == code
    assert capsys.readouterr().err == f"{error}\n"
    assert not (world.data / "crash").exists()


def test_what_the_system_refuses_is_told_in_danish(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(OSError(errno.ENOSPC, "No space left on device", "/x/\x1by"), None) == 1
    told = capsys.readouterr().err
    assert told.startswith("Det lykkedes ikke: /x/")
    assert "disken er fuld" in told
    assert "No space" not in told
    assert "\x1b" not in told


def test_an_unexpected_error_gets_a_number_and_no_words(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr(listing, "today", fail)
    ended = kompetence("list")
    assert (ended.code, ended.out) == (1, "")
    assert "Anna" not in ended.err
    assert "Traceback" not in ended.err
    (record,) = (world.data / "crash").iterdir()
    assert record.stem in ended.err
    assert str(record) in ended.err
    text = record.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "kompetence_tui/cli/listing.py:" in text
    assert "Anna" not in text


def test_the_record_lies_in_the_folder_that_was_asked_for(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "today", lambda: 1 / 0)
    kompetence("--data-dir", str(world.root / "anden"), "list")
    assert (world.root / "anden" / "crash").is_dir()
    assert not world.data.exists()


def test_an_error_that_cannot_be_recorded_still_has_a_number(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.data.touch()
    monkeypatch.setattr(listing, "today", lambda: 1 / 0)
    ended = kompetence("list")
    assert ended.code == 1
    assert "nummer" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_home_that_is_nowhere_is_told(kompetence: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMPETENCE_DATA_DIR", "~ingen-af-det-navn/x")
    ended = kompetence("list")
    assert (ended.code, ended.out) == (2, "")
    assert "KOMPETENCE_DATA_DIR" in ended.err


def test_an_interruption_is_quiet(kompetence: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(listing, "today", interrupt)
    ended = kompetence("list")
    assert (ended.code, ended.out, ended.err) == (130, "", "")
