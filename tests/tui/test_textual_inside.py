"""Nothing but ``tui/textual_inside.py`` leans on what other libraries do not promise to keep.

What it leans on is tried against the pinned version: the driver and the parser in
``tests/terminal`` and ``test_terminal_input.py`` as well.
"""

import ast
import asyncio
import importlib
import inspect
import os
import pkgutil
import sys
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

import kompetence_tui
from kompetence_tui.tui import textual_inside as inside

HOOKS = {
    # Called by the library on the subclass: they cannot stand elsewhere.
    ("KompetenceApp", "_handle_exception"): "told of every error in a screen: no names, no values",
    ("_OnALine", "_sigcont_application"): "would start a second thread before the keyboard",
    ("_OnALine", "_run_input_thread"): "the thread would be waited for at the end",
    ("SteadyScroll", "_scroll_update"): "draws the bars at every layout",
    ("DanishParser", "_print_message"): "the one door for all that argparse prints",
    ("DanishParser", "_actions"): "what the manual page and the shells are told of",
}
PUBLIC = {
    "os._exit": "is documented, underscore and all",
    "argparse._MutuallyExclusiveGroup": "a type that has no other name",
}
OF_LATER_PYTHONS: dict[type, set[str]] = {threading.Thread: {"_handle", "_context"}}
"""Names that only a newer version gives the class, so that the oldest one shows them too."""
SHARED = ("_on_key", "_on_paste")
"""Textual's handlers that come before those of the bases, as ``on_key`` does not."""

OWN = ("self", "cls", "super()")
"""What a class calls itself."""


@cache
def trees() -> dict[Path, ast.Module]:
    return {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(Path(kompetence_tui.__file__).parent.rglob("*.py"))
        if path.name != "textual_inside.py"
    }


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_"


def classes() -> Iterator[type]:
    for found in pkgutil.walk_packages(kompetence_tui.__path__, "kompetence_tui."):
        if found.name.endswith((".__main__", ".textual_inside")):
            continue
        module = importlib.import_module(found.name)
        for one in vars(module).values():
            if inspect.isclass(one) and one.__module__ == module.__name__:
                yield one


@cache
def tree_of(module: ModuleType) -> ast.Module:
    try:
        return ast.parse(inspect.getsource(module))
    except (OSError, TypeError):  # written in C
        return ast.Module([], [])


def nodes(one: type) -> Iterator[ast.AST]:
    """All that is written in the class."""
    for node in ast.walk(tree_of(sys.modules[one.__module__])):
        if isinstance(node, ast.ClassDef) and node.name == one.__name__:
            yield from ast.walk(node)


@cache
def private_names(base: type) -> frozenset[str]:
    """What a class of a library defines for itself: methods, class and instance attributes."""
    found = {
        node.attr
        for node in nodes(base)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if ast.unparse(node.value) == "self"
    }
    later = OF_LATER_PYTHONS.get(base, set())
    return frozenset(filter(is_private, found | later | set(vars(base))))


def own_uses(one: type) -> set[str]:
    """The private names that the class's own code defines or takes from itself."""
    found = set[str]()
    for node in nodes(one):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value) in OWN:
            found.add(node.attr)
    return {name for name in found if is_private(name) and name not in SHARED}


def of_libraries(one: type) -> Iterator[type]:
    for base in one.__mro__:
        if not base.__module__.startswith(("kompetence_tui", "builtins", "enum", "typing")):
            yield base


def test_no_class_uses_a_private_name_of_a_library() -> None:
    found = {
        (one.__name__, name)
        for one in classes()
        if (bases := [*of_libraries(one)])
        for name in own_uses(one) & frozenset().union(*map(private_names, bases))
    }
    if os.name == "posix":
        # The driver's base is a placeholder until there is a terminal.
        from textual.drivers.linux_driver import LinuxDriver

        from kompetence_tui.tui.terminal import driver as terminal_driver

        names = private_names(LinuxDriver) | private_names(LinuxDriver.__mro__[1])
        driver = (terminal_driver._LeavingNothing, terminal_driver._OnALine)
        found |= {(one.__name__, name) for one in driver for name in own_uses(one) & names}
    assert found == set(HOOKS)


def test_nobody_reaches_into_another_object() -> None:
    found = {
        f"{ast.unparse(node.value)}.{node.attr}"
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and is_private(node.attr)
        and ast.unparse(node.value) not in OWN
    }
    assert found == set(PUBLIC)


def test_nobody_imports_a_private_module_or_name() -> None:
    found = {
        ast.unparse(node)
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module not in ("_typeshed", None)
        for part in [*(node.module or "").split("."), *(name.name for name in node.names)]
        if is_private(part)
    }
    assert found == set()


class Bare(App[int]):
    """Textual alone, with the two fields that are leant on."""

    def compose(self) -> ComposeResult:
        yield Input("æøå", id="line")
        yield TextArea("")


async def test_what_is_copied_goes_to_the_programs_own_clipboard() -> None:
    app = Bare()
    async with app.run_test():
        inside.put_in_clipboard(app, "ord")
        assert app.clipboard == "ord"


async def test_the_clipboard_is_not_told_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Bare()
    async with app.run_test():
        told: list[str] = []
        driver = inside.driver_of(app)
        monkeypatch.setattr(driver, "write", told.append)
        inside.put_in_clipboard(app, "ord")
        assert told == []
        app.copy_to_clipboard("ord")
        assert told


async def test_words_that_are_put_in_are_one_step_back() -> None:
    app = Bare()
    async with app.run_test():
        area = app.query_one(TextArea)
        result = inside.replace_typed(area, "ord", *area.selection)
        assert (area.text, result and result.end_location) == ("ord", (0, 3))
        area.undo()
        assert area.text == ""
        area.read_only = True
        assert inside.replace_typed(area, "ord", *area.selection) is None


async def test_the_cursor_of_a_line_is_told_in_columns() -> None:
    app = Bare()
    async with app.run_test():
        line = app.query_one(Input)
        line.cursor_position = 2
        assert inside.cursor_column(line) == 2
        line.value, line.cursor_position = "漢字", 1
        assert inside.cursor_column(line) == 2


async def test_a_message_that_waits_is_seen() -> None:
    app = Bare()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert not inside.has_messages(app)
        app.call_later(lambda: None)
        assert inside.has_messages(app)


async def test_nothing_is_painted_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Bare()
    async with app.run_test() as pilot:
        await pilot.pause()
        inside.paint_no_more(app)
        assert app._batch_count > 0


class Failing(Bare):
    """Ends with the first error's words."""

    def _handle_exception(self, error: Exception) -> None:
        if inside.begin_crash(self, error):
            inside.end_crash(self, f"ord om {error}")


async def test_a_crash_ends_with_words_about_the_first_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    app = Failing()

    async def fail_twice(pilot: Pilot[Any]) -> None:
        inside.fail_with(app, ValueError("den første"))
        inside.fail_with(app, ValueError("den anden"))
        await pilot.pause()

    await app.run_async(headless=True, auto_pilot=fail_twice)
    assert app.return_code == 1
    assert capsys.readouterr().err.strip() == "ord om den første"


def test_a_theme_set_before_the_start_has_its_colours() -> None:
    app = Bare()
    before = list(app._filters)
    app.set_reactive(App.theme, "textual-light")
    inside.use_true_colors(app)
    assert app._filters != before


@pytest.mark.parametrize("sequence", ["\x1b[A", "\x1bOP", "\x7f"])
def test_a_key_is_known(sequence: str) -> None:
    assert inside.is_key(sequence)
    assert not inside.is_report(sequence)


@pytest.mark.parametrize("sequence", ["\x1b[I", "\x1b[O", "\x1b[<0;3;4M", "\x1b[3;4R",
                                      "\x1b[?2026;2$y", "\x1b[48;24;80;480;800t"])  # fmt: skip
def test_a_report_is_no_key(sequence: str) -> None:
    assert inside.is_report(sequence)
    assert not inside.is_key(sequence)


def test_signs_and_codes_become_keys() -> None:
    parser = inside.XTermParser()
    assert [key.key for key in inside.keys_of(parser, "a")] == ["a"]
    assert [key.key for key in inside.keys_of(parser, "a", alt=True)] == ["alt+a"]
    (first,), (second,) = (inside.extended_keys(parser, "\x1b[97;5u") for _ in range(2))
    assert first.key == second.key == "ctrl+a"
    assert first is not second, "an event that was stopped once goes nowhere"
    assert inside.extended_keys(parser, "intet") == []


@pytest.mark.skipif(os.name != "posix", reason="the driver of Linux and macOS")
class TestDriver:
    """The driver of Textual's that is mended, writing into a list."""

    @staticmethod
    def driver(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, list[str]]:
        from textual.drivers.linux_driver import LinuxDriver

        told: list[str] = []
        monkeypatch.setattr(LinuxDriver, "write", lambda _, data: told.append(data))
        monkeypatch.setattr("sys.__stdin__", sys.__stderr__)
        monkeypatch.setattr("signal.signal", lambda *_: None)
        return LinuxDriver(Bare()), told

    async def test_it_knows_its_app_and_loop(self, monkeypatch: pytest.MonkeyPatch) -> None:
        driver, _ = self.driver(monkeypatch)
        assert isinstance(inside.app_of(driver), Bare)
        assert inside.loop_of(driver) is asyncio.get_running_loop()
        assert not inside.holds_frames(inside.app_of(driver))

    async def test_only_a_stop_in_order_is_textuals(self, monkeypatch: pytest.MonkeyPatch) -> None:
        driver, _ = self.driver(monkeypatch)
        assert not inside.is_stopped_in_order(driver)
        with driver.no_automatic_restart():
            assert inside.is_stopped_in_order(driver)

    async def test_the_terminal_is_set_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        driver, told = self.driver(monkeypatch)
        inside.set_modes(driver)
        plain = "".join(told)
        assert all(code in plain for code in ("[=25;1u", "[?1000h", "[?2004h", "[?7l"))
        assert "[?2048h" not in plain
        assert "[?1016h" not in plain
        driver._in_band_window_resize = driver._mouse_pixels = True
        inside.set_modes(driver)
        assert all(code in "".join(told) for code in ("[?2048h", "[?1016h"))

    async def test_the_mouse_is_let_go(self, monkeypatch: pytest.MonkeyPatch) -> None:
        driver, told = self.driver(monkeypatch)
        inside.mouse_off(driver)
        assert "[?1000l" in "".join(told)
