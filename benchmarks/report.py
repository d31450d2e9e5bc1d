"""*Årets billede* of a municipality, against the least that reading its files takes.

    python benchmarks/report.py [--runs 5] [--folder FOLDER]

The municipality of the tests, of three sizes: 500 talks in 6 units, 1,000 and 10,000 in 50. Read,
counted and protected, this year and the last, in turns with reading and parsing the same files;
the figures are medians. The memory is that of a process of its own, told with that of one which
only reads the files (Linux).
"""

import argparse
import datetime as dt
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import orjson

sys.path.insert(0, str(Path(__file__).parent.parent))

SIZES = ((6, 500), (50, 1_000), (50, 10_000))
TODAY = dt.date(2027, 1, 12)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where to measure; a temporary one otherwise")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        PARTS[options.part](options.folder)
        print(_most_memory())
        return
    for units, talks in SIZES:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            measure(Path(folder) / "data", units, talks, options.runs)


def measure(folder: Path, units: int, talks: int, runs: int) -> None:
    """Print one line of a municipality of that size."""
    from tests.municipality import municipality

    municipality(folder, units=units, talks=talks)
    paths = list((folder / "sessions").iterdir())
    megabytes = sum(path.stat().st_size for path in paths) / 1e6
    seconds: dict[str, list[float]] = {part: [] for part in PARTS}
    for _run in range(runs):
        for part, do in PARTS.items():
            start = time.perf_counter()
            do(folder)
            seconds[part].append(time.perf_counter() - start)
    took, least = (statistics.median(seconds[part]) for part in PARTS)
    most, alone = (_memory_of(part, folder) for part in PARTS)
    print(
        f"{talks} talks in {units} units: {len(paths)} files, {megabytes:.0f} MB; "
        f"report {took:.2f} s, reading alone {least:.2f} s, ratio {took / least:.2f}; "
        f"memory {most:.0f} MB, reading alone {alone:.0f} MB"
    )


def _report(folder: Path) -> None:
    from kompetence_tui.domain.report.report_period import ReportPeriod
    from kompetence_tui.preparation.reports import open_picture
    from kompetence_tui.store.sessions import SessionStore

    open_picture(SessionStore(folder), ReportPeriod(2026), TODAY)


def _reading(folder: Path) -> None:
    for path in sorted((folder / "sessions").iterdir()):
        orjson.loads(path.read_bytes())


PARTS = {"report": _report, "reading": _reading}


def _memory_of(part: str, folder: Path) -> float:
    """MB that a process which does the part has at most."""
    command = [sys.executable, __file__, "--part", part, "--folder", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _most_memory() -> float:
    """MB that this process has had at most; on Linux, which tells it of the program alone."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    peak = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(peak) / 1e3


if __name__ == "__main__":
    main()
