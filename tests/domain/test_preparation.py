"""What the employee prepared, and whose it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.session.preparation import Preparation, prepared_by
from tests.factories import TODAY


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Anna Eksempel", "Annas forberedelse"),
        ("Jens Prøvesen", "Jens’ forberedelse"),
        ("Max", "Max’ forberedelse"),
        ("", "Medarbejderens forberedelse"),
    ],
)
def test_whose_it_is_stands_in_the_genitive(name: str, words: str) -> None:
    assert prepared_by(name) == words


@given(st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_name_has_words(name: str) -> None:
    assert prepared_by(name).endswith("forberedelse")


def test_a_question_nobody_prepared_has_no_words() -> None:
    prepared = Preparation(imported=TODAY, answers={"a": "\n Godt \n", "b": "  \n"})
    assert [prepared.words_for(key) for key in "abc"] == ["Godt", "", ""]
