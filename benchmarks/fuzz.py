"""Input without end for one of the doors that things come in by, and what became of it.

    python benchmarks/fuzz.py TARGET [--seconds 60] [--runs 0] [--engine atheris|hypothesis]
    python benchmarks/fuzz.py all --seconds 60

Atheris follows which code an input reaches and goes on from there; hypothesis knows the structure.
A target that takes bytes is given them by atheris as they are, from the seeds on; of the others
hypothesis makes the input out of what atheris gives. What breaks a promise is shown, once for each
place in the code, and kept whole in ``--keep``.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

BATCH = 250
"""Inputs of hypothesis between two looks at the clock."""

LONGEST = 60_000
"""Bytes of one input of atheris."""

SLOW = 10
"""Seconds; one input that takes longer is a broken promise too."""


class Enough(Exception):
    """The time or the number of inputs is used up."""


class Run:
    """Counts what becomes of the inputs of one target."""

    def __init__(self, name: str, options: argparse.Namespace) -> None:
        from tests.fuzz.targets import TARGETS

        self.target = TARGETS[name]
        self._name, self._options = name, options
        self._start = time.monotonic()
        self._inputs, self._slowest = 0, 0.0
        self._outcomes: Counter[str] = Counter()
        self._failures: Counter[str] = Counter()

    def take(self, value: Any) -> None:  # noqa: ANN401 - whatever the target takes
        """Raises Enough."""
        self.check()
        begun = time.monotonic()
        self._inputs += 1
        try:
            self._outcomes[self.target.take(value)] += 1
        except Exception as error:
            self._note(error, value)
        took = time.monotonic() - begun
        self._slowest = max(self._slowest, took)
        if took > SLOW:
            self._note(TimeoutError(f"{took:.0f} s"), value)

    def check(self) -> None:
        """Raises Enough."""
        options = self._options
        is_late = options.seconds and time.monotonic() - self._start > options.seconds
        if is_late or (options.runs and self._inputs >= options.runs):
            raise Enough

    def tell(self) -> int:
        """Print the counts; the exit code."""
        took = time.monotonic() - self._start
        print(
            f"{self._name:<13} {self._options.engine:<10} {self._inputs:>9,} inputs "
            f"{len(self._outcomes):>5} outcomes {sum(self._failures.values()):>4} failures "
            f"{took:>5.0f} s  slowest {self._slowest:.2f} s",
            flush=True,
        )
        if self._options.outcomes:
            for outcome, number in self._outcomes.most_common():
                print(f"  {number:>8} {outcome}")
        return 1 if self._failures else 0

    def _note(self, error: Exception, value: object) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        place = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-2:]]
        name = f"{type(error).__name__} at {', '.join(place)}"
        self._failures[name] += 1
        if self._failures[name] > 1:
            return
        print(f"  {name}: {str(error)[:200]!r}\n    input: {value!r:.300}", flush=True)
        if self._options.keep and isinstance(value, bytes):
            self._options.keep.mkdir(parents=True, exist_ok=True)
            number = len(self._failures)
            (self._options.keep / f"{self._name}-{number}").write_bytes(value)


def with_hypothesis(run: Run) -> None:
    from hypothesis import HealthCheck, Phase, given, seed, settings

    batch = 0
    while True:
        batch += 1
        calm = settings(
            max_examples=BATCH,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        try:
            seed(batch)(calm(given(run.target.strategy())(run.take)))()
        except Enough:
            return


def with_atheris(run: Run) -> None:
    """Never returns: libFuzzer ends the process."""
    from hypothesis import HealthCheck, given, settings

    atheris: Any = import_module("atheris")
    corpus = Path(tempfile.mkdtemp(prefix="fuzz"))
    take: Callable[[bytes], object] = run.take
    # Hypothesis makes nothing of too few bytes.
    seeds = tuple(Random(number).randbytes(LONGEST) for number in range(20))
    if run.target.seeds:
        seeds = run.target.seeds()
    else:
        calm = settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))
        made: Any = calm(given(run.target.strategy())(run.take))
        take = made.hypothesis.fuzz_one_input
    for number, data in enumerate(seeds):
        (corpus / str(number)).write_bytes(data)

    def one(data: bytes) -> None:
        try:
            run.check()
            take(data)
        except Enough:
            code = run.tell()
            shutil.rmtree(corpus, ignore_errors=True)
            os._exit(code)

    atheris.Setup([sys.argv[0], "-verbosity=0", f"-max_len={LONGEST}", str(corpus)], one)
    atheris.Fuzz()


def main() -> int:
    options = _options()
    if options.target == "all":
        return max(_in_a_process(name, options) for name in _names())
    if options.engine == "atheris":
        # What is imported within is watched.
        with import_module("atheris").instrument_imports(include=["kompetence_tui", "markdown_it"]):
            run = Run(options.target, options)
        with_atheris(run)
    run = Run(options.target, options)
    with_hypothesis(run)
    return run.tell()


def _in_a_process(name: str, options: argparse.Namespace) -> int:
    command = [sys.executable, __file__, name, "--engine", options.engine]
    command += ["--seconds", str(options.seconds), "--runs", str(options.runs)]
    command += ["--keep", str(options.keep)] if options.keep else []
    return subprocess.run(command, check=False).returncode


def _names() -> list[str]:
    from tests.fuzz.targets import TARGETS

    return list(TARGETS)


def _options() -> argparse.Namespace:
    has_atheris = find_spec("atheris") is not None
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", help="a name from tests/fuzz/targets.py, or all")
    parser.add_argument("--seconds", type=int, default=60, help="0 for no end")
    parser.add_argument("--runs", type=int, default=0, help="inputs at most; 0 for no end")
    parser.add_argument(
        "--engine",
        choices=("atheris", "hypothesis"),
        default="atheris" if has_atheris else "hypothesis",
    )
    parser.add_argument("--keep", type=Path, help="a folder for inputs that break a promise")
    parser.add_argument("--outcomes", action="store_true", help="tell the outcomes one by one")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
