"""``kompetence man``: all that help says stands in the manual page, and man can read it."""

import argparse
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import kompetence_tui
from kompetence_tui.cli import pager
from kompetence_tui.cli.danish import danish_argparse
from kompetence_tui.cli.parser import build_parser
from kompetence_tui.cli.refusal import Code
from tests.cli.conftest import Run


def actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from actions(command)


def told(page: str) -> str:
    """The page as one line of words, without what only roff reads."""
    text = re.sub(r"^\.(?:TP|B|SS|SH|P|nf|fi)\b", "", page, flags=re.MULTILINE)
    return " ".join(text.replace("\\-", "-").replace("\\(ti", "~").replace("\\e", "\\").split())


def test_it_holds_all_of_the_help(kompetence: Run) -> None:
    ended = kompetence("man")
    assert (ended.code, ended.err) == (0, "")
    page = told(ended.out)
    with danish_argparse():
        for action in actions(build_parser()):
            if isinstance(action, argparse._SubParsersAction):
                for command in action.choices.values():
                    assert f" {command.prog} " in page
                    assert " ".join((command.description or "").split()) in page
            else:
                assert " ".join((action.help or "").split()) in page, action
                assert all(option in page for option in action.option_strings)
    assert "%(" not in page


def test_it_holds_every_exit_code_and_variable(kompetence: Run) -> None:
    page = kompetence("man").out
    codes = page.partition(".SH SLUTKODER\n")[2].partition(".SH")[0]
    assert set(re.findall(r"^\.B (\d+)$", codes, re.MULTILINE)) == {
        *(str(int(code)) for code in Code),
        "130",
        "141",
    }
    sources = "".join(
        file.read_text(encoding="utf-8")
        for file in Path(kompetence_tui.__file__).parent.rglob("*.py")
    )
    for name in set(re.findall(r'environ(?:\.get\(|\[)"(\w+)"', sources)) - {"TEXTUAL_DRIVER"}:
        if not name.startswith(("TEXTUAL", "PYTHON", "LC_", "LANG")):
            assert name in page, name


def test_man_reads_it_without_a_warning(kompetence: Run, tmp_path: Path) -> None:
    if not shutil.which("man"):
        pytest.skip("man is not there")
    file = tmp_path / "kompetence.1"
    file.write_text(kompetence("man").out, encoding="utf-8")
    ended = subprocess.run(
        ["man", "--warnings", "-P", "cat", "-l", str(file)],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80"},
        capture_output=True,
        encoding="utf-8",
    )
    if "minimized" in ended.stdout or ended.returncode:
        pytest.skip("man has no pages here")
    assert ended.stderr == ""
    plain = re.sub(".\b", "", ended.stdout)
    assert plain.startswith("KOMPETENCE(1)")
    assert "kompetence - hold en udviklingssamtale, og gå derfra med en plan" in plain
    assert "--older-than" in plain
    assert max(map(len, plain.splitlines())) <= 100


def test_on_a_terminal_man_shows_it(kompetence: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[list[str], str]] = []

    def shown_by(command: list[str], text: str) -> bool:
        given.append((command, text))
        return True

    page = kompetence("man").out
    monkeypatch.setattr(pager, "is_read_here", lambda: True)
    monkeypatch.setattr(pager, "shown_by", shown_by)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert kompetence("man").out == ""
    assert given == [(["man", "-l", "/dev/stdin"], page)]
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert kompetence("man").out == page
