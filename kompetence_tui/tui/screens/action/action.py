"""Mere om handlingen: what can be said of an action besides what, who, when."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.plan.transfer import begun
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.action.of_action import OfAction
from kompetence_tui.tui.screens.action.words import challenge_words, transfer_words
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.door import Door
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule


class ActionMore(OfAction):
    """Everything here can be left alone."""

    ROOM = Room.ACTION_MORE
    IN_FULL = True
    FIELDS = (
        FormField("use", "#use", asks=_("i hverdagen: hvornår, hvor og til hvad")),
        FormField("told", "#told", asks=_("hvem i teamet der får det at vide, så de kan hjælpe")),
    )

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with VerticalScroll(id="action-form", can_focus=False):
            yield Static(id="action-words")
            yield field_row(_("Metoder"), Door("methods", id="methods"))
            yield field_row(_("Sådan bruges det"), Editor(id="use"))
            names = self.talk.session.names()
            yield field_row(_("Fortalt til"), LineInput(id="told", choices=names))
            yield field_row(_("Før, under og efter"), Door("transfer", id="transfer"))
            yield field_row(_("Udfordringen"), Door("challenge", id="challenge"))
            yield Static(plain(_("Alt her kan stå tomt.")), id="action-free", classes="muted")

    async def arrive(self) -> None:
        await super().arrive()
        self.set_focus(self.query_one("#methods"))

    @property
    def heading(self) -> str:
        return _("Mere om handlingen · {who}").format(who=self.whose)

    def explain(self, session: Session) -> None:
        found = self.in_plan(session)
        if found is None:
            return
        names = ", ".join(method.name for method in found[1].methods)
        self.query_one("#methods", Door).show(names or _("ingen valgt endnu"))
        self.query_one("#transfer", Door).show(transfer_words(session, *found))
        self.query_one("#challenge", Door).show(challenge_words(session, found[1].challenge))
        self.query_one("#action-free").display = not self.talk.read_only

    # What the keys do.

    async def action_methods(self) -> None:
        await self.open(Room.METHODS, goal_id=self.goal_id, action_id=self.action_id)

    async def action_transfer(self) -> None:
        """Take up før, under and efter, if that was not done yet, and show them."""
        session = self.talk.session
        found = self.in_plan(session)
        if found is None:
            return
        if not self.talk.read_only:
            taken_up = self.with_action(session, begun(found[1]))
            if taken_up is not session:
                self.talk.change(taken_up)
        await self.open(Room.TRANSFER, goal_id=self.goal_id, action_id=self.action_id)

    async def action_challenge(self) -> None:
        await self.open(Room.CHALLENGE, goal_id=self.goal_id, action_id=self.action_id)
