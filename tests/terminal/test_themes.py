"""The four colour sets a user can choose, each from the first screen on."""

import pytest

from kompetence_tui.setting_values import THEMES
from tests.factories import make_goal, make_session
from tests.terminal.steps import follow
from tests.terminal.world import World

ID = "farver2345"


@pytest.mark.parametrize(
    ("theme", "changes"),
    [
        ("mørk", {"COLORTERM": "truecolor"}),
        ("lys", {"COLORTERM": "truecolor"}),
        ("kontrast", {"COLORTERM": "truecolor"}),
        ("terminal", {}),
        ("terminal", {"NO_COLOR": "1"}),
    ],
    ids=str,
)
def test_every_screen_comes_up(world: World, theme: str, changes: dict[str, str]) -> None:
    assert theme in THEMES
    world.configure(f'theme = "{theme}"')
    world.keep(make_session(ID, goals=(make_goal(),)))
    terminal = world.start(changes=changes)
    terminal.wait("Oversigt", "▌Anna Eksempel", "F1 Hjælp")
    follow(terminal, "enter", "Æ, ø og å.", "F4 Næste")
    follow(terminal, "f8", "Udviklingsplan ·", "▌ Blive tryg")
    follow(terminal, "f9", "Eksport ·", "Enter gemmer filen")
    follow(terminal, "f1", "Hjælp")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
