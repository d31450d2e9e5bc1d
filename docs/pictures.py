"""Make docs/pictures/*.svg: the program on the example sessions, with the clock standing still, and
a page that comes out of it."""

import asyncio
import html
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from page_pictures import first_page
from rich.cells import cell_len

from kompetence_tui import paths
from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.cli import demo_folder
from kompetence_tui.config import Config
from kompetence_tui.domain.report.plain_report import read_report
from kompetence_tui.export.document import Document
from kompetence_tui.export.forms import form
from kompetence_tui.export.report import report_document
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.app import KompetenceApp
from kompetence_tui.tui.services import Services

PICTURES = Path(__file__).parent / "pictures"
ZONE = "Europe/Copenhagen"
NOW = "2026-11-21T14:32:05+01:00"
EXPORTS, CONFIG = "~/Dokumenter", "~/.config/kompetence/config.toml"
SIZE = (80, 24)
OTHER_SIZES = ((60, 20), (100, 30), (130, 40))
"""At these the screens that are looked at most are drawn too."""

IN_PROGRESS, WITH_GAPS, CLOSED = "9zacvd39b4", "5s5t4dnzu7", "6ue39tyz2s"
THIRD_YEAR = "r9hx4md7kw"
STRATEGY, GROUP, WITH_INPUTS = "k8w2ne5xju", "vp4t8zr2mc", "7gx5jb2kzf"
"""Example sessions; sessions/README.md says what each shows."""

REOPENED = ("ctrl+l", "right", "enter")
BACK_IN_THE_TALK = (*REOPENED, "f8")
OWN_BANK = ("f2", "r")
TO_TIME = ("tab",) * 5
TO_BOARD_2 = ("f2", "home", "down", "enter")

SCENES: dict[str, tuple[str | None, Sequence[str]]] = {
    "oversigt": (None, ()),
    "samtale": (IN_PROGRESS, ()),
    "udviklingsplan": (WITH_GAPS, ("f8", "f4")),
    "afslut": (WITH_GAPS, ("ctrl+l",)),
    "indstillinger": (None, ("i",)),
    "eksport": (CLOSED, ("f9",)),
    "plade": (GROUP, (*BACK_IN_THE_TALK, *TO_BOARD_2, "down", "n", *"spørge først", "ctrl+s")),
    "indsatsomraader": (STRATEGY, (*BACK_IN_THE_TALK, "ctrl+f", "end", "up", "up")),
    "opspil": (WITH_INPUTS, ("f2", "home", "enter")),
    "roed-traad": (None, ("t", "down", "down", "down")),
    "daekket": (None, ("v",)),
    "privat": (IN_PROGRESS, ("f6", "enter")),
    "opfoelgning": (THIRD_YEAR, (*BACK_IN_THE_TALK, "ctrl+p", *"opfølgning", "enter", "down")),
    "profil": (
        THIRD_YEAR,
        (*BACK_IN_THE_TALK, "ctrl+p", *"kompetenceprofil", "enter", "down", "down"),
    ),
    "frister": (None, ("f",)),
    "spoergsmaal": (None, ("f2",)),
    "soeg-spoergsmaal": (None, ("f2", "s", *"lære nyt", "down")),
    "egen-bank": (None, (*OWN_BANK, "down", "down")),
    "hent-spoergsmaal": (None, (*OWN_BANK, "h", "space", "down", "space", "down")),
    "ret-spoergsmaal": (None, (*OWN_BANK, "down", "down", "enter")),
    "erfaringer": (None, ("ctrl+p", *"erfaringer og", "enter")),
    "tid": (None, (*"n", *"Anna Eksempel", "tab", *"Eva Eksempel", *TO_TIME, *"70", "enter")),
}
"""For each picture the session it opens, None for the overview, and the keys pressed then."""

AT_ALL_SIZES = ("oversigt", "samtale", "udviklingsplan", "afslut", "indstillinger")

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
_SAVED = re.compile(r"(?<=gemt&#160;)[\d:]{8}")
_EMPTY = re.compile(r"\s*\n\s*")


async def picture(
    store: SessionStore, session_id: str | None, keys: Sequence[str], size: tuple[int, int]
) -> str:
    """The screen after the keys, as SVG."""
    config = Config(export_folder=Path(EXPORTS).expanduser())
    now = datetime.fromisoformat(NOW)
    services = Services(store, BankLibrary(paths.bank_folders()), config, now=lambda: now)
    app = KompetenceApp(services, open_id=session_id)
    async with app.run_test(size=size) as pilot:
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


def report_of_example() -> Document:
    """Årets billede, from the example that is to be merged."""
    file = paths.shipped("sessions") / "aarets-billede" / "aarets-billede-2026.json"
    report = read_report(json.loads(file.read_text(encoding="utf-8")))
    assert report
    assert report.published
    return report_document(report, report.published)


def main() -> None:
    """Write every picture anew; an unchanged screen gives an unchanged file."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "config.toml"
        settings.write_text(f'export_folder = "{EXPORTS}"\n', encoding="utf-8")
        draw_all(settings)


def put_own_bank(folder: Path) -> None:
    """The bank that the guide to banks shows, as one's own; some of the pictures change it."""
    guide = (Path(__file__).parent / "spoergsmaalsbanker.md").read_text(encoding="utf-8")
    banks = folder / "banks"
    banks.mkdir(exist_ok=True)
    bank = guide.partition("```markdown\n")[2].partition("```")[0]
    (banks / "vores-mus.md").write_text(bank, encoding="utf-8")


def draw_all(settings: Path) -> None:
    """Write every picture of a program with these settings."""
    os.environ |= {"TZ": ZONE, "COLORTERM": "truecolor", "KOMPETENCE_CONFIG": str(settings)}
    os.environ.pop("NO_COLOR", None)
    if hasattr(time, "tzset"):
        time.tzset()
    saved = datetime.fromisoformat(NOW)
    PICTURES.mkdir(exist_ok=True)
    for name, (session_id, keys) in SCENES.items():
        for size in (SIZE, *(OTHER_SIZES if name in AT_ALL_SIZES else ())):
            put_own_bank(settings.parent)
            with (
                demo_folder.throw_away() as data,
                patch("kompetence_tui.store.opened._now", lambda: saved),
            ):
                svg = asyncio.run(picture(SessionStore(data), session_id, keys, size))
                svg = svg.replace(str(data), "~/Samtaler")
                svg = svg.replace(str(settings.parent), str(Path(CONFIG).parent))
            its_size = "" if size == SIZE else "-{}x{}".format(*size)
            file = PICTURES / f"{name}{its_size}.svg"
            svg = tidy(svg, name)
            if session_id is None:  # a bank is saved by the clock of the machine
                svg = _SAVED.sub(f"{saved:%H:%M:%S}", svg)
            file.write_text(svg, encoding="utf-8", newline="\n")
            print(file)
    draw_year()
    with demo_folder.throw_away() as data:
        plan = form("plan").document(SessionStore(data).read(CLOSED))
    for name, document in (("side", plan), ("aarets-billede-side", report_of_example())):
        page = first_page(document)
        (PICTURES / f"{name}.svg").write_text(page, encoding="utf-8", newline="\n")


def draw_year() -> None:
    """Årets billede of a municipality: the examples are too few people to show a figure."""
    sys.path.append(str(PICTURES.parents[1]))
    from tests.municipality import municipality

    with tempfile.TemporaryDirectory() as folder:
        data = municipality(Path(folder))
        svg = asyncio.run(picture(SessionStore(data), None, ("å", "enter"), SIZE))
    file = PICTURES / "aarets-billede.svg"
    file.write_text(tidy(svg, "aarets-billede"), encoding="utf-8", newline="\n")
    print(file)


if __name__ == "__main__":
    main()
