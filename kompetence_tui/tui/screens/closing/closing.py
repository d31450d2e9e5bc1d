"""Afslut: what is missing in words, the reason when there are no goals, and the close itself."""

from collections.abc import Iterable
from enum import Enum, auto

from textual import events
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.day_held import day_in, may_be_another, with_day
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.dates.which_year import held
from kompetence_tui.domain.plan import next_follow_up
from kompetence_tui.domain.plan.hints import hints
from kompetence_tui.domain.plan.next_follow_up import needs_follow_up
from kompetence_tui.domain.rules import NO_DEVELOPMENT, Finding, RuleBroken
from kompetence_tui.domain.session.closing import (
    asks_for_reason,
    close,
    closing_findings,
    needs_decision,
)
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.closing.so_far import talk_so_far
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import joined, plain, pointed
from kompetence_tui.tui.widgets.buttons import Buttons
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.follow_up_fields import FollowUpFields
from kompetence_tui.tui.widgets.lines import NoteLine, Rule
from kompetence_tui.tui.widgets.scroll_text import ScrollText

_MARGIN = 6


class ClosingWay(Enum):
    """What can be done from here."""

    NOT_YET = auto()
    SINCE = auto()
    TO_PLAN = auto()
    TO_TASKS = auto()
    CLOSE = auto()


_WORDS = {
    ClosingWay.NOT_YET: _("Ikke endnu"),
    ClosingWay.SINCE: _("Siden sidst"),
    ClosingWay.TO_PLAN: _("Til planen"),
    ClosingWay.TO_TASKS: _("Til opgaverne"),
    ClosingWay.CLOSE: _("Afslut samtalen"),
}


class Closing(TalkScreen[bool]):
    """The result is True when the session was closed."""

    ROOM = Room.CLOSING
    AUTO_FOCUS = "#closing-choice"

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, talk)
        self._asks_day = may_be_another(talk.session, services.today)
        self._ways = _ways(talk.kept)

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with ScrollText(id="closing-form", can_focus=False):
            yield Static(id="closing-progress", classes="muted")
            yield Static(id="closing-findings")
            day = DateInput(_day_of(self.talk.kept), self.services.today, which=held, id="day-held")
            row = field_row(_("Holdt den"), day)
            row.display = self._asks_day
            yield row
            yield FollowUpFields(self.talk.session, self.services.today, id="next-follow-up")
            yield Static(
                plain(
                    _("Skal planen ikke have mål i år, så skriv hvorfor:\n\n") + _(NO_DEVELOPMENT)
                ),
                id="reason-lead",
                classes="muted",
            )
            yield Editor(self.talk.session.plan.no_development_because, id="reason")
            yield Static(id="closing-hints")
            note = _("En afsluttet samtale kan læses og eksporteres; den kan genåbnes.")
            yield Static(plain(note), classes="muted", id="closing-note")
        yield Buttons([_WORDS[way] for way in self._ways], id="closing-choice")

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

    async def show_fields(self) -> None:
        self.reason.load_text(self.talk.kept.plan.no_development_because)
        self.follow_up.show(self.talk.kept)
        self.day_held.show(_day_of(self.talk.kept))

    def show_session(self) -> None:
        session = self.talk.session
        self.meet_refusal()
        self.query_one("#closing-progress", Static).update(plain(talk_so_far(session)))
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
        self._show_hints(session)
        findings, width = closing_findings(session), self.size.width - _MARGIN
        parts = [_shown(finding, width) for finding in findings]
        if not any(finding.blocks for finding in findings):
            parts.append((_("Der er ikke noget i vejen for at afslutte."), ""))
        if self._asks_day:
            parts.append((_("Passer dagen her, hvor I holdt samtalen? Den kommer i planen."), ""))
        lines = (
            (f"\n{words}" if number else words, style)
            for number, (words, style) in enumerate(parts)
        )
        self.query_one("#closing-findings", Static).update(joined(*lines))

    def _show_hints(self, session: Session) -> None:
        width = self.size.width - _MARGIN
        found = hints(session, self.services.today)
        lines = [pointed(hint.words, width, "·") for hint in found]
        shown = self.query_one("#closing-hints", Static)
        shown.update(joined((_("Råd til planen:") + "\n", "$muted"), "\n".join(lines)))
        shown.display = bool(found)

    async def arrive(self) -> None:
        await super().arrive()
        self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        """Say how to see what there is no room for."""
        hidden = self.query_one("#closing-form").max_scroll_y > 0
        if hidden and not self.query_one(NoteLine).words:
            self.say(_("Der står mere: Page Down viser det."))

    def on_key(self, event: events.Key) -> None:
        form = self.query_one("#closing-form", ScrollText)
        if event.key == "pagedown":
            form.action_page_down()
        elif event.key == "pageup":
            form.action_page_up()

    def typed(self) -> None:
        super().typed()
        self.meet_refusal()
        self._show_findings(self.talk.session)

    async def on_buttons_pressed(self, message: Buttons.Pressed) -> None:
        way = self._ways[message.index]
        if way is ClosingWay.CLOSE:
            await self._close()
        elif way is ClosingWay.TO_PLAN:
            await self._to_plan()
        elif way is ClosingWay.TO_TASKS:
            await self._to_tasks()
        elif way is ClosingWay.SINCE:
            await self._to_since()
        else:
            self.action_back()

    async def _close(self) -> None:
        session = self._to_close(self.talk.session)
        if not self._says_day():
            return
        try:
            closed = close(session, self.services.now())
        except RuleBroken as broken:
            self.refuse(str(broken))
            if self.reason.display:
                self.set_focus(self.reason)
            elif any(finding.blocks for finding in next_follow_up.findings(session)):
                self.follow_up.focus_first()
            return
        if await self.talk.try_change(closed):
            self.dismiss(True)
        else:
            self.say(self.talk.failure, alarm=True)

    def _says_day(self) -> bool:
        """Whether a day stands where one is asked for; else that is said."""
        try:
            return not self._asks_day or bool(day_in(self.day_held.when))
        except RuleBroken as broken:
            self.refuse(str(broken))
            self.set_focus(self.day_held.input)
            return False

    async def _to_plan(self) -> None:
        await self.open(Room.PLAN)

    async def _to_tasks(self) -> None:
        await self.open(Room.TASKS)

    async def _to_since(self) -> None:
        await self.open(Room.SINCE)

    def action_back(self) -> None:
        self.dismiss(False)


def _ways(session: Session) -> tuple[ClosingWay, ...]:
    """A workshop ends in tasks, other talks in a plan."""
    if session.course:
        since = (ClosingWay.SINCE,) if session.course.earlier else ()
        return (ClosingWay.NOT_YET, *since, ClosingWay.TO_TASKS, ClosingWay.CLOSE)
    to_plan = (ClosingWay.TO_PLAN,) if needs_decision(session) or session.plan.goals else ()
    return (ClosingWay.NOT_YET, *to_plan, ClosingWay.CLOSE)


def _day_of(session: Session) -> When:
    return When(date=PartialDate.day(session.date))


def _shown(finding: Finding, width: int) -> tuple[str, str]:
    """The words and their style: what is only worth knowing has not the sign of a fault."""
    if not finding.is_fault:
        return pointed(finding.words, width, "·"), ""
    return pointed(finding.words, width), "bold $needs-you" if finding.blocks else "$needs-you"
