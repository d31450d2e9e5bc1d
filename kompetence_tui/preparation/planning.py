"""Planned talks from a list: which of its lines are new, what is to be said of them, making all."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.names import turned
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import Status
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.domain.session.kinds import SessionKind
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.preparation.talks import PlannedTalk

SUFFIXES = (".csv", ".txt", ".tsv")
"""How the file of a list can end."""


@dataclass(frozen=True)
class Proposal:
    """What a list would make."""

    talks: "tuple[PlannedTalk, ...]"
    """Those that there is no session for yet; some may lack a leader."""
    notes: tuple[str, ...]
    """Danish sentences by line: names read the other way round, talks that are there already."""

    def __repr__(self) -> str:
        return "<Proposal>"

    @property
    def lacks_leader(self) -> bool:
        return not all(talk.leader for talk in self.talks)


def propose(
    data: bytes, file: str, unit: str, rows: "Sequence[SessionRow]", today: dt.date
) -> Proposal:
    """The list's talks, ``unit`` where it has none. Raises FileHasProblems, with all by line."""
    from kompetence_tui.preparation.talks import read_talks

    mine = [row for row in rows if row.kind.is_individual]
    read = read_talks(data, file, today, lambda talk: bool(_known(talk, mine)))
    listed = [replace(talk, unit=talk.unit or unit) for talk in read]
    new = tuple(talk for talk in listed if not _known(talk, mine))
    notes = (*_turned(listed), *_there_already(listed, mine), *_others(new, listed, mine, today))
    return Proposal(new, notes)


def _known(talk: "PlannedTalk", rows: "Sequence[SessionRow]") -> str:
    """Id of the session that the line is about, or nothing."""
    return next((row.id for row in rows if talk.is_with(row.who, row.date, row.unit)), "")


def _turned(listed: "Sequence[PlannedTalk]") -> Iterator[str]:
    words = _("Linje {line}: »{written}« er læst som »{name}«.")
    for talk in listed:
        for written, name in talk.turned:
            yield words.format(line=talk.line, written=written, name=name)


def _there_already(listed: "Sequence[PlannedTalk]", rows: "Sequence[SessionRow]") -> Iterator[str]:
    words = _("Linje {line} er allerede planlagt: {who}, {date} (samtale {id}).")
    for talk in listed:
        if found := _known(talk, rows):
            day = danish_day(talk.date)
            yield words.format(line=talk.line, who=talk.employee, date=day, id=found)


def _others(
    new: "Sequence[PlannedTalk]",
    listed: "Sequence[PlannedTalk]",
    rows: "Sequence[SessionRow]",
    today: dt.date,
) -> Iterator[str]:
    """A talk that was moved in the list would be there twice: the old day is not in it any more."""
    waiting = [
        row
        for row in rows
        if row.status(today) is Status.PLANNED
        and not any(talk.is_with(row.who, row.date, row.unit) for talk in listed)
    ]
    words = _(
        "Linje {line}: {who} har også en planlagt samtale {date} ({id}). "
        "Er den flyttet, så ret datoen i den, eller slet den."
    )
    for talk in new:
        for row in waiting:
            if talk.is_with(row.who, talk.date, row.unit):
                day = danish_day(row.date)
                yield words.format(line=talk.line, who=talk.employee, date=day, id=row.id)


def kind_in(bank: "Bank", wished: "SessionKind | None") -> "SessionKind":
    """The kind of the talks: the one wished for, or the bank's first. Raises RuleBroken."""
    kinds = [kind for kind in bank.kinds if kind.is_individual]
    if not kinds:
        words = _("»{bank}« er ikke til samtaler med én medarbejder; vælg en anden bank")
        raise RuleBroken(words.format(bank=bank.title))
    if wished and wished not in kinds:
        words = _("»{bank}« er ikke til {wished}; vælg {kinds}")
        known = _(" eller ").join(kind.value for kind in kinds)
        raise RuleBroken(words.format(bank=bank.title, wished=wished.value, kinds=known))
    return wished or kinds[0]


def with_leader(talks: "Sequence[PlannedTalk]", leader: str) -> "tuple[PlannedTalk, ...]":
    """The talks, with this leader where the list has none."""
    return tuple(replace(talk, leader=talk.leader or turned(leader)) for talk in talks)


def sessions_of(
    talks: "Sequence[PlannedTalk]",
    bank: "Bank",
    kind: "SessionKind",
    new_id: Callable[[], str],
    now: dt.datetime,
) -> "list[Session]":
    """A session of each. Raises RuleBroken, as for one without a leader."""
    from kompetence_tui.domain.session.creation import create
    from kompetence_tui.domain.session.draft import NewSession

    wishes = (
        NewSession(
            kind=kind, employees=(talk.employee,), leader=talk.leader, date=talk.date,
            unit=talk.unit,
        )
        for talk in talks
    )  # fmt: skip
    return [create(wish, bank, new_id(), now) for wish in wishes]
