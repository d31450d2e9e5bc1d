"""How long a plan of three goals takes to write as DOCX, against an empty document of the same
library."""

import io
import statistics
import time
from collections.abc import Callable

import docx
from sample import make_session

from kompetence_tui.export.docx.writer import docx_of
from tests.shipped_forms import form

TURNS = 60


def empty() -> bytes:
    """What the library writes of itself."""
    written = io.BytesIO()
    docx.Document().save(written)
    return written.getvalue()


def seconds(write: Callable[[], bytes]) -> float:
    """Of one time."""
    began = time.perf_counter()
    write()
    return time.perf_counter() - began


def main() -> None:
    """Print the medians and the ratio."""
    session = make_session("maaling001", 1)
    plan, full = (form(name).document(session) for name in ("plan", "full"))
    writers = {
        "empty": empty,
        "plan": lambda: docx_of(plan),
        "full": lambda: docx_of(full),
    }
    found: dict[str, list[float]] = {name: [] for name in writers}
    for _turn in range(TURNS):  # by turns: all meet the same machine
        for name, write in writers.items():
            found[name].append(seconds(write))
    for name, taken in found.items():
        median, base = statistics.median(taken), statistics.median(found["empty"])
        print(f"{name:>6}  {median * 1000:6.1f} ms  {median / base:.2f}")


if __name__ == "__main__":
    main()
