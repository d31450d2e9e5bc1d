"""Ret oplysninger: correct the names, the unit, the date and the time of a talk."""

from collections.abc import Iterable

from textual.await_complete import AwaitComplete
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.durations import duration, read_duration
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.creation import correct
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.drafts import DETAILS
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.length import lasts
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.saving.form_draft import FormDraft
from kompetence_tui.tui.screens.details.details import Details
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.group_picker import GroupPicker
from kompetence_tui.tui.widgets.line_input import LineInput

MOST = 24 * 60
"""Minutes a talk's boards can be set to take."""


class EditDetails(Details):
    """Correct a session that is open for writing."""

    ROOM = Room.DETAILS
    USE = "keep_details"

    def __init__(self, services: Services, talk: Autosave) -> None:
        super().__init__(services, _known(talk.session))
        self._talk = talk
        self._draft = FormDraft(talk, DETAILS, self)

    def _fields(self) -> Iterable[Widget]:
        yield from super()._fields()
        session = self._talk.session
        yield GroupPicker(self.USE)
        if session.bank.boards:
            shown = duration(session.budget) if session.budget else ""
            line = LineInput(shown, enter_action=self.USE, id="budget")
            line.placeholder = duration(session.with_(budget=None).minutes_budget)
            hint = Static(
                joined((_("til alle plader; tomt felt: bankens"), "$muted")), classes="hint"
            )
            yield field_row(_("Tid i alt"), line, hint)

    async def arrive(self) -> None:
        session = self._talk.session
        groups = session.bank.groups_to_choose
        self.query_one(GroupPicker).offer(groups, session.staff_groups)
        await super().arrive()
        if self._draft.begin():
            self.say(_("Her står rettelser, som er skrevet, men ikke brugt endnu."))
        self._talk.ask(self._draft.collect)
        self._talk.watch(self._show_status)
        self._show_status()
        if not self._rows["employees"].display:
            self.set_focus(self._line("leader"))

    def proposed_length(self) -> int:
        return lasts(self._talk.session)

    def _show_status(self) -> None:
        heading = _("Ret oplysninger · {kind}").format(kind=self._talk.session.called)
        self.title_line(heading, self._talk.status, alarm=bool(self._talk.failure))

    def about_to_change(self) -> None:
        self._talk.touch()

    def on_input_changed(self) -> None:
        # The base's own handler runs too.
        if self._draft.collect(self._talk.kept) is not self._talk.kept:
            self._talk.touch()

    def drop(self) -> None:
        self._draft.drop()

    def dismiss(self, result: None = None) -> AwaitComplete:
        self._talk.flush()
        self.let_go()
        return super().dismiss(result)

    def on_unmount(self) -> None:
        self.let_go()

    def let_go(self) -> None:
        """Ask the fields no more, before they go."""
        self._talk.ask_no_more(self._draft.collect)
        self._talk.unwatch(self._show_status)

    async def action_keep_details(self) -> None:
        await self.use()

    async def finish(self, wish: NewSession) -> None:
        corrected = correct(self._talk.session, wish)
        if corrected.bank.boards:
            corrected = corrected.with_(budget=self._budget())
        if await self._draft.use(corrected):
            self.dismiss(None)
        else:
            self.say(self._talk.failure, alarm=True)

    def _budget(self) -> int | None:
        """Minutes as written, or None for the bank's. Raises RuleBroken."""
        line = self._line("budget")
        if not line.value.strip():
            return None
        minutes = read_duration(line.value)
        if minutes is None or not 0 < minutes <= MOST:
            self.set_focus(line)
            raise RuleBroken(_("Skriv tiden i minutter eller timer, fx 210 eller 3 t 30 min"))
        return minutes


def _known(session: Session) -> NewSession:
    """What the form begins with; an individual talk's further participants are kept unasked."""
    leaders = session.names(Role.LEADER)
    asks_all = not session.kind.is_individual

    def names(role: Role) -> tuple[str, ...]:
        return session.names(role) if asks_all else ()

    return NewSession(
        kind=session.kind,
        bank_id=session.bank.id,
        employees=session.names(Role.EMPLOYEE),
        leader=leaders[0] if leaders else "",
        facilitators=names(Role.FACILITATOR),
        management=names(Role.MANAGEMENT_REPRESENTATIVE),
        staff=names(Role.EMPLOYEE_REPRESENTATIVE),
        date=session.date,
        hours=session.hours,
        unit=session.unit,
        staff_groups=session.staff_groups,
    )
