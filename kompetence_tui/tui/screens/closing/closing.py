"""Afslut: one page to read together before the talk is closed, and acknowledged when it is."""

from collections.abc import Iterable

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.day_held import day_in, may_be_another, with_day
from kompetence_tui.domain.dates.durations import of_today
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.dates.which_year import held
from kompetence_tui.domain.plan import next_follow_up
from kompetence_tui.domain.plan.next_follow_up import needs_follow_up
from kompetence_tui.domain.rules import NO_DEVELOPMENT, RuleBroken
from kompetence_tui.domain.session.closing import (
    asks_for_reason,
    close,
)
from kompetence_tui.domain.session.session import Session
from kompetence_tui.export.agreed import is_changed
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.closing.agreed_rows import agreed_rows
from kompetence_tui.tui.screens.closing.missing import advice_lines, missing_lines
from kompetence_tui.tui.screens.closing.so_far import talk_so_far
from kompetence_tui.tui.screens.closing.ways import ClosingWay, ways
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.acknowledging import Acknowledging
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.agreed_row import AgreedRow
from kompetence_tui.tui.widgets.buttons import Buttons
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.follow_up_fields import FollowUpFields
from kompetence_tui.tui.widgets.lines import NoteLine, Rule
from kompetence_tui.tui.widgets.scroll_text import ScrollText
from kompetence_tui.tui.widgets.taking_away import take_away

_MARGIN = 6
_MORE = _("Der står mere: PgDn viser det.")


class Closing(Acknowledging[bool]):
    """The result is True when the session was closed; what it closed with is then acknowledged."""

    ROOM = Room.CLOSING
    AUTO_FOCUS = "#closing-choice"

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, talk)
        self._asks_day = may_be_another(talk.session, services.today)
        self._ways = ways(talk.kept)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with ScrollText(id="closing-form", can_focus=False):
            yield Static(id="closing-progress", classes="muted")
            yield Static(plain(_("Det er vi enige om")), id="agreed-lead")
            yield Vertical(*agreed_rows(self.talk.kept), id="agreed-rows")
            day = DateInput(_day_of(self.talk.kept), self.services.today, which=held, id="day-held")
            row = field_row(_("Holdt den"), day)
            row.display = self._asks_day
            yield row
            yield FollowUpFields(self.talk.session, self.services.today, id="next-follow-up")
            yield Static(id="closing-findings")
            lead = _("Ingen kompetenceudvikling i år? Skriv hvorfor. Så står der i planen:\n")
            yield Static(plain(lead + _(NO_DEVELOPMENT)), id="reason-lead", classes="muted")
            yield Editor(self.talk.session.plan.no_development_because, id="reason")
            yield Static(id="closing-hints")
            note = _("En afsluttet samtale kan læses og eksporteres; den kan genåbnes.")
            yield Static(plain(note), classes="muted", id="closing-note")
        yield Buttons([way.value for way in self._ways], id="closing-choice")
        with Vertical(id="acknowledging"):
            yield from self.acknowledging()

    @property
    def acknowledges(self) -> bool:
        return self.talk.kept.is_closed

    @property
    def reading(self) -> str:
        return super().reading if self.acknowledges else "#closing-form"

    @property
    def day_held(self) -> DateInput:
        return self.query_one("#day-held", DateInput)

    @property
    def heading(self) -> str:
        return _("Afslut · {talk}").format(talk=super().heading)

    @property
    def reason(self) -> Editor:
        return self.query_one("#reason", Editor)

    @property
    def follow_up(self) -> FollowUpFields:
        return self.query_one("#next-follow-up", FollowUpFields)

    def collect(self, session: Session) -> Session:
        # No table: shown anew, the reason has the cursor at its beginning.
        plan = session.plan.with_(
            no_development_because=self.reason.words,
            next_follow_up=self.follow_up.written,
        )
        if self.talk.read_only:
            return session
        session = session if plan == session.plan else session.with_(plan=plan)
        return with_day(session, self.day_held.when) if self._asks_day else session

    def part(self, session: Session) -> object:
        return session.plan.no_development_because, session.plan.next_follow_up, session.date

    async def refill(self) -> None:
        at = self.focused.id if isinstance(self.focused, AgreedRow) else ""
        rows = self.query_one("#agreed-rows", Vertical)
        await take_away(rows.children)
        await rows.mount(*agreed_rows(self.talk.kept))
        await super().refill()
        if at:
            found = self.query(f"#{at}")
            self.set_focus(found.first() if found else self.query_one("#closing-choice"))

    async def show_fields(self) -> None:
        self.reason.load_text(self.talk.kept.plan.no_development_because)
        self.follow_up.show(self.talk.kept)
        self.day_held.show(_day_of(self.talk.kept))

    def show_session(self) -> None:
        session = self.talk.session
        self.meet_refusal()
        for name in ("#closing-form", "#closing-choice"):
            self.query_one(name).display = not self.acknowledges
        self.query_one("#acknowledging").display = self.acknowledges
        if self.acknowledges:
            self.show_parties()
            return
        time = of_today(self.talk.minutes_today, session.asked.minutes)
        words = " · ".join(filter(None, (time, talk_so_far(session))))
        self.query_one("#closing-progress", Static).update(plain(words))
        self.query_one("#agreed-lead").display = bool(self.query(AgreedRow))
        self._show_findings(session)
        for name in ("#reason", "#reason-lead"):
            self.query_one(name).display = asks_for_reason(session)

    def _to_close(self, session: Session) -> Session:
        """The session with the follow-up that stands on the screen, proposed or written."""
        if not needs_follow_up(session):
            return session
        return session.with_(plan=session.plan.with_(next_follow_up=self.follow_up.shown))

    def _show_findings(self, session: Session) -> None:
        self.follow_up.display = needs_follow_up(session)
        session = self._to_close(session)
        width, today = self.size.width - _MARGIN, self.services.today
        missing = missing_lines(session, width, asks_day=self._asks_day)
        self.query_one("#closing-findings", Static).update(joined(*missing))
        advice, shown = (
            advice_lines(session, today, width),
            self.query_one("#closing-hints", Static),
        )
        shown.update(joined((advice, "$muted")))
        shown.display = bool(advice)

    async def arrive(self) -> None:
        await super().arrive()
        self.call_after_refresh(self._tell_more)

    def on_resize(self) -> None:
        if self.is_mounted and not self.acknowledges:
            self._show_findings(self.talk.session)
            self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        """Say how to see what there is no room for, while nothing else is said."""
        hidden = not self.acknowledges and self.query_one("#closing-form").max_scroll_y > 0
        if self.query_one(NoteLine).words in ("", _MORE):
            self.say(_MORE if hidden else "")

    def rest(self) -> None:
        if self.acknowledges:
            super().rest()
        else:
            self.say("")

    def typed(self) -> None:
        self.meet_refusal()
        if not self.acknowledges:
            super().typed()
            self._show_findings(self.talk.session)

    async def on_buttons_pressed(self, message: Buttons.Pressed) -> None:
        way = self._ways[message.index]
        if way is ClosingWay.CLOSE:
            if await self._close():
                self.dismiss(True)
        elif way is ClosingWay.ACKNOWLEDGE:
            if await self._close():
                self._acknowledge()
        elif way is ClosingWay.TO_TASKS:
            await self.open(Room.TASKS)
        elif way is ClosingWay.SINCE:
            await self.open(Room.SINCE)
        else:
            self.action_back()

    def _acknowledge(self) -> None:
        """The talk is closed: what is acknowledged now, nothing of this page changes any more."""
        self.talk.after_closing = self.writes_late
        self.show_plan()
        self.show_session()
        self.show_status()
        self.set_focus(self.name_line)
        if is_changed(self.talk.kept):
            self.rest()
        else:
            self.say(_("Afsluttet. Hver skriver selv sit navn; Esc går videre til filen."))

    async def action_to_goal(self, number: int) -> None:
        """To the plan, at the goal with the number if there is one."""
        goals = self.talk.kept.plan.goals
        at = goals[number - 1].id if 0 < number <= len(goals) else ""
        await self.open(Room.PLAN, at=at)

    async def _close(self) -> bool:
        """Close the talk as it stands on the page; else say what is in the way, and go there."""
        session = self._to_close(self.talk.session)
        if not self._says_day():
            return False
        try:
            closed = close(session, self.services.now())
        except RuleBroken as broken:
            self.refuse(str(broken))
            self._go_to_what_blocks(session)
            return False
        if not await self.talk.try_change(closed):
            self.say(self.talk.failure, alarm=True)
            return False
        return True

    def _go_to_what_blocks(self, session: Session) -> None:
        if any(finding.blocks for finding in next_follow_up.findings(session)):
            self.follow_up.focus_first()
        elif self.reason.display and not session.plan.goals:
            self.set_focus(self.reason)
        elif rows := self.query(AgreedRow):
            self.set_focus(rows.first())

    def _says_day(self) -> bool:
        """Whether a day stands where one is asked for; else that is said."""
        try:
            return not self._asks_day or bool(day_in(self.day_held.when))
        except RuleBroken as broken:
            self.refuse(str(broken))
            self.set_focus(self.day_held.input)
            return False

    def action_back(self) -> None:
        self.dismiss(self.acknowledges)


def _day_of(session: Session) -> When:
    return When(date=PartialDate.day(session.date))
