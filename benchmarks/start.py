"""From the command to the overview, against the least that a Textual program takes.

    python benchmarks/start.py [--runs 15] [--folder FOLDER]

Each program is started in a pseudo-terminal of 80×24, in turns with the other. The time runs from
just before the process is made to the bytes that complete its first screen: title and key line of
the overview, or the word of a program that shows one Static. The figures are medians; ``--help``
is measured against Python doing nothing.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from save import fill

from kompetence_tui.store.sessions import SessionStore
from tests.terminal.driver import Terminal
from tests.terminal.world import PROGRAM, World

WARM_UP = 2
"""Runs that are not counted: they compile, fill the caches and make the index."""

TOO_LONG = 60.0

BARE = """\
from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Hej")


if __name__ == "__main__":
    Bare().run()
"""

HELP = "import sys; from kompetence_tui.cli import main; main(['--help']); "
TELL = "sys.stderr.write(str(any(name.split('.')[0] == 'textual' for name in sys.modules)))"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--folder", type=Path, help="where to put data; a temporary one otherwise")
    options = parser.parse_args()
    print(f"{'sessions':>8} {'kompetence ms':>14} {'bare Textual ms':>16} {'ratio':>6}")
    for sessions in (0, 10, 1_000):
        with tempfile.TemporaryDirectory(dir=options.folder) as place, World(Path(place)) as world:
            print(measure_overview(world, sessions, options.runs))
    print(measure_help(options.runs))


def measure_overview(world: World, sessions: int, runs: int) -> str:
    """One line of the table."""
    if sessions:
        fill(SessionStore(world.data), sessions)
    bare = world.data.parent / "bare.py"
    bare.write_text(BARE, encoding="utf-8")
    ours, least = in_turns(
        runs,
        lambda: seconds_to_screen(world, PROGRAM, b"Oversigt", b"Slut"),
        lambda: seconds_to_screen(world, (sys.executable, str(bare)), b"Hej"),
    )
    return f"{sessions:8} {ours:14.1f} {least:16.1f} {ours / least:6.2f}"


def in_turns(
    runs: int, ours: Callable[[], float], least: Callable[[], float]
) -> tuple[float, float]:
    """The medians of both, in milliseconds."""
    measured = [(ours(), least()) for _run in range(WARM_UP + runs)][WARM_UP:]
    first, second = zip(*measured, strict=True)
    return 1000 * statistics.median(first), 1000 * statistics.median(second)


def seconds_to_screen(world: World, command: tuple[str, ...], *signs: bytes) -> float:
    """From before the process is made until all signs have been written; then it is ended."""
    start = time.perf_counter()
    with Terminal(command, environment(world), draws=False) as terminal:
        while not all(sign in terminal.written for sign in signs):
            terminal.wait_for_bytes(TOO_LONG)
        return time.perf_counter() - start


def environment(world: World) -> dict[str, str]:
    """The world's, with compiled modules where this process keeps its own."""
    kept = {name: os.environ.get(name, "") for name in ("PYTHONPYCACHEPREFIX", "PYTHONPATH")}
    return world.environment(**kept)


def measure_help(runs: int) -> str:
    """A line on ``--help``, and whether it imported Textual."""
    ours, least = in_turns(
        runs,
        lambda: seconds_of((*PROGRAM, "--help")),
        lambda: seconds_of((sys.executable, "-c", "")),
    )
    told = subprocess.run(
        [sys.executable, "-c", HELP + TELL], capture_output=True, text=True, check=True
    ).stderr
    imported = "with Textual" if told == "True" else "without Textual"
    return (
        f"--help {ours:.1f} ms, python doing nothing {least:.1f} ms: {ours / least:.2f}, {imported}"
    )


def seconds_of(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
