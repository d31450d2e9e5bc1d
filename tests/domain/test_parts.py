"""The catalogue has every field of a session, and says of each what its type says."""

import datetime as dt
from enum import Enum
from typing import Any, get_args

import pytest

from kompetence_tui.domain.base import text
from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.course.course import Course, Task
from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.direction.direction import Need
from kompetence_tui.domain.direction.link import Link
from kompetence_tui.domain.follow_up.follow_up import FollowedGoal, FollowUp, Verdict
from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.parts.part import Kind, Part
from kompetence_tui.domain.parts.parts import name_of, parts
from kompetence_tui.domain.parts.removed import removed_between
from kompetence_tui.domain.parts.renaming import renamed
from kompetence_tui.domain.parts.series import Series, id_of, series_in
from kompetence_tui.domain.parts.table import MODELS
from kompetence_tui.domain.people.person import Tie, tie_of, without_person
from kompetence_tui.domain.plan.action import Action, ChosenMethod, PromptAnswer
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.plan.plan import Goal, Plan
from kompetence_tui.domain.profile.profile import Profile, Rating
from kompetence_tui.domain.session.answer import Answer, TableRow
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.boards import SKILLS, grus
from tests.factories import TODAY, make_session
from tests.parts import filled, filled_session, listed, models_in, types_in, word

PLAIN_TEXT = {"Progress.point": "one of the program's words for a point, or a day"}
"""Fields of a type for people's text that hold none, and why."""

FIELDS = [(model, name) for model in models_in(Session) for name in model.model_fields]
ENTRIES = [(model, name) for model, fields in MODELS.items() for name in fields]


def is_text(model: type[Model], name: str) -> bool:
    """The field is of a type that people's text is cleaned by."""
    field = model.model_fields[name]
    marks = [*field.metadata, *_marks(field.annotation)]
    return any(getattr(mark, "func", None) in (text.clean, text.one_line) for mark in marks)


def _marks(annotation: Any) -> list[Any]:
    own = list(getattr(annotation, "__metadata__", ()))
    return own + [mark for inner in get_args(annotation) for mark in _marks(inner)]


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_every_field_of_every_model_is_in_the_catalogue_as_what_it_is(
    model: type[Model], name: str
) -> None:
    field = MODELS[model.__name__][name]
    kinds = set(types_in(model.model_fields[name].annotation))
    if within := {kind.__name__ for kind in kinds if issubclass(kind, Model)}:
        assert {field.holds} == within
    elif is_text(model, name) and f"{model.__name__}.{name}" not in PLAIN_TEXT:
        assert field.holds not in (Kind.PLAIN, Kind.PICKED, Kind.DOTS)
    else:
        known = {Kind.PLAIN} | ({Kind.PICKED} if issubclass(min(kinds, key=str), Enum) else set())
        assert field.holds in known | ({Kind.DOTS} if name == "dots" else set())
        assert all(issubclass(kind, (str, int, dt.date, dt.time, PartialDate)) for kind in kinds)


def test_the_catalogue_has_nothing_that_no_model_has() -> None:
    assert set(ENTRIES) == {(model.__name__, name) for model, name in FIELDS}


NAMES = [e for e in ENTRIES if MODELS[e[0]][e[1]].holds in (Kind.NAME, Kind.SIGNED, Kind.NAMES)]
DOTS = [e for e in ENTRIES if MODELS[e[0]][e[1]].holds is Kind.DOTS]
ASKED = [("PromptAnswer", "text")]


@pytest.mark.parametrize(("model", "name"), [*NAMES, *DOTS, *ASKED])
def test_a_name_is_changed_where_the_catalogue_has_one(
    model: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, old = filled_session(), word(model, name)
    is_participant = model == "Participant"  # they are left as they are
    assert (old in renamed(session, str.upper).model_dump_json()) is is_participant
    with listed(monkeypatch, model, **{name: None}):
        assert old in renamed(session, str.upper).model_dump_json()


NEW = make_session().with_(answers={})


def test_words_are_no_names() -> None:
    session = renamed(filled_session(), lambda _name: "ny")
    changed = [*NAMES, *DOTS, *ASKED]
    for model, name in ENTRIES:
        is_words = MODELS[model][name].holds in (Kind.WORDS, Kind.FORM)
        if is_words and (model, name) not in changed:
            assert word(model, name) in session.model_dump_json()


def test_only_a_question_for_a_name_is_answered_by_one() -> None:
    for kind in PromptKind:
        asked = ChosenMethod(
            id="x", name="x", answers=(PromptAnswer(kind=kind, question="Hvem?", text="Bo"),)
        )
        goal = Goal(id="m1", actions=(Action(text="Øve", methods=(asked,)),))
        (action,) = renamed(NEW.with_(plan=Plan(goals=(goal,))), str.upper).plan.goals[0].actions
        is_name = kind is PromptKind.PERSON
        assert action.methods[0].answers[0].text == ("BO" if is_name else "Bo")


def test_dots_of_two_who_get_one_name_are_counted_together() -> None:
    board = Board().with_note("rolig hånd")
    board = board.with_(notes=(board.notes[0].with_(dots={"Bo": 1, "Anna": 2}),))
    changed = renamed(grus().with_board(SKILLS, board), lambda _name: "slettet")
    assert changed.board(SKILLS).notes[0].dots == {"slettet": 3}


GOAL = Goal(id="m1", aim="Lede mødet")
LINK = Link(session="y", item="m1", kind=SessionKind.MUS, date=TODAY)
JUDGED = FollowedGoal(id="f1", goal=GOAL, link=LINK, verdict=Verdict.REACHED)
BEGUN = {
    "answers": NEW.with_answer("maal", Answer(text="Lede mødet")),
    "boards": grus().with_board(SKILLS, Board(conclusion="I maj")),
    "course": NEW.with_(course=Course(id="f", tasks=(Task(id="o1", text="Øve"),))),
    "plan": NEW.with_(plan=Plan(support="Sig til")),
    "follow_up": NEW.with_(
        follow_up=FollowUp(session="y", kind=SessionKind.MUS, date=TODAY, goals=(JUDGED,))
    ),
    "progress": NEW.with_(progress=(Progress(id="n1", goal="m1", date=TODAY, text="Fulgte Bo"),)),
    "profile": NEW.with_(
        profile=Profile(ratings=(Rating(id="k1", competence="Overblik", leader=2),))
    ),
}
"""By the part that says so, a talk that has begun."""


@pytest.mark.parametrize("name", BEGUN)
def test_a_talk_has_begun_by_what_the_catalogue_says(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert BEGUN[name].is_started
    with listed(monkeypatch, "Session", **{name: None}):
        assert not BEGUN[name].is_started


@pytest.mark.parametrize("name", sorted(parts().keys() - BEGUN.keys()))
def test_no_other_part_says_that_a_talk_has_begun(name: str) -> None:
    whole = filled(Session)
    assert not NEW.with_(**{name: getattr(whole, name)}).is_started


ROWS = [
    (model, name)
    for model, name in ENTRIES
    if isinstance(part := MODELS[model][name], Part) and part.back
]


def with_rows() -> Session:
    """A session with something in every field, and two competences and rows at its answer."""
    session = filled_session()
    ((question, answer),) = session.answers.items()
    needs = (*answer.needs, Need(competence="Lytte"))
    ((theme, board),) = session.boards.items()
    board = board.put(board.notes[0].id, board.groups[0].id)
    rows = (*answer.rows, TableRow(cells=("Lytte",)))
    answer = answer.with_(needs=needs, rows=rows)
    return session.with_answer(question, answer).with_board(theme, board)


def at(value: Any, path: tuple[str, ...]) -> Any:
    """What the path leads to."""
    for step in path:
        if isinstance(value, tuple):
            value = next(one for one in value if id_of(one) == step)
        else:
            value = value[step] if isinstance(value, dict) else getattr(value, step)
    return value


def series_of(session: Session, model: str, name: str) -> Series:
    """The first row of the name in a model of the name."""
    for series in series_in(session):
        holder = at(session, series.path[:-1])
        assert isinstance(holder, Model)
        if name_of(type(holder)) == model and series.path[-1] == name:
            return series
    raise LookupError(model, name)


@pytest.mark.parametrize(("model", "name"), ROWS)
def test_what_is_deleted_from_a_row_comes_back_by_the_catalogue(
    model: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = with_rows()
    series = series_of(session, model, name)
    less = series.with_pieces(session, (series.pieces(session) or ())[:-1])
    (removed,) = removed_between(session, less)
    assert removed.put_back(less).session == session
    with listed(monkeypatch, model, **{name: None}):
        assert removed_between(session, less) == ()


@pytest.mark.parametrize(("model", "name"), [e for e in [*NAMES, *DOTS] if e[0] != "Participant"])
def test_a_member_of_a_group_is_taken_out_by_the_catalogue(
    model: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, who = filled_session().with_(kind=SessionKind.GRUS), word(model, name)
    assert tie_of(session, who) is Tie.MEMBER
    assert who not in without_person(session, who).model_dump_json()
    with listed(monkeypatch, model, **{name: None}):
        assert tie_of(session, who) is Tie.MENTIONED
