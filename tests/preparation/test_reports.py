"""Årets billede, opened and published: what is shown, what stands fast, and what is no file."""

import datetime as dt
from pathlib import Path

import pytest

from kompetence_tui import paths
from kompetence_tui.domain.report.counted import ALL
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.report_period import ReportPeriod, periods_of
from kompetence_tui.domain.report.tables import HELD, TableId
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.preparation.known_methods import known_methods
from kompetence_tui.preparation.reports import open_picture, publish_picture
from kompetence_tui.store.report.published import periods
from kompetence_tui.store.sessions import SessionStore
from tests.factories import make_session
from tests.municipality import municipality
from tests.report_reading import AFTER, YEAR, mus, people, put

EARLIER = YEAR.before
HALF = ReportPeriod(2026, 1)


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(put(tmp_path, people(8)))


def talks(picture: Picture) -> int | None:
    """How many were held, of all units."""
    return picture.tables[TableId.TALKS].figures[ALL, HELD].n


def test_a_year_that_is_not_over_is_preliminary_and_no_file(store: SessionStore) -> None:
    today = dt.date(2026, 12, 31)
    opened = open_picture(store, YEAR, today)
    assert (talks(opened.picture), opened.picture.published) == (8, None)
    assert "Lav filen fra 1.1.2027" in opened.why_not
    with pytest.raises(RuleBroken, match=r"2026 er ikke slut"):
        publish_picture(store, YEAR, today)
    assert not (store.folder / "reports").exists()


def test_opening_keeps_nothing(store: SessionStore) -> None:
    opened = open_picture(store, YEAR, AFTER)
    assert (opened.picture.published, opened.why_not, opened.before) == (None, "", None)
    assert not (store.folder / "reports").exists()


def test_what_is_published_stands_whatever_is_written_later(store: SessionStore) -> None:
    first = publish_picture(store, YEAR, AFTER)
    assert (talks(first.picture), first.picture.published, first.is_new) == (8, AFTER, True)
    put(store.folder, [mus("senere2345", "Sen Eksempel")])
    for opened in (open_picture(store, YEAR, AFTER), publish_picture(store, YEAR, AFTER)):
        assert (talks(opened.picture), opened.is_new) == (8, False)


def test_last_year_is_published_with_it(tmp_path: Path) -> None:
    store = SessionStore(municipality(tmp_path / "data", units=2, talks=60))
    assert open_picture(store, YEAR, AFTER).takes_along
    opened = publish_picture(store, YEAR, AFTER)
    assert opened.takes_along
    assert periods(store.place) == (EARLIER, YEAR)
    assert not open_picture(store, YEAR, AFTER).takes_along
    assert not open_picture(store, EARLIER, AFTER).takes_along
    assert opened.before
    assert opened.before.published == AFTER
    assert opened.past == (opened.before,)


def test_a_half_of_a_published_year_is_refused_and_a_year_is_the_sum_of_its_halves(
    store: SessionStore,
) -> None:
    put(store.folder, (one.with_(id=f"a{one.id[1:]}", date=HALF.last) for one in people(8)))
    publish_picture(store, HALF, AFTER)
    year = publish_picture(store, YEAR, AFTER)
    assert periods(store.place) == (HALF, ReportPeriod(2026, 2))
    assert (year.picture.period, talks(year.picture)) == (YEAR, 16)
    other = SessionStore(put(store.folder.parent / "other", people(8)))
    publish_picture(other, YEAR, AFTER)
    with pytest.raises(RuleBroken, match="udgivet som et helt år"):
        publish_picture(other, HALF, AFTER)


def test_a_unit_that_nobody_has_publishes_nothing(store: SessionStore) -> None:
    with pytest.raises(RuleBroken, match=r"»Nord«; der er: »Eksempelhuset«"):
        publish_picture(store, YEAR, AFTER, units=["eksempelhuset", "Nord"])
    assert not (store.folder / "reports").exists()


def test_a_unit_that_may_have_been_another_s_is_not_added_later(store: SessionStore) -> None:
    publish_picture(store, YEAR, AFTER)
    moved = [one.with_(unit="Enhed Nord") for one in people(6)]
    put(store.folder, moved)
    with pytest.raises(RuleBroken, match="»Enhed Nord« er ikke med i det, der er udgivet"):
        publish_picture(store, YEAR, AFTER, units=["Enhed Nord"])
    assert [unit.words for unit in open_picture(store, YEAR, AFTER).picture.units] == [
        "Eksempelhuset"
    ]


def test_a_year_without_talks_is_not_published(store: SessionStore) -> None:
    with pytest.raises(RuleBroken, match="ingen samtaler fra 2020"):
        publish_picture(store, ReportPeriod(2020), AFTER)


def test_what_ends_the_reading_publishes_nothing(store: SessionStore) -> None:
    def stop(done: int, total: int) -> None:
        assert total == 8
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish_picture(store, YEAR, AFTER, stop)
    assert not (store.folder / "reports").exists()


def test_a_raised_threshold_hides_more_and_a_lower_one_is_five(store: SessionStore) -> None:
    assert talks(open_picture(store, YEAR, AFTER, threshold=9).picture) is None
    own = make_session().bank.with_(id="sjaelden", title="Sjælden")
    put(store.folder, [mus("sjaelden23", "Bo Prøvesen", bank=own)])
    lower = open_picture(store, YEAR, AFTER, threshold=1).picture
    assert lower == open_picture(store, YEAR, AFTER).picture


def test_the_follow_ups_of_one_leader_are_for_their_own_screen(tmp_path: Path) -> None:
    store = SessionStore(municipality(tmp_path / "one", units=1, talks=20))
    own = open_picture(store, YEAR, AFTER).own
    assert own
    assert 0 < own.kept <= own.due
    team = SessionStore(store.folder, shared=True)
    assert open_picture(team, YEAR, AFTER).own is None
    several = SessionStore(municipality(tmp_path / "two", units=2, talks=20))
    assert open_picture(several, YEAR, AFTER).own is None


def test_years_that_have_begun_stand_after_their_halves() -> None:
    rows = [row_of(mus("aaaaaaaaaa")), row_of(mus("bbbbbbbbbb", date=dt.date(2027, 1, 1)))]
    first, second = HALF, ReportPeriod(2026, 2)
    assert periods_of(rows, dt.date(2026, 3, 1)) == (first, YEAR)
    assert periods_of(rows, dt.date(2026, 12, 1)) == (first, second, YEAR)


def test_methods_of_ones_own_file_are_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    mine = paths.own_banks_folder() / "metoder.md"
    mine.parent.mkdir(parents=True)
    shipped = (paths.shipped("question_banks") / "metoder.md").read_text(encoding="utf-8")
    mine.write_text(shipped.replace("kurser", "hos-jytte"), encoding="utf-8")
    assert known_methods()["kurser"].form == "external"
    assert "hos-jytte" not in known_methods()
