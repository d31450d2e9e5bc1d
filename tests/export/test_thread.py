"""The red thread as a document."""

import re
from pathlib import Path

import pytest

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.facts import AreaFact, GoalFact, Lead, Talk, ThreadFacts
from kompetence_tui.domain.thread.thread import thread_of
from kompetence_tui.domain.thread.tree import Thread
from kompetence_tui.export.thread import thread_document, thread_file_name
from kompetence_tui.store.sessions import SessionStore
from tests.export.outline import em, outline
from tests.factories import TODAY
from tests.thread_sessions import chain
from tests.tui.hostile import TEXTS


@pytest.fixture
def thread(tmp_path: Path) -> Thread:
    store = SessionStore(tmp_path)
    for session in chain():
        store.create(session).close()
    return thread_of(store.thread_facts())


def test_the_whole_tree_without_names(thread: Thread) -> None:
    written = str(thread_document(thread, TODAY))
    assert outline(written) == [
        ("h1", "Rød tråd"),
        ("li1", "For: SU i Eksempelhuset"),
        ("li1", "Dato: 21.11.2026"),
        ("li1", "Navne: uden navne"),
        ("h2", "Indsatsområder"),
        ("h3", "Sætte borgeren i centrum"),
        ("li1", "Udvalg: SU i Eksempelhuset"),
        ("li1", "Fra: strategi 10.1.2026"),
        ("h4", "Mål, der bygger på det"),
        ("li1", "Team Eksempelhavn: Samle op på tværs"),
        ("li2", "Fra: GRUS 12.10.2026"),
        ("li2", "Bygger på det: 3 mål i MUS"),
        ("li1", "Direkte på indsatsområdet: 1 mål i MUS"),
        ("h3", "Digital i hverdagen"),
        ("li1", "Udvalg: SU i Eksempelhuset"),
        ("li1", "Fra: strategi 10.1.2026"),
        ("h4", "Mål, der bygger på det"),
        ("li1", "Team Eksempelhavn: ingen endnu"),
        ("h2", "Uden sammenhæng"),
        ("h3", "Gruppernes mål, der ikke bygger på et indsatsområde"),
        ("li1", "Team Eksempelhavn: Bytte vagter"),
        ("li2", "Fra: GRUS 12.10.2026"),
        ("li2", "Bygger på det: ingen endnu"),
        ("h3", "De enkeltes mål, der ikke bygger på noget"),
        ("li1", "I alt: 2 mål i MUS"),
    ]
    assert "Anna" not in written
    assert "Hemmeligt" not in written


def test_names_only_when_they_are_asked_for_and_never_the_goals(thread: Thread) -> None:
    written = str(thread_document(thread, TODAY, names=True))
    assert ("li3", "Anna Eksempel: 2 mål i MUS") in outline(written)
    assert ("li2", "Bo Prøvesen: 1 mål i MUS") in outline(written)
    assert "Navne: med navne" in written
    assert "Hemmeligt" not in written


def test_nothing_yet_and_what_could_not_be_read() -> None:
    written = str(thread_document(thread_of(ThreadFacts((), ("a", "b"))), TODAY))
    assert outline(written) == [
        ("h1", "Rød tråd"),
        ("li1", "Dato: 21.11.2026"),
        ("li1", "Navne: uden navne"),
        ("li1", "Mangler: 2 samtaler kan ikke læses og er ikke talt med"),
        ("h2", "Indsatsområder"),
        ("p", em("Der er ingen indsatsområder endnu")),
    ]


def test_what_is_gone_says_so_and_where_it_stood() -> None:
    lead = Lead(("væk", "i1"), SessionKind.STRATEGY, TODAY, "SU", "Borgeren")
    talk = Talk("g", SessionKind.GRUS, TODAY, "Team", "", goals=(GoalFact("m1", "Mål", lead),))
    written = str(thread_document(thread_of(ThreadFacts((talk,))), TODAY))
    assert "### Borgeren" in written
    assert "strategi 21.11.2026 (samtalen findes ikke mere)" in written


def test_an_area_of_a_nameless_committee_says_only_where_it_is_from() -> None:
    talk = Talk("s", SessionKind.STRATEGY, TODAY, "", "", areas=(AreaFact("i1", "Borgeren"),))
    written = outline(str(thread_document(thread_of(ThreadFacts((talk,))), TODAY)))
    assert written[written.index(("h3", "Borgeren")) :] == [
        ("h3", "Borgeren"),
        ("li1", "Fra: strategi 21.11.2026"),
        ("p", em("Ingen endnu")),
    ]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_people_s_text_is_only_text(text: str) -> None:
    lead = Lead(("s", "i1"), SessionKind.STRATEGY, TODAY, text, text)
    facts = ThreadFacts(
        (
            Talk("s", SessionKind.STRATEGY, TODAY, text, text, areas=(AreaFact("i1", text),)),
            Talk("g", SessionKind.GRUS, TODAY, text, text, goals=(GoalFact("m1", text, lead),)),
            Talk("a", SessionKind.MUS, TODAY, text, text, goals=(GoalFact("m1"),)),
        )
    )
    plainly = ThreadFacts(
        (
            Talk("s", SessionKind.STRATEGY, TODAY, "x", "x", areas=(AreaFact("i1", "x"),)),
            Talk("g", SessionKind.GRUS, TODAY, "x", "x", goals=(GoalFact("m1", "x", lead),)),
            Talk("a", SessionKind.MUS, TODAY, "x", "x", goals=(GoalFact("m1"),)),
        )
    )
    ours, theirs = (
        [kind for kind, _words in outline(str(thread_document(thread_of(it), TODAY, names=True)))]
        for it in (facts, plainly)
    )
    assert ours == theirs
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f]", str(thread_document(thread_of(facts), TODAY))
    )


def test_a_file_with_names_says_so_in_its_name() -> None:
    assert thread_file_name(TODAY) == "roed-traad-2026-11-21.md"
    assert thread_file_name(TODAY, names=True) == "roed-traad-2026-11-21-med-navne.md"
