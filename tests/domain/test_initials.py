"""Initials that tell the participants apart."""

from kompetence_tui.domain.people.initials import initials_of


def test_initials_of_first_and_last_name() -> None:
    names = ["Anna Eksempel", "Åse Ø. Prøve", "Bo", "anders von Eksempel"]
    assert list(initials_of(names).values()) == ["AE", "ÅP", "B", "AE2"]


def test_odd_names() -> None:
    assert initials_of(["", "»Anna« Eksempel", "- -"]) == {"»Anna« Eksempel": "E", "- -": "-"}
