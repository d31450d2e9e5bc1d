"""A document as it will look: what a Markdown reader shows, and people's text as text."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.blocks import Voice
from kompetence_tui.export.shown import Shown, shown
from tests.export.nasty import nasty_session
from tests.export.nasty_group import nasty_group
from tests.export.outline import em, outline
from tests.shipped_forms import form


def entry(block: Shown) -> tuple[str, str]:
    """The block as the outline has it."""
    text = "".join(
        em(phrase.text) if phrase.voice is Voice.REMARK else phrase.text for phrase in block.phrases
    )
    return f"li{block.depth}" if block.kind == "li" else block.kind, text


@pytest.mark.parametrize("form_id", ["plan", "full", "bevis"])
@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2**32), st.sampled_from((nasty_session, nasty_group)))
def test_it_is_what_a_reader_of_markdown_shows(
    form_id: str, seed: int, make: Callable[[Random], Session]
) -> None:
    written = form(form_id).document(make(Random(seed)))
    assert [entry(block) for block in shown(written.blocks)] == outline(str(written))
