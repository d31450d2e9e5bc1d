"""A list of employees and dates is read whole, or every mistake in it is told."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.talks import PlannedTalk, read_talks
from tests.factories import TODAY

MARCH = dt.date(2027, 3, 15)
ANNA = ("Anna Eksempel", MARCH, "", "")


def read(text: str | bytes) -> list[tuple[str, dt.date, str, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    talks = read_talks(data, "l.csv", TODAY).talks
    return [(talk.employee, talk.date, talk.unit, talk.leader) for talk in talks]


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(FileHasProblems) as refused:
        read(text)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Eksempel,15.3.2027",
        "Anna Eksempel;15.3.2027\n",
        "Anna Eksempel\t15/3-2027\r\n\r\n",
        "\ufeffmedarbejder;dato\nAnna Eksempel;2027-03-15\n",
        "sep=;\nDato;Navn\n15. marts 2027;  Anna   Eksempel  \n;;\n",
        'employee, date\n"Anna Eksempel", "mandag 15. marts 2027"\n',
        "name,date,unit,leader\nAnna Eksempel,15-03-2027,,\n",
        "\n \nAnna Eksempel;15.3.;;;;\n",
        "Anna Eksempel,15.3.2027\r",
    ],
)
def test_lists_as_people_and_spreadsheets_write_them(text: str) -> None:
    assert read(text) == [ANNA]


def test_unit_and_leader_are_optional_and_in_any_order() -> None:
    text = "Leder;Dato;Enhed;Medarbejder\nEva Eksempel;15.3.2027;Team Eksempelhavn;Anna Eksempel\n"
    assert read(text) == [(*ANNA[:2], "Team Eksempelhavn", "Eva Eksempel")]
    assert read("Anna Eksempel,15.3.2027,Huset,Eva Eksempel") == [
        (*ANNA[:2], "Huset", "Eva Eksempel")
    ]
    assert read('"Eksempel, Anna",15.3.2027\nBo,16.3.2027') == [
        ANNA,
        ("Bo", dt.date(2027, 3, 16), "", ""),
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Anna;Bo\n", 1, "»Bo« kan ikke læses som en dato → skriv samtalens dag"),
        ("Anna;15.3.2027\nBo;uge 12 2027", 2, "»uge 12 2027« er ikke en bestemt dag"),
        ("Anna;31.2.2027", 1, "31.2.2027 findes ikke"),
        ("Anna;20.11.2026", 1, "20.11.2026 er allerede gået"),
        ("Anna;", 1, "der mangler en dato"),
        (";15.3.2027", 1, "der mangler et navn"),
        ('Anna;15.3.2027\n"Bo;16.3.2027\nEva;17.3.2027', 2, "anførselstegnene passer ikke"),
        ("Eksempel, Anna, 15.3.2027, a, b", 1, "5 felter på linjen, men kun 4 kolonner"),
        ("navn;dato\nAnna;15.3.2027;Huset", 2, "3 felter på linjen, men kun 2 kolonner"),
        ("navn;navn;dato\n", 1, "flere kolonner med medarbejder"),
        ("navn;enhed\n", 1, "ingen kolonne med dato"),
        ("navn;dato\n\n", 1, "der står ingen samtaler"),
        ("Anna;15.3.2027\n\nANNA;15. marts 2027", 3, "samme medarbejder og dato står i linje 1"),
        (f"{'x' * 2001};15.3.2027", 1, "for langt"),
        ("An\x00na;15.3.2027", 1, "tegn, der ikke kan læses"),
        ("Anna Eksempel, leder;15.3.2027", 1, "har komma i → skriv fornavn og så efternavn"),
        ("Eksempel, Anna, Bo;15.3.2027", 1, "har komma i"),
        ("Anna;15.3.2027;;Prøvesen, leder", 1, "har komma i"),
        (";;;\n", 1, "der står ingen samtaler"),
        ("", 1, "filen er tom"),
        ("\ufeffnavn;dato\nB".encode() + b"\xf8je;15.3.2027", 2, "(byte F8) er ikke UTF-8"),
        ("navn;dato".encode("utf-16")[:-1], 1, "UTF-16, men er gået i stykker"),
        ("navn;dato\nBÃ¸je;15.3.2027", 2, "forkert tegnsæt: der skulle nok stå »Bøje;15.3.2027«"),
        (b"navn;dato\n\xc3\x85se;15.3.2027\n\xc5se;16.3.2027", 2, "skulle nok stå »Åse;15.3."),
        ("navn;dato;type\nAnna;15.3.2027;GRUS", 2, "ingen samtaletype for én medarbejder"),
        ("Anna;15.3.2027\n" * 5_001, 5_001, "mere end 5000 linjer"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_by_line(text: str | bytes, line: int, words: str) -> None:
    first = problems(text)[0]
    assert first.startswith(f"l.csv:{line}:"), first
    assert words in first
    assert " → " in first


def test_a_last_name_first_is_turned_round_and_said() -> None:
    (talk,) = read_talks(
        "Eksempel, Anna;15.3.2027;A, B;Prøvesen, Bo".encode(), "l.csv", TODAY
    ).talks
    assert (talk.employee, talk.unit, talk.leader) == ("Anna Eksempel", "A, B", "Bo Prøvesen")
    assert talk.turned == (("Eksempel, Anna", "Anna Eksempel"), ("Prøvesen, Bo", "Bo Prøvesen"))
    same = problems("Anna Eksempel;15.3.2027\nEksempel, Anna;15.3.2027")
    assert "samme medarbejder og dato står i linje 1" in same[0]


def test_every_mistake_is_told_at_once() -> None:
    told = problems("Anna;i går\n;15.3.2027\nBo;15.3.2027\nbo;15.3.2027\nEva;x")
    assert [problem.split(":")[1] for problem in told] == ["1", "2", "4", "5"]


def test_two_of_one_name_are_told_apart_by_unit() -> None:
    assert len(read("Anna,15.3.2027,Huset\nAnna,15.3.2027,Havnen\nAnna,16.3.2027,Huset")) == 3
    assert len(problems("Anna,15.3.2027,Huset\nAnna,15.3.2027")) == 1
    talk = PlannedTalk(1, "Anna", MARCH, "Huset")
    assert talk.is_with("ANNA", MARCH, "")
    assert not talk.is_with("Anna", MARCH, "Havnen")


def _is_misread(name: str) -> bool:
    """UTF-8 in Windows-1252, which is refused."""
    try:
        return name.encode("cp1252").decode() != name
    except UnicodeError:
        return False


_NAMES = st.text(min_size=1, max_size=20).map(one_line).filter(
    lambda name: name and not set(name) & set('\ufffd",') and not _is_misread(name)
)  # fmt: skip
_DAYS = st.dates(TODAY, dt.date(2199, 1, 1))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(_NAMES, _DAYS), min_size=1, max_size=6, unique_by=lambda t: t[0].casefold()),
    st.sampled_from(";,\t"),
)
def test_any_names_and_days_come_back(talks: list[tuple[str, dt.date]], sign: str) -> None:
    lines = [f'"Medarbejder"{sign}"Dato"']
    lines += [f'"{name}"{sign}"{danish_day(day)}"' for name, day in talks]
    assert [found[:2] for found in read("\r\n".join(lines))] == talks
