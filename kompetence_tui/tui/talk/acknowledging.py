"""Godkendelse as a part of a screen: each party types their name to the plan as it stands."""

from collections.abc import Iterable, Iterator

from rich.cells import set_cell_size
from textual import events
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.plan.agreed import Acknowledgement
from kompetence_tui.domain.plan.agreed_rules import (
    acknowledgement_of,
    is_awaited,
    parties,
    with_acknowledgement,
)
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.export.acknowledgements import time_words
from kompetence_tui.export.agreed import (
    acknowledged_by,
    agreed_text,
    checksum,
    is_changed,
    plan_text,
)
from kompetence_tui.i18n import _
from kompetence_tui.tui.frame import Result
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import cut, joined, plain
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.scroll_text import ScrollText

_MARGIN = 3
"""Columns beside the list of parties."""

_LEAST = 10
"""Columns a name has at the least."""


class Acknowledging(TalkScreen[Result]):
    """A screen of a closed talk with its parties, a line for the next one's name, and the plan."""

    def acknowledging(self) -> Iterable[Widget]:
        """Those parts, for the body."""
        with ScrollText(id="parties-scroll", can_focus=False):
            yield Static(id="parties")
        yield Rule()
        name = LineInput(enter_action="acknowledge_now", id="typed-name")
        name.kept_as = ""
        yield field_row(_("Dit navn"), name)
        yield Rule()
        yield ScrollText(Static(id="agreed-text"), id="agreed-scroll")

    @property
    def acknowledges(self) -> bool:
        """Those parts are what the screen shows now."""
        return True

    @property
    def is_writable(self) -> bool:
        return not self.talk.locked_by

    @property
    def writes_late(self) -> bool:
        return self.acknowledges and not self.talk.locked_by

    @property
    def name_line(self) -> LineInput:
        return self.query_one("#typed-name", LineInput)

    def show_plan(self) -> None:
        """Show the plan as it is acknowledged, and whether a name can be written."""
        self.name_line.disabled = not self.writes_late
        self.query_one("#agreed-text", Static).update(plain(agreed_text(self.talk.kept)))

    def show_parties(self) -> None:
        session, standing = self.talk.kept, acknowledged_by(self.talk.kept)
        found = parties(session)
        rows = [(p.name, _(p.role.value), *_state(session, p, standing)) for p in found]
        lines = _lines(rows, self.size.width - _MARGIN)
        self.query_one("#parties", Static).update(joined(*lines))
        self.query_one("#parties-scroll").styles.height = min(max(len(rows), 1), 6)

    def on_resize(self) -> None:
        if self.is_mounted and self.acknowledges:
            self.show_parties()

    def rest(self) -> None:
        session = self.talk.kept
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
        elif is_changed(session):
            self.say(_("Planen er ændret efter godkendelse: godkend den igen."), alarm=True)
        else:
            self.say(_("Læs planen her (PgDn ruller). Hver skriver selv sit navn."))

    def on_key(self, event: events.Key) -> None:
        """What is longer than the screen is read while the keys stay where one writes."""
        text = self.query_one(self.reading, ScrollText)
        if event.key == "pagedown":
            text.action_page_down()
        elif event.key == "pageup":
            text.action_page_up()

    @property
    def reading(self) -> str:
        """What Page Up and Page Down move."""
        return "#agreed-scroll"

    async def action_acknowledge_now(self) -> None:
        session = self.talk.kept
        if not self.writes_late:
            self.rest()
            return
        now = self.services.now()
        try:
            changed, new = with_acknowledgement(
                session, self.name_line.value, checksum(session), now, text=plan_text(session)
            )
        except RuleBroken as broken:
            self.refuse(f"{broken}.")
            return
        if not await self.talk.try_change(changed):
            self.say(self.talk.failure, alarm=True)
            return
        self.name_line.put("")
        self.show_parties()
        words = _("{name} har godkendt planen {time}.")
        self.say(words.format(name=new.name, time=time_words(new.at)))


def _lines(rows: list[tuple[str, str, str, str]], width: int) -> Iterator[tuple[str, str]]:
    """Name, role and state of each beneath one another; the name gives way."""
    roles = max((len(role) for _name, role, _words, _style in rows), default=0) + 2
    states = max((len(words) for _name, _role, words, _style in rows), default=0)
    names = max(_LEAST, width - roles - states)
    end = ""
    for name, role, words, style in rows:
        yield end + set_cell_size(cut(name, names - 2), names), "bold"
        yield f"{role:<{roles}}", "$muted"
        yield words, style
        end = "\n"


def _state(
    session: Session, party: Participant, standing: tuple[Acknowledgement, ...]
) -> tuple[str, str]:
    """In words, and their style; ``standing`` are those of the plan as it is."""
    last = acknowledgement_of(session, party)
    if last is None:
        is_needed = is_awaited(session, party)
        return (_("ikke godkendt endnu"), "$needs-you") if is_needed else (_("kan godkende"), "")
    if last in standing:
        return _("godkendt {time}").format(time=time_words(last.at)), ""
    return _("ændret efter godkendelse"), "$needs-you"
