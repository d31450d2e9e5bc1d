"""The ways from a question, and from the plan, to what the talk builds on."""

from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.screens.talk import TalkScreen


class DirectionWays(TalkScreen[None]):
    """Opspil in an individual talk; goals and indsatsområder in a group's."""

    def offers(self, command: Command) -> bool:
        if command.id == "inputs" and not self.talk.kept.inputs:
            return False
        return super().offers(command)

    async def action_inputs(self) -> None:
        from kompetence_tui.tui.screens.direction.inputs import InputsScreen

        self.talk.flush()
        await self.go_to(InputsScreen(self.services, self.talk))

    async def action_direction(self) -> None:
        from kompetence_tui.tui.screens.direction.direction import DirectionScreen

        self.talk.flush()
        await self.go_to(DirectionScreen(self.services, self.talk))
