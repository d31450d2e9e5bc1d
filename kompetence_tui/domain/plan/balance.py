"""The balance of a plan: whose interests its goals spring from (E9), and how far they look (N7)."""

from collections import Counter
from collections.abc import Iterable

from kompetence_tui.domain.plan.plan import Goal
from kompetence_tui.domain.rules import listed
from kompetence_tui.domain.session.kinds import Horizon, Interest
from kompetence_tui.i18n import _, plural


def interest_balance(goals: Iterable[Goal]) -> str:
    """»2 mål er ønsker, 1 er arbejdspladsens og 1 er begge dele«; empty where none says so."""
    found = Counter(goal.interest for goal in goals)
    parts = [
        words
        for interest, words in (
            (Interest.WISH, plural("{n} er et ønske", "{n} er ønsker", found[Interest.WISH])),
            (Interest.WORKPLACE, _("{n} er arbejdspladsens").format(n=found[Interest.WORKPLACE])),
            (Interest.BOTH, _("{n} er begge dele").format(n=found[Interest.BOTH])),
        )
        if found[interest]
    ]
    return _of_goals(parts)


def horizon_balance(goals: Iterable[Goal]) -> str:
    """»2 mål på kort sigt og 1 på lang sigt«; empty where none says so."""
    found = Counter(goal.horizon for goal in goals)
    return _of_goals(
        [
            _("{n} på {horizon}").format(n=found[horizon], horizon=horizon.value)
            for horizon in Horizon
            if found[horizon]
        ]
    )


def _of_goals(parts: list[str]) -> str:
    """The parts as one sentence: the first says that it is goals that are counted."""
    if not parts:
        return ""
    count, _space, words = parts[0].partition(" ")
    first = _("{n} mål {words}").format(n=count, words=words)
    return listed([first, *parts[1:]])
