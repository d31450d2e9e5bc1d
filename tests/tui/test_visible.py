"""Backspace takes what people see as one character, in every field."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input, TextArea

from kompetence_tui.tui.widgets.visible import after, before
from tests.factories import make_session
from tests.tui.stage import ID, playing

SEEN = [
    "a", "å", "e\u0301\u0327", "👩\u200d💻", "👨\u200d👩\u200d👧\u200d👦", "🇩🇰", "👍\U0001f3fd",
    "❤\ufe0f", "1\ufe0f\u20e3", "漢", "�",
]  # fmt: skip
"""What each is one character of."""


@given(st.lists(st.sampled_from(SEEN), max_size=12))
def test_a_character_is_one_from_both_sides(seen: list[str]) -> None:
    text, at = "".join(seen), 0
    for one in seen:
        assert after(text, at) == at + len(one)
        assert before(text, at + len(one)) == at
        at += len(one)
    assert (before(text, 0), after(text, at)) == (0, at)


@given(st.text() | st.text("a👩\u200d💻🇩🇰\ufe0f\u0301"), st.data())
def test_any_text_is_gone_through_step_by_step(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert before(text, at) < at or at == 0
    assert after(text, at) > at or at == len(text)


FIELDS = {
    "Svar": (("enter",), "#answer Editor"),
    "Ny samtale": (("n",), "#employees"),
}


@pytest.mark.parametrize(("keys", "field"), FIELDS.values(), ids=FIELDS.keys())
async def test_keys_go_by_what_is_seen(keys: tuple[str, ...], field: str, tmp_path: Path) -> None:
    async with playing(tmp_path, make_session(ID)) as stage:
        await stage.press(*keys)
        widget = await stage.focus_on(field)
        assert isinstance(widget, Input | TextArea)
        if isinstance(widget, TextArea):
            widget.load_text("")
        for one in ("e\u0301\u0327", "👩\u200d💻", "🇩🇰"):
            await stage.paste(f"før{one}")
            await stage.press("backspace")
            assert _text(widget) == "før", one
            await stage.paste(one)
            await stage.press("left", "delete")
            assert _text(widget) == "før", one
            await stage.paste(f"{one}x")
            await stage.press("left", "shift+left", "backspace", "end", "backspace")
            assert _text(widget) == "før", one
            await stage.press(*["backspace"] * 3)


def _text(widget: Input | TextArea) -> str:
    return widget.value if isinstance(widget, Input) else widget.text
