"""Gathering what groups wrote for a higher level, and keeping what is ticked of it."""

import errno
from pathlib import Path

import pytest

from kompetence_tui.domain.report.experiences import Passage, Sort, chosen
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation.experiences import gather, tick, untick
from kompetence_tui.store import files
from kompetence_tui.store.erase.wish import Wish
from kompetence_tui.store.errors import SaveFailed
from kompetence_tui.store.report import experiences as kept
from kompetence_tui.store.sessions import SessionStore
from tests.store.erasing import run
from tests.told_sessions import PROPOSAL, SECRET, five_phases, person, workshop

YEAR = ReportPeriod(2026)


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    made = SessionStore(tmp_path / "data")
    for session in (five_phases(), workshop(), person()):
        made.create(session).close()
    return made


def texts(store: SessionStore) -> list[str]:
    return [one.text for one in kept.read(kept.path_of(store.place, YEAR))]


def test_an_individual_talk_is_not_opened_for_it(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words are in no text, and its file is none of those read (E20)."""
    opened: list[str] = []
    read = store.read

    def spied(session_id: str) -> Session:
        opened.append(session_id)
        return read(session_id)

    store.listing()
    monkeypatch.setattr(store, "read", spied)
    gathered = gather(store, YEAR)
    assert sorted(opened) == [five_phases().id, workshop().id]
    assert [one.sort for one in gathered.passages] == [Sort.PROPOSAL, Sort.TOOL]
    assert SECRET not in "".join(one.text for one in gathered.passages)
    assert gathered.names.names_in("Bo Prøvesen og Anna")  # also of those who had a talk alone


def test_nothing_is_kept_before_a_tick_nor_after_it_is_taken_away(store: SessionStore) -> None:
    gathered = gather(store, YEAR)
    assert (gathered.chosen, texts(store)) == ({}, [])
    first, second = gathered.passages
    gathered = tick(store, gathered, chosen(first, first.text))
    gathered = tick(store, gathered, chosen(second, "I andre ord"))
    assert texts(store) == [PROPOSAL, "I andre ord"]
    assert gather(store, YEAR).chosen == gathered.chosen
    gathered = untick(store, gathered, first.key)
    assert texts(store) == ["I andre ord"]
    untick(store, gathered, second.key)
    assert list((store.folder / "reports").glob("*.json")) == []


def test_what_was_ticked_stands_as_it_stood_whatever_becomes_of_the_talk(
    store: SessionStore,
) -> None:
    gathered = gather(store, YEAR)
    first = gathered.passages[0]
    tick(store, gathered, chosen(first, first.text))
    store.delete(first.session)
    after = gather(store, YEAR)
    assert texts(store) == [PROPOSAL]
    assert list(after.texts) == [workshop().id + "/" + after.passages[0].place, first.key]
    assert not isinstance(after.texts[first.key], Passage)


def test_two_who_tick_at_the_same_time_lose_neither(store: SessionStore) -> None:
    mine = yours = gather(store, YEAR)
    tick(store, mine, chosen(mine.passages[0], "mit"))
    tick(store, yours, chosen(yours.passages[1], "dit"))
    assert texts(store) == ["mit", "dit"]


@pytest.mark.parametrize("data", [b"", b"{}", b'{"version":1,"texts":[{"text":""}]}', b"\xff"])
def test_a_damaged_file_says_so_and_is_left_as_it_is(store: SessionStore, data: bytes) -> None:
    path = kept.path_of(store.place, YEAR)
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(kept.TextsDamaged, match=r"reports/2026-texts\.json kan ikke læses"):
        gather(store, YEAR)
    with pytest.raises(kept.TextsDamaged):
        kept.change(store.place, path, lambda _before: ())
    assert path.read_bytes() == data


def test_what_cannot_be_kept_is_told_and_what_was_kept_is_there_still(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathered = gather(store, YEAR)
    first, second = gathered.passages
    gathered = tick(store, gathered, chosen(first, "kept"))

    def full(*_given: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "write_temp", full)
    with pytest.raises(SaveFailed, match="disken er fuld"):
        tick(store, gathered, chosen(second, "lost"))
    monkeypatch.undo()
    assert texts(store) == ["kept"]


def test_only_the_user_can_read_what_is_kept(store: SessionStore) -> None:
    gathered = gather(store, YEAR)
    tick(store, gathered, chosen(gathered.passages[0], "x"))
    path = kept.path_of(store.place, YEAR)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_erasing_takes_out_what_is_of_the_talk_and_what_names_the_person(
    store: SessionStore,
) -> None:
    gathered = gather(store, YEAR)
    first, second = gathered.passages
    gathered = tick(store, gathered, chosen(first, "Annas idé"))
    tick(store, gathered, chosen(second, "Uden navne"))
    found, done = run(store, Wish(person="Bo Prøvesen"))
    assert (list(found.texts), done.texts, len(texts(store))) == ([], 0, 2)
    found, done = run(store, Wish(person="Anna Eksempel"))
    assert ([*found.texts.values()], done.texts) == ([(first.key,)], 1)
    assert texts(store) == ["Uden navne"]
    run(store, Wish(session_id=second.session))
    assert texts(store) == []
