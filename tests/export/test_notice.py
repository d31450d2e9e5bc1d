"""The organisation's words on purpose, access and retention, last in the exports (N19)."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.thread.facts import ThreadFacts
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.export.form import Form
from kompetence_tui.export.page import LINES, lines_of
from kompetence_tui.export.thread import thread_document
from tests.export.group_samples import grus, phases, strategy, workshops
from tests.export.intended_text import paragraphs
from tests.export.nasty import nasty_text
from tests.export.nasty_group import nasty_group
from tests.export.outline import Entry, outline
from tests.export.samples import sample_session
from tests.factories import TODAY
from tests.shipped_forms import FORMS, form

NOTICE = (
    "Vi gemmer planen i fem år.\nDen ligger på personalesagen.\n\nSpørg HR, hvis du vil se den."
)
HEADING: Entry = ("h2", "Om oplysningerne")
LAST: list[Entry] = [
    HEADING,
    ("p", "Vi gemmer planen i fem år.\nDen ligger på personalesagen."),
    ("p", "Spørg HR, hvis du vil se den."),
]
WITHOUT_NAMES = ("opspil", "vaerktoej", "tilbagespil")
WITH = [known for known in FORMS if known.id not in WITHOUT_NAMES]


@pytest.mark.parametrize("known", WITH, ids=lambda known: known.id)
def test_it_is_the_last_of_a_form_with_personal_data(known: Form) -> None:
    session = workshops()[1] if known.whole_course else sample_session()
    plain = known.render(session)
    assert "Om oplysningerne" not in plain
    assert known.render(session, notice=" \n ") == plain
    assert outline(known.render(session, notice=NOTICE)) == [*outline(plain), *LAST]


@pytest.mark.parametrize("form_id", WITHOUT_NAMES)
def test_a_sheet_without_names_is_as_it_was(form_id: str) -> None:
    for session in (grus(), strategy(), phases()):
        assert form(form_id).render(session, notice=NOTICE) == form(form_id).render(session)


def test_the_plan_keeps_its_order_with_the_signatures_before_it() -> None:
    entries = outline(form("plan").render(sample_session(), notice=NOTICE))
    titles = [text for kind, text in entries if kind.startswith("h")]
    fields = ["Udviklingsmål", "Handlingsplan", "Tidsplan", "Ansvarlig", "Evaluering"]
    assert titles == [
        "Kompetenceudviklingsplan for: Anna Eksempel",
        *("Mål 1", *fields, "Mål 2", *fields),
        "Underskrifter",
        "Om oplysningerne",
    ]
    start = entries.index(HEADING)
    assert [text.split()[0] for _kind, text in entries[start - 3 : start]] == [
        "Den", "Medarbejder", "Leder",
    ]  # fmt: skip


def test_a_sheet_makes_room_for_it() -> None:
    long = "Sådan gemmer vi det, og sådan kan du se det. " * 40
    written = form("formidling").render(workshops()[1], notice=long)
    assert lines_of(written) <= 2 * LINES
    assert outline(written)[-2:] == [HEADING, *paragraphs(long)]


def test_the_red_thread_has_it_when_it_has_names() -> None:
    thread = thread_of(ThreadFacts(()))
    assert "Om oplysningerne" not in str(thread_document(thread, TODAY, notice=NOTICE))
    named = str(thread_document(thread, TODAY, names=True, notice=NOTICE))
    assert outline(named)[-3:] == LAST


@pytest.mark.parametrize("known", WITH, ids=lambda known: known.id)
@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**32))
def test_whatever_stands_in_it_is_only_paragraphs(known: Form, seed: int) -> None:
    session, notice = nasty_group(Random(seed)), "x" + nasty_text(Random(seed + 1))
    entries = outline(known.render(session, notice=notice))
    place = len(entries) - entries[::-1].index(HEADING)
    assert entries[place:] == paragraphs(notice)
