"""People's text reaches a widget only through ``tui/text.py``, and files name no heavy modules."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kompetence_tui
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_goal, make_session

TUI = Path(kompetence_tui.__file__).parent / "tui"
FILES = sorted(TUI.rglob("*.py"))
SINKS = {
    "Static", "Label", "Button", "Checkbox", "RadioButton", "Option", "OptionList", "Select",
    "Collapsible", "TabPane", "Markdown", "update", "notify",
}  # fmt: skip
DOORS = {"plain", "joined"}
MARKUP_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip"}


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _is_safe(node: ast.expr) -> bool:
    """A fixed text of the program, or something a door made."""
    match node:
        case ast.Constant():
            return not isinstance(node.value, str) or "[" not in node.value
        case ast.BinOp(op=ast.Mult()):
            return _is_safe(node.left)
        case ast.Call():
            return _name(node.func) in DOORS
        case _:
            return False


def _unsafe(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SINKS:
            yield from (argument for argument in node.args[:1] if not _is_safe(argument))
        if isinstance(node, ast.Assign):
            named = {_name(target) for target in node.targets}
            if named & MARKUP_ATTRIBUTES:
                yield node.value


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TUI)))
def test_text_goes_through_the_door(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    found = [
        f"{file.name}:{node.lineno} {ast.unparse(node)}" for node in _unsafe(ast.parse(source))
    ]
    assert not found
    for word in ("from_markup", "textual.markup", "rich.markup", "Content.from_text"):
        assert word not in source


def test_the_rule_sees_what_it_should() -> None:
    wrong = (
        "Static(f'{x}'); w.update('%s' % x); Label('{}'.format(x)); notify(x); w.border_title = x"
    )
    right = "Static('─' * 400); Static(plain(x), id='a'); w.update(joined('a', x)); Static(id='b')"
    assert len(list(_unsafe(ast.parse(wrong)))) == 5
    assert not list(_unsafe(ast.parse(right)))


_FIRST_SCREEN = """
import asyncio, sys
from pathlib import Path
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.config import Config
from kompetence_tui.paths import bank_folders
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.app import KompetenceApp
from kompetence_tui.tui.services import Services
import kompetence_tui.tui.start

async def main():
    store = SessionStore(Path(sys.argv[1]))
    app = KompetenceApp(Services(store, BankLibrary(bank_folders()), Config()))
    loaded = set()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        loaded = {name.partition(".")[0] for name in sys.modules}
        strips = app.screen._compositor.render_strips()
    assert any("Anna Eksempel" in strip.text for strip in strips)
    print(*loaded & {"pydantic", "markdown_it", "tinydb"})

asyncio.run(main())
"""


def test_the_first_screen_loads_no_models_parsers_or_database(tmp_path: Path) -> None:
    store = SessionStore(tmp_path)
    store.create(make_session(goals=(make_goal(),))).close()
    store.listing()
    ended = subprocess.run(
        [sys.executable, "-c", _FIRST_SCREEN, str(tmp_path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        cwd=TUI.parents[1],
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == []
