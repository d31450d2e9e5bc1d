"""Exports of many nasty sessions, checked against what they are meant to say.

python benchmarks/fuzz_export.py --documents 3000 [--pandoc 150] [--seed 1]
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kompetence_tui.domain.session import Session
from kompetence_tui.export.full import session_markdown
from kompetence_tui.export.plan import plan_markdown
from tests.export.intended import full_outline, plan_outline
from tests.export.nasty import nasty_session
from tests.export.outline import Entry, outline
from tests.export.pandoc_outline import PANDOC, folded, pandoc_outlines

FORMS = ((plan_markdown, plan_outline), (session_markdown, full_outline))
SHOWN = 5


def main() -> int:
    options = _options()
    started = time.perf_counter()
    failed: Counter[str] = Counter()
    characters = pandoc_read = 0
    for number in range(options.documents):
        session = nasty_session(Random(options.seed * 1_000_003 + number // len(FORMS)))
        render, intended = FORMS[number % len(FORMS)]
        written, expected = render(session), intended(session)
        characters += len(written)
        found = _check(session, number, written, expected)
        if PANDOC and number < options.pandoc:
            pandoc_read += 1
            if pandoc_outlines([written]) != [folded(expected)]:
                found.append("pandoc -f gfm")
        if found and failed.total() < SHOWN:
            print(f"document {number}: {', '.join(found)}")
        failed.update(found)
    print(
        f"documents                {options.documents} ({characters / 1e6:.1f} million characters)"
    )
    for name in ("commonmark", "js-default", "gfm-like structure", "second export", "plain lines"):
        print(f"failed: {name:<24} {failed[name]}")
    agreed = pandoc_read - failed["pandoc -f gfm"]
    print(f"pandoc -f gfm agrees     {agreed} of {pandoc_read}")
    print(f"seconds                  {time.perf_counter() - started:.0f}")
    return 1 if failed else 0


def _check(session: Session, number: int, written: str, expected: list[Entry]) -> list[str]:
    render = FORMS[number % len(FORMS)][0]
    kinds = [kind for kind, _text in expected]
    reread = Session.model_validate_json(session.model_dump_json())
    checks = {
        "commonmark": outline(written) == expected,
        "js-default": outline(written, "js-default") == expected,
        "gfm-like structure": [kind for kind, _text in outline(written, "gfm-like")] == kinds,
        "second export": written == render(session) == render(reread),
        "plain lines": all(ch >= " " or ch == "\n" for ch in written)
        and written.split("\n") == [*written.splitlines(), ""],
    }
    return [name for name, passed in checks.items() if not passed]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=3000)
    parser.add_argument("--pandoc", type=int, default=150, help="documents also read by pandoc")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
