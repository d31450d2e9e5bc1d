"""The insight of talks full of nasty text: no structure from it, and not a word missing."""

from collections.abc import Iterator, Sequence
from enum import Enum
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import clean
from kompetence_tui.domain.people.said import Called
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.private import PrivateNote, PrivateNotes
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.export.insight import insight
from kompetence_tui.export.insight_found import Held
from tests.export.nasty import nasty_text
from tests.export.nasty_group import nasty_group
from tests.export.outline import Entry, outline
from tests.factories import NOW, TODAY

NOT_WORDS = {
    "id", "card", "group", "used", "place", "question_id", "session", "item", "follows", "kind",
    "who", "dialogue",
}  # fmt: skip
"""Ids, and what a committee that is linked to is called and when it meets."""


def nasty_held(seed: int) -> tuple[str, Held]:
    """Nasty talks, one of them the person's own, with private notes at every question."""
    rng = Random(seed)
    name = (nasty_text(rng, 2).strip() or "x") + "a"
    own = nasty_group(rng).with_(
        kind=SessionKind.MUS, participants=(Participant(name=name, role=Role.EMPLOYEE),)
    )
    sessions = [own]
    for number in range(2):  # a group's or another's
        other = nasty_group(rng).with_(id=f"other{number}2345")
        member = Participant(name=name, role=rng.choice(tuple(Role)))
        sessions.append(other.with_(participants=(*other.participants, member)))
    notes = {q.id: PrivateNote(text=nasty_text(rng) + "x", at=NOW) for q in own.bank.questions}
    private = {s.id: PrivateNotes(session=s.id, notes=notes) for s in sessions}
    stored = (Session.model_validate_json(s.model_dump_json()) for s in sessions)
    return name, Held(tuple(stored), private, {own.id: (nasty_text(rng),)})


def kinds(entries: Sequence[Entry]) -> list[str]:
    return [kind for kind, _text in entries]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32))
def test_no_text_makes_structure(seed: int) -> None:
    name, held = nasty_held(seed)
    written = str(insight(Called(name), TODAY, held, nasty_text(Random(seed))).document)
    entries = outline(written)
    assert not [kind for kind in kinds(entries) if kind.startswith("?")]
    assert kinds(entries).count("h1") == 1
    headings = [row for row in written.split("\n") if row.startswith("#")]
    assert len(headings) == sum(kind.startswith("h") for kind in kinds(entries))
    assert not [ch for ch in written if (ch < " " and ch != "\n") or ch in "\x7f\ufeff"]
    assert kinds(outline(written, "gfm-like")) == kinds(entries)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32))
def test_the_same_data_give_the_same_document(seed: int) -> None:
    name, held = nasty_held(seed)
    reread = [Session.model_validate_json(s.model_dump_json()) for s in reversed(held.sessions)]
    again = Held(tuple(reread), dict(reversed(list(held.private.items()))), held.exports)
    first, second = (insight(Called(name), TODAY, each) for each in (held, again))
    assert str(first.document) == str(second.document)
    assert (first.name, first.sessions) == (second.name, second.sessions)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32))
def test_not_a_word_of_ones_own_talk_is_missing(seed: int) -> None:
    name, held = nasty_held(seed)
    own = held.sessions[0]
    alone = Held((own,), {own.id: held.private[own.id]})
    told = outline(str(insight(Called(name), TODAY, alone).document))
    said = folded("\n".join(text for _kind, text in told))
    # neither a bank nor the labels of protected figures are words of anybody's talk
    talk = own.model_dump(exclude={"bank", "playback"})
    words = [*_words(talk), *_words(held.private[own.id].model_dump())]
    assert [text for text in words if folded(text) not in said] == []


def folded(text: str) -> str:
    return " ".join(clean(text).split())


def _words(value: object) -> Iterator[str]:
    """What people wrote; ids and dates that were understood are not their words."""
    if isinstance(value, dict):
        if value.get("date") and "text" in value:
            return
        for key, inner in value.items():
            is_committee_s = key == "origin" and inner and "session" in inner
            if key not in NOT_WORDS and not is_committee_s:
                yield from _words(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value
