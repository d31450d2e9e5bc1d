"""The colours of every theme but the terminal's own can be told from what they stand on."""

import re
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

import kompetence_tui.tui
from kompetence_tui import setting_values
from kompetence_tui.tui.themes import CONTRAST, DARK, LIGHT, TERMINAL, THEMES

KINDS = ["kind-individual", "kind-group", "kind-strategy"]
TEXT = ["foreground", "muted", "needs-you", "accent", "private", *KINDS]
GROUNDS = ["background", "panel", "row-cursor"]
BARS = ["bar", "accent", "kind-group", "kind-strategy", "private"]
"""Of a field: at rest, and where the cursor is. All but the first mark a row, too."""

LINES = ["rule"]
"""Between parts of a screen: nothing is lost where they are not seen."""

READ, SEEN, STRONG = 4.5, 3.0, 7.0
OURS = [DARK, LIGHT, CONTRAST]


def colour(theme: Theme, name: str) -> str:
    return theme.variables.get(name) or getattr(theme, name)


def luminance(written: str) -> float:
    """The relative luminance, as WCAG defines it."""
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
             for part in Color.parse(written).normalized)  # fmt: skip
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, one: str, other: str) -> float:
    darker, lighter = sorted(luminance(colour(theme, name)) for name in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(theme: Theme, names: list[str], grounds: list[str], least: float) -> dict[str, float]:
    pairs = {f"{n} on {g}": round(contrast(theme, n, g), 2) for n in names for g in grounds}
    return {pair: found for pair, found in pairs.items() if found < least}


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_all_text_can_be_read_on_all_it_stands_on(theme: Theme) -> None:
    least = STRONG if theme is CONTRAST else READ
    assert too_weak(theme, TEXT, GROUNDS, least) == {}
    assert too_weak(theme, ["foreground"], ["input-selection-background"], least) == {}
    assert too_weak(theme, ["input-cursor-foreground"], ["input-cursor-background"], least) == {}


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_the_bars_of_fields_and_rows_can_be_seen(theme: Theme) -> None:
    least = STRONG if theme is CONTRAST else SEEN
    assert too_weak(theme, BARS, ["background", "panel"], least) == {}
    assert too_weak(theme, BARS[1:], ["row-cursor"], least) == {}
    assert too_weak(theme, ["input-cursor-background"], ["background", "panel"], least) == {}


def test_no_colour_of_a_screen_is_left_out() -> None:
    folder = Path(kompetence_tui.tui.__file__).parent
    sheet = (folder / "house.tcss").read_text(encoding="utf-8")
    grounds = set(re.findall(r"background: \$([a-z-]+)", sheet))
    assert grounds == {*GROUNDS, "input-cursor-background", "input-selection-background"}
    written = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    texts = set(re.findall(r"[{; ]color: \$([a-z-]+)", sheet) + re.findall(r"\$([a-z-]+)", written))
    assert texts - {"input-cursor-foreground"} <= {*TEXT, *LINES}
    assert set(re.findall(r"border-left: wide \$([a-z-]+)", sheet)) == set(BARS)
    assert set(re.findall(r"border\S*: (?!wide)\w+ \$([a-z-]+)", sheet)) <= set(LINES)


def test_all_that_can_be_chosen_are_there() -> None:
    assert tuple(theme.name for theme in THEMES) == setting_values.THEMES
    assert [*OURS, TERMINAL] == list(THEMES)
    assert all(theme.variables.keys() >= DARK.variables.keys() for theme in THEMES)
