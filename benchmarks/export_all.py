"""How long many plans take as PDF: with ``export --all``, one by one in the same process, and when
they are there already."""

import contextlib
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sample import make_session

from kompetence_tui.cli import main as kompetence
from kompetence_tui.store.sessions import SessionStore

PLANS = 500
ALPHABET = "abcdefghijkmnpqrstuvwxyz"


def keep(data: Path, plans: int) -> list[str]:
    """Sessions of the size a real one has; their numbers."""
    base, store = len(ALPHABET), SessionStore(data)
    ids = [f"{ALPHABET[n // base]}{ALPHABET[n % base]}maaling2"[:10] for n in range(plans)]
    for seed, session_id in enumerate(ids):
        store.create(make_session(session_id, seed)).close()
    return ids


def seconds(work: Callable[[], object]) -> float:
    """Of one time, with what is printed thrown away."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        began = time.perf_counter()
        work()
        return time.perf_counter() - began


def main() -> None:
    """Print the three, and what the first and the last are to the second."""
    plans = int(sys.argv[1]) if len(sys.argv) > 1 else PLANS
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        os.environ |= {"KOMPETENCE_CONFIG": os.devnull, "KOMPETENCE_DATA_DIR": str(root / "data")}
        ids = keep(root / "data", plans)
        for folder in ("single", "all"):
            (root / folder).mkdir()
        to = {folder: ["--format", "pdf", "-o", str(root / folder)] for folder in ("single", "all")}

        def single() -> None:
            for session_id in ids:
                kompetence(["export", session_id, *to["single"]])

        kompetence(["export", ids[0], "--format", "pdf", "-o", str(root / "first.pdf")])
        one_by_one = seconds(single)
        for what in ("written", "there"):
            taken = seconds(lambda: kompetence(["export", "--all", *to["all"]]))
            print(f"{plans} {what:>8}  {taken:6.1f} s  {taken / one_by_one:.2f}")
        print(f"{plans} one by one {one_by_one:6.1f} s")


if __name__ == "__main__":
    main()
