"""Code, tests and ``docs/requirements.md`` agree on what was asked for and what holds it."""

import ast
import re
import tokenize
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE, TESTS = ROOT / "kompetence_tui", ROOT / "tests"

ID = r"[DVKNEH][1-9]\d?"
MENTION = re.compile(rf"\(({ID}(?:, {ID})*)\)")
"""How an id is mentioned: alone or with others, between brackets."""
LOOSE = re.compile(rf"\b{ID}\b")
ROW = re.compile(rf"^\| ({ID}) \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)
MODULE = re.compile(r"`([\w/]+\.py)`")
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")

ROWS = {
    row[1]: (row[2], MODULE.findall(row[3]), NAMED.findall(row[4]))
    for row in ROW.finditer((ROOT / "docs" / "requirements.md").read_text(encoding="utf-8"))
}


@cache
def remarks(folder: Path) -> list[tuple[Path, str]]:
    """Every docstring and comment: what is only data, such as what a test types, is none."""
    return [(path, text) for path in sorted(folder.rglob("*.py")) for text in texts(path)]


def texts(path: Path) -> Iterator[str]:
    if not LOOSE.search(path.read_text(encoding="utf-8")):
        return
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Expr(value=ast.Constant(value=str(text))):
                yield text
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT:
                yield token.string


def mentions(folder: Path) -> Iterator[str]:
    for _, text in remarks(folder):
        for found in MENTION.finditer(text):
            yield from found[1].split(", ")


def test_the_document_is_read() -> None:
    assert len(ROWS) > 60
    assert all(words and modules and tests for words, modules, tests in ROWS.values())


def test_every_id_that_is_mentioned_stands_in_the_document() -> None:
    mentioned = {*mentions(PACKAGE), *mentions(TESTS)}
    assert len(mentioned) > 50
    assert mentioned - set(ROWS) == set()


def test_an_id_is_mentioned_between_brackets_only() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {id_}"
        for folder in (PACKAGE, TESTS)
        for path, text in remarks(folder)
        for id_ in LOOSE.findall(MENTION.sub("", text))
    }
    assert found == set()


def test_every_module_that_is_named_is_there() -> None:
    named = {module for _, modules, _ in ROWS.values() for module in modules}
    assert {module for module in named if not (PACKAGE / module).is_file()} == set()


def test_every_test_that_is_named_is_there() -> None:
    for id_, (_, _, tests) in ROWS.items():
        for file, name in tests:
            assert f"def {name}(" in (TESTS / file).read_text(encoding="utf-8"), id_


def test_an_id_stands_in_the_code_at_its_rule_only() -> None:
    often: Counter[str] = Counter()
    for path, text in remarks(PACKAGE):
        for found in MENTION.finditer(text):
            for id_ in found[1].split(", "):
                often[id_] += 1
                assert path.relative_to(PACKAGE).as_posix() in ROWS[id_][1], (id_, path)
    assert {id_: n for id_, n in often.items() if n > 2} == {}
