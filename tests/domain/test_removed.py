"""What was deleted comes back where it stood, and nothing that is there gives way to it."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.board.board import Board, Note, NoteGroup
from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.direction.direction import Direction, FocusArea, Need, StrategicGoal
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.parts.removed import Removed, RemovedPiece, removed_between
from kompetence_tui.domain.parts.removed_words import fuller
from kompetence_tui.domain.parts.series import id_of, series_in
from kompetence_tui.domain.plan.action import Action
from kompetence_tui.domain.plan.agreed import Addendum
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.boards import NEEDS, SKILLS, grus
from tests.factories import TODAY, make_session, when

words = st.sampled_from(("Lede mødet", "Følge Bo", "Lytte", "[/x]", "a", "æ"))
some_words = st.one_of(st.just(""), words)
needs = st.lists(st.builds(Need, competence=words, whom=some_words), max_size=3).map(tuple)
answers = st.builds(
    Answer,
    text=words,
    step=st.none() | st.integers(1, 5),
    needs=needs,
    when=st.sampled_from((when("1.12.2026"), Answer().when)),
)
actions = st.lists(st.builds(Action, text=words, responsible=some_words), max_size=4).map(tuple)


def rows(
    kind: type[Model], letter: str, **fields: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    """Up to four parts, each with an id of its own, in any order."""
    ids = st.lists(st.integers(1, 9), max_size=4, unique=True)
    return ids.flatmap(
        lambda found: st.tuples(
            *(st.builds(kind, id=st.just(f"{letter}{n}"), **fields) for n in found)
        )
    )


goals = rows(Goal, "m", aim=words, actions=actions)
areas = rows(FocusArea, "i", title=words, needs=needs)
strategic = rows(StrategicGoal, "s", text=words)
tasks = rows(Task, "o", text=words)
groups = rows(NoteGroup, "g", title=words)
under = st.sampled_from(("", "g1", "g2", "g3"))
notes = rows(Note, "n", text=words, author=some_words, group=under, hidden=st.booleans())


@st.composite
def boards(draw: st.DrawFn) -> Board:
    found = draw(groups)
    known = {group.id for group in found}
    laid = (n if n.group in known else n.with_(group="") for n in draw(notes))
    conclusion = draw(some_words)
    return Board(notes=tuple(laid), groups=found, conclusion=conclusion)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A workshop with whatever can be deleted in any talk."""
    base = grus(kind=SessionKind.WORKSHOP)
    asked = st.sampled_from([question.id for question in base.bank.questions])
    return base.with_(
        plan=Plan(goals=draw(goals), begun=9, support=draw(some_words)),
        direction=Direction(goals=draw(strategic), areas=draw(areas), begun=9),
        course=Course(id="forloeb", tasks=draw(tasks)),
        boards={SKILLS: draw(boards()), NEEDS: draw(boards())},
        answers=draw(st.dictionaries(asked, answers, max_size=3)),
    )


def deletions(session: Session) -> list[Session]:
    """The session without one thing or another, as each screen would leave it."""
    found = []
    for series in series_in(session):
        pieces = series.pieces(session) or ()
        for at, piece in enumerate(pieces):
            if isinstance(piece, NoteGroup):
                board = session.board(series.stop).without(piece.id)
                found.append(session.with_board(series.stop, board))
            elif not (isinstance(piece, Note) and piece.hidden):
                found.append(series.with_pieces(session, (*pieces[:at], *pieces[at + 1 :])))
    found += [session.with_answer(question, Answer()) for question in session.answers]
    return found


def back(session: Session, removed: Removed) -> Session:
    return removed.put_back(session).session


@settings(max_examples=100, deadline=None)
@given(sessions(), st.data())
def test_what_was_deleted_comes_back_as_it_was(session: Session, data: st.DataObject) -> None:
    gone: list[Removed] = []
    now = session
    for _turn in range(data.draw(st.integers(1, 4))):
        less = deletions(now)
        if not less:
            break
        chosen = data.draw(st.sampled_from(less))
        found = removed_between(now, chosen)
        assert found
        gone += found
        now = chosen
    while gone:
        now = back(now, gone.pop())
    assert now == session


@settings(max_examples=100, deadline=None)
@given(sessions(), sessions())
def test_no_two_have_one_id_however_the_talk_went_on(before: Session, after: Session) -> None:
    for removed in reversed(removed_between(before, after)):
        with suppress(RuleBroken):
            after = back(after, removed)
        for series in series_in(after):
            taken = [id_of(piece) for piece in series.pieces(after) or () if id_of(piece)]
            assert len(set(taken)) == len(taken)


@given(sessions())
def test_nothing_is_gone_from_what_is_the_same(session: Session) -> None:
    assert removed_between(session, session.with_()) == ()


TWO = (Goal(id="m1", aim="Lede mødet"), Goal(id="m2", aim="Skrive kort"))


def planned(*goals: Goal) -> Session:
    return make_session(goals=goals)


def only(before: Session, after: Session) -> Removed:
    (removed,) = removed_between(before, after)
    return removed


def test_a_goal_says_which_it_is() -> None:
    returned = only(planned(*TWO), planned(TWO[0])).put_back(planned(TWO[0]))
    assert returned.words == "Mål 2 »Skrive kort« er i planen igen."
    assert returned.item == "m2"


def test_a_goal_whose_place_was_taken_is_refused_in_words() -> None:
    removed = only(planned(*TWO), planned(TWO[0]))
    with pytest.raises(RuleBroken, match="»Skrive kort« kan ikke hentes tilbage"):
        removed.put_back(planned(TWO[0], Goal(id="m2", aim="Et andet")))


def test_an_action_follows_its_goal() -> None:
    lines = (Action(text="Følge Bo"), Action(text="Læse vejledningen"), Action(text="Øve"))
    full = planned(TWO[0].with_(actions=lines))
    first, _second, third = full.plan.goals[0].actions
    less = planned(TWO[0].with_(actions=(first, third.with_(text="Øve mere"))))
    removed = only(full, less)
    assert [a.text for a in back(less, removed).plan.goals[0].actions] == [
        "Følge Bo", "Læse vejledningen", "Øve mere",
    ]  # fmt: skip
    returned = removed.put_back(less)
    assert returned.words == "Handlingen »Læse vejledningen« er i mål 1 igen."
    assert (returned.item, returned.stop) == ("m1", "")
    with pytest.raises(RuleBroken, match="det, det hørte til, er også slettet"):
        removed.put_back(planned())


def test_a_goal_or_an_area_nobody_wrote_in_is_empty() -> None:
    before = make_session().with_(
        plan=Plan(goals=(Goal(id="m1", responsible="Anna Eksempel"), Goal(id="m2", aim="Øve"))),
        direction=Direction(areas=(FocusArea(id="i1"),), goals=(StrategicGoal(id="s1"),)),
    )
    found = removed_between(before, make_session())
    pieces = [removed for removed in found if isinstance(removed, RemovedPiece)]
    assert len(pieces) == len(found)
    assert {removed.piece.id: removed.is_empty for removed in pieces} == {
        "m1": True,
        "m2": False,
        "i1": True,
        "s1": True,
    }


def test_a_note_gets_another_id_when_its_own_was_given_away() -> None:
    board = Board().with_note("rolig hånd").with_note("overblik")
    before = grus().with_board(SKILLS, board)
    less = before.with_board(SKILLS, board.without("n2"))
    after = less.with_board(SKILLS, less.board(SKILLS).with_note("humor"))
    now = back(after, only(before, less)).board(SKILLS)
    assert [(note.id, note.text) for note in now.notes] == [
        ("n1", "rolig hånd"), ("n3", "overblik"), ("n2", "humor"),
    ]  # fmt: skip


def test_a_headline_takes_its_notes_back_but_not_those_that_were_moved() -> None:
    board, group = Board().with_note("en").with_note("to").with_note("tre").with_group("Sammen")
    for note in ("n1", "n2"):
        board = board.put(note, group)
    before = grus().with_board(SKILLS, board)
    less, other = board.without(group).with_group("Hver for sig")
    less = less.put("n2", other)
    removed = only(before, before.with_board(SKILLS, board.without(group)))
    now = back(before.with_board(SKILLS, less), removed).board(SKILLS)
    titles = {g.id: g.title for g in now.groups}
    assert {n.text: titles.get(n.group, "") for n in now.notes} == {
        "en": "Sammen", "to": "Hver for sig", "tre": "",
    }  # fmt: skip


def test_a_note_that_was_moved_is_not_gone() -> None:
    board = Board().with_note("rolig hånd", author="Anna Eksempel")
    before = grus().with_board(SKILLS, board)
    moved = before.with_board(NEEDS, Board().taking(board.notes[0]))
    assert removed_between(before, moved.with_board(SKILLS, Board())) == ()


def test_the_hidden_notes_of_a_round_never_come_back() -> None:
    before = grus().with_board(SKILLS, Board().with_note("Ursula sagde det", hidden=True))
    assert removed_between(before, grus()) == ()


def test_an_area_that_was_taken_over_again_is_not_put_beside_itself() -> None:
    origin = Link(
        session="strat23456", item="i1", kind=SessionKind.STRATEGY, date=TODAY, words="Borgeren"
    )
    area = FocusArea(id="i1", title="Borgeren i centrum", origin=origin)
    before = make_session().with_(direction=Direction(areas=(area,)))
    again = make_session().with_(direction=Direction(areas=(area.with_(id="i2"),), begun=2))
    with pytest.raises(RuleBroken, match="det er her allerede"):
        only(before, make_session()).put_back(again)


def test_nothing_comes_back_under_an_id_of_the_row_beside() -> None:
    """Both are called by their ids alone; only a file changed by hand has such."""
    before = make_session().with_(direction=Direction(areas=(FocusArea(id="i1", title="Ro"),)))
    after = make_session().with_(direction=Direction(goals=(StrategicGoal(id="i1", text="Nyt"),)))
    with pytest.raises(RuleBroken, match="noget andet har fået dets plads"):
        only(before, after).put_back(after)


def test_an_answer_comes_back_beside_what_was_left_of_it() -> None:
    before = make_session().with_answer("trivsel", Answer(text="Godt", step=4))
    after = before.with_answer("trivsel", Answer(step=4))
    removed = only(before, after)
    assert back(after, removed) == before
    assert removed.put_back(after).stop == "trivsel"
    assert "»Hvordan har du det på arbejdet lige nu?«" in removed.put_back(after).words


def test_an_answer_never_takes_the_place_of_a_new_one() -> None:
    before = make_session().with_answer("maal", Answer(text="Lede mødet"))
    removed = only(before, make_session())
    with pytest.raises(RuleBroken, match="Der står et nyt svar på »Hvad vil du gerne blive"):
        removed.put_back(make_session().with_answer("maal", Answer(text="Skrive kort")))


@pytest.mark.parametrize("theme", ["", SKILLS])
def test_a_text_comes_back_unless_another_stands_there(theme: str) -> None:
    plan, board = Plan(support="Sig til"), Board(conclusion="Vi begynder i maj")
    before = grus().with_board(theme, board) if theme else grus().with_(plan=plan)
    removed = only(before, grus())
    assert back(grus(), removed) == before
    with pytest.raises(RuleBroken, match="Der står en ny tekst"):
        removed.put_back(before)


def test_what_is_emptied_letter_by_letter_was_fullest_before() -> None:
    settled = known = make_session()
    for text in ("Lede", "Lede mødet", "Lede m", "L"):
        now = settled.with_answer("maal", Answer(text=text))
        known = fuller(settled, known, now)
    assert known.answer("maal").text == "Lede mødet"
    assert fuller(settled, known, settled) == known
    step = settled.with_answer("trivsel", Answer(step=2))
    assert fuller(settled, fuller(settled, known, step), settled).answer("trivsel").step == 2


def test_competences_that_stood_there_are_compared_as_they_stood() -> None:
    def asked(*competences: str) -> Session:
        needs = tuple(Need(competence=words) for words in competences)
        return make_session().with_answer("maal", Answer(needs=needs))

    before = asked("Lytte", "Skrive kort")
    known = fuller(before, before, asked("Lytte", "S"))
    assert known == before
    removed = only(known, asked("Lytte"))
    assert back(asked("Lytte"), removed) == before
    fresh = fuller(make_session(), make_session(), asked("Ly"))
    fresh = fuller(make_session(), fresh, asked("Lytte"))
    assert fuller(make_session(), fresh, asked("L")) == asked("Lytte")


def test_lines_that_are_being_rewritten_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked at every key, and comparing lines of 2,000 letters takes a quarter second."""
    monkeypatch.setattr("kompetence_tui.domain.parts.removed._likeness", None)
    before = make_session().with_answer("maal", Answer(needs=(Need(competence="a" * 1999),)))
    for left in (1, 2000):
        needs = (Need(competence="a" * left),)
        after = make_session().with_answer("maal", Answer(needs=needs))
        assert removed_between(before, after) == ()


def test_what_came_after_the_plan_comes_back_too() -> None:
    addendum = Addendum(date=TODAY, goal=Goal(id="t1", aim="Bruge det nye udstyr"))
    notes = (
        Progress(id="n1", goal="m1", date=TODAY, text="Fulgte Bo"),
        Progress(id="n2", goal="m1", date=TODAY, done=True),
    )
    ratings = (Rating(id="k1", competence="Lære fra sig", leader=4), Rating(id="k2"))
    less = planned(*TWO)
    full = less.with_(addenda=(addendum,), progress=notes, profile=Profile(ratings=ratings))
    found = removed_between(full, less)
    assert [removed.is_empty for removed in found] == [False, False, True, False, True]
    now = less
    for removed in reversed(found):
        now = back(now, removed)
    assert now == full
    assert found[0].put_back(less).words == "Tillægget »Bruge det nye udstyr« er tilbage."
