"""Whole documents of nasty text: the intended outline and not a token more (issue: export)."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.session import Session
from tests.export.intended import full_outline, plan_outline
from tests.export.nasty import nasty_session
from tests.export.nasty_depth import NOT_PRINTED, nasty_deep
from tests.export.nasty_group import nasty_group
from tests.export.outline import Entry, Preset, outline
from tests.export.pandoc_outline import PANDOC, folded, pandoc_outlines
from tests.shipped_forms import form, forms_for

FORMS = ((form("plan").render, plan_outline), (form("fuld").render, full_outline))

seeds = st.integers(0, 2**32)
sessions = st.one_of(
    seeds.map(lambda seed: nasty_session(Random(seed))),
    seeds.map(lambda seed: nasty_group(Random(seed))),
    seeds.map(lambda seed: nasty_deep(Random(seed))),
)


@settings(deadline=None, max_examples=150)
@given(sessions)
def test_headings_fields_and_text_are_the_intended_ones(session: Session) -> None:
    for render, intended in FORMS:
        assert outline(render(session)) == intended(session)


@pytest.mark.parametrize("preset", ["gfm-like", "js-default"])
@settings(deadline=None, max_examples=40)
@given(sessions)
def test_other_readers_see_the_same_structure(preset: Preset, session: Session) -> None:
    for render, intended in FORMS:
        assert kinds(outline(render(session), preset)) == kinds(intended(session))


@settings(deadline=None, max_examples=40)
@given(sessions)
def test_a_second_export_is_identical(session: Session) -> None:
    reread = Session.model_validate_json(session.model_dump_json())
    for render, _intended in FORMS:
        assert render(session) == render(session) == render(reread)


@settings(deadline=None, max_examples=40)
@given(sessions)
@example(nasty_session(Random(0)))
def test_the_file_is_plain_lines(session: Session) -> None:
    for render, intended in FORMS:
        written = render(session)
        assert written.endswith("\n")
        assert not written.endswith("\n\n")
        assert not [ch for ch in written if (ch < " " and ch != "\n") or ch in "\x7f\ufeff"]
        assert written.encode().decode().split("\n") == [*written.splitlines(), ""]
        headings = [line for line in written.split("\n") if line.startswith("#")]
        assert len(headings) == sum(kind[0] == "h" for kind in kinds(intended(session)))


@settings(deadline=None, max_examples=20)
@given(seeds)
def test_how_one_learns_best_and_a_profile_nobody_let_out_stay_out(seed: int) -> None:
    session = nasty_deep(Random(seed))
    for each in forms_for(session):
        assert NOT_PRINTED not in each.render(session)


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
def test_pandoc_reads_the_same_document() -> None:
    for session in [
        made(Random(seed)) for seed in range(6) for made in (nasty_session, nasty_group, nasty_deep)
    ]:
        for render, intended in FORMS:
            assert pandoc_outlines([render(session)]) == [folded(intended(session))]


def kinds(entries: list[Entry]) -> list[str]:
    return [kind for kind, _text in entries]
