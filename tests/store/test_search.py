import json

import pytest

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Outcome, Verdict
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.agreed import Acknowledgement, Addendum
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.preparation import Preparation
from kompetence_tui.store.sessions import SessionStore
from tests.boards import SKILLS, grus
from tests.domain.test_both import both, said
from tests.factories import NOW, TODAY, make_goal, make_session

ID = "a1b2c3d4e5"


@pytest.fixture
def filled(store: SessionStore) -> SessionStore:
    session = make_session(goals=(make_goal(aim='Kan sige "nej" med ro\\fred'),))
    store.create(session.with_answer("laering", Answer(chosen=("Kursus",)))).close()
    store.create(make_session("bcdef33333", employee="Bo Prøvesen")).close()
    return store


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("anna", {ID}),
        ("PRØVESEN", {"bcdef33333"}),
        ("pro\u0308vesen", set()),
        ("vagtplanen anna", {ID}),
        ("anna prøvesen", set()),
        ("eksempelhuset", {ID, "bcdef33333"}),
        ("årså", set()),
        ("å", {ID, "bcdef33333"}),
        ("journal", {ID}),
        ('"nej"', {ID}),
        ("ro\\fred", {ID}),
        ("kursus", {ID}),
        ("sidemandsoplæring", set()),
        ("tilfreds", set()),
        ("participants", set()),
        ("siden-sidst", set()),
        ("medarbejder", set()),
        ("", {ID, "bcdef33333"}),
    ],
)
def test_people_s_words_are_found_and_only_they(
    filled: SessionStore, text: str, found: set[str]
) -> None:
    assert filled.search(text) == found


def test_escaped_files_are_searched_and_damaged_ones_hold_nothing(filled: SessionStore) -> None:
    path = filled.sessions / f"{ID}.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))))
    (filled.sessions / "bad01.json").write_text("anna æ")
    (filled.sessions / "bad02.json").write_text('{"session": {"1": {"session": "anna æ"}}}')
    (filled.sessions / "bad03.json").write_text('["anna æ"]')
    assert filled.search("æ anna") == {ID}


def test_what_a_group_wrote_is_found_but_never_a_hidden_note(store: SessionStore) -> None:
    board = Board(conclusion="Vi begynder i maj").with_note("rolig hånd")
    board = board.with_note("skjult ord", hidden=True)
    store.create(grus().with_board(SKILLS, board)).close()
    assert store.search("rolig hånd") == store.search("i maj") == {"anna2345ab"}
    assert store.search("skjult") == set()


def test_what_a_plan_became_is_found_but_no_rating_and_no_signature(store: SessionStore) -> None:
    rated = Profile(ratings=(Rating(id="k1", competence="Overblik", employee=2),))
    link = Link(session="y", item="m1", kind=SessionKind.MUS, date=TODAY)
    followed = FollowedGoal(
        id="f1",
        goal=make_goal(aim="Skrive journal"),
        link=link,
        verdict=Verdict.CARRIED,
        outcome=Outcome(benefit="Mere ro i vagten"),
    )
    session = make_session().with_(
        follow_up=FollowUp(session="y", kind=SessionKind.MUS, date=TODAY, goals=(followed,)),
        addenda=(Addendum(date=TODAY, goal=make_goal("t1", "Nyt udstyr")),),
        progress=(Progress(id="n1", goal="m1", date=TODAY, text="Fulgte Bo"),),
        preparation=Preparation(imported=TODAY, answers={"maal": "Jeg tænker på nattevagter"}),
        profile=rated,
        acknowledgements=(
            Acknowledgement(name="Cille Opdigtet", role=Role.EMPLOYEE, at=NOW, checksum="0" * 64),
        ),
    )
    store.create(session).close()
    for words in ("skrive journal", "ro i vagten", "udstyr", "fulgte bo", "nattevagter"):
        assert store.search(words) == {ID}
    for words in ("overblik", "videreføres", "n1", "opdigtet"):
        assert store.search(words) == set()


def test_what_one_of_two_said_is_not_found_before_both_are_done(store: SessionStore) -> None:
    begun = said(both(), "Hemmeligt", done=False).with_(id="bcdef22222")
    half = said(both(), "Hemmeligt")
    done = said(said(both(), "Hemmeligt"), "Travlt").with_(id="bcdef33333")
    for session in (begun, half, done):
        store.create(session).close()
    assert store.search("hemmeligt") == {done.id}
    assert store.search("travlt") == {done.id}
