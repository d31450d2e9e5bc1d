"""Tilbagespil: those of a group's talk to be read, and a new one to be looked at and attached."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import date
from functools import partial

from textual.widget import Widget

from kompetence_tui.domain.report.playback import Playback
from kompetence_tui.domain.report.playing_back import attached, periods_to_choose
from kompetence_tui.domain.report.report_period import ReportPeriod, periods_of, report_period
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.document import Document
from kompetence_tui.export.playback import write_one
from kompetence_tui.i18n import _
from kompetence_tui.preparation.playbacks import playback_to_show, published_playback
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import SessionStore
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.dialogs.choose_line import ChooseLine
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.teller import NobodyWaits, Teller, is_waited_for
from kompetence_tui.tui.widgets.document_view import DocumentView
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.said import thousands
from kompetence_tui.tui.widgets.scroll_text import ScrollText

Make = Callable[[SessionStore, Session, ReportPeriod, date, Teller, int], Playback]
"""Reads the talks of a period and makes the tilbagespil of one."""


class PlaybackScreen(TalkScreen[None]):
    """Nobody's name is in it; a closed talk can get one too, and its plan stays as it is."""

    ROOM = Room.PLAYBACK
    AUTO_FOCUS = "#playback-scroll"

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, talk)
        self._made: Playback | None = None
        """One that is not attached yet."""
        self._teller = Teller(self._say_how_far)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield ScrollText(DocumentView(id="playback"), id="playback-scroll")

    def on_unmount(self) -> None:
        self._teller.stop()
        super().on_unmount()

    @property
    def heading(self) -> str:
        return _("Tilbagespil · {who}").format(who=self.whose)

    @property
    def is_writable(self) -> bool:
        return not self.talk.locked_by

    @property
    def writes_late(self) -> bool:
        return self.is_writable

    @property
    def marked(self) -> Playback | None:
        return self._made

    # What is shown.

    def show_session(self) -> None:
        doc = Document()
        kept = self.talk.kept.playback
        for playback in [self._made] if self._made else reversed(kept):
            write_one(doc, playback, level=1)
        if not len(doc):
            doc.text(self._empty())
        self.query_one(DocumentView).show(doc, raw=False, is_typeset=True)
        self.rest()

    def _empty(self) -> str:
        words = _(
            "Et tilbagespil viser, hvad en periode kom til: for hvert indsatsområde, hvor mange "
            "mål der bygger på det, handlingernes kompetencetyper, de valgte metoder, og hvad der "
            "blev af sidste plans mål. Kun tal, og ingen af dem om færre end fem.\n\n"
            "{key} laver et af en periode, der er forbi. Det bliver lagt ved samtalen som et "
            "tillæg og står først, næste gang I mødes."
        )
        return words.format(key=self.key_of("new_playback"))

    def rest(self) -> None:
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
        elif self._made:
            words = _("Ikke vedlagt endnu: {key} lægger det ved samtalen.")
            self.say(words.format(key=self.key_of("attach_playback")))
        else:
            self.say(_("Pil ned ruller. Esc går videre.") if self.talk.kept.playback else "")

    # Reading, beside the screen.

    async def action_new_playback(self) -> None:
        today = self.services.today
        try:
            there = periods_of(self.services.store.rows(), today)
        except StoreError as error:
            self.say(str(error), alarm=True)
            return
        periods = periods_to_choose(self.talk.kept, there, today)
        if not periods:
            words = _("Der er ingen periode med samtaler, der er forbi og ikke er vedlagt.")
            self.say(words, alarm=True)
            return

        def chosen(key: str | None) -> None:
            if period := report_period(key or ""):
                self._begin(period, playback_to_show, self._show_made)

        question = _("Tilbagespil fra hvilken periode, der er forbi?")
        lines = [(period.key, period.danish) for period in periods]
        await self.go_to(ChooseLine(question, lines), chosen)

    def _begin(
        self, period: ReportPeriod, make: Make, then: Callable[[Playback], Awaitable[None]]
    ) -> None:
        """Read what the period is made of; what is still being read for another is given up."""
        self._teller.stop()
        self._teller = Teller(self._say_how_far)
        self.run_worker(self._read(period, make, then, self._teller), group="playback")

    async def _read(
        self,
        period: ReportPeriod,
        make: Make,
        then: Callable[[Playback], Awaitable[None]],
        teller: Teller,
    ) -> None:
        services, session = self.services, self.talk.kept
        least = services.config.report_threshold
        reading = partial(make, services.store, session, period, services.today, teller, least)
        try:
            made = await asyncio.to_thread(reading)
        except NobodyWaits:
            return
        except (StoreError, RuleBroken) as error:
            if is_waited_for(self):
                self.say(str(error), alarm=True)
        else:
            if is_waited_for(self):
                await then(made)

    def _say_how_far(self, read: int, total: int) -> None:
        words = _("Læser samtaler: {n} af {all}")
        self.say(words.format(n=thousands(read), all=thousands(total)))

    async def _show_made(self, made: Playback) -> None:
        self._made = made
        self.query_one("#playback-scroll", ScrollText).scroll_home(animate=False)
        self.show_session()
        self.refresh_keys()

    # Attaching.

    async def action_attach_playback(self) -> None:
        made = self._made
        if made is None:
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._begin(made.period, published_playback, self._put_in)

        question = _("Vedlæg tilbagespil fra {period}?").format(period=made.period.danish)
        detail = _(
            "Det bliver lagt ved samtalen, kommer med i dens filer og står først, næste gang I "
            "mødes. Planen bliver, som den er. Perioden bliver samtidig udgivet: dens tal står "
            "fast fra nu af, også når der siden bliver skrevet i samtalerne."
        )
        await self.go_to(Ask(question, detail, yes=_("Vedlæg"), no=_("Nej, ikke endnu")), answered)

    async def _put_in(self, made: Playback) -> None:
        try:
            session = attached(self.talk.session, made)
        except RuleBroken as broken:
            self.say(str(broken), alarm=True)
            return
        if not await self.talk.try_change(session):
            self.say(self.talk.failure, alarm=True)
            return
        self._made = None
        self.show_session()
        self.refresh_keys()
        self.say(_("{title} er vedlagt.").format(title=made.title))

    def action_back(self) -> None:
        """Leave; one that is not attached is let go of first."""
        self._teller.stop()
        if self._made is None:
            self.dismiss(None)
            return
        self._made = None
        self.show_session()
        self.refresh_keys()
