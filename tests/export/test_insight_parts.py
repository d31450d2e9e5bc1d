"""A person is found wherever the catalogue says that people write, and known by name there."""

import pytest

from kompetence_tui.domain.parts.part import Kind
from kompetence_tui.domain.parts.parts import parts
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.document import Document
from kompetence_tui.export.insight_own import write_own
from kompetence_tui.export.insight_passages import passages
from kompetence_tui.export.nameless import known_names
from tests.domain.test_parts import ENTRIES
from tests.factories import make_session
from tests.parts import filled, filled_session, listed, models_of, word

NAME = "Xenia Prøvesen"
AS_PASSAGES = {Kind.WORDS, Kind.ASKED, Kind.FORM, Kind.NAME, Kind.SIGNED, Kind.DOTS}
"""Where a line with the name and more to it is a passage; who does what, the share tells."""

PASSAGES = [
    entry
    for entry in ENTRIES
    if MODELS[entry[0]][entry[1]].holds in AS_PASSAGES and entry[0] != "Need"  # one line of it all
]


def named() -> Session:
    """A session with the person's name beside the word of each field."""
    return filled(Session, lambda model, name, _kind: f"{word(model, name)} {NAME}")


def lines(session: Session) -> str:
    return "\n".join(item.text for item in passages(session, NAME, first_name=False))


def test_every_field_that_people_write_in_is_looked_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = named()
    found = lines(session)
    for model, name in PASSAGES:
        assert word(model, name) in found, (model, name)
        with listed(monkeypatch, model, **{name: None}):
            assert word(model, name) not in lines(session), (model, name)


def test_a_name_that_stands_alone_is_told_of_and_no_passage() -> None:
    written = {Kind.WORDS, Kind.ASKED, Kind.FORM}
    session = filled(Session, lambda *field: word(*field[:2]) if field[2] in written else NAME)
    found = lines(session).splitlines()
    assert found
    assert all(word("Need", "competence") in line for line in found)


@pytest.mark.parametrize("name", parts())
def test_a_part_that_is_not_listed_is_not_looked_through(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = make_session().with_(answers={}, participants=())
    session = bare.with_(**{name: getattr(named(), name)})
    assert lines(session)
    with listed(monkeypatch, "Session", **{name: None}):
        assert not lines(session)


@pytest.mark.parametrize("name", [name for name, part in parts().items() if not part.is_printed])
def test_what_no_document_prints_is_in_a_person_s_own_talk(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = filled_session()
    assert word("Session", name) in own(session)
    with listed(monkeypatch, "Session", **{name: None}):
        assert word("Session", name) not in own(session)


@pytest.mark.parametrize("name", [name for name, part in parts().items() if part.is_printed])
def test_what_a_document_prints_is_in_it(name: str) -> None:
    session, holds = filled_session(), parts()[name].holds
    within = models_of(holds) if isinstance(holds, str) else set()
    words = [word(*entry) for entry in ENTRIES if entry[0] in within or entry == ("Session", name)]
    assert any(one in own(session) for one in words)
    assert f"- {parts()[name].called}: " not in own(session).partition("Andet, der står i filen")[2]


def own(session: Session) -> str:
    doc = Document()
    write_own(doc, session, None, 2)
    return str(doc)


KNOWN = [e for e in ENTRIES if MODELS[e[0]][e[1]].holds in (Kind.NAME, Kind.DOTS)]


@pytest.mark.parametrize(("model", "name"), KNOWN)
def test_whoever_is_in_the_talk_is_known_by_name(
    model: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = filled_session()
    assert word(model, name) in known_names(session)
    with listed(monkeypatch, model, **{name: None}):
        assert word(model, name) not in known_names(session)


def test_nobody_else_is() -> None:
    assert set(known_names(filled_session())) == {word(*entry) for entry in KNOWN}
