"""What each way into the program loads: only the screens know Textual, and help loads next to
nothing."""

import ast
import os
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import kompetence_tui
from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_goal, make_session

FILES = {"SHEET": "skema.md", "LIST": "liste.csv"}
"""Files of the data folder that commands are given."""

SCREENS = {"textual", "rich"}
WHEN_WRITING = {"tomlkit"}
"""Loaded only when settings are written."""
TYPESETTERS = {"docx", "lxml", "pypdf", "python_calamine", "typst"}
"""Loaded only when a document is written, or read, in a format of theirs."""
HEAVY = (
    SCREENS
    | WHEN_WRITING
    | TYPESETTERS
    | {
        "shtab",
        "subprocess",
        "pydantic",
        "tinydb",
        "markdown_it",
        "orjson",
        "filelock",
        "platformdirs",
    }
)
PACKAGE = Path(kompetence_tui.__file__).parent

_REPORT = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"


def _core_modules() -> list[str]:
    names = []
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
        if "tui" not in parts and parts[-1] != "__main__":
            names.append(".".join(part for part in parts if part != "__init__"))
    return names


def _loaded(code: str, *, data: Path | None = None) -> set[str]:
    """Top-level modules in a fresh process after the code; what the code prints goes first."""
    ended = subprocess.run(
        [sys.executable, "-c", f"{code}\n{_REPORT}"],
        env={
            "KOMPETENCE_DATA_DIR": str(data),
            "XDG_CONFIG_DIRS": os.environ["XDG_CONFIG_DIRS"],
            "LC_ALL": "C.UTF-8",
            "PATH": "",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
        cwd=PACKAGE.parent,
    )
    return set(ended.stdout.splitlines()[-1].split())


def _loaded_by(*argv: str, data: Path | None = None) -> set[str]:
    code = f"from kompetence_tui.cli import main; assert main({list(argv)!r}) == 0"
    return _loaded(code, data=data)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one session, listed once so that it has its index."""
    folder = tmp_path_factory.mktemp("data")
    store = SessionStore(folder)
    session: Session = make_session("anna2345", goals=(make_goal(),))
    store.create(session).close()
    store.listing()
    question = "### Spørgsmål 1: Hvad er du mest tilfreds med fra det sidste år?\n"
    sheet = str(write_sheet(session)).replace(question, f"{question}\nVagtplanen\n")
    (folder / FILES["SHEET"]).write_text(sheet, encoding="utf-8")
    (folder / FILES["LIST"]).write_text("Bo Prøvesen;1.1.2090", encoding="utf-8")
    return folder


def test_the_core_does_not_know_the_screens() -> None:
    names = _core_modules()
    assert "kompetence_tui.domain.session.session" in names
    checks = "\n".join(
        f"import {name}; assert not {SCREENS!r} & sys.modules.keys(), {name!r}" for name in names
    )
    assert not _loaded(f"import sys\n{checks}") & (SCREENS | WHEN_WRITING)


@pytest.mark.parametrize(
    "argv",
    [
        ["--help"],
        ["--version"],
        ["list", "--help"],
        ["banks", "check", "--help"],
        ["banks", "import", "--help"],
        ["plan-talks", "--help"],
        ["prepare", "--help"],
        ["import-preparation", "--help"],
    ],
)
def test_help_loads_nothing_heavy(argv: list[str]) -> None:
    assert not _loaded_by(*argv) & HEAVY


@pytest.mark.parametrize(
    "argv",
    [
        ["list"],
        ["list", "--json"],
        ["list", "--due"],
        ["overview", "--json"],
        ["thread", "--json"],
        ["overview"],
        ["calendar", "-o", "-"],
        ["prepare", "anna2345", "-o", "-"],
        ["plan-talks", "LIST", "--bank", "mus", "--dry-run"],
        ["import-preparation", "SHEET"],
        ["thread"],
        ["export", "anna2345", "-o", "-"],
        ["export", "anna2345", "--form", "full", "-o", "-"],
        ["insight", "Anna Eksempel", "-o", "-"],
        ["erase", "anna2345", "--dry-run"],
        ["hand-over"],
        ["guide"],
        ["man"],
        ["completion", "bash"],
        ["banks", "list"],
        ["banks", "check", str(PACKAGE.parent / "question_banks" / "mus.md")],
        ["banks", "show", "mus"],
        ["banks", "blank", "mus"],
        ["banks", "new", "ny", "-o", "-"],
        ["banks", "copy", "mus", "-o", "-"],
        ["banks", "import", "SHEET", "-o", "-"],
        ["doctor"],
    ],
    ids=" ".join,
)
def test_commands_without_a_screen_do_not_load_it(argv: list[str], data: Path) -> None:
    argv = [str(data / FILES[word]) if word in FILES else word for word in argv]
    assert not _loaded_by(*argv, data=data) & (SCREENS | TYPESETTERS)


@pytest.mark.parametrize("verb", ["list", "overview", "thread"])
def test_a_list_from_the_index_and_the_thread_load_no_models(verb: str, data: Path) -> None:
    assert not _loaded_by(verb, data=data) & {"pydantic", "tinydb"}


def _imports() -> dict[str, set[str]]:
    """By module, the modules of the house that it imports anywhere: inside functions, as types."""
    files = {_module(file): file for file in PACKAGE.rglob("*.py")}
    graph: dict[str, set[str]] = {}
    for name, file in files.items():
        graph[name] = set()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                found = (f"{node.module}.{alias.name}" for alias in node.names)
                graph[name] |= {one if one in files else node.module for one in found}
        graph[name] = (graph[name] & files.keys()) - {name}
    return graph


def _module(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def test_no_files_are_tied_in_a_circle() -> None:
    try:
        TopologicalSorter(_imports()).prepare()
    except CycleError as circle:
        pytest.fail(f"each of these needs the next: {circle.args[1]}")
