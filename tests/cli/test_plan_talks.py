"""``kompetence plan-talks``."""

import errno
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from kompetence_tui.cli import all_or_none, plan_talks
from kompetence_tui.domain.session.kinds import Role, SessionKind, Status
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import lock
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import OpenSession, SessionStore
from tests.cli.conftest import Run, World
from tests.cli.test_erase import Keyboard, keyboard, tree
from tests.factories import TODAY, make_session
from tests.store.faults import Fault, FileSystem, faults_at

__all__ = ["keyboard"]

EVA = ("--leader", "Eva Eksempel")
LIST = "Medarbejder;Dato;Enhed\nAnna Eksempel;15.3.2027;\nBo Prøvesen;16.3.2027;Havnen\n"


@pytest.fixture(autouse=True)
def _is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_talks, "today", lambda: TODAY)


def listed(world: World, text: str = LIST) -> str:
    path = world.root / "liste.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_each_line_becomes_a_planned_talk(world: World, kompetence: Run) -> None:
    ended = kompetence(
        "plan-talks", listed(world), "--bank", "mus", *EVA, "--unit", "Eksempelhuset"
    )
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "Dato       Medarbejder    Enhed          Leder",
        "15.3.2027  Anna Eksempel  Eksempelhuset  Eva Eksempel",
        "16.3.2027  Bo Prøvesen    Havnen         Eva Eksempel",
        "2 samtaler er planlagt.",
    ]
    store = SessionStore(world.data)
    anna, bo = sorted((store.read(row.id) for row in store.listing().rows), key=lambda s: s.date)
    assert anna.names(Role.EMPLOYEE) == ("Anna Eksempel",)
    assert bo.names(Role.LEADER) == ("Eva Eksempel",)
    assert (bo.kind, bo.date, bo.unit) == (SessionKind.MUS, date(2027, 3, 16), "Havnen")
    assert bo.status(TODAY) is Status.PLANNED
    assert store.open(bo.id).read_only is False


def test_a_last_name_first_is_said_by_line_and_is_the_same_person(
    world: World, kompetence: Run
) -> None:
    kompetence("plan-talks", listed(world), "--bank", "mus", *EVA)
    text = 'Medarbejder;Dato\n"Eksempel, Anna";15.3.2027\nPrøvesen, Bo;17.3.2027\n'
    ended = kompetence(
        "plan-talks", listed(world, text), "--bank", "mus", "--leader", "Eksempel, Eva"
    )
    assert ended.code == 0
    assert "Linje 2: »Eksempel, Anna« er læst som »Anna Eksempel«." in ended.err
    assert "Linje 2 er allerede planlagt: Anna Eksempel" in ended.err
    assert "17.3.2027  Bo Prøvesen  –      Eva Eksempel" in ended.out
    whole = kompetence("insight", "Bo Prøvesen", "-o", "-").out
    assert "Egne samtaler: 2" in whole


def test_what_is_planned_already_is_said_and_not_doubled(world: World, kompetence: Run) -> None:
    run = ("plan-talks", listed(world), "--bank", "mus", *EVA)
    kompetence(*run)
    before = {row.id for row in SessionStore(world.data).listing().rows}
    listed(world, LIST + "Eva Eksempel;17.3.2027;\n")
    ended = kompetence(*run)
    assert ended.out.splitlines()[1:] == [
        "17.3.2027  Eva Eksempel  –      Eva Eksempel",
        "1 samtale er planlagt.",
    ]
    assert "Linje 2 er allerede planlagt: Anna Eksempel, 15.3.2027 (samtale " in ended.err
    after = {row.id for row in SessionStore(world.data).listing().rows}
    assert (before < after, len(after)) == (True, 3)
    ended = kompetence(*run)
    assert (ended.code, ended.out) == (0, "")
    assert "Alle samtalerne på listen er planlagt i forvejen." in ended.err


def test_another_time_in_the_list_is_told(world: World, kompetence: Run) -> None:
    text = "Navn;Dato;Kl.\nAnna;15.3.2027;{}\nBo;15.3.2027;\n"
    run = ("plan-talks", listed(world, text.format("10-11.30")), "--bank", "mus", *EVA)
    assert "15.3.2027 kl. 10.00-11.30  Anna" in kompetence(*run).out
    assert "et andet tidspunkt" not in kompetence(*run).err
    listed(world, text.format("9"))
    told = kompetence(*run).err
    assert "Linje 2 er planlagt til et andet tidspunkt: Anna, 15.3.2027 kl. 10.00-11.30" in told
    assert "Linje 3 er allerede planlagt: Bo" in told


def test_a_planned_talk_whose_day_has_gone_does_not_stop_the_list(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = ("plan-talks", listed(world), "--bank", "mus", *EVA)
    kompetence(*run)
    monkeypatch.setattr(plan_talks, "today", lambda: date(2027, 3, 16))
    listed(world, LIST + "Eva Eksempel;17.3.2027;\n")
    ended = kompetence(*run)
    assert (ended.code, ended.out.splitlines()[-1]) == (0, "1 samtale er planlagt.")


def test_another_planned_talk_with_the_same_person_is_told(world: World, kompetence: Run) -> None:
    run = ("plan-talks", listed(world), "--bank", "mus", *EVA)
    kompetence(*run)
    listed(world, LIST.replace("16.3.2027", "18.3.2027"))
    ended = kompetence(*run, "--dry-run")
    assert "Linje 3: Bo Prøvesen har også en planlagt samtale 16.3.2027 (" in ended.err
    listed(world, LIST + "Bo Prøvesen;18.9.2027;Havnen\n")
    assert "har også" not in kompetence(*run, "--dry-run").err


@pytest.mark.parametrize("is_there", [True, False])
def test_the_leader_is_asked_for_so_that_no_one_sees_the_name(
    world: World, kompetence: Run, keyboard: Keyboard, is_there: bool
) -> None:
    keyboard("Eva  Eksempel", is_there=is_there)
    ended = kompetence("plan-talks", listed(world), "--bank", "mus")
    assert ended.code == 0
    assert ("Lederens hele navn" in ended.err) is is_there
    assert {row.leaders for row in SessionStore(world.data).listing().rows} == {("Eva Eksempel",)}


def test_a_list_with_leaders_asks_for_none(
    world: World, kompetence: Run, keyboard: Keyboard
) -> None:
    keyboard()
    text = "Anna Eksempel,15.3.2027,,Eva Eksempel"
    assert kompetence("plan-talks", listed(world, text), "--bank", "mus").code == 0
    keyboard("")
    ended = kompetence("plan-talks", listed(world, "Bo,16.3.2027"), "--bank", "mus")
    assert (ended.code, "ikke skrevet noget navn" in ended.err) == (2, True)
    assert len(SessionStore(world.data).listing().rows) == 1


def test_a_wrong_line_is_told_and_nothing_is_made(world: World, kompetence: Run) -> None:
    text = LIST + "Eva Eksempel;uge 12\n;1.1.2027\n"
    before = tree(world.root)
    ended = kompetence("plan-talks", listed(world, text), "--bank", "mus", *EVA)
    assert (ended.code, ended.out) == (1, "")
    *told, last = ended.err.splitlines()
    assert [line.split(":")[1] for line in told] == ["4", "5"]
    assert last == "Intet er planlagt: ret listen, og prøv igen."
    assert tree(world.root).keys() - before.keys() == {str(world.root / "liste.csv")}


def test_a_dry_run_makes_nothing(world: World, kompetence: Run, keyboard: Keyboard) -> None:
    keyboard()
    file = listed(world)
    before = tree(world.root)
    ended = kompetence("plan-talks", file, "--bank", "mus", "--dry-run")
    assert ended.code == 0
    assert "16.3.2027  Bo Prøvesen    Havnen  –" in ended.out
    assert "kun en prøve" in ended.err
    assert tree(world.root) == before


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--bank", "grus"], "ikke til samtaler med én medarbejder"),
        (["--bank", "mus", "--kind", "GRUS"], "er ikke til GRUS; vælg MUS eller PLUS"),
        (["--bank", "findes-ikke"], "findes-ikke"),
        (["--bank", "mus", "--unit", "x" * 2001], "for langt"),
        (["--bank", "mus", "--leader", "x" * 2001], "for langt"),
    ],
)
def test_what_cannot_be_planned_is_refused(
    world: World, kompetence: Run, argv: list[str], words: str
) -> None:
    ended = kompetence("plan-talks", listed(world), *EVA, *argv)
    assert ended.code in (1, 2)
    assert words in ended.err
    assert SessionStore(world.data).listing().rows == ()


def test_the_list_says_whose_talk_is_of_another_kind_and_bank(
    world: World, kompetence: Run
) -> None:
    text = "MUS og PLUS\nNavn;Dato;Løn;Type;Bank\nAnna;15.3.2027;1;;\nBo;16.3.2027;;PLUS;\n"
    text += "Eva;17.3.2027;;;Plus-leder\n"
    ended = kompetence("plan-talks", listed(world, text), "--bank", "mus", *EVA)
    assert ended.code == 0
    assert "Linje 1 over overskrifterne er sprunget over" in ended.err
    assert "Kolonnen »Løn« er sprunget over" in ended.err
    assert "17.3.2027  Eva          –      Eva Eksempel  plus-leder" in ended.out
    store = SessionStore(world.data)
    made = {row.who: store.read(row.id) for row in store.listing().rows}
    assert {who: (one.kind.value, one.bank.id) for who, one in made.items()} == {
        "Anna": ("MUS", "mus"), "Bo": ("PLUS", "mus"), "Eva": ("PLUS", "plus-leder")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (";grus", ":3:1: »grus« er ingen spørgsmålsbank til samtaler med én"),
        (";findes-ikke", ":3:1: »findes-ikke« er ingen spørgsmålsbank"),
        ("LUS;plus-leder", "er ikke til LUS → skriv en af dem: PLUS"),
        ("LUS;", "Linje 3: »MUS – medarbejderudviklingssamtale« er ikke til LUS"),
        ("GRUS;", ":3:1: »GRUS« er ingen samtaletype"),
    ],
)
@pytest.mark.parametrize("option", ["--dry-run", "--unit=Huset"])
def test_a_kind_or_bank_that_cannot_be_is_told_by_line(
    world: World, kompetence: Run, row: str, words: str, option: str
) -> None:
    text = f"Navn;Dato;Type;Bank\nAnna;15.3.2027\nBo;16.3.2027;{row}\n"
    ended = kompetence("plan-talks", listed(world, text), "--bank", "mus", *EVA, option)
    assert ended.code in (1, 2)
    assert words in ended.err
    assert SessionStore(world.data).listing().rows == ()


@pytest.mark.parametrize("name", ["findes-ikke.csv", "."])
def test_a_file_that_is_none_is_named(world: World, kompetence: Run, name: str) -> None:
    ended = kompetence("plan-talks", str(world.root / name), "--bank", "mus", *EVA)
    assert (ended.code, ended.out, " → " in ended.err) == (1, "", True)


@pytest.mark.skipif(sys.platform == "win32", reason="the calls are those of POSIX")
def test_a_file_system_that_fails_half_way_leaves_none_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Or says which it could not take away again."""
    monkeypatch.setattr(lock, "_WAIT", 0.0)
    wished = [make_session(f"fejl234{n}ab", employee=f"Nummer {n}") for n in range(3)]
    for name in ("warm", "calls"):
        with FileSystem() as system:
            all_or_none.create_all(SessionStore(tmp_path / name), wished)
    failed = 0
    for tried, fault in enumerate(faults_at(system.calls, thorough=False)):
        store = SessionStore(tmp_path / str(tried))
        capsys.readouterr()
        error: Exception | None = None
        with FileSystem(fault):
            try:
                all_or_none.create_all(store, wished)
            except (StoreError, OSError) as raised:
                error = raised
        left = {row.id for row in store.listing().rows}
        told = capsys.readouterr().err
        failed += error is not None
        if error is None:
            assert left == {session.id for session in wished}, fault
        else:
            assert all(session_id in told for session_id in left), (fault, left, told)
            assert told, fault
        is_full = fault.lasting and fault.code in (errno.ENOSPC, errno.EDQUOT)
        assert not (is_full and error and left), (fault, left)
    assert failed > 5


def test_a_full_disk_half_way_is_said_and_nothing_is_there(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    create, made = SessionStore.create, []

    def creating(store: SessionStore, session: Session) -> OpenSession:
        made.append(session)
        if len(made) == 1:
            return create(store, session)
        with FileSystem(Fault(1, errno.ENOSPC)):
            return create(store, session)

    monkeypatch.setattr(SessionStore, "create", creating)
    ended = kompetence("plan-talks", listed(world), "--bank", "mus", *EVA)
    assert (ended.code, ended.out) == (1, "")
    assert "Ingen af samtalerne er planlagt." in ended.err
    assert "disken er fuld" in ended.err
    assert SessionStore(world.data).listing().rows == ()


@pytest.mark.parametrize("name", ["liste.xlsx", "Liste.CSV"])
def test_an_example_is_written_and_can_be_planned_from(
    world: World, kompetence: Run, name: str
) -> None:
    file = str(world.root / name)
    ended = kompetence("plan-talks", file, "--example")
    assert (ended.code, ended.out.strip()) == (0, file)
    planned = kompetence("plan-talks", file, "--bank", "mus")
    assert planned.code == 0, planned.err
    assert planned.out.splitlines()[-1] == "3 samtaler er planlagt."
    assert planned.err == ""
    before = Path(file).read_bytes()
    again = kompetence("plan-talks", file, "--example")
    assert (again.code, "findes allerede" in again.err) == (1, True)
    assert Path(file).read_bytes() == before


def test_an_example_is_a_spreadsheet(world: World, kompetence: Run) -> None:
    ended = kompetence("plan-talks", str(world.root / "liste.pdf"), "--example")
    assert (ended.code, ".xlsx eller .csv" in ended.err) == (2, True)


def test_a_pipe_and_a_huge_file_are_refused_at_once(world: World, kompetence: Run) -> None:
    pipe, huge = world.root / "rør.xlsx", world.root / "stor.xlsx"
    os.mkfifo(pipe)
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    for path, words in ((pipe, "ikke en almindelig fil"), (huge, "mere end 10000 kB")):
        ended = kompetence("plan-talks", str(path), "--bank", "mus", *EVA)
        assert (ended.code, words in ended.err) == (1, True), ended.err


def test_many_are_in_the_overview_too(world: World, kompetence: Run) -> None:
    """Of more than a few the index hears when they are listed."""
    lines = "".join(f"Person {number};15.3.2027\n" for number in range(22))
    assert kompetence("plan-talks", listed(world, lines), "--bank", "mus", *EVA).code == 0
    assert len(SessionStore(world.data).listing().rows) == 22
    assert kompetence("list").out.count("Person ") == 22
