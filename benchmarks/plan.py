"""How long it takes to open a plan of 8 goals with 10 actions each, and to move in it, against a
plan whose 8 goals are just begun. Every key is followed until it is on the screen."""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from kompetence_tui.domain.plan.plan import Goal
from tests.factories import make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import GAP, talk

GOALS, ACTIONS = 8, 10
ROUNDS, TURNS = 6, 4
KEYS = ("f8", "down", "down", "down", "up", "end", "home", "f4", "f3", "escape")
"""To the plan, from part to part, to a goal and back, and to the talk again."""


def full() -> tuple[Goal, ...]:
    """Eight goals with ten actions each, as people write them."""
    goal = make_goal(
        aim="Anna kan lede husets onsdagsmøde, så alle kommer til orde, og vi går hjem"
    )
    (action,) = goal.actions
    words = "Følger en kollega på to onsdagsmøder og noterer, hvad der får folk til at sige noget"
    actions = tuple(
        action.with_(id=f"h{number}", text=f"{number}: {words}") for number in range(1, ACTIONS + 1)
    )
    return tuple(goal.with_(id=f"m{number}", actions=actions) for number in range(1, GOALS + 1))


async def measure(goals: tuple[Goal, ...]) -> list[tuple[str, float]]:
    """Seconds of each key in one program."""
    taken = []
    with tempfile.TemporaryDirectory() as name:
        async with playing(Path(name), talk(*goals), open_id=ID) as stage:
            for _round in range(ROUNDS):
                for at, key in enumerate(KEYS):
                    began = time.perf_counter()
                    await stage.press(key)
                    taken.append((f"{at} {key}", time.perf_counter() - began))
    return taken


async def main() -> None:
    """Print each key's median in both, and the ratio."""
    begun = tuple(GAP.with_(id=f"m{number}") for number in range(1, GOALS + 1))
    plans = {"begun": begun, "full": full()}
    found: dict[str, dict[str, list[float]]] = {name: {} for name in plans}
    for _turn in range(TURNS):  # by turns: both meet the same machine
        for name, goals in plans.items():
            for key, taken in await measure(goals):
                found[name].setdefault(key, []).append(taken)
    total = dict.fromkeys(plans, 0.0)
    for key in found["begun"]:
        few, whole = (statistics.median(found[name][key]) * 1000 for name in plans)
        total = {"begun": total["begun"] + few, "full": total["full"] + whole}
        print(f"{key:>8}  {few:6.1f} ms  {whole:6.1f} ms  {whole / few:.2f}")
    print(f"{'all':>8}  ratio {total['full'] / total['begun']:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
