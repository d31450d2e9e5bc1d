"""The balance of a plan's goals, in words."""

import pytest

from kompetence_tui.domain.plan.balance import horizon_balance, interest_balance
from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.session.kinds import Horizon, Interest

WISH, WORK, BOTH = Interest


@pytest.mark.parametrize(
    ("interests", "words"),
    [
        ((WISH, WISH, WORK, BOTH, None),
         "2 mål er ønsker, 1 er arbejdspladsens og 1 er begge dele"),
        ((WISH,), "1 mål er et ønske"),
        ((BOTH, WORK), "1 mål er arbejdspladsens og 1 er begge dele"),
        ((BOTH, BOTH), "2 mål er begge dele"),
        ((None,), ""),
    ],
)  # fmt: skip
def test_whose_interests(interests: tuple[Interest | None, ...], words: str) -> None:
    goals = [Goal(id=f"m{n}", interest=interest) for n, interest in enumerate(interests)]
    assert interest_balance(goals) == words


def test_how_far_ahead() -> None:
    short, far = Goal(id="m1", horizon=Horizon.SHORT), Goal(id="m2", horizon=Horizon.LONG)
    assert horizon_balance([short, short, far]) == "2 mål på kort sigt og 1 på lang sigt"
    assert horizon_balance([far, Goal(id="m3")]) == "1 mål på lang sigt"
    assert horizon_balance([]) == ""
