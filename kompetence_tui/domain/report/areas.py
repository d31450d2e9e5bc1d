"""Which indsatsområder a report tells of by themselves, and which of them a goal belongs to.

Free of pydantic.
"""

from collections import defaultdict
from collections.abc import Iterable

from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.people.namesakes import unit_key
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import Label, Place
from kompetence_tui.domain.report.ledger import NOTHING, SERVED, Book, Ledger
from kompetence_tui.domain.thread.facts import AreaFact, Lead, Talk
from kompetence_tui.domain.thread.links import Links
from kompetence_tui.domain.thread.thread import newest


def area_label(talk: Talk, area: AreaFact) -> Label:
    """The area as a row or column."""
    return Label(columns.area_key(talk.unit, area.words), area.words, talk.unit)


class ToldAreas:
    """The areas of a period. A unit has one to itself where its groups have it, or at least
    ``threshold`` of its people were offered it; elsewhere nobody is said to have had it."""

    def __init__(self, book: Book, ledger: Ledger, person: list[int], threshold: int) -> None:
        self._units, self._person = book.units.keys(), person
        in_force = [g.talk for g in book.groups if g.talk.date <= ledger.period.last]
        self._links = Links(group.talk for group in book.groups)
        self._labels: dict[str, Label] = {}
        leads = map(book.leads.get, book.links.keys())
        self._of_link = [lead and self._label(lead) for lead in leads]
        """By the number of a link its area; None where there is none at its end."""
        self._open = self._own(newest(in_force))
        for unit, keys in self._offered(ledger, threshold).items():
            self._open[unit] |= keys
        told = set().union(*self._open.values())
        named = sorted((self._labels[key] for key in told), key=_order)
        self.columns = (*named, columns.WORKPLACE, columns.NO_AREA)

    def key(self, unit: str, link: int) -> str:
        """Of the column that a goal of the unit belongs in."""
        if link in (NOTHING, SERVED):
            return (columns.NO_AREA, columns.WORKPLACE)[link].key
        label = self._of_link[link]
        return label.key if label and self.is_open(unit, label.key) else columns.WORKPLACE.key

    def is_open(self, unit: str, key: str) -> bool:
        """Somebody in the unit could have had it."""
        return key not in self._labels or key in self._open.get(unit, ())

    def closed(self, units: Iterable[Label]) -> frozenset[Place]:
        """The cells that nobody could have been in."""
        cells = ((unit.key, area.key) for unit in units for area in self.columns)
        return frozenset(cell for cell in cells if not self.is_open(*cell))

    def _label(self, lead: Lead) -> Label | None:
        if self._links.noted(lead) is None:
            return None
        top = self._links.top_of(lead.key)
        return self._known(*self._links.areas[top]) if top in self._links.areas else None

    def _known(self, talk: Talk, area: AreaFact) -> Label | None:
        if not area.words:
            return None
        label = area_label(talk, area)
        return self._labels.setdefault(label.key, label)

    def _own(self, talks: Iterable[Talk]) -> defaultdict[str, set[str]]:
        """By unit the areas of its groups' own newest talks."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for talk in talks:
            for area in talk.areas:
                top = self._links.top_of((talk.id, area.id))
                label = self._known(*self._links.areas[top]) if top in self._links.areas else None
                if label and unit_key(talk.unit) in self._units:
                    found[unit_key(talk.unit)].add(label.key)
        return found

    def _offered(self, ledger: Ledger, threshold: int) -> dict[str, set[str]]:
        people: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        for person, unit, link in ledger.offers:
            if label := self._of_link[link]:
                people[unit, label.key].add(self._person[person])
        found: defaultdict[str, set[str]] = defaultdict(set)
        for (unit, key), those in people.items():
            if len(those) >= threshold:
                found[self._units[unit]].add(key)
        return found


def _order(label: Label) -> tuple[object, ...]:
    return in_order(label.group), in_order(label.words)
