"""One mechanism for how the program speaks: a workplace's names for leader and employee."""

from typing import Any

import pytest

from kompetence_tui.domain.ways import Ways, role_name
from kompetence_tui.i18n import AS_WRITTEN, Speech, _, speaking, spoken

WAYS = Ways(leader=role_name("teamleder", "da"), employee=role_name("kollega", "da"))
SPEECH = Speech(names=WAYS.names("da"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Leder", "Teamleder"),
        ("Råd til lederen", "Råd til teamlederen"),
        ("Lederen sikrer", "Teamlederen sikrer"),
        ("medarbejderens ønske", "kollegaens ønske"),
        ("din leder, og din medarbejder.", "din teamleder, og din kollega."),
        # Not the verb, a compound, several of them, a place for a value or an option.
        ("Råd til den, der leder", "Råd til den, der leder"),
        ("lederudviklingssamtale", "lederudviklingssamtale"),
        ("Medarbejdere og ledere", "Medarbejdere og ledere"),
        ("skriv {leder} efter --leder", "skriv {leder} efter --leder"),
    ],
)
def test_a_role_has_the_workplaces_name_wherever_it_is_somebody(words: str, said: str) -> None:
    with speaking(SPEECH):
        assert _(words) == said
    assert _(words) == words


def test_it_is_said_so_inside_only() -> None:
    with speaking(SPEECH), speaking(Speech()):
        assert _("Leder") == "Leder"
    assert spoken() == AS_WRITTEN
    with pytest.raises(ZeroDivisionError), speaking(SPEECH):
        raise ZeroDivisionError
    assert spoken() == AS_WRITTEN


@pytest.mark.parametrize(
    ("name", "the"),
    [("teamleder", "teamlederen"), ("kollega", "kollegaen"), ("ansatte", "ansatten"),
     ("nærmeste leder", "nærmeste leder")],
)  # fmt: skip
def test_the_definite_form_that_most_words_have(name: str, the: str) -> None:
    assert role_name(name, "da").the == the
    assert role_name(name, "en").the == name


def test_what_is_imported_meanwhile_keeps_its_words() -> None:
    """A module first asked for by a document in English is Danish for all that come after it."""
    module = """
from kompetence_tui.i18n import _
LEADER = _("Leder")
class Words:
    LEADER = _("Leder")
def said():
    return _(LEADER)
"""
    names: dict[str, Any] = {}
    with speaking(Speech("en")):
        exec(module, names)
        assert (names["LEADER"], names["Words"].LEADER, names["said"]()) == (
            "Leder", "Leder", "Manager",
        )  # fmt: skip
