"""The ways from a talk to what came before it, and to notes on what came after."""

from kompetence_tui.domain.progress_rules import noted_goals
from kompetence_tui.domain.taking_up import begins_with_the_last
from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.screens.talk import TalkScreen


class FollowingWays(TalkScreen[None]):
    """Opfølgning where something was taken up; fremdrift on the goal at hand."""

    @property
    def has_follow_up_first(self) -> bool:
        """The talk opens on what the last plan agreed on (H2)."""
        return not self.talk.read_only and begins_with_the_last(self.talk.kept)

    @property
    def goal_at_hand(self) -> str:
        """Id of the goal that a note of progress is about; empty without one."""
        return ""

    def offers(self, command: Command) -> bool:
        follow_up = self.talk.kept.follow_up
        if command.id in ("follow_up", "let_go_follow_up") and not (follow_up and follow_up.goals):
            return False
        if command.id == "progress" and not self._can_note:
            return False
        return super().offers(command)

    @property
    def _can_note(self) -> bool:
        at_hand = [goal.id for goal in noted_goals(self.talk.kept)]
        return self.goal_at_hand in at_hand and not self.talk.locked_by

    async def action_follow_up(self) -> None:
        from kompetence_tui.tui.screens.following.follow_up import FollowUpScreen

        self.talk.flush()
        if isinstance(self.app.screen_stack[-2], FollowUpScreen):
            await self.run_action("back")
        else:
            await self.go_to(FollowUpScreen(self.services, self.talk))

    async def action_progress(self) -> None:
        from kompetence_tui.tui.screens.following.progress import ProgressScreen

        if self._can_note:
            self.talk.flush()
            await self.go_to(ProgressScreen(self.services, self.talk, self.goal_at_hand))
