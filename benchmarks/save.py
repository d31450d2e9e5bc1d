"""One durable save against the least the system needs for the same bytes.

    python benchmarks/save.py [--saves 200] [--folder FOLDER]

The two are measured in turns, and the figure is the ratio of their medians.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sample import make_session, text

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.sessions import OpenSession, SessionStore

WARM_UP = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--saves", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="where to measure; a temporary one otherwise")
    options = parser.parse_args()
    print(f"{'sessions':>8} {'bytes':>7} {'save ms':>8} {'floor ms':>8} {'ratio':>6}")
    for sessions in (10, 1_000):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            print(measure(Path(folder), sessions, options.saves))


def measure(folder: Path, sessions: int, saves: int) -> str:
    """One line of the table."""
    store = SessionStore(folder)
    fill(store, sessions)
    with store.create(make_session("malt-samtale", 0)) as opened:
        ours, floor, size = in_turns(opened, store.sessions, saves)
    return f"{sessions:8} {size:7} {ours:8.3f} {floor:8.3f} {ours / floor:6.2f}"


def fill(
    store: SessionStore, sessions: int, make: Callable[[str, int], Session] = make_session
) -> None:
    """Put sessions in the store, unsynced so that the disk is quiet afterwards."""
    from kompetence_tui.store.format import document_of, tables_of
    from kompetence_tui.store.storage import encode

    store.sessions.mkdir(mode=0o700, parents=True)
    for seed in range(sessions):
        session = make(store.new_id(), seed)
        document = document_of(session, 1, session.events[0].at)
        (store.sessions / f"{session.id}.json").write_bytes(encode(tables_of(document)))
    os.sync()


def in_turns(opened: OpenSession, folder: Path, saves: int) -> tuple[float, float, int]:
    """Median milliseconds of a save and of the floor, and the bytes of each."""
    chance = random.Random(1)
    ours, floor = [], []
    path = folder / f"{opened.session.id}.json"
    size = 0
    for number in range(WARM_UP + saves):
        session = changed(opened.session, number, chance)
        start = time.perf_counter()
        opened.save(session)
        saved = time.perf_counter() - start
        data = path.read_bytes()
        start = time.perf_counter()
        least(folder, data)
        if number >= WARM_UP:
            ours.append(saved)
            floor.append(time.perf_counter() - start)
            size = len(data)
    return 1000 * statistics.median(ours), 1000 * statistics.median(floor), size


def changed(session: Session, number: int, chance: random.Random) -> Session:
    """The session with one answer written anew."""
    questions = [question.id for question in session.bank.questions]
    answer = Answer(text=f"{number} {text(chance, 24)}")
    return session.with_answer(questions[number % len(questions)], answer)


def least(folder: Path, data: bytes) -> None:
    """write + fsync + rename + fsync of the folder."""
    temp, target = folder / "floor.tmp", folder / "floor"
    descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    os.rename(temp, target)  # noqa: PTH104
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    os.fsync(descriptor)
    os.close(descriptor)


if __name__ == "__main__":
    main()
