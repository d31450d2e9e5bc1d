"""What can be saved of a damaged file: all that people wrote before the damage, at least."""

import datetime as dt

import orjson
import pytest

from kompetence_tui.domain.base.text import FIELD_LIMIT
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.both import Turn, turn_at
from kompetence_tui.domain.session.kinds import AnswerKind, Role, SessionKind, ThemeForm
from kompetence_tui.domain.session.session import Session
from kompetence_tui.store import format as form
from kompetence_tui.store.errors import NewerFormat
from kompetence_tui.store.rescue.salvage import NothingToSave
from kompetence_tui.store.rescue.session import Rescued, rescue
from tests.domain.test_both import both, question_of, said
from tests.factories import make_goal, make_session
from tests.store.damage import (
    FROZEN,
    file_of,
    session_in,
)

ID = "anna2345ab"
WHOLE_SESSION = file_of(make_session(ID, goals=(make_goal(),)))
DAY = dt.date(2026, 3, 1)
SESSION = make_session(ID, goals=(make_goal(),)).with_answer(
    "maal", Answer(text="Lære at sige nej")
)


def saved(data: bytes, stem: str = ID, *, free: bool = True) -> Rescued:
    return rescue(data, stem, DAY, lambda _id: free)


RICH = FROZEN.read_bytes()


# What a hand or a foreign editor does to a file.


def edited(old: str, new: str, session: Session = SESSION) -> bytes:
    text = file_of(session).decode()
    assert old in text
    return text.replace(old, new, 1).encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Lære at sige nej"', '"Lære at "sige" nej"'),
        ('"Lære at sige nej",', '"Lære at sige nej"'),
        ('"Lære at sige nej",', '"Lære at sige nej,'),
        ('"Lære at sige nej"', '"Lære at sige\nnej"'),
        ('"Lære at sige nej"', '"Lære at sige\\ nej"'),
        ('"Lære at sige nej"', '"Lære at sige\tnej"'),
        ('"place": "siden-sidst",', '"place": "siden-sidst",,'),
        ('"place": "siden-sidst",', '"place": siden-sidst,'),
        ('"answers": {', '"answers": ('),
        ('"answers": {', 'answers": {'),
        ('"bank": {', '"bank": '),
        ('"plan": {', '"plann": {'),
        ('"themes": [', '"themes": '),
    ],
)
def test_slips_of_the_hand_cost_no_answer_and_no_goal(old: str, new: str) -> None:
    session = saved(edited(old, new)).session
    assert session.answers.keys() == SESSION.answers.keys()
    said = session.answer("maal").text.replace('"', "").replace("\\", "")
    assert " ".join(said.split()).rstrip(",") == "Lære at sige nej"
    assert session.plan == SESSION.plan


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_file_saved_in_another_encoding_is_whole(encoding: str) -> None:
    data = file_of(SESSION).decode().encode(encoding, errors="replace")
    found = saved(data)
    assert found.session == SESSION
    assert found.account.lost == ()


def test_unknown_parts_and_long_texts_are_said() -> None:
    session = make_session(ID).with_answer("maal", Answer(text="A" * FIELD_LIMIT))
    data = file_of(session, hobby="skak").replace(b'"AAA', b'"ABCDEF')
    found = saved(data)
    assert len(found.session.answer("maal").text) == FIELD_LIMIT
    assert found.account.saved == ("2 deltagere", "2 svar")
    assert found.account.lost == (
        "1 oplysning, som programmet ikke kender", "enden af 1 tekst, der var for lang",
    )  # fmt: skip


def test_what_is_missing_is_counted_and_never_quoted() -> None:
    answers = session_in(file_of(SESSION))["answers"] | {"trivsel": {"text": 7}, "laering": None}
    account = saved(file_of(SESSION, answers=answers)).account
    assert account.saved == ("2 deltagere", "3 af 4 svar", "1 mål i planen", "1 handling i planen")
    assert account.lost[0] == "1 svar"
    assert "Lære" not in repr(account)


def test_a_cut_and_a_hole_are_told_apart() -> None:
    goal = WHOLE_SESSION.index(b'"evaluation"')
    for cut in (goal, WHOLE_SESSION.index(b"}", goal) + 1):
        line = WHOLE_SESSION[:cut].rstrip().count(b"\n") + 1
        lost = saved(WHOLE_SESSION[:cut]).account.lost
        assert lost == (f"alt efter linje {line}, hvor den er skåret over",)
    hole = WHOLE_SESSION[: goal - 200] + bytes(200) + WHOLE_SESSION[goal:]
    assert "skåret over" not in repr(saved(hole).account)


# The bank and other things that a session cannot be without.


def test_without_its_bank_every_answer_keeps_a_question_of_its_kind() -> None:
    whole = form.load(orjson.loads(RICH)["session"]["1"], "rich")[0]
    found = saved(file_of(whole, bank=None), whole.id)
    assert found.session.answers == whole.answers
    assert found.session.boards == whole.boards
    kinds = {question.id: question.answer for question in found.session.bank.questions}
    assert kinds["skala"] is AnswerKind.SCALE
    assert kinds["valg"] is AnswerKind.CHOICES
    assert kinds["dato"] is AnswerKind.DATE
    assert kinds["behov"] is AnswerKind.COMPETENCES
    theme = found.session.bank.theme("pladen")
    assert theme
    assert theme.form is ThemeForm.BOARD


def test_what_is_left_of_the_bank_is_used() -> None:
    bank = session_in(file_of(SESSION))["bank"]
    del bank["title"], bank["themes"][0]["title"], bank["themes"][1]["questions"][1]["text"]
    bank["themes"][0]["questions"][1] = 5
    found = saved(file_of(SESSION, bank=bank)).session
    texts = {question.id: question.text for question in found.bank.questions}
    assert texts["siden-sidst"] == "Hvad er du mest tilfreds med fra det sidste år?"
    assert "tabt" in texts["maal"]
    assert found.answers == SESSION.answers


def test_what_nobody_knows_is_put_in_and_said() -> None:
    data = file_of(SESSION, kind=None, date="i går", participants=None)
    found = saved(data)
    assert (found.session.kind, found.session.date) == (SessionKind.MUS, DAY)
    assert found.session.names(Role.EMPLOYEE) == ("Ukendt deltager",)
    lost = "; ".join(found.account.lost)
    for words in ("den kaldes MUS", "sat til 1.3.2026", "hvem der deltog"):
        assert words in lost


def test_what_is_put_in_shows_no_more_than_before() -> None:
    bank = session_in(file_of(SESSION))["bank"] | {"kinds": ["GRUS", "LUS", "MUS"]}
    assert saved(file_of(SESSION, kind="?", bank=bank)).session.kind.is_individual
    boards = session_in(RICH)["boards"]
    boards["pladen"]["notes"] += [{"id": "n8", "text": "a"}, {"id": "n9", "text": "b", "hidden": 5}]
    board = saved(file_of(SESSION, boards=boards)).session.board("pladen")
    assert [note.hidden for note in board.notes] == [False, True, True, True]


@pytest.mark.parametrize("lost", [None, "hele banken"])
def test_what_one_of_two_said_is_still_hidden(lost: str | None) -> None:
    half = said(both(), "Hemmeligt")
    bank = session_in(file_of(half))["bank"]
    bank["themes"][0]["questions"][0]["answered_by"] = "??"
    found = saved(file_of(half, bank=None if lost else bank), half.id).session
    assert found.answers == half.answers
    assert turn_at(found, question_of(found)) is Turn.LEADER


def test_parts_without_an_id_get_one() -> None:
    plan = session_in(file_of(SESSION))["plan"]
    del plan["goals"][0]["id"]
    goals = saved(file_of(SESSION, plan=plan)).session.plan.goals
    assert [goal.aim for goal in goals] == [SESSION.plan.goals[0].aim]
    assert goals[0].id


# Names.


def test_a_renamed_file_keeps_its_number_if_that_is_free() -> None:
    found = saved(file_of(SESSION), "Anna - kopi")
    assert found.session == SESSION
    assert found.account.lost == ()


def test_a_copy_gets_a_number_of_its_own_and_always_the_same() -> None:
    first, second = (saved(file_of(SESSION), "Anna - kopi", free=False) for _time in range(2))
    assert first.session.id not in (ID, "")
    assert first.session == second.session == SESSION.with_(id=first.session.id)


@pytest.mark.parametrize("written", [None, 5, "", "anna2345aB", "anna23"])
def test_a_damaged_number_is_that_of_the_file(written: object) -> None:
    assert saved(file_of(SESSION, id=written)).session.id == ID


# Nothing to save.


@pytest.mark.parametrize(
    "data",
    [
        b"", b"  \n", bytes(5000), b"{", b"null", b"[]", b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"[" * 5000, b'{"a":' * 5000, b'{"id": 1, "date": "2026-01-01", "kind": "x"}',
        "Kære Eva".encode(),
        b'{"private": {"1": {"format": "kompetence-tui/1", "private": {"notes": {}}}}}',
        file_of(SESSION)[:180],
    ],
)  # fmt: skip
def test_foreign_and_empty_files_are_left(data: bytes) -> None:
    with pytest.raises(NothingToSave):
        saved(data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f'"schema": {form.SCHEMA}', f'"schema": {form.SCHEMA + 1}'),
        ("tui/1", "tui/2"),
    ],
)
def test_a_newer_file_is_not_touched_even_when_damaged(old: str, new: str) -> None:
    data = edited(old, new)
    for damaged in (data, data[:-100]):
        with pytest.raises(NewerFormat):
            saved(damaged)
