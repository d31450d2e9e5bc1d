"""No English of argparse reaches a user."""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator

import pytest

from kompetence_tui.cli.danish import MESSAGES, danish_argparse
from kompetence_tui.cli.options import HelpLayout
from kompetence_tui.cli.parser import build_parser
from tests.cli.conftest import Run

FOR_PROGRAMMERS = re.compile(
    "conflicting|__call__|is an invalid argument|must be optional|is not callable|cannot merge"
    "|invalid option string|dest=|conflict_resolution|multiple subparser|with mode"
)
"""Mistakes in a program's own parser, which no user's words can bring about."""

ENGLISH = re.compile(
    r"\b(usage|error|argument|arguments|option|options|required|expected|invalid|choice|choose"
    r"|unrecognized|ambiguous|show|help message|exit|following|positional|the|and|from)\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"--help|»[^«]*«|kompetence \w+( \w+)?|-[\w-]+|^    (show|list|open) |'show'", re.M
)
"""What the contract gives in English: names of commands and options."""

VERBS = (
    "demo", "new", "open", "list", "overview", "calendar", "plan-talks", "prepare",
    "import-preparation", "export", "insight", "erase", "thread", "banks", "doctor"
)  # fmt: skip
COMMANDS = [
    [],
    *([verb] for verb in VERBS),
    *(["banks", deeper] for deeper in ("list", "check", "show", "blank")),
]
WRONG = [
    ["findes-ikke"],
    ["--findes-ikke"],
    ["list", "--findes-ikke"],
    ["list", "--form", "full"],
    ["overview", "i-år"],
    ["overview", "20266"],
    ["calendar", "-o"],
    ["plan-talks", "x.csv"],
    ["plan-talks", "--bank", "mus"],
    ["plan-talks", "x.csv", "--bank", "mus", "--kind", "MUSS"],
    ["prepare"],
    ["import-preparation"],
    ["import-preparation", "x.md", "a", "b"],
    ["list", "--json=1"],
    ["open"],
    ["open", "a", "b"],
    ["export"],
    ["export", "x", "--form", "pdf"],
    ["export", "x", "--format", "odt"],
    ["export", "x", "-o"],
    ["banks", "findes-ikke"],
    ["banks", "check"],
    ["banks", "show"],
    ["banks", "blank"],
    ["new", "--kind", "MUSS"],
    ["new", "--employee"],
    ["new", "--date"],
    ["demo", "x"],
    ["doctor", "--repar"],
    ["erase"],
    ["erase", "--older-than"],
    ["erase", "--older-than", "5 uger"],
    ["insight", ""],
    ["--data-dir"],
    ["--data-dir", ""],
    ["--data-dir", "~ingen-af-det-navn/x"],
    ["export", "x", "-o", ""],
    ["export", "x", "-o", "~ingen-af-det-navn"],
    ["banks", "blank", "mus", "-o", ""],
    ["list", "--banks="],
    ["list", "--lang"],
    ["--lang", "de"],
]


def messages_of_argparse() -> Iterator[str]:
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = {"_": 1, "ngettext": 2}.get(node.func.id, 0)
            for argument in node.args[:count]:
                if isinstance(argument, ast.Constant):
                    yield str(argument.value)


def test_every_message_of_this_python_is_translated() -> None:
    missing = [m for m in messages_of_argparse() if m not in MESSAGES]
    assert [m for m in missing if not FOR_PROGRAMMERS.search(m)] == []


@pytest.mark.parametrize("english", MESSAGES)
def test_a_translation_takes_no_values_the_original_does_not_give(english: str) -> None:
    def values(text: str) -> set[str]:
        return set(re.findall(r"%(?:\((\w+)\))?[rs]", text))

    assert values(MESSAGES[english]) <= values(english)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_danish(kompetence: Run, command: list[str]) -> None:
    ended = kompetence(*command, "--help")
    assert ended.code == 0
    assert ended.err == ""
    assert ended.out.startswith("brug: kompetence")
    assert ENGLISH.findall(OURS.sub("", ended.out)) == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_fits_a_narrow_terminal(kompetence: Run, command: list[str]) -> None:
    assert max(map(len, kompetence(*command, "--help").out.splitlines())) <= 80


@pytest.mark.parametrize("command", WRONG, ids=" ".join)
def test_wrong_use_is_refused_in_danish(kompetence: Run, command: list[str]) -> None:
    ended = kompetence(*command)
    assert ended.code == 2
    assert ended.out == ""
    assert ENGLISH.findall(OURS.sub("", ended.err)) == []
    assert len(ended.err.splitlines()) in (1, 2)


def test_control_characters_of_an_argument_do_not_come_back(kompetence: Run) -> None:
    assert "\x1b" not in kompetence("\x1b]0;x\x07").err


def test_argparse_speaks_as_before_outside() -> None:
    with danish_argparse():
        build_parser()
    plain = argparse.ArgumentParser(prog="x", formatter_class=HelpLayout).format_help()
    assert plain.startswith("usage: x")
