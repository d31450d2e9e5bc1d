"""The window is made smaller and larger while one works in it."""

from tests.factories import make_goal, make_session
from tests.terminal.driver import Terminal
from tests.terminal.steps import follow, write
from tests.terminal.world import World

ID = "stoerre234"
SIZES = ((40, 10), (120, 40), (80, 24))


def resize_through(terminal: Terminal, *words: str) -> None:
    """Through all sizes, waiting each time for words that are there in every one."""
    for columns, rows in SIZES:
        terminal.resize(columns, rows)
        before = len(terminal.written)
        terminal.wait_written(rf"\x1b\[{rows};1H", since=before)
        terminal.settle(0.1)
        terminal.wait(*words)


def test_the_overview(world: World) -> None:
    world.keep(make_session(ID))
    terminal = world.overview()
    resize_through(terminal, "Oversigt", "▌Anna")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0


def test_the_screen_is_as_large_as_the_terminal_whatever_the_shell_exported(world: World) -> None:
    world.keep(make_session(ID))
    terminal = world.start(changes={"COLUMNS": "200", "LINES": "9"})
    terminal.wait("Oversigt", "▌Anna", "F1 Hjælp")
    assert "F1 Hjælp" in terminal.screen[-1]
    resize_through(terminal, "Oversigt", "▌Anna")
    assert "F1 Hjælp" in terminal.screen[-1]
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0


def test_the_doctor_measures_the_terminal_whatever_the_shell_exported(world: World) -> None:
    terminal = world.start("doctor", changes={"COLUMNS": "200", "LINES": "9"})
    terminal.wait("80 tegn bred, 24 linjer høj")
    assert terminal.wait_exit() == 0


def test_the_conversation_keeps_the_text(world: World) -> None:
    world.keep(make_session(ID))
    terminal = world.start("open", ID)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    write(terminal, "Før det blev smalt.")
    resize_through(terminal, "MUS ·", "blev smalt.")
    write(terminal, "Og efter.")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    text = world.store.read(ID).answer("siden-sidst").text
    assert text.endswith("Før det blev smalt.Og efter.")


def test_the_plan_keeps_the_text(world: World) -> None:
    world.keep(make_session(ID, goals=(make_goal(aim="Skrive"),)))
    terminal = world.start("open", ID)
    terminal.wait("Æ, ø og å.", "F4 Næste")
    follow(terminal, "f8", "Udviklingsplan", "▌ Skrive")
    follow(terminal, "enter")
    write(terminal, " kort")
    resize_through(terminal, "Udviklingsplan", "Skrive kort")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    (goal,) = world.store.read(ID).plan.goals
    assert goal == make_goal(aim="Skrive kort")
