"""How many calls of ours one letter in an answer costs: until it is on the disk, and »gemt« said.

A count, not a time: it is the same on every machine.
"""

import asyncio
import sys
import tempfile
import threading
from collections import Counter
from pathlib import Path
from types import FrameType

import kompetence_tui
from tests.factories import make_goal
from tests.tui.stage import ID, key_event, playing
from tests.tui.talks import talk

PACKAGE = str(Path(kompetence_tui.__file__).parent)
LETTERS, SHOWN = 5, 12
STILL = 2.5
"""Seconds after which it is surely said; asking before would count as well."""


async def calls_of_a_letter() -> Counter[str]:
    """By file and function, all calls of ours until the letter is saved and that is said."""
    counted: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _arg: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            file = frame.f_code.co_filename.removeprefix(PACKAGE)
            counted[f"{file} {frame.f_code.co_qualname}"] += 1

    with tempfile.TemporaryDirectory() as name:
        threading.setprofile(note)  # before the saving thread begins
        async with playing(Path(name), talk(make_goal()), open_id=ID) as stage:
            await stage.type("Vi begynder")
            stage.saves()
            await stage.until(lambda: stage.status.startswith("gemt"))
            await asyncio.sleep(STILL)
            counted.clear()
            sys.setprofile(note)
            stage.app.post_message(key_event("æ"))
            await asyncio.sleep(STILL)
            sys.setprofile(None)
            assert stage.talk.is_stored
            assert stage.status.startswith("gemt")
            threading.setprofile(None)
    return counted


async def main() -> None:
    """Print the fewest of some letters, and where most of them are."""
    found = [await calls_of_a_letter() for _letter in range(LETTERS)]
    least = min(found, key=Counter.total)
    print(f"calls of a letter: {least.total()}")
    for where, count in least.most_common(SHOWN):
        print(f"{count:5}  {where}")


if __name__ == "__main__":
    asyncio.run(main())
