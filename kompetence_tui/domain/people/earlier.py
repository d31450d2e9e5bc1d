"""The people of earlier talks, for whoever writes a name again."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kompetence_tui.domain.people.alphabet import in_order

if TYPE_CHECKING:
    from kompetence_tui.domain.session.listing import SessionRow


def known_people(rows: "Iterable[SessionRow]") -> dict[str, list[str]]:
    """By what they were: »employees« of individual talks and »leader«, each name once."""
    employees, leaders = set[str](), set[str]()
    for row in rows:
        leaders.update(row.leaders)
        if row.kind.is_individual and row.who:
            employees.add(row.who)
    found = {"employees": employees, "leader": leaders}
    return {field: sorted(names, key=in_order) for field, names in found.items()}


def completions(written: str, names: Sequence[str]) -> list[str]:
    """What is written, gone on with each name that the last of its names begins: none before a
    letter is there. Commas part several."""
    head, comma, last = written.rpartition(",")
    begun = last.strip().casefold()
    if not begun:
        return []
    before = f"{head}{comma} " if comma else ""
    return [f"{before}{name}" for name in names if name.casefold().startswith(begun)]
