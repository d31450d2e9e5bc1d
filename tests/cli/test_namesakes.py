"""``insight`` and ``erase`` of a name that several people have: nobody is taken for another."""

import pytest

from kompetence_tui.cli.namesakes import namesakes_of
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.domain.session.summary import row_of
from kompetence_tui.store.place import DataFolder
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.store.spare import Spare
from tests.boards import SKILLS, grus
from tests.cli.conftest import Run, World
from tests.cli.test_erase import Keyboard, keyboard, note, tree
from tests.factories import make_session

__all__ = ["keyboard"]

ANNA, HUSET, HAVNEN = "Anna Eksempel", "Eksempelhuset", "Team Eksempelhavn"
PERSON = ("erase", "--person", ANNA)


def left(world: World) -> set[str]:
    return {row.id for row in SessionStore(world.data).listing().rows}


def said_in(world: World, session_id: str, unit: str, words: str) -> Session:
    session = make_session(session_id).with_answer("trivsel", Answer(text=words))
    return world.keep(session.with_(unit=unit))


def group(world: World, session_id: str, unit: str) -> Session:
    member = Participant(name=ANNA, role=Role.EMPLOYEE)
    session = grus().with_(id=session_id, unit=unit)
    return world.keep(session.with_(participants=(*session.participants[1:], member)))


@pytest.fixture
def two(world: World) -> World:
    """Two people of one name in two units, a talk and two groups that can be either's."""
    note(world, said_in(world, "huset234ab", HUSET, "vagten i huset"), "Husets note")
    note(world, said_in(world, "havnen34ab", HAVNEN, "vagten i havnen"), "Havnens note")
    said_in(world, "udenen34ab", "", "vagten et sted")
    for session_id, unit in (("ghuset34ab", HUSET), ("ghavne34ab", HAVNEN), ("gmed2345ab", "MED")):
        group(world, session_id, unit)
    return world


@pytest.mark.parametrize(
    "argv", [(*PERSON, "--yes"), PERSON, (*PERSON, "--dry-run"), ("insight", ANNA)]
)
@pytest.mark.parametrize("is_there", [True, False])
def test_it_is_refused_where_nobody_says_who(
    two: World, kompetence: Run, keyboard: Keyboard, argv: tuple[str, ...], is_there: bool
) -> None:
    keyboard("", is_there=is_there)
    before = tree(two.root)
    ended = kompetence(*argv)
    assert (ended.code, ended.out) == (1, "")
    for words in (f"{HUSET} (1 samtale)", f"{HAVNEN} (1 samtale)", "uden enhed (1 samtale)"):
        assert words in ended.err
    assert ("--unit" in ended.err) is ("--yes" in argv or not is_there)
    assert ANNA not in ended.err
    assert tree(two.root) == before


def test_only_the_one_who_is_meant_is_erased_and_what_may_be_anothers_is_told(
    two: World, kompetence: Run
) -> None:
    ended = kompetence(*PERSON, "--unit", HUSET.upper(), "--yes")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == "Slettes for altid: 1 samtale, 1 privat note"
    staying = ended.out.partition("Samtaler uden enhed bliver")[2]
    own, _words, groups = staying.partition("Gruppers samtaler bliver, for navnet")
    assert ("udenen34ab" in own, "gmed2345ab" in groups) == (True, True)
    assert "havne" not in ended.out.casefold()
    assert "navnet taget ud af 1 gruppesamtale" in ended.out
    store = SessionStore(two.data)
    assert left(two) == {"havnen34ab", "udenen34ab", "ghuset34ab", "ghavne34ab", "gmed2345ab"}
    assert ANNA not in store.read("ghuset34ab").names()
    for session_id in ("ghavne34ab", "gmed2345ab", "havnen34ab"):
        assert ANNA in store.read(session_id).names()
    assert store.private_notes("havnen34ab").notes


def test_whoever_moved_is_one_person_in_two_units(two: World, kompetence: Run) -> None:
    ended = kompetence(*PERSON, "--unit", HUSET, "--unit", HAVNEN, "--yes")
    assert (ended.code, left(two)) == (0, {"ghuset34ab", "ghavne34ab", "gmed2345ab"})
    assert "navnet taget ud af 3 gruppesamtaler" in ended.out


def test_those_without_a_unit_and_a_groups_are_counted_in_when_it_is_said(
    two: World, kompetence: Run
) -> None:
    ended = kompetence(*PERSON, "--unit", HUSET, "--unit", "", "--unit", "med", "--yes")
    assert (ended.code, "udenen34ab" in left(two)) == (0, False)
    assert "navnet taget ud af 2 gruppesamtaler" in ended.out
    assert "bliver, for" not in ended.out


def test_one_is_chosen_by_number_where_somebody_sits(
    two: World, kompetence: Run, keyboard: Keyboard
) -> None:
    keyboard("2", "ja")
    ended = kompetence(*PERSON)
    assert ended.code == 0
    assert f"  2  {HAVNEN} (1 samtale)" in ended.err
    assert "havnen34ab" not in left(two)
    assert "huset234ab" in left(two)


@pytest.mark.parametrize("answer", ["", "4", "0", "ja", "1,", "1 2"])
def test_an_answer_that_is_no_choice_does_nothing(
    two: World, kompetence: Run, keyboard: Keyboard, answer: str
) -> None:
    keyboard(answer, "ja", "ja")
    before = left(two)
    ended = kompetence(*PERSON)
    assert (ended.code, "intet er gjort" in ended.err) == (1, True)
    assert left(two) == before


def test_what_could_not_be_saved_of_anothers_talk_is_not_told_for_erasing(
    two: World, kompetence: Run
) -> None:
    place = DataFolder(two.data)
    for session_id in ("havnen34ab", "ghuset34ab"):
        Spare(place, session_id).keep(SessionStore(two.data).read(session_id))
    ended = kompetence(*PERSON, "--unit", HUSET, "--dry-run")
    assert "unsaved/ghuset34ab" in ended.out
    assert "havnen34ab" not in ended.out


def test_insight_is_of_one_of_them_and_says_what_may_be_anothers(
    two: World, kompetence: Run, keyboard: Keyboard
) -> None:
    two.keep(make_session("boxx2345ab", employee="Bo Prøvesen").with_answer(
        "trivsel", Answer(text=f"{ANNA} er tit forsinket"))
    )  # fmt: skip
    whole = kompetence("insight", ANNA, "--unit", HUSET, "-o", "-")
    assert whole.code == 0
    for words in (
        "vagten i huset", "Husets note", "vagten et sted", f"Enhed: {HUSET}",
        f"Andre med samme navn, som ikke er med, i: {HAVNEN}", "er tit forsinket",
        "Flere har navnet", "Egne samtaler: 2", "Gruppers samtaler: 2",
    ):  # fmt: skip
        assert words in whole.out, words
    assert whole.out.count("Usikkert: det kan være en anden med samme navn") == 2
    for words in ("havnen34ab", "ghavne34ab", "vagten i havnen", "Havnens note"):
        assert words not in whole.out
    keyboard("1, 2")
    assert "vagten i huset" in kompetence("insight", ANNA, "-o", "-").out


def test_a_unit_that_the_name_does_not_stand_in_is_refused(two: World, kompetence: Run) -> None:
    for argv in (PERSON, ("insight", ANNA)):
        ended = kompetence(*argv, "--unit", "Nord")
        assert (ended.code, f"{HAVNEN} (1 samtale)" in ended.err) == (1, True)
    assert kompetence("erase", "huset234ab", "--unit", HUSET).code == 2


def test_one_unit_and_none_are_one_person(world: World, kompetence: Run) -> None:
    said_in(world, "huset234ab", HUSET, "et")
    said_in(world, "udenen34ab", "", "to")
    group(world, "gmed2345ab", "MED")
    assert kompetence(*PERSON, "--yes").code == 0
    assert left(world) == {"gmed2345ab"}


def test_of_a_talk_by_its_number_nobody_is_asked(two: World, kompetence: Run) -> None:
    ended = kompetence("erase", "havnen34ab", "--person", ANNA, "--yes")
    assert (ended.code, "havnen34ab" in left(two)) == (0, False)


def test_private_notes_of_the_one_alone(two: World, kompetence: Run) -> None:
    ended = kompetence(*PERSON, "--private", "--unit", HUSET, "--yes")
    assert (ended.code, "gmed2345ab" in ended.out) == (0, False)
    store = SessionStore(two.data)
    assert not store.private_notes("huset234ab").notes
    assert store.private_notes("havnen34ab").notes


def test_a_unit_given_for_the_only_one_of_the_name_changes_nothing() -> None:
    rows = [row_of(make_session().with_board(SKILLS, Board()))]
    assert not namesakes_of(rows, ANNA, [rows[0].unit]).others
