"""A field that goes is never drawn again: a frame at that moment would end the program."""

from pathlib import Path

import pytest
from textual.widget import Widget
from textual.widgets import TextArea

from tests.factories import make_goal
from tests.tui.stage import ID, playing
from tests.tui.talks import open_part, talk


async def test_nothing_is_drawn_while_a_part_of_the_plan_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(tmp_path, talk(make_goal()), open_id=ID) as stage:
        await stage.press("f8")
        await open_part(stage, "how")
        whole, drawn = Widget._message_loop_exit, []

        async def seen(widget: Widget) -> None:
            await whole(widget)
            if isinstance(widget, TextArea):  # it stands on the screen still, and has no styles
                drawn.append(not stage.app._batch_count)

        with monkeypatch.context() as patch:
            patch.setattr(Widget, "_message_loop_exit", seen)
            await stage.press("escape")
        assert drawn == [False]
