"""The fictional municipality: every file of it is a session that the program opens."""

from collections import Counter
from pathlib import Path

from kompetence_tui.store.format import read_file
from tests.municipality import SECRET, YEARS, municipality


def test_every_file_opens_and_the_years_hold_the_talks_asked_for(tmp_path: Path) -> None:
    folder = municipality(tmp_path / "kommune", units=3, talks=40)
    sessions = [read_file(path).session for path in sorted((folder / "sessions").iterdir())]
    own = [one for one in sessions if one.kind.value in ("MUS", "PLUS")]
    assert Counter(one.date.year for one in own) == dict.fromkeys(YEARS, 20)
    written = [goal.aim for one in own for goal in one.plan.goals]
    assert written
    assert all(SECRET in aim for aim in written)
