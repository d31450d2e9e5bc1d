"""Options stand before or after the verb; help and version need nothing else."""

import pytest

from kompetence_tui import __version__
from kompetence_tui.cli.parser import read_arguments
from tests.cli.conftest import Run
from tests.shipped_forms import FORMS


@pytest.mark.parametrize(
    "argv",
    [
        ["--data-dir", "d", "--banks", "b", "list"],
        ["list", "--data-dir", "d", "--banks", "b"],
        ["--data-dir", "d", "list", "--banks", "b"],
        ["--banks=b", "banks", "--data-dir=d", "list"],
        ["banks", "list", "--banks", "b", "--data-dir", "d"],
        ["--data-dir", "d", "--banks", "b"],
    ],
    ids=" ".join,
)
def test_common_options_stand_anywhere(argv: list[str]) -> None:
    arguments = read_arguments(argv)
    assert (arguments.data_dir, arguments.banks, arguments.lang) == ("d", "b", "da")


def test_the_last_one_counts() -> None:
    assert read_arguments(["--data-dir", "a", "list", "--data-dir", "b"]).data_dir == "b"


def test_options_are_not_abbreviated(kompetence: Run) -> None:
    assert kompetence("list", "--pers", "anna").code == 2


@pytest.mark.parametrize("argv", [["--version"], ["list", "--version"], ["--version", "doctor"]])
def test_version(kompetence: Run, argv: list[str]) -> None:
    ended = kompetence(*argv)
    assert (ended.code, ended.out) == (0, f"kompetence-tui {__version__}\n")


def test_english_screens_are_refused_with_a_sentence(kompetence: Run) -> None:
    ended = kompetence("--lang", "en", "list")
    assert ended.code == 2
    assert "engelske skærme" in ended.err


def test_every_form_can_be_chosen() -> None:
    for form in FORMS:
        assert read_arguments(["export", "x", "--form", form.id]).form == form.id
