"""``kompetence report``: ticked texts, a MED committee's sheet, and several in one (H9, E20)."""

import datetime as dt
import json
from pathlib import Path

import pytest

from kompetence_tui.cli import report, report_merge
from kompetence_tui.domain.report.experiences import chosen
from kompetence_tui.domain.report.report_period import ReportPeriod
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.preparation.experiences import gather, tick
from kompetence_tui.store.sessions import SessionStore
from tests.cli.conftest import Run, World
from tests.cli.test_erase import Keyboard, keyboard
from tests.factories import make_session
from tests.told_sessions import PROPOSAL, feedback, five_phases, person

YEAR = ReportPeriod(2026)

__all__ = ["keyboard"]


@pytest.fixture(autouse=True)
def next_year(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (report, report_merge):
        monkeypatch.setattr(module, "today", lambda: dt.date(2027, 1, 12))
    for session in (five_phases(), person()):
        world.keep(session)


def published(world: World) -> bool:
    return (world.data / "reports" / "2026.json").exists()


def test_what_nobody_has_read_is_told_and_what_is_ticked_comes_along(
    kompetence: Run, world: World
) -> None:
    ended = kompetence("report")
    assert "1 tekst til et højere niveau er ikke læst igennem endnu" in ended.err
    assert "Forslag og erfaringer" not in ended.out
    gathered = gather(store := SessionStore(world.data), YEAR)
    (one,) = gathered.passages
    tick(store, gathered, chosen(one, one.text))
    ended = kompetence("report")
    assert ended.err == ""
    assert "## Forslag og erfaringer\n\n" in ended.out
    assert f"### Forslag\n\n- {PROPOSAL}\n" in ended.out
    assert json.loads(kompetence("report", "--format", "json").out)["texts"] == [
        {"sort": "proposal", "text": PROPOSAL}
    ]


def test_a_text_comes_along_with_its_own_unit_alone(kompetence: Run, world: World) -> None:
    gathered = gather(store := SessionStore(world.data), YEAR)
    tick(store, gathered, chosen(gathered.passages[0], "Fra nord"))
    world.keep(make_session("nord234567").with_(unit="Team Eksempelnord"))
    assert "Fra nord" in kompetence("report", "--unit", "team eksempelnord").out
    assert "Fra nord" not in kompetence("report", "--unit", "Eksempelhuset").out


def test_the_committees_newest_words_stand_in_the_sheet(kompetence: Run, world: World) -> None:
    world.keep(feedback())
    older = feedback("gammel2345").with_(date=dt.date(2026, 2, 1))  # of 2025
    world.keep(older.with_answer("med-maal-aaret", Answer(text="Noget andet")))
    ended = kompetence("report", "--med")
    assert ended.code == 0
    assert ended.out.startswith("# MED-tilbagemelding 2026: Lokal-MED i Eksempelhuset\n")
    assert "At lære fra os" in ended.out
    assert "Noget andet" not in ended.out
    assert "Noget andet" in kompetence("report", "--med", older.id).out


def test_without_such_a_talk_nothing_is_written_or_published(kompetence: Run, world: World) -> None:
    ended = kompetence("report", "--med")
    assert (ended.code, ended.out) == (1, "")
    assert "Der er ingen MED-tilbagemelding om 2026" in ended.err
    ended = kompetence("report", "--med", five_phases().id)
    assert (ended.code, ended.out) == (1, "")
    assert "Samtalen 8.10.2026 er ingen MED-tilbagemelding" in ended.err
    assert not published(world)


def test_one_persons_talk_is_no_committees_whatever_its_bank_is_called(
    kompetence: Run, world: World
) -> None:
    mine = feedback("min2345678").with_(kind=SessionKind.MUS)
    world.keep(mine)
    assert kompetence("report", "--med").code == 1
    assert kompetence("report", "--med", mine.id).code == 1
    assert not published(world)


@pytest.mark.parametrize("answer", [None, "nej", "ja"])
def test_names_in_the_committees_words_need_a_yes_before_anything_is_published(
    answer: str | None, kompetence: Run, world: World, keyboard: Keyboard
) -> None:
    world.keep(feedback().with_answer("med-maal-aaret", Answer(text="Bos hold og Anna")))
    if answer is not None:
        keyboard(answer)
    ended = kompetence("report", "--med")
    assert "Der står navne i udvalgets ord: Bos og Anna" in ended.err
    is_written = answer == "ja"
    assert (ended.code == 0, bool(ended.out), published(world)) == (is_written,) * 3


def test_a_sheets_file_goes_with_its_talk(kompetence: Run, world: World) -> None:
    world.keep(feedback())
    assert kompetence("report", "--med", "-o", f"{world.documents}/").code == 0
    path = world.documents / "med-tilbagemelding-2026.md"
    assert path.exists()
    assert kompetence("erase", feedback().id, "--yes").code == 0
    assert not path.exists()


def sheet(kompetence: Run, world: World, name: str) -> Path:
    path = world.root / name
    assert kompetence("report", "--med", "-o", str(path)).code == 0
    return path


def test_several_units_files_become_one_sheet(kompetence: Run, world: World) -> None:
    world.keep(feedback())
    one = sheet(kompetence, world, "huset.json")
    stored = json.loads(one.read_text("utf-8"))
    other = world.root / "nord.json"
    changed = json.dumps(stored).replace("eksempelhuset", "nord").replace("Eksempelhuset", "Nord")
    other.write_text(changed, encoding="utf-8")
    ended = kompetence("report", "merge", str(one), str(other), "--expect", "Køkkenet")
    assert ended.code == 0
    assert ended.out.startswith("# Tilbagemelding til Hovedudvalget 2026\n")
    assert "### Udvalgets ord: Lokal-MED i Eksempelhuset\n" in ended.out
    assert "### Udvalgets ord: Lokal-MED i Nord\n" in ended.out
    assert ended.err == "Mangler: Køkkenet.\n"


def test_one_bad_file_and_nothing_is_written(kompetence: Run, world: World) -> None:
    world.keep(feedback())
    one, bad = sheet(kompetence, world, "huset.json"), world.root / "brev.json"
    bad.write_text("Kære udvalg", encoding="utf-8")
    out = world.root / "ark.md"
    ended = kompetence("report", "merge", str(one), str(bad), "-o", str(out))
    assert (ended.code, out.exists()) == (4, False)
    assert f"{bad}: det er ingen rapport" in ended.err
    assert "Intet er skrevet" in ended.err


def test_an_insight_tells_what_names_the_person_in_a_report(kompetence: Run, world: World) -> None:
    gathered = gather(store := SessionStore(world.data), YEAR)
    tick(store, gathered, chosen(gathered.passages[0], "Bo Prøvesens idé om en bus"))
    ended = kompetence("insight", "Bo Prøvesen", "-o", "-")
    assert "### Taget med i årets billede\n" in ended.out
    assert "Bo Prøvesens idé om en bus" in ended.out
    assert "en bus" not in kompetence("insight", "Eva Eksempel", "-o", "-").out
