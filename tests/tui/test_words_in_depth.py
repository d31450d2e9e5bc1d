"""The words for an action in depth: what each of the two said stands by that one's name."""

import pytest

from kompetence_tui.domain.plan.action import Challenge, Zone
from kompetence_tui.tui.screens.action.words import challenge_words, compared
from tests.factories import make_session

SESSION = make_session()


@pytest.mark.parametrize(
    ("employee", "leader", "words"),
    [
        (Zone.STRETCH, Zone.COMFORT, "Anna Eksempel: stræk · Eva Eksempel: komfort"),
        (Zone.STRETCH, None, "Anna Eksempel: stræk"),
        (None, Zone.COMFORT, "Eva Eksempel: komfort"),
        (None, None, "ikke placeret"),
    ],
)
def test_on_the_line_of_the_action(employee: Zone | None, leader: Zone | None, words: str) -> None:
    assert challenge_words(SESSION, Challenge(employee=employee, leader=leader)) == words


@pytest.mark.parametrize(
    ("employee", "leader", "words"),
    [
        (Zone.STRETCH, Zone.COMFORT, "Anna Eksempel siger stræk, Eva Eksempel siger komfort."),
        (Zone.ALARM, Zone.ALARM, "Anna Eksempel og Eva Eksempel ser det ens: alarm."),
        (Zone.STRETCH, None, ""),
        (None, Zone.COMFORT, ""),
    ],
)
def test_held_together(employee: Zone | None, leader: Zone | None, words: str) -> None:
    found = compared(SESSION, Challenge(employee=employee, leader=leader))
    assert found.startswith(words) if words else not found
