"""How long a plan of three goals takes to write as PDF, against a document of a title alone. No
document is written twice: typst remembers what it has set."""

import statistics
import time

from sample import make_session

from kompetence_tui.export.document import Document
from kompetence_tui.export.pdf.write import pdf
from tests.shipped_forms import form

TURNS = 60


def empty(number: int) -> Document:
    """A title, and what stands on every page."""
    doc = Document()
    doc.title("Tom", str(number))
    return doc


def document(form_id: str, number: int) -> Document:
    """Of a talk that no other turn has."""
    return form(form_id).document(make_session("maaling001", number))


def milliseconds(document: Document) -> float:
    """Of one time."""
    began = time.perf_counter()
    pdf(document)
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Print the medians and the ratio."""
    pdf(empty(-1))  # the library itself is loaded
    found: dict[str, list[float]] = {"empty": [], "plan": [], "full": []}
    for turn in range(TURNS):  # by turns: all meet the same machine
        found["empty"].append(milliseconds(empty(turn)))
        for name in ("plan", "full"):
            found[name].append(milliseconds(document(name, turn)))
    for name, taken in found.items():
        median, base = statistics.median(taken), statistics.median(found["empty"])
        print(f"{name:>6}  {median:6.1f} ms  {median / base:.2f}")


if __name__ == "__main__":
    main()
