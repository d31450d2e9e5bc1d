"""Tilbagespil of a whole municipality's talks: read, published, and nothing of a person in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kompetence_tui.domain.report.playback import KeptFigure, Playback
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.preparation.playbacks import playback_to_show, published_playback
from kompetence_tui.preparation.reports import open_picture
from kompetence_tui.store.sessions import SessionStore
from tests.municipality import AREAS, SECRET, municipality

YEAR, TODAY = ReportPeriod(2026), date(2027, 1, 12)
SMALL = "Eksempelcaféen"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> SessionStore:
    return SessionStore(municipality(tmp_path_factory.mktemp("kommune")))


def talk(store: SessionStore, who: str, year: int = 2026) -> Session:
    rows = (row for row in store.rows() if row.who == who and row.date.year == year)
    return store.read(next(rows).id)


def figures(playback: Playback) -> Iterator[tuple[str, KeptFigure]]:
    for table in playback.tables:
        for row in table.rows:
            yield from ((row.words, figure) for figure in row.figures)


def test_a_strategy_has_its_own_areas_where_they_come_from(store: SessionStore) -> None:
    top = playback_to_show(store, talk(store, "Hoved-MED i Eksempelkommunen"), YEAR, TODAY)
    assert [row.words for row in top.tables[0].rows] == list(AREAS)
    local = playback_to_show(store, talk(store, f"Lokal-MED i {SMALL}"), YEAR, TODAY)
    *above, own = local.tables[0].rows
    assert tuple(above) == top.tables[0].rows
    assert own.words == f"Kun i {SMALL}"
    shown = [figure.n for _words, figure in figures(top) if figure.n is not None]
    assert len(shown) > len(AREAS)
    assert min(shown) >= 5


def test_last_years_area_of_the_same_committee_counts_as_this_years(store: SessionStore) -> None:
    names = "Hoved-MED i Eksempelkommunen", YEAR, TODAY
    found = [
        playback_to_show(store, talk(store, names[0], year), *names[1:]) for year in (2025, 2026)
    ]
    assert found[0] == found[1]


def test_a_group_whose_unit_is_too_small_is_told_where_to_look(store: SessionStore) -> None:
    with pytest.raises(RuleBroken, match=r"Intet tal fra 2026 kan vises.*Strategien har tal"):
        playback_to_show(store, talk(store, SMALL), YEAR, TODAY)


def test_a_period_that_is_not_over_is_refused(store: SessionStore) -> None:
    top = talk(store, "Hoved-MED i Eksempelkommunen")
    with pytest.raises(RuleBroken, match="2026 er ikke slut"):
        playback_to_show(store, top, YEAR, date(2026, 12, 31))


def test_it_says_no_more_than_what_was_published_and_no_word_of_a_talk(tmp_path: Path) -> None:
    store = SessionStore(municipality(tmp_path / "kommune"))
    for who in ("Hoved-MED i Eksempelkommunen", "Eksempelhuset"):
        session = talk(store, who)
        before = playback_to_show(store, session, YEAR, TODAY)
        assert (store.place.root / "reports").exists() is (who == "Eksempelhuset")
        published = published_playback(store, session, YEAR, TODAY)
        assert published == before
        said = published.model_dump_json()
        names = {name for row in store.rows() for name in (*row.persons, row.id)}
        assert SECRET not in said
        assert not [name for name in names if name in said]
        picture = open_picture(store, YEAR, TODAY).picture
        there = [one for table in picture.tables.values() for one in table.figures.values()]
        known = {(figure.n, figure.cover) for figure in there}
        assert {(figure.n, figure.cover) for _words, figure in figures(published)} <= known
    for path in store.sessions.glob("*.json"):  # what is written later changes nothing
        if '"MUS"' in path.read_text(encoding="utf-8"):
            path.unlink()
    assert playback_to_show(store, session, YEAR, TODAY) == published
