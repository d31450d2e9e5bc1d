"""What is kept of what was published: whole, once, and never made anew unasked."""

import stat
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from kompetence_tui.domain.report.counted import ALL, Label
from kompetence_tui.domain.report.figures import Figure, ProtectedTable
from kompetence_tui.domain.report.picture import Picture
from kompetence_tui.domain.report.publishing import Kept
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.store import files
from kompetence_tui.store.errors import NewerFormat, SaveFailed, StoreError
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.report import published
from tests.factories import TODAY

YEAR = ReportPeriod(2025)
PICTURE = Picture(
    YEAR,
    5,
    (Label("eksempelhuset", "Eksempelhuset"),),
    {TableId.TALKS: ProtectedTable(TableId.TALKS, (), (), {(ALL, ALL): Figure(7)})},
    published=TODAY,
)


@pytest.fixture
def place(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def keeping(picture: Picture) -> Callable[[Kept], Kept]:
    return lambda _kept: {picture.period: (picture,)}


def test_what_is_kept_is_read_again_and_is_private(place: DataFolder) -> None:
    assert published.read(place, [2025]) == {}
    published.publish(place, [2025], keeping(PICTURE))
    assert published.read(place, [2025]) == {YEAR: (PICTURE,)}
    assert published.read(place, [2024]) == {}
    path = place.root / "reports" / "2025.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_who_comes_second_sees_what_the_first_has_published(place: DataFolder) -> None:
    published.publish(place, [2025], keeping(PICTURE))
    seen: list[Kept] = []

    def second(kept: Kept) -> Kept:
        seen.append(kept)
        return {}

    published.publish(place, [2025], second)
    assert seen == [{YEAR: (PICTURE,)}]


def test_without_locks_the_second_writes_over_nothing(place: DataFolder) -> None:
    def slow(_kept: Kept) -> Kept:
        published.publish(DataFolder(place.root), [2025], keeping(PICTURE))
        other = Picture(YEAR, 9, PICTURE.units, PICTURE.tables, published=TODAY)
        return {YEAR: (other,)}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(published, "alone", _no_lock)
        with pytest.raises(SaveFailed, match="et andet program udgav det samme"):
            published.publish(place, [2025], slow)
    assert published.read(place, [2025]) == {YEAR: (PICTURE,)}


class _no_lock:  # noqa: N801 - it stands for a function
    def __init__(self, path: Path, *, mode: int) -> None: ...

    def __enter__(self) -> None: ...

    def __exit__(self, *_error: object) -> None: ...


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b'{"version": 1, "pictures": []}',
        b'{"version": 1, "pictures": [{}]}',
        b'{"version": "1", "pictures": []}',
    ],
)
def test_a_damaged_file_is_told_and_publishes_nothing(place: DataFolder, damage: bytes) -> None:
    published.publish(place, [2025], keeping(PICTURE))
    path = place.root / "reports" / "2025.json"
    path.write_bytes(damage)
    for attempt in (
        lambda: published.read(place, [2025]),
        lambda: published.publish(place, [2025], keeping(PICTURE)),
    ):
        with pytest.raises(published.PublishedDamaged, match=r"reports/2025\.json kan ikke læses"):
            attempt()
    assert path.read_bytes() == damage


@pytest.mark.parametrize("change", [{"period": "2024"}, {"published": None}, {"units": 7}])
def test_a_picture_of_another_period_or_not_published_is_damage(
    place: DataFolder, change: dict[str, object]
) -> None:
    published.publish(place, [2025], keeping(PICTURE))
    path = place.root / "reports" / "2025.json"
    stored = orjson.loads(path.read_bytes())
    stored["pictures"].append(stored["pictures"][0] | change)
    path.write_bytes(orjson.dumps(stored))
    with pytest.raises(published.PublishedDamaged):
        published.read(place, [2025])


def test_a_newer_programs_file_is_told_and_left(place: DataFolder) -> None:
    published.publish(place, [2025], keeping(PICTURE))
    path = place.root / "reports" / "2025.json"
    stored = orjson.loads(path.read_bytes()) | {"version": published.VERSION + 1}
    path.write_bytes(orjson.dumps(stored))
    with pytest.raises(NewerFormat):
        published.publish(place, [2025], keeping(PICTURE))


def test_other_files_beside_it_are_no_periods(place: DataFolder) -> None:
    published.publish(place, [2025], keeping(PICTURE))
    for name in ("2026-texts.json", "2025 (kopi).json", "2024.json.tmp", "published.lock"):
        (place.root / "reports" / name).touch()
    assert published.periods(place) == (YEAR,)


def test_where_nothing_can_be_written_that_is_told(
    place: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "x")

    monkeypatch.setattr(files, "write_new", refuse)
    with pytest.raises(SaveFailed, match="Intet blev udgivet, for det kan ikke gemmes i reports"):
        published.publish(place, [2025], keeping(PICTURE))
    assert published.periods(place) == ()


def test_a_folder_that_is_something_else_is_told(place: DataFolder) -> None:
    place.root.mkdir()
    (place.root / "reports").touch()
    with pytest.raises(StoreError):
        published.publish(place, [2025], keeping(PICTURE))


def test_a_team_shares_what_was_published(tmp_path: Path) -> None:
    tmp_path.chmod(0o2770)
    team = DataFolder(tmp_path, shared=True)
    published.publish(team, [2025], keeping(PICTURE))
    path = tmp_path / "reports" / "2025.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o660
