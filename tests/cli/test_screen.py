"""From the verbs that need a screen to the screen."""

import datetime as dt
import os
from pathlib import Path

import pytest

from kompetence_tui.cli import screen as cli_screen
from kompetence_tui.cli import terminal
from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store.place import DataFolder
from tests.cli.conftest import Run, World
from tests.cli.screen_double import Screen

SCREEN_VERBS = [[], ["new"], ["open", "anna2345"]]


def test_no_verb_shows_the_overview(world: World, kompetence: Run, screen: Screen) -> None:
    assert kompetence().code == 0
    (shown,) = screen.shown
    assert (shown.data, shown.open_id, shown.new, shown.demo) == (world.data, None, None, False)


def test_open_takes_the_beginning_of_an_id(kompetence: Run, screen: Screen, anna: Session) -> None:
    assert kompetence("open", "ANN").code == 0
    assert screen.shown[0].open_id == anna.id


def test_open_of_nothing_shows_no_screen(kompetence: Run, screen: Screen) -> None:
    ended = kompetence("open", "findes-ikke")
    assert ended.code == 1
    assert "kompetence list" in ended.err
    assert screen.shown == []


def test_new_hands_over_what_was_given(kompetence: Run, screen: Screen) -> None:
    arguments = [
        "--bank",
        "mus-kort",
        "--kind",
        "plus",
        "--date",
        "15/3-2027",
        "--unit",
        "Eksempelhuset",
    ]
    names = ["--employee", " Anna  Eksempel", "--employee", "Bo Prøvesen", "--leader", "Eva"]
    names += ["--unit", "Eksempelhuset", "--facilitator", "Dan Eksempel"]
    assert kompetence("new", *arguments, *names).code == 0
    draft = NewSession(
        kind=SessionKind.PLUS,
        bank_id="mus-kort",
        employees=("Anna Eksempel", "Bo Prøvesen"),
        leader="Eva",
        facilitators=("Dan Eksempel",),
        date=dt.date(2027, 3, 15),
        unit="Eksempelhuset",
    )
    assert screen.shown[0].new == draft
    assert draft.is_enough


def test_a_day_just_past_is_that_day_and_the_year_is_told(
    kompetence: Run, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Day(dt.date):
        @classmethod
        def today(cls) -> "Day":
            return cls(2026, 11, 28)

    monkeypatch.setattr("kompetence_tui.cli.new.dt.date", Day)
    told = kompetence("new", "--date", "20.11")
    assert told.code == 0
    assert "fredag 20.11.2026" in told.err
    assert kompetence("new", "--date", "20.11.2027").err == ""
    assert [shown.new and shown.new.date for shown in screen.shown] == [
        dt.date(2026, 11, 20),
        dt.date(2027, 11, 20),
    ]


def test_the_time_there_is_is_read_as_people_write_it(kompetence: Run, screen: Screen) -> None:
    for text in ("60", "1 t", "60 min"):
        assert kompetence("new", "--minutes", text).code == 0
    assert [shown.new and shown.new.minutes for shown in screen.shown] == [60, 60, 60]


def test_the_time_of_day_is_read_as_people_write_it(kompetence: Run, screen: Screen) -> None:
    assert kompetence("new", "--time", "kl. 10", "--length", "1½ time").code == 0
    assert kompetence("new", "--date", "14.4.2027 kl. 10-11.30").code == 0
    assert kompetence("new", "--length", "90").code == 0
    found = [shown.new.hours for shown in screen.shown if shown.new]
    assert found == [Hours(dt.time(10), 90), Hours(dt.time(10), 90), Hours(None, 90)]
    for wrong in (["--time", "25"], ["--length", "x"], ["--time", "9-10", "--length", "2 timer"]):
        assert kompetence("new", *wrong).err.startswith("--")


def test_new_alone_leaves_everything_to_the_form(kompetence: Run, screen: Screen) -> None:
    assert kompetence("new").code == 0
    assert screen.shown[0].new == NewSession()
    assert not NewSession().is_enough


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--bank", "mus-kor"], 1, "»mus-kort«"),
        (["--bank", "mus-kor"], 1, "question_banks"),
        (["--date", "efter ferien"], 2, "kan ikke læses som en dato"),
        (["--date", "31.2.2027"], 2, "findes ikke"),
        (["--date", "marts 2027"], 2, "ikke en bestemt dag"),
        (["--date", ""], 2, "--date"),
        (["--minutes", "en times tid"], 1, "Skriv tiden i minutter eller timer"),
        (["--minutes", "2"], 1, "mindst 5 minutter"),
        (["--leader", " "], 1, "uden en leder"),
        (["--employee", ""], 1, "medarbejderens navn"),
        (["--facilitator", " "], 1, "facilitatorens navn"),
        (["--bank", "mus-kort", "--staff-group", "Nat"], 1, "personalegruppen »Nat«"),
    ],
)
def test_new_refuses_what_cannot_be(
    kompetence: Run, screen: Screen, arguments: list[str], code: int, words: str
) -> None:
    ended = kompetence("new", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert words in ended.err
    assert screen.shown == []


def test_new_refuses_a_bank_with_mistakes(world: World, kompetence: Run, screen: Screen) -> None:
    folder = world.root / "banker"
    folder.mkdir()
    (folder / "vores.md").write_text("# Vores\n", encoding="utf-8")
    ended = kompetence("--banks", str(folder), "new", "--bank", "vores")
    assert ended.code == 1
    assert "vores.md:1:" in ended.err


def test_the_screen_s_own_code_is_passed_on(kompetence: Run, screen: Screen) -> None:
    screen.during = lambda _shown: 143
    assert kompetence().code == 143


@pytest.mark.parametrize("argv", SCREEN_VERBS, ids=" ".join)
def test_a_wrong_configuration_stops_before_the_screen(
    world: World, kompetence: Run, screen: Screen, anna: Session, argv: list[str]
) -> None:
    world.config.write_text('them = "lys"\n', encoding="utf-8")
    ended = kompetence(*argv)
    assert ended.code == 2
    assert "»theme«" in ended.err
    assert screen.shown == []


@pytest.mark.parametrize("argv", SCREEN_VERBS, ids=" ".join)
def test_a_folder_that_cannot_be_written_in_is_told(
    kompetence: Run,
    screen: Screen,
    anna: Session,
    argv: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    ended = kompetence(*argv)
    assert (ended.code, ended.out) == (1, "")
    assert "kompetence export" in ended.err
    assert screen.shown == []
    assert kompetence("list").code == 0
    assert kompetence("export", anna.id, "-o", "-").code == 0


def test_a_file_in_the_folder_s_place_is_told(
    world: World, kompetence: Run, screen: Screen
) -> None:
    file = world.root / "fil"
    file.touch()
    for folder in (file, file / "under"):
        ended = kompetence("--data-dir", str(folder))
        assert ended.code == 1
        assert "er en fil" in ended.err


@pytest.mark.parametrize("argv", SCREEN_VERBS, ids=" ".join)
def test_an_obstacle_is_wrong_use(
    kompetence: Run,
    screen: Screen,
    anna: Session,
    argv: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(terminal, "obstacle", lambda: "Sådan kan det ikke blive.")
    ended = kompetence(*argv)
    assert (ended.code, ended.out, ended.err) == (2, "", "Sådan kan det ikke blive.\n")


def test_textual_meets_a_clean_environment(
    kompetence: Run, screen: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    leaking = {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_LOG": str(tmp_path / "log"),
        "TEXTUAL_PRESS": "a",
        "TEXTUAL_DEVTOOLS_HOST": "x",
        "TEXTUAL_DEVTOOLS_PORT": "1",
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path),
    }
    for name, value in leaking.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("TEXTUAL_COLOR_SYSTEM", "standard")
    monkeypatch.delenv("TEXTUAL_DISABLE_KITTY_KEY", raising=False)
    kept = dict[str, str]()

    def look(_shown: object) -> int:
        kept.update({k: v for k, v in os.environ.items() if k.startswith("TEXTUAL")})
        return 0

    screen.during = look
    kompetence()
    assert kept == {"TEXTUAL_COLOR_SYSTEM": "standard", "TEXTUAL_DISABLE_KITTY_KEY": "1"}


def test_extended_keys_can_be_asked_for(
    world: World, kompetence: Run, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTUAL_DISABLE_KITTY_KEY", "1")
    world.config.write_text("kitty_keys = true\n", encoding="utf-8")
    kompetence()
    assert "TEXTUAL_DISABLE_KITTY_KEY" not in os.environ
    assert screen.shown[0].config.kitty_keys


def test_a_root_folder_without_anything_is_judged_by_its_parent(tmp_path: Path) -> None:
    cli_screen.check_writable(DataFolder(tmp_path / "a" / "b" / "c"))
