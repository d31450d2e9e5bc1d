"""A saving process killed at random moments, again and again, on one data folder.

    python benchmarks/kill.py [--runs 300] [--folder FOLDER]

A save counts as acknowledged once the process has said so after ``save`` returned. Unreadable:
the session cannot be opened for writing afterwards. Lost: it holds less than was acknowledged.
"""

import argparse
import multiprocessing
import random
import tempfile
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from sample import make_session, text

from kompetence_tui.domain.session import Answer, Session
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import SessionStore

ID = "malt-samtale"
LONGEST = 0.06
"""Seconds within which the process is killed."""

FORK = multiprocessing.get_context("fork")


@dataclass
class Count:
    """What came of the runs."""

    runs: int = 0
    acknowledged: int = 0
    unreadable: int = 0
    lost: int = 0
    halfway: int = 0
    """Runs that left a temporary file: the kill hit within a save."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--folder", type=Path, help="where to save; a temporary one otherwise")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        count = kill_many(SessionStore(Path(folder)), options.runs)
    print(f"runs                {count.runs:6}")
    print(f"saves acknowledged  {count.acknowledged:6}")
    print(f"killed in a save    {count.halfway:6}")
    print(f"unreadable          {count.unreadable:6}")
    print(f"lost                {count.lost:6}")


def kill_many(store: SessionStore, runs: int) -> Count:
    """Run and kill, each run going on from where the one before it was killed."""
    chance = random.Random(runs)
    count = Count()
    store.create(make_session(ID, 0)).close()
    before = 0
    for _run in range(runs):
        acknowledged = max(before, kill_a_writer(store, chance.uniform(0, LONGEST)))
        count.runs += 1
        count.acknowledged += acknowledged - before
        count.halfway += any(path.suffix == ".tmp" for path in store.sessions.iterdir())
        found = number_in_store(store)
        count.unreadable += found is None
        count.lost += found is not None and found < acknowledged
        before = found or 0
        store.listing()
    return count


def number_in_store(store: SessionStore) -> int | None:
    """The number of the last save in the file; None when it cannot be opened for writing."""
    try:
        with store.open(ID) as opened:
            return None if opened.read_only else number_in(opened.session)
    except StoreError:
        return None


def kill_a_writer(store: SessionStore, seconds: float) -> int:
    """The number of the last save that the killed process acknowledged, or 0."""
    ours, theirs = FORK.Pipe(duplex=False)
    writer = FORK.Process(target=write, args=(store, theirs))
    writer.start()
    theirs.close()
    writer.join(seconds)
    writer.kill()
    writer.join()
    acknowledged = 0
    try:
        while True:
            acknowledged = ours.recv()
    except EOFError:
        return acknowledged


def write(store: SessionStore, durable: Connection) -> None:
    """Save without end, telling the number of each save when it is durable."""
    with store.open(ID) as opened:
        number = number_in(opened.session)
        chance = random.Random(number)
        while True:
            number += 1
            answer = Answer(text=f"{number} {text(chance, chance.randrange(1, 300))}")
            opened.save(opened.session.with_answer("q0-0", answer))
            durable.send(number)


def number_in(session: Session) -> int:
    first = session.answer("q0-0").text.split()[0]
    return int(first) if first.isdecimal() else 0


if __name__ == "__main__":
    main()
