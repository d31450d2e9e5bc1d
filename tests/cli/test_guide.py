"""``kompetence guide``: the documents that come with the program, in a pager or passed on."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

import kompetence_tui
from kompetence_tui import paths
from kompetence_tui.cli import pager
from kompetence_tui.cli.guide import GUIDES
from kompetence_tui.cli.readable import readable
from tests.cli.conftest import Run, World

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pager, "is_read_here", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")


def test_passed_on_it_is_the_document_itself(kompetence: Run) -> None:
    ended = kompetence("guide")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (DOCS / "vejledning.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_each_is_found_by_its_name_and_its_files(kompetence: Run, name: str) -> None:
    file = GUIDES[name][0]
    for asked in (name, name.upper(), file, file.removesuffix(".md")):
        assert kompetence("guide", asked).out == (DOCS / file).read_text(encoding="utf-8")


def test_an_unknown_name_is_told_with_those_there_are(kompetence: Run) -> None:
    for asked in ("../README", "vejl", ""):
        ended = kompetence("guide", asked)
        assert (ended.code, ended.out) == (2, "")
        assert "spørgsmålsbanker" in ended.err


def test_what_was_not_installed_is_told(
    kompetence: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kompetence_tui.cli.guide.shipped", lambda _name: tmp_path)
    ended = kompetence("guide")
    assert (ended.code, ended.out) == (1, "")
    assert "installér" in ended.err


@pytest.mark.usefixtures("at_terminal")
def test_the_pager_is_given_what_can_be_read(
    kompetence: Run, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = world.root / "min læser.py"
    reader.write_text(
        "import os, pathlib, sys\n"
        "text = sys.stdin.buffer.read()\n"
        "pathlib.Path(sys.argv[1]).write_bytes(text + os.environ['LESSCHARSET'].encode())\n",
        encoding="utf-8",
    )
    seen = world.root / "læst.txt"
    monkeypatch.setenv("PAGER", f"'{sys.executable}' '{reader}' '{seen}'")
    assert kompetence("guide", "skemaer").out == ""
    text = (DOCS / "skemaer.md").read_text(encoding="utf-8")
    assert seen.read_text(encoding="utf-8") == readable(text, 80) + "utf-8"


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize("named", ["findes-ikke", "'", ""])
def test_without_a_pager_it_is_printed(
    kompetence: Run, world: World, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("PAGER", named)
    monkeypatch.setenv("PATH", str(world.root))
    ended = kompetence("guide")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Vejledning for ledere\n═════")


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_too_long_and_no_word_is_lost(name: str, columns: int) -> None:
    text = (DOCS / GUIDES[name][0]).read_text(encoding="utf-8")
    prose = _PICTURE.sub("", _CODE.sub("", text))
    shown = readable(prose, columns)
    lines = (line for line in shown.splitlines() if not set(line) & set("═─"))
    assert [line for line in lines if len(line) > columns and " " in line.strip()] == []
    assert _words(_LINK.sub(r"\1", prose)) - _words(shown) == set()
    assert not re.search(r"\*\*|\]\(|<!--|^\|", re.sub("`[^`]*`", "", shown), re.MULTILINE)


def test_a_pager_that_is_not_there_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = tmp_path / "less"
    less.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PAGER", "findes-ikke -X")
    assert pager.own_pager() == ["less"]


def test_headings_and_items_stand_for_themselves() -> None:
    shown = readable("## Begynd\nEn linje\nog én til\n- et\n  to\n- tre\n1. fire fem seks otte", 20)
    assert shown.splitlines() == [
        "Begynd",
        "──────",
        "En linje og én til",
        "- et to",
        "- tre",
        "1. fire fem seks",
        "   otte",
    ]


def test_an_example_stays_as_it_is() -> None:
    shown = readable("Før:\n\n```sh\nkompetence  list   # **alle**\n\n- x\n```\nEfter", 20)
    assert shown == "Før:\n\n    kompetence  list   # **alle**\n    \n    - x\nEfter\n"


_CODE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)|<!--.*?-->")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-zæøå]{4,}", text.casefold()))


def test_they_come_with_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    package = Path(kompetence_tui.__file__).parent
    for source in (*(file for file, _about in GUIDES.values()), "schemas"):
        assert wheel[f"docs/{source}"] == f"kompetence_tui/docs/{source}"
        assert (ROOT / "docs" / source).exists()
    assert paths.shipped("docs") == package.parent / "docs"


def test_an_installed_copy_finds_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "kompetence_tui" / "docs"
    docs.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(docs.parent / "paths.py"))
    assert paths.shipped("docs") == docs


def test_a_pager_is_given_documents_alone() -> None:
    """No command that reads a talk can start one."""
    package = Path(kompetence_tui.__file__).parent
    users = {
        file.name
        for file in package.rglob("*.py")
        if re.search(r"import .*\bpager\b|cli\.pager", file.read_text(encoding="utf-8"))
    }
    assert users == {"guide.py", "man.py"}
