"""People's text is shown as text on every screen: no crash, nothing run, nothing left out."""

from pathlib import Path

import pytest

from kompetence_tui.domain.base.text import one_line
from tests.tui.hostile import TEXTS, HostileLibrary, hostile_session
from tests.tui.hostile import harmful as harm_in
from tests.tui.stage import ID, Stage, playing

SHOWN = 8
"""Characters of a text that every place has room for."""

Step = tuple[tuple[str, ...], str, tuple[str, ...]]
"""Keys, or after a colon what is typed; the screen they lead to; where the text must stand."""
Way = tuple[Step, ...]

WAY: Way = (
    ((), "Overview", ("#overview-list", "#overview-detail")),
    (("d",), "Ask", ("#question-box",)),
    (("escape", "r"), "EditDetails", ("#employees", "#leader", "#unit")),
    (("escape", "s"), "Overview", ()),
    (("escape", "t"), "ThreadScreen", ()),
    (("escape", "enter"), "Conversation",
     ("#title-line", "#place-line", "#theme-intro", "#question-text", "Editor")),
    (("f12",), "Advice", ("Static",)),
    (("escape", "f1"), "Help", ()),
    (("escape", "ctrl+p"), "Palette", ()),
    (("escape", "f4"), "Conversation", ("#answer-pick Static",)),
    (("f4",), "Conversation", ("Picker", "Editor")),
    (("f4",), "Conversation", ("Picker",)),
    (("f4",), "Conversation", ("Editor",)),
    (("f2",), "AgendaScreen", ("#title-line", "#agenda-list")),
    (("escape", "f8", "home"), "PlanScreen", ("#above", "#origin")),
    (("enter",), "PlanScreen", ("#aim", "#below")),
    (("escape", "down", "enter"), "PlanScreen", ("#type",)),
    (("escape", "down", "enter"), "PlanScreen", ("#action-text", "#action-who", "#action-when")),
    (("escape", "down", "down", "enter"), "PlanScreen", ("#end",)),
    (("tab",), "PlanScreen", ("#start",)),
    (("escape", "down", "enter"), "PlanScreen", ("#responsible",)),
    (("escape", "down", "enter"), "PlanScreen", ("#how",)),
    (("escape", "f9"), "Export", ("#title-line", "#preview")),
    (("f2",), "Export", ("#preview",)),
    (("escape", "escape", "ctrl+l"), "Closing", ("#closing-findings", "#reason", "#agreed-1")),
    (("enter",), "Closing", ("#title-line", "#parties", "#agreed-text")),
    (("escape",), "Export", ()),
    (("escape", "escape", "n"), "NewDetails", ("#bank", "#bank-preview")),
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_text_is_text_on_every_screen(text: str, tmp_path: Path) -> None:
    async with playing(
        tmp_path, hostile_session(text), library=HostileLibrary(text), size=(80, 30)
    ) as stage:
        await go(stage, WAY, text)


async def go(stage: Stage, way: Way, text: str) -> None:
    """Go the whole way; at each step all is harmless, and the text stands in its places."""
    beginning = one_line(text)[:SHOWN].strip()
    for keys, screen, places in way:
        for key in keys:
            await (stage.type(key[1:]) if key.startswith(":") else stage.press(key))
        assert stage.on(screen), f"{type(stage.screen).__name__} after {keys}"
        assert not harm_in(stage.strips)
        for place in places:
            shown = " ".join(_drawn(stage, place).replace("\\", "").split())
            assert beginning in shown, f"{screen} {place}: {shown!r}"
    assert stage.app._exit is False


def _drawn(stage: Stage, place: str) -> str:
    widgets = stage.screen.query(place)
    assert widgets, place
    return "\n".join(
        "".join(segment.text for segment in line).rstrip()
        for widget in widgets
        for line in widget.render_lines(widget.outer_size.region)
    )


async def test_every_screen_bears_any_size(tmp_path: Path) -> None:
    text = "[/x]👩\u200d💻\x1b[2J " * 70
    async with playing(tmp_path, hostile_session(text), library=HostileLibrary(text)) as stage:
        for keys, screen, _places in WAY:
            await stage.press(*keys)
            for width, height in ((40, 10), (130, 40)):
                await stage.resize(width, height)
                assert not harm_in(stage.strips)
            assert stage.on(screen)
        await stage.resize(12, 3)


async def test_text_typed_and_pasted_in_the_search_is_only_sought(tmp_path: Path) -> None:
    async with playing(tmp_path, hostile_session("[/x] hej")) as stage:
        await stage.press("s")
        await stage.paste("[/x]")
        assert "[/x] hej" in stage.shown("#overview-list")
        await stage.paste("[@click=app.quit]x[/]")
        assert "Ingen samtaler passer" in stage.words


async def test_names_given_on_the_way_in_are_only_names(tmp_path: Path) -> None:
    async with playing(tmp_path, hostile_session("\x1b[2J[/x]"), open_id=ID) as stage:
        assert stage.title == "MUS · \N{REPLACEMENT CHARACTER}[2J[/x]"
