"""Which banks' competence types a report tells of, side by side. Free of pydantic."""

from collections import defaultdict
from collections.abc import Iterable

from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.report import columns
from kompetence_tui.domain.report.counted import Label, Place
from kompetence_tui.domain.report.ledger import Book, Ledger


class ToldTypes:
    """The types of a period. A bank's are told in the units where at least ``threshold`` people
    used it: of fewer not even that they did."""

    def __init__(self, book: Book, ledger: Ledger, person: list[int], threshold: int) -> None:
        users: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
        for who, unit, bank in ledger.banks:
            users[unit, bank].add(person[who])
        units, banks = book.units.keys(), book.banks.keys()
        self._used = {
            (units[unit], banks[bank])
            for (unit, bank), people in users.items()
            if len(people) >= threshold
        }
        self._types = book.types.keys()
        self._banks: dict[str, str] = {}
        """By the key of a type its bank."""
        self.columns = (*self._labels(book), columns.NO_TYPE)

    def _labels(self, book: Book) -> Iterable[Label]:
        used = {bank for _unit, bank in self._used}
        for bank in sorted(used, key=lambda bank: (in_order(book.bank_words[bank][0]), bank)):
            title, types = book.bank_words[bank]
            for words in types:
                self._banks[key := f"{bank}: {words}"] = bank
                yield Label(key, words, title)

    def key(self, unit: str, number: int) -> str:
        """Of the column that a goal of the unit with the type belongs in."""
        key = ": ".join(self._types[number])
        return key if key in self._banks and self.is_open(unit, key) else columns.NO_TYPE.key

    def is_open(self, unit: str, key: str) -> bool:
        """Somebody in the unit could have had it."""
        return key not in self._banks or (unit, self._banks[key]) in self._used

    def closed(self, units: Iterable[Label]) -> frozenset[Place]:
        """The cells that nobody could have been in."""
        cells = ((unit.key, told.key) for unit in units for told in self.columns)
        return frozenset(cell for cell in cells if not self.is_open(*cell))
