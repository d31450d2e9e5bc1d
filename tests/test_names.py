"""Names: a class has one meaning, and only a subject gives many files its name."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import kompetence_tui

PACKAGE = Path(kompetence_tui.__file__).parent
FILES = [file for file in sorted(PACKAGE.rglob("*.py")) if file.stem != "__init__"]
DOMAIN = PACKAGE / "domain"

MOST = 3
"""Folders that a file's name may stand in when it is not the name of a subject."""

_CAP_WORDS = re.compile(r"_?[A-Z]\w*[a-z]\w*")


def _types(file: Path) -> Iterator[str]:
    """The names of the classes, aliases and type variables of a module."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        match node:
            case (
                ast.ClassDef(name=name)
                | ast.Assign(targets=[ast.Name(id=name)])
                | ast.AnnAssign(target=ast.Name(id=name))
            ) if _CAP_WORDS.fullmatch(name):
                yield name


def _subjects() -> set[str]:
    """What a talk is about: the folders of the domain, and the modules in them."""
    return {path.stem for path in DOMAIN.rglob("*") if path.is_dir() or path.suffix == ".py"}


def test_no_class_name_has_two_meanings() -> None:
    found = defaultdict[str, list[str]](list)
    for file in FILES:
        for name in _types(file):
            found[name].append(file.relative_to(PACKAGE).as_posix())
    assert len(found) > len(FILES) / 2
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_only_a_subject_gives_many_files_its_name() -> None:
    subjects = _subjects()
    assert {"plan", "follow_up", "thread"} <= subjects
    often = {stem for stem, times in Counter(file.stem for file in FILES).items() if times > MOST}
    assert often - subjects == set()
