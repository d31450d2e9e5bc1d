"""Godkendelse: each party types their name to the plan as it stands."""

from collections.abc import Iterable

from textual.widget import Widget

from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.acknowledging import Acknowledging
from kompetence_tui.tui.widgets.lines import Rule


class Acknowledge(Acknowledging[None]):
    """Who has acknowledged the plan of a closed talk, and a line for the next one's name."""

    ROOM = Room.ACKNOWLEDGE
    AUTO_FOCUS = "#typed-name"

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield from self.acknowledging()

    async def arrive(self) -> None:
        self.show_plan()
        await super().arrive()
        self.rest()

    @property
    def heading(self) -> str:
        return _("Godkendelse · {who}").format(who=self.whose)

    def show_session(self) -> None:
        self.show_parties()

    def typed(self) -> None:
        """Nothing is saved while a name is typed; what was refused is being put right."""
        self.meet_refusal()

    def action_back(self) -> None:
        self.dismiss(None)
