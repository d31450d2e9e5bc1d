"""A part of a session more: a field in the model and an entry in the catalogue are all it takes."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from kompetence_tui.domain.base.model import Line, Model, Text
from kompetence_tui.domain.parts.part import Field, Kind, Part, WayBack
from kompetence_tui.domain.parts.removed import removed_between
from kompetence_tui.domain.parts.renaming import renamed
from kompetence_tui.domain.people.person import Tie, tie_of, without_person
from kompetence_tui.domain.people.said import Called
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.insight import insight
from kompetence_tui.export.insight_found import Held
from kompetence_tui.export.nameless import Nameless
from kompetence_tui.store import search
from kompetence_tui.store.format import document_of, tables_of
from kompetence_tui.store.rescue.session import rescue
from tests.factories import TODAY, make_session
from tests.parts import listed


class Praise(Model):
    """Ros: what somebody said of how another works."""

    id: str
    words: Text = ""
    by: Line = ""


class Praised(Session):
    """A session with a part more."""

    praise: tuple[Praise, ...] = ()


FIELDS = {
    "id": Field(Kind.PLAIN, ""),
    "words": Field(Kind.WORDS),
    "by": Field(Kind.NAME),
}
ENTRY = Part(
    "Praise",
    "Ros",
    count=("{n} ros", "{n} ros"),
    back=WayBack("Rosen »{words}« er tilbage.", "r", lambda praise: str(praise.words)),
    begun=lambda session: bool(getattr(session, "praise", ())),
    is_printed=False,
)

ID = "a1b2c3d4e5"
ONE = Praise(id="r1", words="Altid til at spørge", by="Xenia Prøvesen")
TWO = Praise(id="r2", words="Rolig i vagten", by="Anna Eksempel")


@pytest.fixture(autouse=True)
def _listed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with listed(monkeypatch, "Praise", **FIELDS), listed(monkeypatch, "Session", praise=ENTRY):
        yield


def talk(*praise: Praise, kind: SessionKind = SessionKind.MUS) -> Praised:
    plain = make_session(ID).with_(answers={}, kind=kind)
    known = {name: getattr(plain, name) for name in Session.model_fields}
    return Praised.model_validate(known | {"praise": praise})


def file_of(session: Session) -> bytes:
    return orjson.dumps(tables_of(document_of(session, 1, dt.datetime(2026, 3, 2, tzinfo=dt.UTC))))


def test_it_says_that_the_talk_has_begun() -> None:
    assert talk(ONE).is_started
    assert not talk().is_started


def test_it_is_searched(tmp_path: Path) -> None:
    path = tmp_path / f"{ID}.json"
    path.write_bytes(file_of(talk(ONE)))
    assert search.holds(path, ["til", "spørge", "xenia"])
    assert not search.holds(path, ["r1"])


def test_a_name_in_it_is_changed() -> None:
    found = renamed(talk(ONE), lambda name: name.replace("Xenia", "Yrsa"))
    assert isinstance(found, Praised)
    assert found.praise == (ONE.with_(by="Yrsa Prøvesen"),)


def test_it_is_deleted_and_comes_back_where_it_stood() -> None:
    before, less = talk(ONE, TWO), talk(TWO)
    (removed,) = removed_between(before, less)
    returned = removed.put_back(less)
    assert returned.session == before
    assert returned.words == "Rosen »Altid til at spørge« er tilbage."
    other = talk(TWO.with_(id="r1"))
    again = removed.put_back(other).session
    assert isinstance(again, Praised)
    assert [one.id for one in again.praise] == ["r2", "r1"]


def test_it_is_rescued_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompetence_tui.store.rescue.session.Session", Praised)
    damaged = file_of(talk(ONE, TWO)).replace(b'"id":"r1",', b"")
    saved = rescue(damaged, ID, TODAY, lambda _id: True)
    assert isinstance(saved.session, Praised)
    assert [one.words for one in saved.session.praise] == [ONE.words, TWO.words]
    assert "2 ros" in saved.account.saved


def test_an_insight_has_it_in_one_s_own_talk_and_finds_others_in_it() -> None:
    own = str(insight(Called("Anna Eksempel"), TODAY, Held([talk(ONE)])).document)
    assert "Ros: Altid til at spørge" in own
    other = str(insight(Called("Xenia Prøvesen"), TODAY, Held([talk(ONE)])).document)
    assert "Ros: Xenia Prøvesen" in other


def test_a_member_is_taken_out_of_it() -> None:
    session = talk(ONE, kind=SessionKind.GRUS)
    assert tie_of(session, "Xenia Prøvesen") is Tie.MEMBER
    rest = without_person(session, "Xenia Prøvesen")
    assert isinstance(rest, Praised)
    assert rest.praise[0].by == "slettet deltager"
    assert Nameless(session)("Xenia var der") == "NN var der"
