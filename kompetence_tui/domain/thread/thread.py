"""Rød tråd: from what stands in all sessions to the tree. Free of pydantic.

Of several talks of one kind with the same person, group or committee only the newest that holds
anything counts; what stands in an older one is still shown while a newer talk builds on it. An
indsatsområde that was taken over, through however many levels, is the one it came from.
"""

from collections import defaultdict
from collections.abc import Iterable

from kompetence_tui.domain.people.namesakes import People
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.thread.facts import AreaFact, FactKey, GoalFact, Lead, Talk, ThreadFacts
from kompetence_tui.domain.thread.links import Links
from kompetence_tui.domain.thread.tree import Area, Gone, GroupGoal, Origin, PersonGoal, Thread
from kompetence_tui.i18n import _


def thread_of(facts: ThreadFacts) -> Thread:
    """The tree of all that was read."""
    return _Growth(facts).thread()


def newest(talks: Iterable[Talk]) -> list[Talk]:
    """Of each person, group or committee the newest talk of a kind that holds anything."""
    found: dict[tuple[str, ...], Talk] = {}
    talks = [talk for talk in talks if talk.areas or talk.goals]
    people = People(talk.whose for talk in talks)
    for talk in talks:
        whose = people.key(talk.whose) if talk.who else (f"\n{talk.id}", "")
        key = (talk.kind.value, talk.level, *whose)
        other = found.get(key)
        if other is None or (other.date, other.id) < (talk.date, talk.id):
            found[key] = talk
    return list(found.values())


class _Growth:
    """The tree while it grows: areas and group goals by key, with what belongs to each."""

    def __init__(self, facts: ThreadFacts) -> None:
        self._facts = facts
        self._links = Links(facts.talks)
        self._tops: dict[FactKey, None] = {}
        """The areas of the tree, in the order they were met."""
        self._group_goals: dict[FactKey, None] = {}
        self._takers: dict[FactKey, dict[str, str]] = defaultdict(dict)
        """The groups that have an area, by folded name."""
        self._children: dict[FactKey, list[PersonGoal]] = defaultdict(list)
        self._loose: list[PersonGoal] = []

    def thread(self) -> Thread:
        """Everything in its place."""
        for talk in sorted(newest(self._facts.talks), key=_in_order):
            for area in talk.areas:
                self._meet_area(talk, area)
            for goal in talk.goals:
                self._meet_goal(talk, goal)
        under = self._goals_under()
        loose_groups = under.pop(None, [])
        self._tops |= {key: None for key in under if key is not None}
        return Thread(
            place=self._place(),
            areas=tuple(self._area(key, under.get(key, [])) for key in self._tops),
            loose_groups=tuple(loose_groups),
            loose=tuple(self._loose),
            unread=len(self._facts.unread),
        )

    def _goals_under(self) -> dict[FactKey | None, list[GroupGoal]]:
        """The groups' goals under what they lead to; under None those that lead nowhere."""
        under: dict[FactKey | None, list[GroupGoal]] = defaultdict(list)
        for key in self._group_goals:
            under[self._links.top_of(key)].append(self._group_goal(key))
        for goals in under.values():
            goals.sort(key=lambda goal: goal.origin.who.casefold())
        return under

    # What is met on the way through the newest talks.

    def _meet_area(self, talk: Talk, area: AreaFact) -> None:
        if talk.kind.is_individual or not area.words:
            return
        own = (talk.id, area.id)
        top = self._links.top_of(own) or own
        self._tops[top] = None
        if talk.kind is not SessionKind.STRATEGY:
            self._takers[top][talk.who.casefold()] = talk.who

    def _meet_goal(self, talk: Talk, goal: GoalFact) -> None:
        if talk.kind.is_individual:
            self._count(PersonGoal(talk.who, talk.kind), self._links.noted(goal.builds_on))
        elif self._links.is_group_goal((talk.id, goal.id)):
            self._group_goals[talk.id, goal.id] = None

    def _count(self, goal: PersonGoal, lead: Lead | None) -> None:
        """One person's goal, where it belongs."""
        if lead is None:
            self._loose.append(goal)
        elif self._links.is_group_goal(lead.key):
            self._group_goals[lead.key] = None
            self._children[lead.key].append(goal)
        else:
            top = self._links.top_of(lead.key) or lead.key
            self._tops[top] = None
            self._children[top].append(goal)

    # The parts of the tree.

    def _area(self, key: FactKey, goals: list[GroupGoal]) -> Area:
        words, origin = self._described(key)
        busy = {goal.origin.who.casefold() for goal in goals} | {origin.who.casefold()}
        waiting = sorted(
            (who for folded, who in self._takers[key].items() if folded not in busy),
            key=str.casefold,
        )
        return Area(words, origin, tuple(goals), tuple(waiting), tuple(self._children[key]))

    def _group_goal(self, key: FactKey) -> GroupGoal:
        words, origin = self._described(key)
        return GroupGoal(words, origin, tuple(self._children[key]))

    def _described(self, key: FactKey) -> tuple[str, Origin]:
        """What it says, and where it stands; of what is gone as the links to it have it."""
        lead = self._links.leads.get(key)
        kept = (lead.words if lead else "") or _("(uden ord)")
        if key in self._links.areas:
            talk, area = self._links.areas[key]
            return area.words or kept, Origin(talk.who, talk.kind, talk.date)
        if key in self._links.goals:
            talk, goal = self._links.goals[key]
            return goal.aim, Origin(talk.who, talk.kind, talk.date)
        lead = self._links.leads[key]
        return kept, Origin(lead.who, lead.kind, lead.date, self._why_gone(lead))

    def _why_gone(self, lead: Lead) -> Gone:
        session = lead.key[0]
        if session in self._links.talks:
            return Gone.ITEM
        return Gone.UNREADABLE if session in self._facts.unread else Gone.SESSION

    def _place(self) -> str:
        talks = self._facts.talks
        units = {talk.unit for talk in talks if talk.unit}
        strategies = {talk.who for talk in talks if talk.kind is SessionKind.STRATEGY and talk.who}
        for names in (units, strategies):
            if len(names) == 1:
                return names.pop()
        return ""


def _in_order(talk: Talk) -> tuple[object, ...]:
    """Strategies, groups and persons, each by name."""
    rank = 0 if talk.kind is SessionKind.STRATEGY else 1 + talk.kind.is_individual
    return rank, talk.who.casefold(), -talk.date.toordinal(), talk.id
