"""How long keys take on a full board against one just begun: a GRUS of 15 people, 8 boards with 40
notes each. Every key is followed until it is on the screen, and on the disk where it is saved."""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant, Session
from tests.boards import ID, grus
from tests.tui.stage import playing

PEOPLE, BOARDS, NOTES = 15, 8, 40
FEW = 4
"""Notes on a board just begun: on one without any, the arrows have nothing to do."""
ROUNDS, TURNS = 6, 4
KEYS = ("n", "a", "b", "c", "enter", "escape", "down", "right", "p", "m", "up", "o", "f3")
"""A note, letters, the mark, a dot set and taken back, a card on and back."""


def group(notes: int) -> Session:
    """Fifteen people and eight boards with so many notes each."""
    session = grus(boards=BOARDS)
    people = [Participant(name=f"Person {n} Eksempel", role=Role.EMPLOYEE) for n in range(PEOPLE)]
    session = session.with_(participants=(*session.participants, *people))
    board = Board()
    for number in range(notes):
        author = people[number % PEOPLE].name
        board = board.with_note(f"seddel {number} om det, vi gerne vil lære sammen", author=author)
    return session.with_(boards={theme.id: board for theme in session.bank.boards if notes})


async def measure(notes: int) -> tuple[dict[str, list[float]], int]:
    """Seconds of each key in one program, and the bytes of the session's file."""
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        async with playing(Path(name), group(notes), open_id=ID) as stage:
            for _round in range(ROUNDS):
                for key in KEYS:
                    began = time.perf_counter()
                    await stage.press(key)
                    taken.setdefault(key, []).append(time.perf_counter() - began)
            stage.stored()
            file = next((Path(name) / "data" / "sessions").glob("*.json"))
            return taken, file.stat().st_size


async def main() -> None:
    """Print each key's median in both, and the ratio."""
    found: dict[int, dict[str, list[float]]] = {FEW: {}, NOTES: {}}
    size = 0
    for _turn in range(TURNS):  # by turns: both meet the same machine
        for notes, times in found.items():
            taken, size = await measure(notes)
            for key, some in taken.items():
                times.setdefault(key, []).extend(some)
    total = {FEW: 0.0, NOTES: 0.0}
    for key in KEYS:
        empty, full = (statistics.median(times[key]) * 1000 for times in found.values())
        total[FEW], total[NOTES] = total[FEW] + empty, total[NOTES] + full
        print(f"{key:>8}  {empty:6.1f} ms  {full:6.1f} ms  {full / empty:.2f}")
    print(f"{'all':>8}  ratio {total[NOTES] / total[FEW]:.2f}, file {size // 1000} kB")


if __name__ == "__main__":
    asyncio.run(main())
