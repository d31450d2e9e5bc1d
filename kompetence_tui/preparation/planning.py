"""Planned talks from a list: which of its lines are new, what is to be said of them, making all."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.names import folded, turned
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.kinds import Status
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.banks.library import BankSummary
    from kompetence_tui.banks.problems import Findings
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.domain.session.kinds import SessionKind
    from kompetence_tui.domain.session.listing import SessionRow
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.preparation.talks import PlannedTalk

SUFFIXES = (".xlsx", ".csv", ".txt", ".tsv")
"""How the file of a list can end."""

_WIDTH = 40


@dataclass(frozen=True)
class Proposal:
    """What a list would make."""

    talks: "tuple[PlannedTalk, ...]"
    """Those that there is no session for yet; some may lack a leader, a kind or a bank. A bank is
    its id."""
    notes: tuple[str, ...]
    """Danish sentences: what was guessed or passed over in the list, and by line names read the
    other way round and talks that are there already."""

    def __repr__(self) -> str:
        return "<Proposal>"

    @property
    def lacks_leader(self) -> bool:
        return not all(talk.leader for talk in self.talks)


def propose(
    data: bytes,
    file: str,
    unit: str,
    rows: "Sequence[SessionRow]",
    banks: "Callable[[], Sequence[BankSummary]]",
    today: dt.date,
) -> Proposal:
    """The list's talks, ``unit`` where it has none; ``banks`` is asked for where it names some.

    Raises FileHasProblems, with all by line.
    """
    from kompetence_tui.preparation.given import findings_in
    from kompetence_tui.preparation.talks import read_talks

    mine = _ByName(row for row in rows if row.kind.is_individual)
    read = read_talks(data, file, today, lambda talk: bool(mine.known(talk)))
    offered = banks() if any(talk.bank for talk in read.talks) else ()
    with findings_in(file) as findings:
        listed = [
            replace(talk, unit=talk.unit or unit, bank=_bank_id(talk, offered, findings))
            for talk in read.talks
        ]
    new = tuple(talk for talk in listed if not mine.known(talk))
    found = (*_turned(listed), *_there_already(listed, mine), *_others(new, listed, mine, today))
    return Proposal(new, (*read.notes, *found))


class _ByName:
    """The talks there are, by whose they are."""

    def __init__(self, rows: "Iterable[SessionRow]") -> None:
        self._rows: dict[str, list[SessionRow]] = {}
        for row in rows:
            self._rows.setdefault(folded(row.who), []).append(row)

    def of(self, talk: "PlannedTalk") -> "Sequence[SessionRow]":
        """Those with somebody of the name."""
        return self._rows.get(folded(talk.employee), ())

    def known(self, talk: "PlannedTalk") -> "SessionRow | None":
        """The session that the line is about, if there is one."""
        rows = self.of(talk)
        return next((row for row in rows if talk.is_with(row.who, row.date, row.unit)), None)


def _bank_id(talk: "PlannedTalk", banks: "Sequence[BankSummary]", findings: "Findings") -> str:
    """Id of the bank that the list names, by id or title; empty where it names none."""
    wanted = talk.bank.casefold()
    if not wanted:
        return ""
    offered = [bank for bank in banks if bank.may_be_held and any(_individual(bank.kinds))]
    named = [bank for bank in offered if wanted in (bank.id.casefold(), bank.title.casefold())]
    if not named:
        what = _("»{bank}« er ingen spørgsmålsbank til samtaler med én medarbejder")
        todo = _("skriv en af dem: {banks}").format(banks=", ".join(bank.id for bank in offered))
        findings.add(talk.line, 1, what.format(bank=quote(talk.bank, _WIDTH)), todo)
        return ""
    if talk.kind and talk.kind not in named[0].kinds:
        what = _("»{bank}« er ikke til {kind}").format(bank=named[0].title, kind=talk.kind.value)
        kinds = ", ".join(kind.value for kind in _individual(named[0].kinds))
        findings.add(talk.line, 1, what, _("skriv en af dem: {kinds}").format(kinds=kinds))
    return named[0].id


def _individual(kinds: "Iterable[SessionKind]") -> "list[SessionKind]":
    return [kind for kind in kinds if kind.is_individual]


def _turned(listed: "Sequence[PlannedTalk]") -> Iterator[str]:
    words = _("Linje {line}: »{written}« er læst som »{name}«.")
    for talk in listed:
        for written, name in talk.turned:
            yield words.format(line=talk.line, written=written, name=name)


def _there_already(listed: "Sequence[PlannedTalk]", mine: _ByName) -> Iterator[str]:
    for talk in listed:
        if found := mine.known(talk):
            words = _("Linje {line} er allerede planlagt: {who}, {date} (samtale {id}).")
            if talk.hours.start not in (None, found.time):
                words = _(
                    "Linje {line} er planlagt til et andet tidspunkt: {who}, {date} "
                    "(samtale {id}). Ret det i den."
                )
            day = " ".join(filter(None, (danish_day(talk.date), found.hours.said)))
            yield words.format(line=talk.line, who=talk.employee, date=day, id=found.id)


def _others(
    new: "Sequence[PlannedTalk]",
    listed: "Sequence[PlannedTalk]",
    mine: _ByName,
    today: dt.date,
) -> Iterator[str]:
    """A talk that was moved in the list would be there twice: the old day is not in it any more."""
    by_name: dict[str, list[PlannedTalk]] = {}
    for talk in listed:
        by_name.setdefault(folded(talk.employee), []).append(talk)
    words = _(
        "Linje {line}: {who} har også en planlagt samtale {date} ({id}). "
        "Er den flyttet, så ret datoen i den, eller slet den."
    )
    for talk in new:
        for row in mine.of(talk):
            is_listed = any(
                one.is_with(row.who, row.date, row.unit) for one in by_name[folded(talk.employee)]
            )
            is_planned = row.status(today) is Status.PLANNED
            if is_planned and not is_listed and talk.is_with(row.who, talk.date, row.unit):
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


def check_kinds(talks: "Sequence[PlannedTalk]", bank: "Bank") -> None:
    """Raises RuleBroken where the list names a kind that ``bank``, which is used where it names
    none, is not to."""
    for talk in talks:
        if talk.kind and not talk.bank:
            try:
                kind_in(bank, talk.kind)
            except RuleBroken as error:
                words = _("Linje {line}: {why}").format(line=talk.line, why=error)
                raise RuleBroken(words) from None


def sessions_of(
    talks: "Sequence[PlannedTalk]",
    bank: "Bank",
    kind: "SessionKind",
    load: "Callable[[str], Bank]",
    new_id: Callable[[], str],
    now: dt.datetime,
) -> "list[Session]":
    """A session of each, with ``bank`` and ``kind`` where the list has none.

    Raises RuleBroken, as for one without a leader, and what ``load`` does for a bank.
    """
    from kompetence_tui.domain.session.creation import create
    from kompetence_tui.domain.session.draft import NewSession

    check_kinds(talks, bank)
    banks = {"": bank} | {name: load(name) for name in {talk.bank for talk in talks} - {""}}

    def made(talk: "PlannedTalk") -> "Session":
        its = banks[talk.bank]
        usual = kind if kind in its.kinds else kind_in(its, None)
        wish = NewSession(
            kind=talk.kind or usual, employees=(talk.employee,), leader=talk.leader,
            date=talk.date, hours=talk.hours, unit=talk.unit,
        )  # fmt: skip
        return create(wish, its, new_id(), now)

    return [made(talk) for talk in talks]
