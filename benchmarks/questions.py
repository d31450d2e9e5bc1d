"""How long *Spørgsmål* takes to open a second time with 100 banks of 50 questions against three,
and what each letter of a search costs across all of them, as a ratio to an arrow in the list."""

import asyncio
import gc
import statistics
import tempfile
import time
from pathlib import Path

from kompetence_tui.banks.library import BankLibrary
from tests.tui.stage import Stage, playing

FEW, MANY, QUESTIONS = 3, 100, 50
TURNS = 8
SOUGHT = "lære sammen 4"


def bank(number: int) -> str:
    """A bank file with fifty questions in five themes."""
    lines = [
        f"# Prøvebank {number}", "", f"- Bank: proeve-{number}", "- Samtale: GRUS", "- Sprog: da",
        "- Version: 1.0", "- Dato: 2026-11-01",
    ]  # fmt: skip
    for at in range(QUESTIONS):
        if at % 10 == 0:
            lines += ["", f"## Tema {at // 10}", "", "- Minutter: 20"]
        lines += ["", f"### Hvad vil I gerne lære sammen, {at} i bank {number}?"]
        lines += ["", "> Lyt efter lysten.", "", "- Uddyb: Hvem kan hjælpe?"]
    return "\n".join(lines) + "\n"


async def opening(stage: Stage) -> float:
    began = time.process_time()  # what others do on the machine is not counted
    await stage.press("f2")
    taken = time.process_time() - began
    await stage.press("escape")
    return taken


async def letters(stage: Stage) -> tuple[list[float], list[float]]:
    """Seconds of each letter of a search, and of as many arrows in the list of banks."""
    await stage.press("f2")
    arrows, typed = [], []
    for _letter in SOUGHT:
        arrows.append(await timed(stage, "down"))
    await stage.press("s")
    for letter in SOUGHT:
        typed.append(await timed(stage, "space" if letter == " " else letter))
    await stage.press("escape", "escape")
    return typed, arrows


async def timed(stage: Stage, key: str) -> float:
    began = time.process_time()
    await stage.press(key)
    return time.process_time() - began


async def main() -> None:
    """Print both ratios; the first opening reads the files and is told apart."""
    with tempfile.TemporaryDirectory() as name:
        folders = {number: Path(name) / str(number) for number in (FEW, MANY)}
        for number, folder in folders.items():
            (folder / "banks").mkdir(parents=True)
            for at in range(number):
                (folder / "banks" / f"{at}.md").write_text(bank(at), encoding="utf-8")
        libraries = {n: BankLibrary((folder / "banks",)) for n, folder in folders.items()}
        first, later = dict.fromkeys(folders, 0.0), {number: list[float]() for number in folders}
        gc.set_threshold(20_000)  # as the program does once its first screen is painted
        for turn in range(TURNS):  # by turns: both meet the same machine
            for number, library in libraries.items():
                async with playing(folders[number], library=library) as stage:
                    first[number] = first[number] or await opening(stage)
                    later[number] += [await opening(stage) for _time in range(2)]
                    if turn == 0 and number == MANY:
                        typed, arrows = await letters(stage)
        least, took = (statistics.median(times) for times in later.values())
        print(f"first opening {first[FEW]:.3f} s with {FEW} banks, {first[MANY]:.3f} s with {MANY}")
        print(f"after that {least:.4f} s and {took:.4f} s, ratio {took / least:.2f}")
        letter, arrow = statistics.median(typed), statistics.median(arrows)
        print(f"a letter {letter:.4f} s, at most {max(typed):.4f} s; an arrow {arrow:.4f} s")


if __name__ == "__main__":
    asyncio.run(main())
