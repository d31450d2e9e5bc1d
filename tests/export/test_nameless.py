"""Names of people do not get into what is handed on (E18, V7)."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.export.file_name import file_name
from kompetence_tui.export.nameless import Nameless
from tests.export.group_samples import TOOL, group, grus
from tests.export.outline import outline
from tests.shipped_forms import form


def with_names(*names: str) -> Session:
    people = tuple(Participant(name=name, role=Role.EMPLOYEE) for name in names)
    return group(SessionKind.GRUS, TOOL).with_(participants=people)


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Anna Eksempel", "Anna Eksempel og ANNA og annas hus", "NN og NN og NNs hus"),
        ("Anna Eksempel", "Anna\nEksempels tur", "NNs tur"),
        ("Anna Eksempel", "Annalise og Hanna og Savannas", "Annalise og Hanna og Savannas"),
        ("Anna Eksempel", "fru Eksempel gav et eksempel", "fru NN gav et eksempel"),
        ("Anna Eksempel", "_Anna_, *Anna*, (Anna), anna@x.dk", "_NN_, *NN*, (NN), NN@x.dk"),
        ("Åse Ærø-Ødegård", "Åses, åse, Aase og ÅSE ÆRØ-ØDEGÅRD", "NNs, NN, NN og NN"),
        ("Åse Ærø-Ødegård", "Låse, Åsen og Ærø-Ødegårds sag", "Låse, Åsen og NNs sag"),
        ("Aage Prøvesen", "Åge og Aages", "NN og NNs"),
        ("René Prøvesen", "Rene hænder til René", "NN hænder til NN"),
        ("Jens Prøvesen", "Jens' stol og Jens's bord", "NN' stol og NN's bord"),
        ("Anne-Marie Holst Prøvesen", "Anne-Marie, Holst og Annemarie", "NN, NN og Annemarie"),
        ("A. Prøvesen", "A eller B, spurgte Prøvesen", "A eller B, spurgte NN"),
        ("Bo", "Bo i bo-enheden, ikke i bogen", "NN i NN-enheden, ikke i bogen"),
        ("(+*", "(+* og [", "NN og ["),
    ],
)
def test_whole_words_are_taken_out(name: str, text: str, left: str) -> None:
    assert Nameless(with_names(name))(text) == left


def test_without_names_nothing_changes() -> None:
    assert Nameless(with_names())("Anna") == "Anna"


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["", "s", "'s", "s'"]))
def test_a_name_between_other_words_never_stays(before: str, after: str, ending: str) -> None:
    session = with_names("Åse Ærø", "Xenia Prøvesen")
    text = f"{before} XENIA{ending} og Åse Ærø{ending} {after}"
    left = Nameless(session)(Answer(text=text).text)
    assert "xenia" not in left.lower()
    assert "ærø" not in left.lower()


def test_a_unit_goes_by_what_it_is_called_for_short_too() -> None:
    nameless = Nameless(with_names("Anna Eksempel"), "Team Ærøhavn Nord")
    text = "Team Ærøhavn Nord, Aeroehavns kaj, nord for havnen, team og ærøhavn"
    assert nameless(text) == "NN, NNs kaj, nord for havnen, team og ærøhavn"


def test_those_who_wrote_notes_count_as_known() -> None:
    session = grus().with_(participants=())
    assert Nameless(session)("Bo og Åse, men ikke Finn") == "NN og NN, men ikke Finn"


def test_the_answers_about_the_tool_hold_nothing_that_tells_who_or_where() -> None:
    session = grus()
    people = " ".join(session.names())
    answer = Answer(text=f"{people}, {session.unit}: ok. Åses skærm.")
    session = session.with_answer("nem", answer)
    written = form("vaerktoej").render(session)
    assert [kind for kind, _text in outline(written)] == ["h1", "h2", "p", "h2", "li1"]
    for told in (*people.split(), "Eksempelhavn", session.id, "2026", "GRUS"):
        assert told not in written
    assert file_name(session, form("vaerktoej")) == "erfaringer-med-vaerktoejet.md"


def test_the_opspil_names_nobody() -> None:
    session = grus()
    session = session.with_(unit="Åses team")
    written = form("opspil").render(session)
    for name in session.names():
        assert not re.search(rf"\b{name.split()[0]}s?\b", written)
    assert "NNs team" in written
    assert file_name(session, form("opspil")) == "2026-10-08-grus-nns-team-opspil.md"
    nobody = session.with_(unit="")
    assert file_name(nobody, form("opspil")) == "2026-10-08-grus-opspil.md"
    assert "Enhed" not in form("opspil").render(nobody)
