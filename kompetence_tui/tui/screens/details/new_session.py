"""Ny samtale: kind and bank are chosen, the names written, and the talk begins."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.banks.library import BankSummary
from kompetence_tui.domain.dates.durations import duration
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.remembered import read_remembered
from kompetence_tui.tui.frame import NOT_YET
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.details.details import Details
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.creating import make_session
from kompetence_tui.tui.talk.opening import open_in_place
from kompetence_tui.tui.text import cut, joined
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.picker import Picker

_MARGIN = 24
"""Columns of the form beside a bank's line."""
_SHORTEST = 20
"""Columns of a title that are always shown."""


class NewDetails(Details):
    """Choose kind and bank, fill in the rest, and begin: the talk takes this screen's place."""

    ROOM = Room.NEW_SESSION
    USE = "begin"
    AUTO_FOCUS = "#kind"

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
                unit=known.unit or services.config.unit or remembered.unit,
            ),
        )
        found = services.banks.summaries()
        self._faulty = sum(bool(bank.problems) for bank in found)
        usable = (bank for bank in found if not bank.problems)
        self._banks = sorted(usable, key=lambda bank: -bank.questions)
        offered = {kind for bank in self._banks for kind in bank.kinds}
        self._kinds = [kind for kind in SessionKind if kind in offered]

    def _fields(self) -> Iterable[Widget]:
        kinds = [kind.value for kind in self._kinds]
        chosen = self._kinds.index(self._known.kind) if self._known.kind in self._kinds else 0
        yield field_row(_("Samtale"), Picker(kinds, [chosen], may_clear=False, id="kind"))
        yield field_row(_("Spørgsmål"), Picker([], may_clear=False, upright=True, id="bank"))
        yield Static("")
        yield from super()._fields()
        yield Static(id="bank-preview", classes="muted pad")

    async def arrive(self) -> None:
        self.title_line(_("Ny samtale"))
        self._show_banks()
        await super().arrive()
        if self._faulty:
            words = plural(
                "{n} spørgsmålsbank har fejl og vises ikke; kør »kompetence banks list«",
                "{n} spørgsmålsbanker har fejl og vises ikke; kør »kompetence banks list«",
                self._faulty,
            )
            self.say(words, alarm=True)
        if not self._banks:
            self.say(
                _("Der er ingen spørgsmålsbank at vælge; kør »kompetence banks list«"), alarm=True
            )
        self.replace_when_typed("leader", "unit")

    @property
    def kind(self) -> SessionKind:
        chosen = self.query_one("#kind", Picker).chosen
        return self._kinds[min(chosen)] if chosen and self._kinds else SessionKind.MUS

    @property
    def bank_id(self) -> str | None:
        bank = self._bank
        return bank.id if bank else None

    @property
    def _offered(self) -> list[BankSummary]:
        return [bank for bank in self._banks if self.kind in bank.kinds]

    @property
    def _bank(self) -> BankSummary | None:
        chosen, offered = self.query_one("#bank", Picker).chosen, self._offered
        return offered[min(chosen)] if chosen and min(chosen) < len(offered) else None

    def _show_banks(self) -> None:
        offered = self._offered
        ids = [bank.id for bank in offered]
        wanted = ids.index(self._known.bank_id) if self._known.bank_id in ids else 0
        self.query_one("#bank", Picker).show(
            [_bank_line(bank, self.size.width - _MARGIN) for bank in offered],
            [wanted] if offered else [],
        )
        self._show_preview()

    def _show_preview(self) -> None:
        """How large the chosen bank is."""
        bank = self._bank
        self.query_one("#bank-preview", Static).update(joined(*(_preview(bank) if bank else ())))

    def on_picker_changed(self, message: Picker.Changed) -> None:
        if message.picker.id == "kind":
            self._show_banks()
            self._show_kind()
        else:
            self._show_preview()

    def on_input_changed(self) -> None:
        # The base's own handler runs too.
        self.title_line(_("Ny samtale"), NOT_YET if self.is_changed else "")

    @property
    def would_be_lost(self) -> bool:
        return self.is_changed

    async def action_begin(self) -> None:
        await self.use()

    async def finish(self, wish: NewSession) -> None:
        await open_in_place(self, make_session(self.services, wish))


def _bank_line(bank: BankSummary, room: int) -> str:
    """The title, which gives way where there is no room, and the bank's boards and time."""
    boards = plural("{n} plade", "{n} plader", bank.boards) if bank.boards else ""
    minutes = duration(bank.minutes) if bank.minutes else ""
    size = "".join(f" · {words}" for words in (boards, minutes) if words)
    return cut(bank.title, max(_SHORTEST, room - len(size))) + size


def _preview(bank: BankSummary) -> list[str | tuple[str, str]]:
    """How large the bank is, and its themes with their minutes."""
    if bank.boards == len(bank.themes):
        themes = plural("{n} plade", "{n} plader", bank.boards)
        questions = _("{n} kort").format(n=bank.questions)
    else:
        themes = plural("{n} tema", "{n} temaer", len(bank.themes))
        questions = _("{n} spørgsmål").format(n=bank.questions)
    minutes = duration(bank.minutes) if bank.minutes else ""
    size = " · ".join(filter(None, (themes, questions, minutes)))
    titles = [
        # The no-break space keeps the minutes beside their theme.
        _("{title} {n}\N{NO-BREAK SPACE}min").format(title=theme.title, n=theme.minutes)
        if theme.minutes
        else theme.title
        for theme in bank.themes
    ]
    return [(f"{size}\n", ""), (" · ".join(titles), "$muted")]
