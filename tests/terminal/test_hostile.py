"""What stands in a session file never commands the terminal."""

import re
from pathlib import Path

import pytest

from kompetence_tui.domain.session.session import Session
from tests.export import group_samples
from tests.terminal.driver import Terminal
from tests.terminal.hostile import EVERYTHING, MARK, plant
from tests.terminal.steps import follow, say_yes
from tests.terminal.world import World
from tests.tui import hostile_groups as groups

ID = "fjendtlig2"
_OWN = re.compile(
    r"\x1b(?:\[[?<>=]?[\d;]*\$?[A-Za-z]"  # colours, cursor, modes
    r"|\]22;[a-z]*\x07)"  # the pointer's shape
)
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]"
)


def assert_harmless(written: bytes | bytearray) -> None:
    """Only sequences that the program itself has reason to write, and no other control."""
    rest = _OWN.sub("", written.decode())
    found = _CONTROL.search(rest)
    assert not found, repr(rest[max(0, found.start() - 40) : found.end() + 40])
    assert "\x1b[2J" not in written.decode()


def walk(terminal: Terminal) -> None:
    """Overview, conversation, advice, agenda, plan, closing, export, details, and back."""
    follow(terminal, "enter", "MUS ·", MARK, "F4 Næste")
    follow(terminal, "f12")
    follow(terminal, "escape")
    follow(terminal, "f4", "spørgsmål 2 af 2")
    follow(terminal, "f2", "Dagsorden")
    follow(terminal, "escape", "spørgsmål 2 af 2")
    follow(terminal, "f8", "Udviklingsplan ·", "Blive tryg")
    follow(terminal, "enter")
    follow(terminal, "f9", "Eksport ·", "Enter gemmer filen")
    for _page in range(3):
        follow(terminal, "f2")
    follow(terminal, "escape", "Udviklingsplan ·")
    follow(terminal, "escape")  # what is written in is text again
    follow(terminal, "escape", "spørgsmål 2 af 2")
    follow(terminal, "ctrl+l", "Afslut ·")
    follow(terminal, "escape", "spørgsmål 2 af 2")
    follow(terminal, "escape", "Forlad samtalen?")
    say_yes(terminal, "Oversigt · skjult")
    follow(terminal, "r", "Ret oplysninger")
    follow(terminal, "escape")
    follow(terminal, "d", "Slet samtalen")


def test_every_screen_shows_hostile_text_as_text(world: World) -> None:
    plant(world, ID)
    terminal = world.overview()
    terminal.wait(MARK, "[@click")
    walk(terminal)
    assert terminal.process.poll() is None
    assert_harmless(terminal.written)


def test_a_board_shows_hostile_text_as_text(world: World) -> None:
    plant(world, "strat2345a", group_samples.strategy())
    plant(world, ID, groups.hostile_grus("x"))
    terminal = world.start("open", ID)
    terminal.wait("Plade 1 af 2", MARK)
    follow(terminal, "escape")
    for key, words in (
        ("f12", "Guide til facilitatoren"), ("c", "Hvad er I enige om"), ("d", "Slet"),
        ("k", "Foreslå"), ("f2", "Dagsorden"), ("f8", "Udviklingsplan"),
    ):  # fmt: skip
        follow(terminal, key, words)
        follow(terminal, "escape", "Plade 1 af 2")
    follow(terminal, "ctrl+f", "Mål og indsatsområder")
    follow(terminal, "f12", "Hent indsatsområder")
    follow(terminal, "escape")
    follow(terminal, "escape", "Plade 1 af 2")
    follow(terminal, "f9", "Eksport")
    for _form in range(3):
        follow(terminal, "f2")
    follow(terminal, "escape", "Plade 1 af 2")
    follow(terminal, "r", "skjult")
    follow(terminal, "enter", "Giv tastaturet til")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert_harmless(terminal.written)


@pytest.mark.parametrize(
    "session",
    [group_samples.workshops()[1].with_(place="maal"), group_samples.phases(closed=False)],
    ids=["workshop", "phase"],
)
def test_a_workshop_and_a_phase_show_hostile_text_as_text(world: World, session: Session) -> None:
    plant(world, ID, session)
    terminal = world.start("open", ID)
    terminal.wait(MARK, "F4 ")
    for key in ("escape", "f12", "escape", "f2", "escape", "f8", "escape", "f9", "f2", "f2"):
        follow(terminal, key)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert_harmless(terminal.written)


def test_hostile_banks_and_names_of_files_are_shown_as_text(world: World, tmp_path: Path) -> None:
    plant(world, ID)
    name = EVERYTHING.replace("\x00", "").replace("/", "")
    for suffix in (".json", "\n.json", "\udcff.json"):
        (world.store.sessions / f"{name}{suffix}").write_text(EVERYTHING, encoding="utf-8")
    banks = tmp_path / "banker"
    banks.mkdir()
    for bank in ("mus-kort", name, f"{name}\n"):
        text = (
            f"# {EVERYTHING}\n- Bank: {bank}\n- Type: MUS\n\n## {EVERYTHING}\n### {EVERYTHING}?\n"
        )
        (banks / f"{bank}.md").write_text(text, encoding="utf-8")
    terminal = world.start(changes={"KOMPETENCE_BANKS": str(banks)})
    terminal.wait(MARK, "filer kan ikke læses")
    for key in ("t", "escape", "n", "tab", "f1", "escape", "escape", "s"):
        follow(terminal, key)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert_harmless(terminal.written)


def test_the_exported_file_is_harmless_too(world: World) -> None:
    plant(world, ID)
    terminal = world.overview()
    follow(terminal, "e", "Eksport ·")
    follow(terminal, "enter", "Gemt som")
    (exported,) = world.documents.iterdir()
    assert not _CONTROL.search(exported.read_text(encoding="utf-8"))
    assert not _CONTROL.search(exported.name)
    assert_harmless(terminal.written)


@pytest.mark.parametrize(
    "pasted", ["ind \x9b2Jud\u202e af\nto linjer", "ind\x1b[31mrødt\x1b[0m ud"], ids=["C1", "ESC"]
)
def test_what_is_pasted_is_cleaned(world: World, pasted: str) -> None:
    plant(world, ID)
    terminal = world.start("open", ID)
    terminal.wait("MUS ·", "F4 Næste")
    terminal.settle()
    terminal.paste(pasted)
    terminal.wait(pasted[-2:])
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert_harmless(terminal.written)
    text = world.store.read(ID).answer("siden-sidst").text
    assert not _CONTROL.search(text)
    assert all(word in text for word in ("ind", "ud"))
