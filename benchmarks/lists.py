"""How long a list of 2,000 talks takes to refuse, against the reading of calamine and of csv alone;
and to plan, against writing and syncing the same files plainly."""

import csv
import datetime as dt
import io
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from python_calamine import load_workbook

from kompetence_tui.banks.library import BankLibrary
from kompetence_tui.paths import shipped
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.lists.example import packed, parts_of
from kompetence_tui.preparation.planning import kind_in, propose, sessions_of
from kompetence_tui.store.all_or_none import create_all
from kompetence_tui.store.sessions import SessionStore

TALKS, TURNS = 2_000, 7
TODAY = dt.date(2027, 1, 4)
NOW = dt.datetime(2027, 1, 4, 9, tzinfo=dt.UTC)
Rows = list[tuple[str | dt.date, ...]]


def listed(*, is_right: bool) -> Rows:
    """A wrong one has its mistake last of all, so that all of it is read."""
    rows: Rows = [("Medarbejder", "Dato", "Enhed", "Leder")]
    for number in range(TALKS):
        day = TODAY + dt.timedelta(days=1 + number % 300)
        rows.append((f"Anna {number} Eksempel", day, "Eksempelhuset", "Eva Eksempel"))
    return rows if is_right else [*rows[:-1], ("Bo Prøvesen", "snart", "", "")]


def as_csv(rows: Rows) -> bytes:
    return "".join(";".join(map(str, row)) + "\n" for row in rows).encode()


def refuse(data: bytes) -> None:
    try:
        propose(data, "liste", "", (), tuple, TODAY)
    except FileHasProblems:
        return
    raise AssertionError


def read_csv(data: bytes) -> None:
    list(csv.reader(io.StringIO(data.decode()), delimiter=";"))


def read_workbook(data: bytes) -> None:
    load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def seconds(act: Callable[[], object]) -> float:
    """Of one time."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def refusing() -> None:
    """Print the medians and the ratios."""
    rows = listed(is_right=False)
    text, book = as_csv(rows), packed(parts_of(rows))
    acts: dict[str, Callable[[], object]] = {
        "csv": lambda: read_csv(text),
        "refuse csv": lambda: refuse(text),
        "calamine": lambda: read_workbook(book),
        "refuse xlsx": lambda: refuse(book),
    }
    found: dict[str, list[float]] = {name: [] for name in acts}
    for _turn in range(TURNS):  # by turns: all meet the same machine
        for name, act in acts.items():
            found[name].append(seconds(act))
    middle = {name: statistics.median(taken) for name, taken in found.items()}
    for name, base in (("refuse csv", "csv"), ("refuse xlsx", "calamine")):
        ratio = middle[name] / middle[base]
        print(f"{name:>11}  {middle[name] * 1000:6.1f} ms  {ratio:.2f} × {base}")


def plan(data: bytes, folder: Path) -> None:
    """From the file to the sessions on the disk."""
    store = SessionStore(folder)
    bank = BankLibrary([shipped("question_banks")]).load("mus")
    talks = propose(data, "liste", "", store.listing().rows, tuple, TODAY).talks
    made = sessions_of(talks, bank, kind_in(bank, None), lambda _id: bank, store.new_id, NOW)
    for _done in create_all(store, made, []):
        pass


def write_plainly(files: dict[str, bytes], folder: Path) -> None:
    """The same files, each synced, and their folder after each as the store does."""
    folder.mkdir()
    held = os.open(folder, os.O_RDONLY)
    for name, data in files.items():
        with (folder / name).open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.fsync(held)
    os.close(held)


def planning() -> None:
    """Print both, and the ratio."""
    data = as_csv(listed(is_right=True))
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        whole = seconds(lambda: plan(data, root / "planned"))
        made = (root / "planned").rglob("*.json")
        files = {path.name: path.read_bytes() for path in made}
        plain = seconds(lambda: write_plainly(files, root / "plain"))
    print(f"plan {whole:.1f} s, write plainly {plain:.1f} s, {whole / plain:.2f} ×")


if __name__ == "__main__":
    refusing()
    planning()
