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
TOP, SMALL = "Hoved-MED i Eksempelkommunen", "Eksempelcaféen"


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
    top = playback_to_show(store, talk(store, TOP), YEAR, TODAY)
    assert [row.words for row in top.tables[0].rows] == list(AREAS)
    local = playback_to_show(store, talk(store, f"Lokal-MED i {SMALL}"), YEAR, TODAY)
    *above, own = local.tables[0].rows
    assert tuple(above) == top.tables[0].rows
    assert own.words == f"Kun i {SMALL}"
    last_years = playback_to_show(store, talk(store, TOP, 2025), YEAR, TODAY)
    assert last_years == top  # the committee goes on with what it had
    shown = [figure.n for _words, figure in figures(top) if figure.n is not None]
    assert len(shown) > len(AREAS)
    assert min(shown) >= 5


def test_a_group_whose_unit_is_too_small_is_told_where_to_look(store: SessionStore) -> None:
    with pytest.raises(RuleBroken, match=r"Intet tal fra 2026 kan vises.*Strategien har tal"):
        playback_to_show(store, talk(store, SMALL), YEAR, TODAY)


def test_a_period_that_is_not_over_is_refused(tmp_path: Path) -> None:
    store = SessionStore(municipality(tmp_path / "kommune", units=1, talks=4))
    with pytest.raises(RuleBroken, match="2026 er ikke slut"):
        playback_to_show(store, talk(store, TOP), YEAR, date(2026, 12, 31))


def test_it_says_no_more_than_what_was_published_and_no_word_of_a_talk(tmp_path: Path) -> None:
    store = SessionStore(municipality(tmp_path / "kommune"))
    top = talk(store, TOP)
    before = playback_to_show(store, top, YEAR, TODAY)
    assert not (store.place.root / "reports").exists()
    published = published_playback(store, top, YEAR, TODAY)
    assert published == before
    of_group = published_playback(store, talk(store, "Eksempelhuset"), YEAR, TODAY)
    picture = open_picture(store, YEAR, TODAY).picture
    there = [one for table in picture.tables.values() for one in table.figures.values()]
    known = {(figure.n, figure.cover) for figure in there}
    names = {name for row in store.rows() for name in (*row.persons, row.id)}
    for playback in (published, of_group):
        said = playback.model_dump_json()
        assert SECRET not in said
        assert not [name for name in names if name in said]
        assert {(figure.n, figure.cover) for _words, figure in figures(playback)} <= known
    for path in store.sessions.glob("*.json"):  # what is written later changes nothing
        if '"MUS"' in path.read_text(encoding="utf-8"):
            path.unlink()
    assert playback_to_show(store, top, YEAR, TODAY) == published
