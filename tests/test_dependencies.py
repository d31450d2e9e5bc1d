"""What the program is made of: a range for whoever installs it, one exact set in a clone."""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import kompetence_tui

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
WRITTEN: dict[str, Any] = tomllib.loads(TEXT)
PROJECT = WRITTEN["project"]

DIRECT = [Requirement(line) for line in PROJECT["dependencies"]]
GROUPS = [Requirement(line) for lines in WRITTEN["dependency-groups"].values() for line in lines]
EXACT = [Requirement(line) for line in WRITTEN["tool"]["uv"]["constraint-dependencies"]]
PINNED = {
    canonicalize_name(one.name): str(one.specifier).removeprefix("==")
    for one in (*EXACT, *GROUPS, *DIRECT)
    if str(one.specifier).startswith("==")
}


IMPORTED_AS = {
    "markdown-it-py": "markdown_it",
    "python-calamine": "python_calamine",
    "python-docx": "docx",
}
"""What libraries are called that are imported by another name than they are installed by."""


def reached(names: list[str]) -> Iterator[str]:
    """The names, and all that is installed for their sake."""
    waiting, seen = list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            needed = requires(name) or []
        except PackageNotFoundError:  # for another system, or an extra that nobody asked for
            continue
        yield name
        for line in map(Requirement, needed):
            if line.marker is None or any(
                line.marker.evaluate({"extra": extra}) for extra in ("", "linkify")
            ):
                waiting.append(canonicalize_name(line.name))


def test_whoever_installs_it_gets_a_range_and_textual_exactly() -> None:
    for one in DIRECT:
        signs = {bound.operator for bound in one.specifier}
        assert signs == ({"=="} if one.name == "textual" else {">=", "<"}), one.name
    assert all(str(one.specifier).startswith("==") for one in (*GROUPS, *EXACT))


def test_the_exact_set_is_whole() -> None:
    names: list[str] = [canonicalize_name(one.name) for one in (*DIRECT, *GROUPS)]
    assert {name for name in reached(names) if name not in PINNED} == set()


def test_the_exact_set_lies_within_the_ranges() -> None:
    for one in DIRECT:
        assert one.specifier.contains(PINNED[canonicalize_name(one.name)]), one.name


def test_every_library_that_is_imported_is_asked_for() -> None:
    sources = Path(kompetence_tui.__file__).parent.rglob("*.py")
    line = re.compile(r"^\s*(?:from|import) (\w+)", re.MULTILINE)
    imported = {name for path in sources for name in line.findall(path.read_text(encoding="utf-8"))}
    # pydantic asks for one version of its core exactly.
    others = imported - sys.stdlib_module_names - {"kompetence_tui", "_typeshed", "pydantic_core"}
    assert others == {IMPORTED_AS.get(one.name, one.name) for one in DIRECT}


def test_the_lock_of_one_registry_is_in_nobodys_way() -> None:
    assert "uv.lock" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "index" not in WRITTEN["tool"]["uv"]


def classified(beginning: str) -> set[str]:
    """What the classifiers say after these words."""
    found = (line for line in PROJECT["classifiers"] if line.startswith(beginning))
    return {line.removeprefix(beginning) for line in found}


def test_the_classifiers_say_what_the_readme_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    tested = re.search(r"Only (\w+) is tested, with Python ([\d., and]+)\. ", readme)
    needed = re.search(r"You need Python ([\d.]+) or newer", readme)
    assert tested
    assert needed
    assert classified("Operating System :: ") == {f"POSIX :: {tested[1]}"}
    versions = re.findall(r"3\.\d+", tested[2])
    assert classified("Programming Language :: Python :: ") == {"3 :: Only", *versions}
    assert PROJECT["requires-python"] == f">={needed[1]}" == f">={versions[0]}"
    assert "screens are Danish only" in readme
    assert classified("Natural Language :: ") == {"Danish"}


def test_the_version_is_the_newest_of_the_changes() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    unreleased, newest, *_ = re.findall(r"^## (.+)$", changes, re.MULTILINE)
    assert unreleased == "[Unreleased]"
    assert PROJECT["version"] == kompetence_tui.__version__
    assert re.fullmatch(rf"{re.escape(PROJECT['version'])} - \d{{4}}-\d\d-\d\d", newest)
