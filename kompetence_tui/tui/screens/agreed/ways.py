"""The ways from a talk to the acknowledgement of its plan, and to an addendum."""

from kompetence_tui.domain.agreed_rules import has_plan
from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.screens.talk import TalkScreen


class AgreedWays(TalkScreen[None]):
    """Acknowledgement where there is a plan; an addendum once the talk is closed."""

    def offers(self, command: Command) -> bool:
        if command.id == "acknowledge" and not has_plan(self.talk.kept):
            return False
        return super().offers(command)

    async def action_acknowledge(self) -> None:
        from kompetence_tui.tui.screens.agreed.acknowledge import Acknowledge

        self.talk.flush()
        await self.go_to(Acknowledge(self.services, self.talk))

    async def action_addendum(self) -> None:
        """Begin an addendum."""
        await self.open_addendum("")

    async def open_addendum(self, goal_id: str) -> None:
        """Show the addendum with the goal's id, or begin one."""
        from kompetence_tui.tui.screens.agreed.addendum import AddendumScreen

        self.talk.flush()
        await self.go_to(AddendumScreen(self.services, self.talk, goal_id))
