"""``kompetence thread``."""

import stat
from datetime import date
from pathlib import Path

import pytest

from kompetence_tui.cli import thread
from tests.cli.conftest import Run, World
from tests.factories import TODAY
from tests.thread_sessions import chain

NAME = "roed-traad-2026-11-21.md"


@pytest.fixture(autouse=True)
def department(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def today() -> date:
        return TODAY

    monkeypatch.setattr(thread, "today", today)
    for session in chain():
        world.keep(session)


def test_it_is_printed_without_names(kompetence: Run) -> None:
    ended = kompetence("thread")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("# Rød tråd\n")
    assert "3 mål i MUS" in ended.out
    assert "Anna" not in ended.out


def test_names_come_when_they_are_asked_for(kompetence: Run) -> None:
    assert "Anna Eksempel: 2 mål i MUS" in kompetence("thread", "--names", "-o", "-").out


def test_it_is_written_where_it_is_wanted(world: World, kompetence: Run) -> None:
    target = world.documents / NAME
    ended = kompetence("thread", "-o", str(world.documents))
    assert (ended.code, ended.out) == (0, f"{target}\n")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    refused = kompetence("thread", "-o", str(target))
    assert (refused.code, refused.out) == (1, "")
    assert "--force" in refused.err
    assert kompetence("thread", "-o", str(target), "--force").code == 0
    named = kompetence("thread", "--names", "-o", f"{world.documents}/")
    assert named.out.endswith("-med-navne.md\n")


def test_damaged_files_are_told_and_have_their_code(world: World, kompetence: Run) -> None:
    Path(world.data / "sessions" / "skadet2345.json").write_text("{", encoding="utf-8")
    ended = kompetence("thread")
    assert ended.code == 4
    assert "1 samtale kan ikke læses" in ended.err
    assert "3 mål i MUS" in ended.out


def test_wrong_use_is_refused(kompetence: Run) -> None:
    assert kompetence("thread", "--navne").code == 2
    assert kompetence("thread", "-o", "").code == 2
