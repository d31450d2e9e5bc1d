"""Afslut: what is missing in words, the reason when there are no goals, and the close itself."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.closing import close, closing_findings
from kompetence_tui.domain.rules import NO_DEVELOPMENT, RuleBroken
from kompetence_tui.domain.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.actions import Scope, bindings_for
from kompetence_tui.tui.screens.talk import TalkScreen
from kompetence_tui.tui.text import joined, plain, pointed
from kompetence_tui.tui.widgets.buttons import Buttons
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.lines import Rule

_MARGIN = 6
_TO_PLAN, _CLOSE = 1, 2


class Closing(TalkScreen[bool]):
    """The result is True when the session was closed."""

    SCOPE = Scope.CLOSING
    BINDINGS = bindings_for(Scope.CLOSING)
    AUTO_FOCUS = "#closing-choice"

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with VerticalScroll(id="closing-form", can_focus=False):
            yield Static(id="closing-progress", classes="muted")
            yield Static(id="closing-findings")
            yield Static(
                plain(
                    _("Skal planen ikke have mål i år, så skriv hvorfor:\n\n") + _(NO_DEVELOPMENT)
                ),
                id="reason-lead",
                classes="muted",
            )
            yield Editor(self.talk.session.plan.no_development_because, id="reason")
            note = _("En afsluttet samtale kan læses og eksporteres; den kan genåbnes.")
            yield Static(plain(note), classes="muted", id="closing-note")
        yield Buttons([_("Ikke endnu"), _("Til planen"), _("Afslut samtalen")], id="closing-choice")

    @property
    def heading(self) -> str:
        return _("Afslut · {talk}").format(talk=super().heading)

    @property
    def reason(self) -> Editor:
        return self.query_one("#reason", Editor)

    def collect(self, session: Session) -> Session:
        reason = self.reason.text if self.reason.text.strip() else ""
        plan = session.plan.with_(no_development_because=reason)
        return session if self.talk.read_only or plan == session.plan else session.with_(plan=plan)

    def part(self, session: Session) -> object:
        return session.plan.no_development_because

    async def show_fields(self) -> None:
        self.reason.load_text(self.talk.kept.plan.no_development_because)

    def show_session(self) -> None:
        session = self.talk.session
        questions = sum(1 for _question in session.bank.questions)
        goals = plural("{n} mål", "{n} mål", len(session.plan.goals))
        self.query_one("#closing-progress", Static).update(
            plain(
                _("{n} af {all} spørgsmål besvaret · {goals} i planen").format(
                    n=session.answered, all=questions, goals=goals
                )
            )
        )
        self._show_findings(session)
        for name in ("#reason", "#reason-lead"):
            self.query_one(name).display = self._may_need_reason(session)

    def _may_need_reason(self, session: Session) -> bool:
        without = session.with_(plan=session.plan.with_(no_development_because=""))
        return bool(session.plan.no_development_because) or any(
            finding.blocks for finding in closing_findings(without)
        )

    def _show_findings(self, session: Session) -> None:
        findings, width = closing_findings(session), self.size.width - _MARGIN
        parts = [
            (
                f"{pointed(finding.words, width)}\n",
                "bold $needs-you" if finding.blocks else "$needs-you",
            )
            for finding in findings
        ]
        ready = _("Der er ikke noget i vejen for at afslutte.")
        if not any(finding.blocks for finding in findings):
            parts.append((ready, ""))
        self.query_one("#closing-findings", Static).update(joined(*parts))

    def typed(self) -> None:
        super().typed()
        self.meet_refusal()
        self._show_findings(self.talk.session)

    async def on_buttons_pressed(self, message: Buttons.Pressed) -> None:
        if message.index == _CLOSE:
            self._close()
        elif message.index == _TO_PLAN:
            await self._to_plan()
        else:
            self.action_back()

    def _close(self) -> None:
        session = self.talk.session
        try:
            closed = close(session, self.services.now())
        except RuleBroken as broken:
            self.refuse(str(broken))
            self.set_focus(self.reason)
            return
        if self.talk.try_change(closed):
            self.dismiss(True)
        else:
            self.say(self.talk.failure, alarm=True)

    async def _to_plan(self) -> None:
        from kompetence_tui.tui.screens.plan import PlanScreen

        if isinstance(self.app.screen_stack[-2], PlanScreen):
            self.action_back()
            return
        self.talk.flush()
        await self.go_to(PlanScreen(self.services, self.talk))

    def action_back(self) -> None:
        self.dismiss(False)
