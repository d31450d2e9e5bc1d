"""The red thread of a department, against the least that reading its files takes.

    python benchmarks/thread.py [--groups 40] [--persons 1000] [--runs 5] [--folder FOLDER]

The department: one strategy, GRUS of 15 people with five boards of 40 notes each, and MUS with
five goals, four of which build on their group's. The two are measured in turns; the figures are
medians.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import orjson
from sample import make_session, text

from kompetence_tui.domain.board.board import Board, Note
from kompetence_tui.domain.direction.direction import Direction, FocusArea
from kompetence_tui.domain.direction.opspil import inherited, offered_by
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.store.format import document_of, tables_of
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.storage import encode

AREAS, PEOPLE, BOARDS, NOTES, GOALS = 6, 15, 5, 40, 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--groups", type=int, default=40)
    parser.add_argument("--persons", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where to measure; a temporary one otherwise")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        store = SessionStore(Path(folder))
        store.sessions.mkdir(mode=0o700, parents=True)
        for session in department(options.groups, options.persons):
            document = document_of(session, 1, session.events[0].at)
            (store.sessions / f"{session.id}.json").write_bytes(encode(tables_of(document)))
        measure(store, options.runs)


def measure(store: SessionStore, runs: int) -> None:
    """Print one line."""
    paths = sorted(store.sessions.iterdir())
    megabytes = sum(path.stat().st_size for path in paths) / 1e6
    ours, floor = [], []
    for _run in range(runs):
        start = time.perf_counter()
        thread = thread_of(store.thread_facts())
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        for path in paths:
            orjson.loads(path.read_bytes())
        floor.append(time.perf_counter() - start)
    counted = sum(len(goal.goals) for area in thread.areas for goal in area.goals)
    least, took = statistics.median(floor), statistics.median(ours)
    print(f"{len(paths)} files, {megabytes:.1f} MB, {counted} goals that build on a group's")
    print(f"facts and tree {took:.3f} s, reading alone {least:.3f} s, ratio {took / least:.2f}")


def department(groups: int, persons: int) -> Iterator[Session]:
    """The sessions, the strategy first."""
    chance = random.Random(1)
    strategy = _strategy(chance)
    yield strategy
    offered = []
    for number in range(groups):
        group = _group(chance, number, strategy)
        offered.append(offered_by(group))
        yield group
    for number in range(persons):
        yield _person(chance, number, groups, offered[number % groups])


def _strategy(chance: random.Random) -> Session:
    areas = tuple(FocusArea(id=f"i{n}", title=text(chance, 4)) for n in range(AREAS))
    session = make_session("strategi00", 0)
    return session.with_(
        kind=SessionKind.STRATEGY,
        direction=Direction(areas=areas),
        plan=session.plan.with_(goals=()),
    )


def _group(chance: random.Random, number: int, strategy: Session) -> Session:
    session = make_session(f"gruppe{number:04}", number)
    links = offered_by(strategy)
    goals = [
        goal.with_(builds_on=links[(number + place) % len(links)])
        for place, goal in enumerate(session.plan.goals)
    ]
    people = [Participant(name=f"Anna Eksempel {n}", role=Role.EMPLOYEE) for n in range(PEOPLE)]
    return session.with_(
        kind=SessionKind.GRUS,
        date=date(2026, 2, 1),
        unit=f"Team {number}",
        participants=tuple(people),
        boards={f"plade{board}": _board(chance) for board in range(BOARDS)},
        direction=Direction(areas=inherited(strategy)),
        plan=session.plan.with_(goals=tuple(goals)),
    )


def _board(chance: random.Random) -> Board:
    notes = [
        Note(id=f"n{n}", text=text(chance, 8), author=f"Anna Eksempel {n % PEOPLE}")
        for n in range(NOTES)
    ]
    return Board(notes=tuple(notes), conclusion=text(chance, 12))


def _person(chance: random.Random, number: int, groups: int, links: tuple[object, ...]) -> Session:
    session = make_session(f"person{number:04}", number)
    first = session.plan.goals[0]
    goals = [
        first.with_(
            id=f"g{place}",
            aim=text(chance, 15),
            builds_on=links[place % len(links)] if place < GOALS - 1 else None,
        )
        for place in range(GOALS)
    ]
    return session.with_(
        unit=f"Team {number % groups}", plan=session.plan.with_(goals=tuple(goals))
    )


if __name__ == "__main__":
    main()
