"""Banks: their questions and minutes."""

import pytest
from pydantic import ValidationError

from tests.factories import make_bank


def test_questions_in_order_and_by_id() -> None:
    bank = make_bank()
    assert [q.id for q in bank.questions] == ["siden-sidst", "trivsel", "laering", "maal"]
    assert bank.question("findes-ikke") is None
    assert bank.minutes == 30


def test_minutes_without_any_said() -> None:
    bank = make_bank()
    assert bank.with_(themes=tuple(t.with_(minutes=None) for t in bank.themes)).minutes == 0


@pytest.mark.parametrize("wrong", ["Æblegrød", "../x", "", "a b", "-a"])
def test_an_id_can_stand_in_a_file_name(wrong: str) -> None:
    with pytest.raises(ValidationError):
        make_bank().with_(id=wrong)
