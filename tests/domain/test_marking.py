"""Known names in a text: all that the program's own search for names finds is marked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.text import clean
from kompetence_tui.domain.people.marking import KnownNames
from kompetence_tui.domain.people.names import first_name_in, names_in

NAMES = (
    "Anna Eksempel",
    "Åse O'Prøve-Ærø",
    "Bo Prøvesen",
    "Prøvesen, Kaj",
    "René Fiktiv",
    "opdigtet, liv",
)


def marked(text: str, *names: str) -> list[str]:
    text = clean(text)
    return [text[one.start : one.end] for one in KnownNames(names).places_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vi spurgte Anna Eksempels team", ["Anna Eksempels"]),
        ("anna eksempel og ANNAS ordning", ["anna eksempel", "ANNAS"]),
        ("Eksempel, Anna kom med ideen", ["Eksempel, Anna"]),
        ("Det var Aase O’Proeve-Aeroe", ["Aase O’Proeve-Aeroe"]),
        ("Kaj sagde det, og Prøvesen skrev", ["Kaj", "Prøvesen"]),
        ("Rene linjer; Renes forslag", ["Rene", "Renes"]),
        ("Vi vil bo tættere på Bo's kontor", ["Bo's"]),
        ("Eksempelvis bør annaler bogføres", []),
    ],
)
def test_every_way_a_name_is_written_is_found(text: str, found: list[str]) -> None:
    assert marked(text, *NAMES) == found


def test_it_is_told_whose_name_it_can_be() -> None:
    (one,) = KnownNames(NAMES).places_in("Spørg Åse")
    assert one.name == NAMES[1]
    assert KnownNames(NAMES).names_in("Bo og Bo") == ("Bo",)
    assert KnownNames(()).places_in("Bo") == ()


NEAR = [
    *("Anna", "anna", "Aase", "Åse", "O'", "O’Prøve", "Ærø", "Aeroe", "Bo", "Kaj", "Prøvesen"),
    *("Eksempel", "René", "liv", "opdigtet", "Rene", "e\u0301", "\u030a", "s", "'s", "-", "x"),
]
pieces = st.lists(
    st.one_of(st.sampled_from([*NEAR, " ", ", ", "\n"]), st.text(max_size=2)), max_size=8
).map("".join)


@settings(max_examples=50)
@given(pieces)
def test_nothing_that_the_search_for_names_finds_goes_unmarked(text: str) -> None:
    """The quick look at the letters first must not pass over a name."""
    for name in NAMES:
        if names_in(text, name) or first_name_in(text, name):
            assert marked(text, name), name
