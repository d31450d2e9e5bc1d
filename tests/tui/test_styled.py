"""A screen is styled as it is put up, once, and as it would be anew."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.screen import Screen

from tests.factories import make_goal
from tests.tui.stage import ID, playing
from tests.tui.styled import assert_styled_as_anew
from tests.tui.talks import talk


@pytest.mark.parametrize(
    ("size", "classes"),
    [
        ((80, 24), {"-narrow", "-tall"}),
        ((119, 17), {"-narrow", "-short"}),
        ((120, 18), {"-wide", "-tall"}),
    ],
)
async def test_a_new_screen_is_styled_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], classes: set[str]
) -> None:
    whole: list[DOMNode] = []
    update = Stylesheet.update_nodes

    def watch(sheet: Stylesheet, nodes: Iterable[DOMNode], animate: bool = False) -> None:
        told = list(nodes)
        whole.extend(node for node in told[:1] if isinstance(node, Screen) and told[1:])
        update(sheet, told, animate=animate)

    async with playing(tmp_path, talk(make_goal()), open_id=ID, size=size) as stage:
        monkeypatch.setattr(Stylesheet, "update_nodes", watch)
        await stage.press("f8")
        assert stage.on("PlanScreen")
        assert stage.screen not in whole
        assert stage.screen.classes - {"kind-individual"} == classes
        await assert_styled_as_anew(stage)
        await stage.resize(130, 10)
        assert stage.screen.classes - {"kind-individual"} == {"-wide", "-short"}
        assert stage.screen in whole
