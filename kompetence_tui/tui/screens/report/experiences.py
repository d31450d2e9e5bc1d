"""Erfaringer og forslag: what groups wrote for a higher level, read through and ticked."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.dates import FIRST_YEAR, LAST_YEAR
from kompetence_tui.domain.report.experiences import Chosen, Passage, chosen
from kompetence_tui.domain.report.report_period import ReportPeriod, told_of
from kompetence_tui.domain.rules import listed
from kompetence_tui.i18n import _, plural
from kompetence_tui.preparation.experiences import Gathered, gather, tick, untick
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.report.experience_rows import said_in_full, spans, without_names
from kompetence_tui.tui.screens.report.reword import Reword
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.teller import NobodyWaits, Teller, is_waited_for
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList
from kompetence_tui.tui.widgets.said import thousands
from kompetence_tui.tui.widgets.scroll_text import ScrollText

EMPTY = _(
    "Her er ingen tekster fra perioden.\n\n"
    "Her står det, grupper, udvalg og værksteder har skrevet til et højere niveau: forslag, "
    "erfaringerne i et skema med faser, og svar om værktøjet. Det, der står i individuelle "
    "samtaler, kommer aldrig hertil."
)


class Experiences(Frame[None]):
    """Nothing has a tick until somebody sets it, and what has none is handed on to nobody."""

    ROOM = Room.EXPERIENCES
    AUTO_FOCUS = "#told-list"

    def __init__(self, services: Services, period: ReportPeriod | None = None) -> None:
        super().__init__(services)
        self._period = period or told_of(services.today)
        self._gathered: Gathered | None = None
        self._teller = Teller(self._say_how_far)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="told-list", enter_selects=False)
        empty = Static(plain(EMPTY), id="told-empty")
        empty.display = False
        yield empty
        yield Rule()
        yield ScrollText(Static(id="told-text"), id="told-scroll")

    async def arrive(self) -> None:
        self._read()

    def on_unmount(self) -> None:
        self._teller.stop()

    # Reading, beside the screen.

    def _read(self) -> None:
        self._teller.stop()
        self._gathered, self._teller = None, Teller(self._say_how_far)
        self._show()
        self.run_worker(self._gather(self._period, self._teller), group="told", exclusive=True)

    async def _gather(self, period: ReportPeriod, teller: Teller) -> None:
        try:
            found = await asyncio.to_thread(gather, self.services.store, period, teller)
        except StoreError as error:
            self.say(str(error), alarm=True)
        except NobodyWaits:
            pass
        else:
            if is_waited_for(self) and period == self._period:
                self._gathered = found
                self._show()
                self._say_what_is_unread(found)

    def _say_how_far(self, read: int, total: int) -> None:
        words = _("Læser gruppernes samtaler: {n} af {all}")
        self.say(words.format(n=thousands(read), all=thousands(total)))

    def _say_what_is_unread(self, found: Gathered) -> None:
        words = plural(
            "{n} samtale kan ikke læses og er ikke med; »kompetence doctor« siger hvorfor",
            "{n} samtaler kan ikke læses og er ikke med; »kompetence doctor« siger hvorfor",
            found.unread,
        )
        self.say(words if found.unread else "", alarm=bool(found.unread))

    # What is shown.

    @property
    def _list(self) -> RowList:
        return self.query_one("#told-list", RowList)

    @property
    def _texts(self) -> dict[str, Passage | Chosen]:
        return self._gathered.texts if self._gathered else {}

    @property
    def marked(self) -> object:
        return next((rows.marked_id for rows in self.query(RowList)), "")

    def _show(self) -> None:
        found = self._gathered
        if found:
            rows = [
                Row(key, partial(spans, one, found.chosen.get(key), found.names))
                for key, one in found.texts.items()
            ]
            self._list.show(rows)
        self._list.display = bool(self._texts)
        self.query_one("#told-scroll").display = bool(self._texts)
        self.query_one("#told-empty").display = found is not None and not found.texts
        self._show_title()
        self._show_text()
        self.refresh_keys()

    def _show_title(self) -> None:
        words = _("Erfaringer og forslag · ← {period} →").format(period=self._period.danish)
        found = self._gathered
        count = _("{n} af {all} er med")
        said = count.format(n=len(found.chosen), all=len(found.texts)) if found else ""
        self.title_line(words, said if self._texts else "")

    def _show_text(self) -> None:
        found, one = self._gathered, self._texts.get(self._list.marked_id)
        if found and one:
            parts = said_in_full(one, found.chosen.get(one.key), found.names)
            self.query_one("#told-text", Static).update(joined(*parts))
            self.query_one("#told-scroll", ScrollText).scroll_home(animate=False)

    def on_row_list_marked(self) -> None:
        self._show_text()
        self.refresh_keys()

    # What the keys do.

    async def action_tick(self) -> None:
        found, one = self._gathered, self._texts.get(self._list.marked_id)
        if found is None or one is None:
            return
        if one.key in found.chosen:
            self._keep(
                partial(untick, key=one.key), _("Ikke med. Sæt kryds igen for at tage den med.")
            )
        elif isinstance(one, Passage):
            await self._hand_on(one, one.text)

    async def action_reword(self) -> None:
        found, one = self._gathered, self._texts.get(self._list.marked_id)
        if found is None or not isinstance(one, Passage):
            return
        before = found.chosen.get(one.key)
        text = before.text if before else without_names(one.text, found.names)

        async def written(words: str | None) -> None:
            if words is not None:
                await self._hand_on(one, words)

        await self.go_to(Reword(_("Sådan kommer teksten med"), text), written)

    async def _hand_on(self, one: Passage, text: str) -> None:
        """Tick it, after a yes where a known name stands in it."""
        if (found := self._gathered) is None:
            return
        step = partial(tick, one=chosen(one, text))
        if not (names := found.names.names_in(text)):
            self._keep(step, _("Teksten er med."))
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._keep(step, _("Teksten er med, med navne i."))

        words = _("Der står et navn i teksten: {names}").format(names=listed(names))
        detail = _(
            "Alle, der får årets billede, kan læse det. Med »Ret ordene« kan det skrives om."
        )
        await self.go_to(
            Ask(words, detail, yes=_("Tag den med, som den er"), no=_("Nej, lad den være")),
            answered,
        )

    def _keep(self, step: Callable[[SessionStore, Gathered], Gathered], words: str) -> None:
        """Set or take away a tick, on the disk before it is on the screen."""
        if (found := self._gathered) is None:
            return
        try:
            self._gathered = step(self.services.store, found)
        except StoreError as error:
            self.say(str(error), alarm=True)
            return
        self._show()
        self.say(words)

    def action_previous_year(self) -> None:
        self._go_to_year(-1)

    def action_next_year(self) -> None:
        self._go_to_year(1)

    def _go_to_year(self, step: int) -> None:
        year = self._period.year + step
        if FIRST_YEAR <= year <= LAST_YEAR:
            self._period = ReportPeriod(year, self._period.half)
            self._read()

    def action_back(self) -> None:
        self.dismiss(None)
