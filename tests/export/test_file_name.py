"""File names of exports hold when, what and who, and are safe everywhere (D4)."""

import re
from datetime import date
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.kinds import Role, SessionKind
from kompetence_tui.domain.session.session import Participant
from kompetence_tui.export.file_name import MAX_LENGTH, file_name, sheet_file_name, told_apart
from tests.export.nasty import nasty_session
from tests.factories import make_session
from tests.shipped_forms import FORMS, form

SAFE = re.compile(r"(\d{4}-\d\d-\d\d(-[a-z0-9]+)+|erfaringer-med-vaerktoejet)\.md")


def test_a_plan_and_a_whole_session() -> None:
    session = make_session().with_(date=date(2026, 2, 3))
    assert file_name(session, form("plan")) == "2026-02-03-mus-anna-eksempel-udviklingsplan.md"
    assert file_name(session, form("fuld")) == "2026-02-03-mus-anna-eksempel-samtale.md"
    assert file_name(session, form("plan"), "html").endswith("-udviklingsplan.html")


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Åse Ærø Ødegård", "aase-aeroe-oedegaard"),
        ("A\N{COMBINING RING ABOVE}se", "aase"),
        ("René O'Müller-Łukasz", "rene-o-mueller-lukasz"),
        ("CON", "con"),
        ("../../etc/passwd", "etc-passwd"),
        ('a<b>:"|?*. ', "a-b"),
        ("O\N{MODIFIER LETTER APOSTROPHE}Eksempel", "oeksempel"),
    ],
)
def test_names_become_plain_letters(name: str, part: str) -> None:
    session = make_session(employee=name)
    assert file_name(session, form("plan")) == f"2026-11-21-mus-{part}-udviklingsplan.md"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("山田", "uden-navn"),
        ("Мария", "uden-navn"),
        ("…", "uden-navn"),
        ("李 Eksempel", "eksempel"),
        ("李" * 200 + "Eksempel" * 40, "eksempel" * 8),
    ],
)
def test_a_name_that_loses_letters_is_told_apart_by_the_talks_number(name: str, part: str) -> None:
    session = make_session("7k3m9xq2ab", employee=name)
    called = file_name(session, form("plan"))
    assert called.startswith(f"2026-11-21-mus-{part}")
    assert called.endswith("-udviklingsplan-7k3m9xq2ab.md")
    assert len(called) <= MAX_LENGTH
    assert sheet_file_name(session).endswith("-forberedelse-7k3m9xq2ab.md")
    assert told_apart(called, session.id) == called
    group = session.with_(kind=SessionKind.GRUS, unit=name)
    assert file_name(group, form("plan"), "pdf").endswith("-udviklingsplan-7k3m9xq2ab.pdf")


def test_the_number_is_the_last_of_the_name() -> None:
    assert told_apart("2026-11-21-indsigt-anna-eksempel.md", "7k3m9xq2ab") == (
        "2026-11-21-indsigt-anna-eksempel-7k3m9xq2ab.md"
    )


def test_several_persons_are_shortened_and_a_group_has_its_own_name() -> None:
    session = make_session()
    second = Participant(name="Bo Prøvesen", role=Role.EMPLOYEE)
    several = session.with_(participants=(*session.participants, second))
    assert file_name(several, form("plan")) == "2026-11-21-mus-anna-eksempel-m-fl-udviklingsplan.md"
    group = several.with_(kind=SessionKind.GRUS, unit="Team Eksempelhavn")
    assert file_name(group, form("plan")) == "2026-11-21-grus-team-eksempelhavn-udviklingsplan.md"


def test_a_long_name_is_cut_between_words() -> None:
    session = make_session(employee=" ".join(["Eksempel"] * 40))
    name = file_name(session, form("plan"))
    assert len(name) <= MAX_LENGTH
    assert name.endswith("-eksempel-udviklingsplan.md")


@settings(deadline=None)
@given(st.text(max_size=200))
@example("x" * 200)
@example("- " * 90)
@example("İıſK")
def test_any_name_gives_a_safe_file_name(text: str) -> None:
    for kind in SessionKind:
        session = make_session(employee=text).with_(kind=kind, unit=text[::-1])
        name = file_name(session, form("plan"))
        assert SAFE.fullmatch(name)
        assert len(name.encode()) <= MAX_LENGTH


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 2**32))
def test_any_session_gives_a_safe_file_name(seed: int) -> None:
    session = nasty_session(Random(seed))
    for known in FORMS:
        assert SAFE.fullmatch(file_name(session, known))
