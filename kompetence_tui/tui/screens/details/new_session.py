"""Ny samtale: the names are written, kind and bank chosen, and the talk begins."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from textual import events, on
from textual.widget import Widget
from textual.widgets import Input, Static

from kompetence_tui.banks.library import BankSummary
from kompetence_tui.banks.told import notice, told
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.dates.hours import quarters
from kompetence_tui.domain.people.earlier import completions, known_people
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.cutting import minutes_in
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import AS_WRITTEN, Speech, _, plural
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.remembered import read_remembered
from kompetence_tui.tui.frame import NOT_YET
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.details.details import Details
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.creating import make_session
from kompetence_tui.tui.talk.opening import open_in_place
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.group_picker import HOW_GROUPS, GroupPicker
from kompetence_tui.tui.widgets.kind_and_bank import KindAndBank
from kompetence_tui.tui.widgets.line_input import NEXT_FIELD, LineInput
from kompetence_tui.tui.widgets.lines import NoteLine
from kompetence_tui.tui.widgets.picker import Picker

_HOW = _("Pil til venstre og højre vælger.")


class NewDetails(Details):
    """What must be written comes first; then kind and bank, and the talk takes this place."""

    ROOM = Room.NEW_SESSION
    USE = "begin"
    AFTER_DATE = NEXT_FIELD

    def __init__(self, services: Services, wish: NewSession | None = None) -> None:
        remembered = read_remembered(services.store.place)
        known = wish or NewSession()
        super().__init__(
            services,
            NewSession(
                kind=known.kind,
                bank_id=known.bank_id,
                employees=known.employees,
                leader=known.leader or remembered.leader,
                facilitators=known.facilitators,
                management=known.management,
                staff=known.staff,
                date=known.date,
                hours=known.hours,
                unit=known.unit or services.config.unit or remembered.unit,
                staff_groups=known.staff_groups,
                minutes=known.minutes,
            ),
        )
        self._found = services.banks.summaries()
        self._people: dict[str, list[str]] = {}

    def _fields(self) -> Iterable[Widget]:
        yield from super()._fields()
        known = self._known
        yield KindAndBank(
            self._found, kind=known.kind, bank_id=known.bank_id, enter_action=self.USE
        )
        yield GroupPicker(self.USE)
        line = LineInput(
            duration(known.minutes) if known.minutes else "", enter_action=self.USE, id="minutes"
        )
        line.placeholder = _("tomt felt: hele banken; ellers fx 60 min")
        yield field_row(_("Tid"), line)
        yield Static(id="bank-preview", classes="muted pad")

    async def arrive(self) -> None:
        self.title_line(_("Ny samtale"))
        await super().arrive()
        self._show_preview()
        faulty = sum(bool(bank.problems) for bank in self._found)
        if faulty:
            words = plural(
                "{n} spørgsmålsbank har fejl og vises ikke; kør »kompetence banks list«",
                "{n} spørgsmålsbanker har fejl og vises ikke; kør »kompetence banks list«",
                faulty,
            )
            self.say(words, alarm=True)
        if not self._talk.bank:
            self.say(
                _("Der er ingen spørgsmålsbank at vælge; kør »kompetence banks list«"), alarm=True
            )
        self.replace_when_typed("leader", "unit")
        self._people = self._known_people()
        empty = (name for name in ("employees", "leader") if not self._line(name).value)
        self.set_focus(self._line(next(empty, "employees")))

    def _known_people(self) -> dict[str, list[str]]:
        """By field the people of earlier talks; nobody where the overview covers them."""
        if self.services.covered:
            return {}
        try:
            rows = [row for row in self.services.store.listing().rows if not row.stopped]
        except StoreError:
            return {}
        return known_people(rows)

    @property
    def _talk(self) -> KindAndBank:
        return self.query_one(KindAndBank)

    @property
    def kind(self) -> SessionKind:
        return self._talk.kind

    @property
    def bank_id(self) -> str | None:
        bank = self._talk.bank
        return bank.id if bank else None

    @property
    def speech(self) -> Speech:
        bank = self._talk.bank
        return Speech(names=bank.names) if bank else AS_WRITTEN

    def proposed_length(self) -> int:
        """The time there is, or what the bank is thought to take."""
        bank = self._talk.bank
        try:
            there_is = minutes_in(self._line("minutes").value)
        except RuleBroken:
            there_is = None
        return there_is or (quarters(bank.minutes) if bank and bank.minutes else 0)

    def _show_preview(self) -> None:
        """How large and how old the chosen bank is, and whom a talk with it can be for."""
        bank = self._talk.bank
        groups = bank.groups_to_choose if bank else ()
        self.query_one(GroupPicker).offer(groups, self._known.staff_groups)
        self.query_one("#bank", Picker).enter_action = NEXT_FIELD if groups else self.USE
        words = _preview(bank, self.services.today) if bank else []
        self.query_one("#bank-preview", Static).update(joined(*words))

    def on_picker_changed(self, message: Picker.Changed) -> None:
        if message.picker.id == "kind":
            self._show_kind()
        if message.picker.id in ("kind", "bank"):
            self._show_names()
            self._show_preview()
            self.explain_hours()

    @on(Input.Changed)
    def _offer_people(self, event: Input.Changed) -> None:
        line = event.input
        if isinstance(line, LineInput) and line.id in self._people and line.has_focus:
            line.offer_quietly(completions(line.value, self._people[line.id]))

    def on_input_changed(self) -> None:
        # The base's own handler runs too.
        self.title_line(_("Ny samtale"), NOT_YET if self.is_changed else "")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say how a row is used, for as long as the keys are in it."""
        note = self.query_one(NoteLine)
        if isinstance(event.widget, Picker) and not note.alarm:
            self.say(HOW_GROUPS if event.widget.several else _HOW)
        elif note.words in (_HOW, HOW_GROUPS):
            self.say("")

    def wish(self) -> NewSession:
        """What the form holds, with the time there is. Raises RuleBroken."""
        line = self._line("minutes")
        try:
            minutes = minutes_in(line.value)
        except RuleBroken:
            self.set_focus(line)
            raise
        return replace(super().wish(), minutes=minutes)

    @property
    def would_be_lost(self) -> bool:
        return self.is_changed

    async def action_begin(self) -> None:
        await self.use()

    async def finish(self, wish: NewSession) -> None:
        await open_in_place(self, make_session(self.services, wish), wish.minutes)


def _preview(bank: BankSummary, today: date) -> list[str | tuple[str, str]]:
    """How large and how old the bank is, and its themes with their minutes."""
    titles = [
        # The no-break space keeps the minutes beside their theme.
        _("{title} {n}\N{NO-BREAK SPACE}min").format(title=theme.title, n=theme.minutes)
        if theme.minutes
        else theme.title
        for theme in bank.themes
    ]
    words = notice(bank, today)
    return [
        f"{told(bank, today)}\n",
        (f"{words}.\n" if words else "", "$needs-you"),
        (" · ".join(titles), "$muted"),
    ]
