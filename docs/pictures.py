"""Make docs/pictures/*.svg: the program on the example sessions, with the clock standing still."""

import asyncio
import html
import os
import re
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from rich.cells import cell_len

from kompetence_tui import paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.cli import demo_folder
from kompetence_tui.config import Config
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.app import KompetenceApp
from kompetence_tui.tui.services import Services

PICTURES = Path(__file__).parent / "pictures"
ZONE = "Europe/Copenhagen"
NOW = "2026-11-21T14:32:05+01:00"
SIZE = (80, 24)

IN_PROGRESS, WITH_GAPS, CLOSED = "9zacvd39b4", "5s5t4dnzu7", "6ue39tyz2s"
THIRD_YEAR = "r9hx4md7kw"
STRATEGY, GROUP, WITH_INPUTS = "k8w2ne5xju", "vp4t8zr2mc", "7gx5jb2kzf"
"""Example sessions; sessions/README.md says what each shows."""

REOPENED = ("ctrl+l", "right", "enter")
TO_BOARD_2 = ("f2", "home", "down", "enter")

SCENES: dict[str, tuple[str | None, Sequence[str]]] = {
    "oversigt": (None, ()),
    "samtale": (IN_PROGRESS, ()),
    "udviklingsplan": (WITH_GAPS, ("f8", "f4")),
    "eksport": (CLOSED, ("f9",)),
    "plade": (GROUP, (*REOPENED, *TO_BOARD_2, "down", "n", *"spørge først", "ctrl+s")),
    "indsatsomraader": (STRATEGY, (*REOPENED, "ctrl+f", "end", "up", "up")),
    "opspil": (WITH_INPUTS, ("f2", "home", "enter")),
    "roed-traad": (None, ("t", "down", "down", "down")),
    "daekket": (None, ("v",)),
    "privat": (IN_PROGRESS, ("f6", "enter")),
    "opfoelgning": (THIRD_YEAR, (*REOPENED, "ctrl+p", *"opfølgning", "enter", "down")),
    "profil": (THIRD_YEAR, (*REOPENED, "ctrl+p", *"kompetenceprofil", "enter", "down", "down")),
    "frister": (None, ("f",)),
}
"""For each picture the session it opens, None for the overview, and the keys pressed then."""

FONTS = 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace'
CELL = 12.2
"""Width of a character in the picture's units."""

_LEFT_OUT = re.compile(
    r"""
    @font-face\ \{.*?\}                     # fonts from elsewhere
    | <!--.*?-->
    | <clipPath.*?</clipPath> | \ clip-path="[^"]*"
    | <circle[^>]*/>                        # buttons of a window that is not there
    """,
    re.DOTALL | re.VERBOSE,
)
_WORDS = re.compile(r'(<text [^>]*?x=")([\d.]+)(" [^>]*?textLength=")[\d.]+("[^>]*>)([^<]*)</text>')
_PIECE = re.compile(r"\S+(?: \S+)*")
_NAMES = re.compile(r"terminal-(?:\d+-)?")
_EMPTY = re.compile(r"\s*\n\s*")


async def picture(store: SessionStore, session_id: str | None, keys: Sequence[str]) -> str:
    """The screen after the keys, as SVG."""
    config = Config(export_folder=Path.home() / "Dokumenter")
    now = datetime.fromisoformat(NOW)
    services = Services(store, BankLibrary(paths.bank_folders()), config, now=lambda: now)
    app = KompetenceApp(services, open_id=session_id)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        return app.export_screenshot(title="kompetence", simplify=True)


def tidy(svg: str, name: str) -> str:
    """The picture small, the same from one run to the next, and without addresses of fonts."""
    svg = _WORDS.sub(_placed, _LEFT_OUT.sub("", svg))
    svg = svg.replace("Fira Code, monospace", FONTS).replace("arial", "sans-serif")
    return _EMPTY.sub("\n", _NAMES.sub(f"{name}-", svg)).strip() + "\n"


def _placed(found: re.Match[str]) -> str:
    """Each piece of a line at its own place: not every viewer gives spaces their width."""
    before, x, between, after, words = found.groups()
    pieces = []
    for piece in _PIECE.finditer(html.unescape(words).replace("\N{NO-BREAK SPACE}", " ")):
        place = float(x) + cell_len(piece.string[: piece.start()]) * CELL
        width = cell_len(piece[0]) * CELL
        shown = html.escape(piece[0], quote=False).replace(" ", "&#160;")
        pieces.append(f"{before}{place:g}{between}{width:g}{after}{shown}</text>")
    return "".join(pieces)


def main() -> None:
    """Write every picture anew; an unchanged screen gives an unchanged file."""
    os.environ |= {"TZ": ZONE, "COLORTERM": "truecolor", "KOMPETENCE_CONFIG": os.devnull}
    os.environ.pop("NO_COLOR", None)
    if hasattr(time, "tzset"):
        time.tzset()
    saved = datetime.fromisoformat(NOW)
    PICTURES.mkdir(exist_ok=True)
    for name, (session_id, keys) in SCENES.items():
        with (
            demo_folder.throw_away() as data,
            patch("kompetence_tui.store.opened._now", lambda: saved),
        ):
            svg = asyncio.run(picture(SessionStore(data), session_id, keys))
        file = PICTURES / f"{name}.svg"
        file.write_text(tidy(svg, name), encoding="utf-8", newline="\n")
        print(file)


if __name__ == "__main__":
    main()
