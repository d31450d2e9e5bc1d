"""Where the links of goals and indsatsområder lead, through however many levels.

Free of pydantic.
"""

from collections.abc import Iterable

from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.facts import AreaFact, FactKey, GoalFact, Lead, Talk


class Links:
    """What stands in the talks, by key, and what leads from one to another."""

    def __init__(self, talks: Iterable[Talk]) -> None:
        self.talks = {talk.id: talk for talk in talks}
        self.areas: dict[FactKey, tuple[Talk, AreaFact]] = {}
        self.goals: dict[FactKey, tuple[Talk, GoalFact]] = {}
        for talk in self.talks.values():
            self.areas |= {(talk.id, area.id): (talk, area) for area in talk.areas}
            self.goals |= {(talk.id, goal.id): (talk, goal) for goal in talk.goals}
        self.leads: dict[FactKey, Lead] = {}
        """The links that were asked about, their words kept in case that is all there is."""

    def top_of(self, key: FactKey) -> FactKey | None:
        """What stands at the end of the links from a goal or an area: an area, a strategy's goal
        or something gone; None when it is a group's goal that builds on nothing."""
        seen = set()
        while (lead := self._onward(key)) and lead.key not in seen:
            seen.add(key)
            key = lead.key
        return None if self.is_group_goal(key) else key

    def noted(self, lead: Lead | None) -> Lead | None:
        """The link, which is known from now on; never one to a person's talk."""
        if lead is None or lead.kind.is_individual or self._is_individual(lead.key):
            return None
        return self.leads.setdefault(lead.key, lead)

    def is_group_goal(self, key: FactKey) -> bool:
        """It is a goal of a group, and no strategy's."""
        if key in self.areas or key not in self.goals:
            return False
        return self.goals[key][0].kind is not SessionKind.STRATEGY

    def _onward(self, key: FactKey) -> Lead | None:
        if key in self.areas:
            return self.noted(self.areas[key][1].origin)
        return self.noted(self.goals[key][1].builds_on) if key in self.goals else None

    def _is_individual(self, key: FactKey) -> bool:
        talk = self.talks.get(key[0])
        return talk is not None and talk.kind.is_individual
