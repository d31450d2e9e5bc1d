"""``kompetence export --all``: many talks, a file each, and never half of one."""

import os
import signal
import sys
from pathlib import Path

import pytest

from kompetence_tui.cli import export_all, progress
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export import formats
from kompetence_tui.export.document import Document
from kompetence_tui.export.formats import MARKDOWN, Format, Written, format_called
from kompetence_tui.preparation import many_exports
from kompetence_tui.store import whose_file
from kompetence_tui.store.known_exports import State, read
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.whose_file import is_another_s
from tests.cli.conftest import Outcome, Run, World
from tests.export.group_samples import grus
from tests.factories import TODAY, make_goal, make_session
from tests.shipped_forms import form

ANNA, BO = "anna2345ab", "boxx2345ab"
NAME = "2026-11-21-mus-{}-udviklingsplan.md"


@pytest.fixture(autouse=True)
def _is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_all, "today", lambda: TODAY)


@pytest.fixture
def two(world: World) -> tuple[Session, ...]:
    """Two talks with a plan, and one that is not begun."""
    goals = (make_goal(),)
    ahead = make_session("carl2345ab", employee="Carl Prøvesen").with_(answers={}, events=())
    world.keep(ahead.with_(date=TODAY.replace(year=2027)))
    return (
        world.keep(make_session(ANNA, goals=goals)),
        world.keep(make_session(BO, employee="Bo Prøvesen", goals=goals)),
    )


@pytest.fixture
def folder(world: World) -> Path:
    made = world.root / "planer"
    made.mkdir()
    return made


def all_in(kompetence: Run, folder: Path, *arguments: str) -> Outcome:
    return kompetence("export", "--all", "-o", str(folder), *arguments)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


PLANS = [NAME.format("anna-eksempel"), NAME.format("bo-proevesen")]


def test_every_talk_that_has_begun_has_its_file(
    world: World, kompetence: Run, two: tuple[Session, ...], folder: Path
) -> None:
    ended = all_in(kompetence, folder)
    assert (ended.code, names(folder)) == (0, PLANS)
    assert ended.out == f"2 filer er skrevet i {folder}\n"
    assert "1 samtale er ikke begyndt" in ended.err
    for session, name in zip(two, PLANS, strict=True):
        assert (folder / name).read_text("utf-8") == form("plan").render(session)
        (known,) = read(DataFolder(world.data), session.id)
        assert (known.path, known.look()[0]) == (folder / name, State.AS_WRITTEN)


def test_what_is_there_is_left_and_counted(
    world: World, kompetence: Run, two: tuple[Session, ...], folder: Path
) -> None:
    all_in(kompetence, folder)
    first = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    (folder / PLANS[1]).unlink()
    ended = all_in(kompetence, folder)
    assert ended.code == 0
    assert ended.out.startswith(f"1 fil er skrevet i {folder}; 1 var der allerede")
    assert (folder / PLANS[0]).stat().st_mtime_ns == first[folder / PLANS[0]]


def test_a_file_that_was_written_and_not_yet_remembered_is_remembered_the_next_time(
    world: World, kompetence: Run, two: tuple[Session, ...], folder: Path
) -> None:
    all_in(kompetence, folder)
    for file in (world.data / "exports").glob("*.json"):
        file.unlink()
    all_in(kompetence, folder)
    assert [known.path.name for known in read(DataFolder(world.data), ANNA)] == PLANS[:1]


def test_a_plan_that_changed_since_is_refused_by_its_number_and_the_others_are_written(
    world: World, kompetence: Run, two: tuple[Session, ...], folder: Path
) -> None:
    all_in(kompetence, folder)
    (folder / PLANS[1]).unlink()
    with SessionStore(world.data).open(ANNA) as opened:
        opened.save(two[0].with_(unit="Team Eksempelhavn"))
    before = (folder / PLANS[0]).read_bytes()
    ended = all_in(kompetence, folder)
    assert (ended.code, names(folder)) == (1, PLANS)
    lines = [line for line in ended.err.splitlines() if line.startswith(ANNA)]
    words = f"Filen {PLANS[0]} findes allerede og er anderledes; --force overskriver den"
    assert lines == [f"{ANNA}: {words}"]
    assert "1 fil er skrevet" in ended.out
    assert "1 blev ikke skrevet" in ended.out
    assert (folder / PLANS[0]).read_bytes() == before
    assert all_in(kompetence, folder, "--force").code == 0
    assert "Team Eksempelhavn" in (folder / PLANS[0]).read_text("utf-8")


def test_what_another_run_wrote_meanwhile_is_there(
    kompetence: Run, two: tuple[Session, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(_place: DataFolder, path: Path, _of: str) -> None:
        path.write_text(form("plan").render(two[PLANS.index(path.name)]), "utf-8")

    monkeypatch.setattr(many_exports, "check_whose", meanwhile)
    ended = all_in(kompetence, folder)
    assert (ended.code, names(folder)) == (0, PLANS)
    assert "0 filer er skrevet" in ended.out
    assert "2 var der allerede" in ended.out


def test_two_of_one_name_on_one_day_have_a_file_each(
    world: World, kompetence: Run, two: tuple[Session, ...], folder: Path
) -> None:
    world.keep(make_session("dora2345ab", goals=(make_goal(), make_goal("m2"))))
    for code, words in ((0, "3 filer er skrevet"), (0, "3 var der allerede")):
        ended = all_in(kompetence, folder, "--force")
        assert ended.code == code
        assert words in ended.out
    assert len(names(folder)) == 3
    assert any(name.endswith("-dora2345ab.md") for name in names(folder))


def test_files_that_are_called_after_nobody_are_counted(
    world: World, kompetence: Run, folder: Path
) -> None:
    for number in ("grus2345aa", "grus2345bb"):
        world.keep(grus().with_(id=number))
    for _time in range(2):
        ended = all_in(kompetence, folder, "--form", "vaerktoej")
        assert ended.code == 0
        assert ended.err.count("Læs teksten igennem") == 1
    assert names(folder) == ["erfaringer-med-vaerktoejet-2.md", "erfaringer-med-vaerktoejet.md"]


def test_to_count_them_costs_the_same_for_each(
    world: World, kompetence: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def asking(place: DataFolder, path: Path, of: str) -> bool:
        asked.append(path)
        return is_another_s(place, path, of)

    monkeypatch.setattr(whose_file, "is_another_s", asking)
    for letter in "abcdefg":
        world.keep(grus().with_(id=f"grus2345a{letter}"))
    for _time in range(2):
        asked.clear()
        all_in(kompetence, folder, "--form", "vaerktoej")
        assert len(names(folder)) == 7
        assert len(asked) <= 2 * 7  # where it goes, and once more before it is written


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (("--since", "22.11.2026"), []),
        (("--since", "21.11.2026"), PLANS),
        (("--since", "2026"), PLANS),
        (("--since", "november"), PLANS),
        (("--kind", "mus"), PLANS),
        (("--kind", "grus"), []),
        (("--unit", " eksempelhuset "), PLANS),
        (("--unit", "Andetsteds"), []),
        (("--form", "strategi"), []),
    ],
)
def test_some_of_them(
    kompetence: Run,
    two: tuple[Session, ...],
    folder: Path,
    chosen: tuple[str, ...],
    found: list[str],
) -> None:
    ended = all_in(kompetence, folder, *chosen)
    assert (ended.code, names(folder)) == (0 if found else 1, found)
    assert found or "passer" in ended.err


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("Eksempelhus", "»Eksempelhus«; mente du »Eksempelhuset«?"),
        ("huset", "»huset«; mente du »Eksempelhuset«?"),
        ("Andetsteds", "»Andetsteds«; der findes fx: Eksempelhuset"),
        ("", "»«; der findes fx: Eksempelhuset"),
    ],
)
def test_a_unit_of_no_talk_is_told_with_those_that_may_be_meant(
    kompetence: Run, two: tuple[Session, ...], folder: Path, unit: str, words: str
) -> None:
    ended = all_in(kompetence, folder, "--unit", unit)
    assert (ended.code, names(folder)) == (1, [])
    assert ended.err == f"Ingen samtale passer til enheden {words}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "skriv også -o og en mappe"),
        (("-o", "-"), "skriv også -o og en mappe"),
        ((ANNA, "-o", "."), "ikke begge dele"),
        (("-o", ".", "--since", "snart"), "--since: "),
        (("-o", ".", "--kind", "vrøvl"), "samtaletype"),
    ],
)
def test_what_cannot_be_meant_is_said(
    kompetence: Run, two: tuple[Session, ...], arguments: tuple[str, ...], words: str
) -> None:
    ended = kompetence("export", "--all", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err


@pytest.mark.parametrize("arguments", [(), ("--since", "1.1.2026"), (ANNA, "--unit", "x")])
def test_without_all_one_talk_is_meant(kompetence: Run, arguments: tuple[str, ...]) -> None:
    ended = kompetence("export", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "--all" in ended.err


@pytest.mark.parametrize(("place", "words"), [("væk", "findes ikke"), ("fil", "ingen mappe")])
def test_a_folder_is_needed(
    world: World, kompetence: Run, two: tuple[Session, ...], place: str, words: str
) -> None:
    (world.root / "fil").touch()
    ended = all_in(kompetence, world.root / place)
    assert (ended.code, ended.out) == (1, "")
    assert words in ended.err


def test_a_damaged_talk_is_told_and_the_others_are_written(
    world: World, kompetence: Run, two: tuple[Session, ...], folder: Path
) -> None:
    (world.data / "sessions" / f"{ANNA}.json").write_text("{", encoding="utf-8")
    ended = all_in(kompetence, folder)
    assert (ended.code, names(folder)) == (4, PLANS[1:])
    assert ANNA in ended.err


def test_what_cannot_be_written_stops_none_of_the_others(
    kompetence: Run, two: tuple[Session, ...], folder: Path
) -> None:
    (folder / PLANS[0]).mkdir()
    ended = all_in(kompetence, folder, "--force")
    assert (ended.code, names(folder)) == (1, PLANS)
    assert f"{ANNA}: " in ended.err
    assert "en mappe: vælg" in ended.err


def test_an_error_that_nobody_expected_costs_none_of_the_others_their_file(
    world: World,
    kompetence: Run,
    two: tuple[Session, ...],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(document: Document) -> Written:
        if "Bo Prøvesen" not in str(document):
            raise RuntimeError("Anna Eksempel")
        return MARKDOWN.write(document)

    made_of(monkeypatch, Format("md", "Markdown", broken, is_text=True))
    ended = all_in(kompetence, folder, "--format", "md")
    assert (ended.code, names(folder)) == (1, PLANS[1:])
    assert f"{ANNA}: Filen blev ikke skrevet: der skete en uventet fejl (nummer " in ended.err
    assert "Anna Eksempel" not in ended.err
    (record,) = (world.data / "crash").iterdir()
    assert record.stem in ended.err


def made_of(monkeypatch: pytest.MonkeyPatch, writer: Format) -> None:
    table = tuple(writer if known is MARKDOWN else known for known in formats.FORMATS)
    monkeypatch.setattr(formats, "FORMATS", table)


def test_ctrl_c_leaves_whole_files_and_the_next_run_goes_on(
    world: World,
    kompetence: Run,
    two: tuple[Session, ...],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(document: Document) -> Written:
        os.kill(os.getpid(), signal.SIGINT)
        return MARKDOWN.write(document)

    def pressed(_number: int, _frame: object) -> None:
        raise AssertionError("Ctrl+C went past the export")

    # The tests themselves may run in the background, where it is ignored.
    outside = signal.signal(signal.SIGINT, pressed)
    try:
        with monkeypatch.context() as patched:
            made_of(patched, Format("md", "Markdown", interrupted, is_text=True))
            ended = all_in(kompetence, folder, "--format", "md")
        assert signal.getsignal(signal.SIGINT) is pressed
    finally:
        signal.signal(signal.SIGINT, outside)
    assert (ended.code, names(folder)) == (130, PLANS[:1])
    assert (folder / PLANS[0]).read_text("utf-8") == form("plan").render(two[0])
    assert read(DataFolder(world.data), ANNA)
    assert ended.out == f"1 fil er skrevet i {folder}\n"
    assert "Stoppet efter 1 af 2 samtaler" in ended.err
    assert "1 var der allerede" in all_in(kompetence, folder).out
    assert names(folder) == PLANS


def test_in_the_background_ctrl_c_is_meant_for_another() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with progress.ending_between() as is_to_end:
            os.kill(os.getpid(), signal.SIGINT)
            assert not is_to_end()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_how_far_it_is_stands_on_a_terminal_only(
    kompetence: Run,
    two: tuple[Session, ...],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(progress, "_EVERY", 0)
    assert "\r" not in all_in(kompetence, folder).err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    told = all_in(kompetence, folder).err
    lines = [line for line in told.split("\r") if "af 2 [" in line]
    assert len(lines) == 4
    assert lines[0].startswith("Skriver filer: 1 af 2 [#")
    assert max(map(len, lines)) < 60


@pytest.mark.parametrize("format_id", ["docx", "pdf", "html"])
def test_in_any_format_what_is_there_is_known(
    kompetence: Run, two: tuple[Session, ...], folder: Path, format_id: str
) -> None:
    assert format_called(format_id)
    for words in ("2 filer er skrevet", "2 var der allerede"):
        assert words in all_in(kompetence, folder, "--format", format_id).out
    assert {Path(name).suffix for name in names(folder)} == {f".{format_id}"}
