"""Planlæg fra en liste: what the list would make, with whom and when, before anything is made."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from textual.containers import Vertical
from textual.widget import Widget

from kompetence_tui.banks.problems import Problem
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.given import FileHasProblems
from kompetence_tui.preparation.planning import Proposal, kind_in, propose, sessions_of, with_leader
from kompetence_tui.preparation.talks import PlannedTalk
from kompetence_tui.store.all_or_none import create_all
from kompetence_tui.store.remembered import read_remembered, remember
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.dialogs.working import Ended, Working
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.creating import load_bank
from kompetence_tui.tui.text import folded
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.kind_and_bank import KindAndBank
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column, spaced

_DATE, _TIME, _UNIT, _LEADER, _MARGIN = 12, 12, 20, 20, 5


class PlanTalks(Frame[str]):
    """The result is a sentence on what was made."""

    ROOM = Room.PLAN_TALKS
    AUTO_FOCUS = "#leader"

    def __init__(self, services: Services, file: Path, data: bytes) -> None:
        super().__init__(services)
        self._file, self._data = file, data
        self._remembered = read_remembered(services.store.place)
        self._rows = services.store.listing().rows
        self._unit: str | None = None
        """What the list was read with last."""
        self._found: Proposal | None = None
        self._problems: tuple[Problem, ...] = ()

    def body(self) -> Iterable[Widget]:
        yield Rule()
        unit = self.services.config.unit or self._remembered.unit
        yield Vertical(
            field_row(_("Leder"), LineInput(self._remembered.leader, id="leader")),
            field_row(_("Enhed"), LineInput(unit, id="unit")),
            KindAndBank(self.services.banks.summaries(), individual=True, enter_action="plan_all"),
            Rule(),
            id="plan-fields",
        )
        yield RowList(id="planned-list", enter_selects=False)

    async def arrive(self) -> None:
        for line in self.query(LineInput):
            line.select_on_focus = True  # what stands ready gives way to the first letter
        self._read()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    def on_input_changed(self) -> None:
        self.meet_refusal()
        self._read()

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.LISTED} if self._found and self._found.talks else set())

    def _written(self, name: str) -> str:
        return self.query_one(f"#{name}", LineInput).value.strip()

    def _read(self) -> None:
        """Read the list with the unit that stands in its field, and show what it would make."""
        unit = self._written("unit")
        if unit != self._unit:
            self._unit, self._found, self._problems = unit, None, ()
            try:
                today = self.services.today
                banks = self.services.banks.summaries
                self._found = propose(self._data, str(self._file), unit, self._rows, banks, today)
            except FileHasProblems as error:
                self._problems = error.problems
        self._show()

    def _show(self) -> None:
        rows, talks = list[Row](), self._found.talks if self._found else ()
        for problem in self._problems:
            words = _("Linje {line}: {what} → {todo}")
            words = words.format(line=problem.line, what=problem.what, todo=problem.todo)
            rows += self._lines(words, "warn")
        with_kind = any(talk.own_kind for talk in talks)
        time = _TIME if any(talk.hours.start for talk in talks) else 0
        for talk in with_leader(talks, self._written("leader")):
            rows.append(Row(str(talk.line), partial(_cells, talk, with_kind, time)))
        for note in self._found.notes if self._found else ():
            rows += self._lines(note, "muted")
        self.query_one(RowList).show(rows)
        self.query_one("#plan-fields").display = bool(talks)
        count = plural("{n} ny samtale", "{n} nye samtaler", len(talks)) if talks else ""
        self.title_line(_("Planlæg fra {file}").format(file=self._file.name), count)
        if self._problems:
            self.say(_("Intet er planlagt: ret listen, gem den, og vælg den igen."), alarm=True)
        elif not talks:
            self.say(_("Alle samtalerne på listen er planlagt i forvejen."))
        if not talks:
            self.set_focus(self.query_one(RowList))
        self.refresh_keys()

    def _lines(self, words: str, role: str) -> list[Row]:
        """A sentence, folded; the first line of it can be marked, so that the list can be read."""
        lines = folded(words, self.size.width - _MARGIN)
        return [Row(line, partial(_said, line, role)) for line in lines]

    # What the keys do.

    async def action_plan_all(self) -> None:
        found = self._found
        if found is None or not found.talks:
            return
        leader = self._written("leader")
        if found.lacks_leader and not leader:
            self.refuse(_("Skriv lederens navn: listen har det ikke for dem alle."))
            self.set_focus(self.query_one("#leader"))
            return
        chosen, services = self.query_one(KindAndBank), self.services
        try:
            bank = load_bank(services, chosen.bank.id if chosen.bank else None)
            talks = with_leader(found.talks, leader)
            kind = kind_in(bank, chosen.kind)
            load = partial(load_bank, services)
            made = sessions_of(talks, bank, kind, load, services.store.new_id, services.now())
        except RuleBroken as error:
            self.refuse(str(error))
            return
        left: list[str] = []

        def done(ended: Ended | None) -> None:
            self._end(ended or Ended(was_stopped=True), left, len(made))

        steps = create_all(services.store, made, left)
        await self.go_to(Working(_("Planlægger samtaler"), steps, len(made)), done)

    def _end(self, ended: Ended, left: list[str], made: int) -> None:
        if left:
            words = _(
                "Det lykkedes ikke, og {n} kan være planlagt alligevel: se i oversigten. {why}"
            )
            self.say(words.format(n=len(left), why=ended.trouble), alarm=True)
        elif ended.trouble:
            words = _("Ingen af samtalerne er planlagt. {why}")
            self.say(words.format(why=ended.trouble), alarm=True)
        elif ended.was_stopped:
            self.say(_("Stoppet: ingen af samtalerne er planlagt."))
        else:
            leader, unit = self._written("leader"), self._written("unit")
            before = self._remembered
            remembered = replace(before, leader=leader or before.leader, unit=unit or before.unit)
            remember(self.services.store.place, remembered)
            words = plural("{n} samtale er planlagt.", "{n} samtaler er planlagt.", made)
            self.dismiss(words)

    def action_back(self) -> None:
        self.dismiss(None)


def _cells(talk: PlannedTalk, with_kind: bool, time: int, width: int) -> list[Span]:
    """``with_kind`` where the list says kind or bank of some: they are shown for the units then.
    ``time`` is how wide the column of times is."""
    unit, leader = (_UNIT, _LEADER) if width >= _DATE + _UNIT + _LEADER + _UNIT else (0, 0)
    if time and width < _DATE + time + _UNIT + _LEADER + _UNIT:
        leader = 0  # mostly the one in the field above
    return [
        column(danish_day(talk.date), _DATE),
        column(talk.hours.clock, time),
        spaced(talk.employee, width - _DATE - time - unit - leader, "strong"),
        spaced((talk.own_kind if with_kind else talk.unit) or "–", unit, "muted"),
        column(talk.leader or "–", leader, "muted"),
    ]


def _said(words: str, role: str, width: int) -> list[Span]:
    return [column(words, width, role)]
