"""``kompetence erase``."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kompetence_tui.cli import ask
from kompetence_tui.cli.parser import read_arguments
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.private import PrivateNotes
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import deletion_log, private
from kompetence_tui.store.remembered import Remembered, remember
from kompetence_tui.store.sessions import SessionStore
from tests.boards import SKILLS, grus
from tests.cli.conftest import Run, World
from tests.factories import NOW, make_goal, make_session

ANNA = "Anna Eksempel"
Keyboard = Callable[..., None]


class Answers(io.StringIO):
    """A keyboard at which the lines are written."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """Write lines where somebody sits, or into a pipe."""

    def write(*lines: str, is_there: bool = True) -> None:
        text = "".join(f"{line}\n" for line in lines)
        monkeypatch.setattr("sys.stdin", Answers(text) if is_there else io.StringIO(text))
        monkeypatch.setattr(ask, "can_ask", lambda: is_there)

    return write


def tree(folder: Path) -> dict[str, str]:
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in folder.rglob("*")
    }


def note(world: World, session: Session, text: str = "Virker træt") -> None:
    with SessionStore(world.data).open(session.id) as opened:
        opened.save_private(PrivateNotes(session=session.id).with_text("trivsel", text, NOW))


def test_it_says_what_goes_and_goes_only_after_a_yes(
    world: World, kompetence: Run, anna: Session, bo: Session, keyboard: Keyboard
) -> None:
    note(world, anna)
    path = Path(kompetence("export", anna.id).out.strip())
    before = tree(world.root)
    for answer in ("nej", "", "j", "ja tak", "yes"):
        keyboard(answer)
        ended = kompetence("erase", "anna")
        assert (ended.code, "Intet er slettet" in ended.err) == (1, True)
    keyboard()
    assert kompetence("erase", "anna").code == 1
    assert tree(world.root) == before
    keyboard(" Ja ")
    ended = kompetence("erase", "anna")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0] == "Slettes for altid: 1 samtale, 1 privat note, 1 fil"
    assert lines[2].split() == ["anna2345", "MUS", "21.11.2026", "Anna", "Eksempel"]
    assert lines[4] == f"  {path}"
    assert lines[-1] == "Slettet: 1 samtale, 1 privat note, 1 fil."
    assert not [name for name in tree(world.root) if "anna" in name]
    assert [row.id for row in SessionStore(world.data).listing().rows] == [bo.id]


def test_a_dry_run_changes_no_byte(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    note(world, anna)
    kompetence("export", anna.id)
    world.keep(grus().with_(id="team2345ab"))
    for path in ("index.json", ".index.json.00000000.1.00000000.tmp"):
        (world.data / path).write_text("{}")
    before = tree(world.root)
    for wanted in (["anna"], ["--person", ANNA], ["--private"], ["--older-than", "1mdr"]):
        ended = kompetence("erase", *wanted, "--dry-run")
        assert ended.code == 0
    assert tree(world.root) == before


def test_without_a_terminal_a_yes_must_be_given(
    world: World, kompetence: Run, anna: Session, keyboard: Keyboard
) -> None:
    keyboard("ja", is_there=False)
    ended = kompetence("erase", anna.id)
    assert (ended.code, "--yes" in ended.err) == (2, True)
    assert SessionStore(world.data).read(anna.id) == anna
    assert kompetence("erase", anna.id, "--yes").code == 0
    assert SessionStore(world.data).listing().rows == ()


@pytest.mark.parametrize("argv", [["--person"], ["--person", "-"], ["--person=-"]])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_name_is_asked_for_so_that_no_one_sees_it(
    world: World, kompetence: Run, anna: Session, bo: Session, keyboard: Keyboard,
    argv: list[str], is_there: bool,
) -> None:  # fmt: skip
    keyboard(" anna   EKSEMPEL ", "ja", is_there=is_there)
    ended = kompetence("erase", *argv, *([] if is_there else ["--yes"]))
    assert ended.code == 0
    assert ("Hele navnet" in ended.err) is is_there
    assert [row.id for row in SessionStore(world.data).listing().rows] == [bo.id]


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "erase --help"),
        (["--person", " "], "Navnet er tomt"),
        (["--older-than", "5 uger"], "5 år eller 18 måneder"),
        (["--older-than", "0"], "5 år eller 18 måneder"),
        (["--older-than", ""], "5 år eller 18 måneder"),
        (["--person"], "ikke skrevet noget navn"),
    ],
)
def test_what_cannot_be_understood_is_refused(
    world: World, kompetence: Run, anna: Session, keyboard: Keyboard, argv: list[str], words: str
) -> None:
    keyboard("")
    before = tree(world.root)
    ended = kompetence("erase", *argv, "--yes")
    assert (ended.code, ended.out, words in ended.err) == (2, "", True)
    assert tree(world.root) == before


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=12).filter(lambda text: not text.startswith("-")))
def test_any_period_is_months_or_refused(text: str) -> None:
    try:
        months = read_arguments(["erase", "--older-than", text]).older_than
    except SystemExit:
        return
    assert 1 <= months <= 1200


def test_nobody_of_the_name_is_said_without_names(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    ended = kompetence("erase", "--person", "Ursula Fremmed", "--yes")
    assert (ended.code, ended.out) == (1, "")
    assert "præcis det" in ended.err
    assert not any(name in ended.err for name in ("Anna", "Bo", "Eva", "Ursula"))
    assert not (world.data / deletion_log.NAME).exists()


def test_leftovers_are_no_answer_to_a_name_that_nobody_has(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    note(world, bo)
    (world.data / "sessions" / f"{bo.id}.json").unlink()
    ended = kompetence("erase", "--person", "Ursula Fiktiv", "--dry-run")
    assert ended.out.splitlines() == [
        "Ingen medarbejder i de samtaler hedder præcis det: skriv hele navnet, som det står i "
        "»kompetence list«.",
        "Rester af samtaler, der er væk, slettes for altid: 1 privat note",
    ]


def test_nothing_to_erase_is_no_error(kompetence: Run, anna: Session) -> None:
    for argv in (["--older-than", "5år"], ["--private"]):
        ended = kompetence("erase", *argv, "--yes")
        assert (ended.code, ended.out) == (0, "")
        assert "intet at slette" in ended.err


def test_private_notes_alone(world: World, kompetence: Run, anna: Session, bo: Session) -> None:
    note(world, anna)
    note(world, bo)
    ended = kompetence("erase", "anna", "--private", "--yes")
    assert ended.out.startswith("Slettes for altid: 1 privat note\nSamtalerne selv bliver")
    assert not private.path_of(SessionStore(world.data).place, anna.id).exists()
    assert private.path_of(SessionStore(world.data).place, bo.id).exists()
    assert len(SessionStore(world.data).listing().rows) == 2
    assert "2 private noter" not in kompetence("erase", "--private", "--yes").out
    assert kompetence("erase", "--private", "--yes").code == 0


def test_one_that_is_open_is_named_and_has_its_own_code(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    with SessionStore(world.data).open(bo.id):
        ended = kompetence("erase", "--person", "bo prøvesen", "--yes")
        assert (ended.code, f"Samtale {bo.id} er åben hos" in ended.err) == (3, True)
        assert "Intet blev slettet" in ended.out
    assert SessionStore(world.data).read(bo.id) == bo


def test_a_file_that_was_changed_is_left_and_named(
    world: World, kompetence: Run, anna: Session
) -> None:
    path = Path(kompetence("export", anna.id).out.strip())
    path.write_text("rettet i hånden")
    ended = kompetence("erase", anna.id, "--yes")
    assert ended.code == 0
    assert f"  {path}" in ended.out
    assert str(path) in ended.err
    assert path.read_text() == "rettet i hånden"


def test_what_goes_to_the_screen_is_not_remembered(
    world: World, kompetence: Run, anna: Session
) -> None:
    assert kompetence("export", anna.id, "-o", "-").code == 0
    assert not (world.data / "exports").exists()


def test_an_export_is_made_though_it_cannot_be_remembered(
    world: World, kompetence: Run, anna: Session
) -> None:
    (world.data / "exports").write_text("en fil")
    ended = kompetence("export", anna.id)
    assert ended.code == 0
    assert Path(ended.out.strip()).is_file()
    assert "huskes ikke" in ended.err


def test_a_leader_is_told_why_their_talks_stay(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    ended = kompetence("erase", "--person", "Eva Eksempel", "--yes")
    assert ended.code == 0
    assert "2 samtaler bliver: personen er kun leder" in ended.out
    assert len(SessionStore(world.data).listing().rows) == 2


def test_in_a_teams_folder_the_limit_of_it_is_said(
    world: World, kompetence: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.data.mkdir()
    world.data.chmod(0o2770)
    world.config.write_text(f'shared_folder = "{world.data}"\n', encoding="utf-8")
    monkeypatch.delenv("KOMPETENCE_DATA_DIR")
    SessionStore(world.data, shared=True).create(make_session("anna2345")).close()
    ended = kompetence("erase", "anna2345", "--yes")
    assert (ended.code, "kan kun de selv slette" in ended.out) == (0, True)


def test_after_a_person_was_erased_the_name_is_nowhere_but_where_it_was_told(
    world: World, kompetence: Run, anna: Session, bo: Session
) -> None:
    """The sentinel: every file under the data folder and every known export is read."""
    store = SessionStore(world.data)
    note(world, anna)
    note(world, bo, "Spørg Bo igen til marts")
    board = Board(turn=ANNA).with_note("rolig hånd", author=ANNA).dotted("n1", ANNA, 2)
    team = world.keep(grus().with_(id="team2345ab").with_board(SKILLS, board))
    told = world.keep(
        grus()
        .with_(id="told2345ab")
        .with_answer(f"{SKILLS}-1", Answer(text=f"{ANNA} siger, at vagten er tung"))
    )
    mine = world.keep(make_session("anna9999", employee="ANNA EKSEMPEL", goals=(make_goal(),)))
    for session in (anna, bo, team, told, mine):
        target = str(world.documents / f"{session.id}.md")
        assert kompetence("export", session.id, "--form", "full", "-o", target).code == 0
    remember(store.place, Remembered(ANNA, "Eksempelhuset"))
    store.listing()

    ended = kompetence("erase", "--person", "anna eksempel", "--yes")

    assert ended.code == 0
    holding = [
        path
        for path in [*world.data.rglob("*"), *world.documents.rglob("*")]
        if path.is_file() and "anna eksempel" in path.read_text(encoding="utf-8").casefold()
    ]
    assert holding == [world.data / "sessions" / "told2345ab.json"]
    told_of = ended.out.partition("Tekst kan programmet ikke rette")[2]
    assert "told2345ab" in told_of
    assert team.id not in told_of
    assert {row.id for row in store.listing().rows} == {bo.id, team.id, told.id}
    assert store.read(bo.id) == bo
