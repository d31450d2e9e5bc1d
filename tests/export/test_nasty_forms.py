"""Every form of nasty text: only headings, paragraphs and lists, and never another's heading."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.kinds import StrategySection
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.form import Form
from kompetence_tui.export.page import LINES, lines_of
from tests.export.intended_text import line
from tests.export.nasty_group import nasty_group
from tests.export.outline import Entry, outline
from tests.shipped_forms import FORMS, form

sessions = st.integers(0, 2**32).map(lambda seed: nasty_group(Random(seed)))
NEW = [known for known in FORMS if known.id not in ("plan", "fuld")]


def titles(entries: list[Entry], level: int) -> list[str]:
    return [text for kind, text in entries if kind == f"h{level}"]


@pytest.mark.parametrize("known", NEW, ids=lambda known: known.id)
@settings(deadline=None, max_examples=60)
@given(sessions)
def test_nothing_but_headings_paragraphs_and_lists(known: Form, session: Session) -> None:
    written = known.render(session)
    entries = outline(written)
    assert not [kind for kind, _text in entries if kind.startswith("?")]
    assert len(titles(entries, 1)) == 1
    headings = [row for row in written.split("\n") if row.startswith("#")]
    assert len(headings) == sum(kind[0] == "h" and kind != "hr" for kind, _text in entries)
    assert not [ch for ch in written if (ch < " " and ch != "\n") or ch in "\x7f\ufeff"]
    reread = Session.model_validate_json(session.model_dump_json())
    assert known.render(reread) == written
    assert [kind for kind, _text in outline(written, "gfm-like")] == [kind for kind, _ in entries]


@settings(deadline=None, max_examples=60)
@given(sessions)
def test_no_text_makes_a_heading_of_the_forms(session: Session) -> None:
    strategy = titles(outline(form("strategi").render(session)), 2)
    after = [one.title for one in session.playback]
    assert strategy == [*(section.value.capitalize() for section in StrategySection), *after]
    phases = titles(outline(form("faser").render(session)), 2)
    assert phases == [line(theme.title) for theme in session.bank.themes if theme.form.is_phase]
    course = titles(outline(form("forloeb").render(session)), 2)
    assert course == [
        "Afdække behov", "Definere mål", "Tilrettelægge forløb", "Følge op", "Opgaver",
    ]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(sessions)
def test_a_sheet_keeps_to_its_pages(session: Session) -> None:
    assert lines_of(form("opspil").render(session)) <= LINES
    assert lines_of(form("formidling").render(session)) <= 2 * LINES
