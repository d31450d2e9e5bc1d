"""The way from a stop of an individual talk to its kompetenceprofil (N20)."""

from kompetence_tui.domain.profile_rules import Phase, phase
from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.screens.talk import TalkScreen


class ProfileWays(TalkScreen[None]):
    """A closed talk without a profile has no such room."""

    def offers(self, command: Command) -> bool:
        session = self.talk.kept
        if command.id == "profile" and self.talk.read_only and session.profile.is_empty:
            return False
        return super().offers(command)

    async def action_profile(self) -> None:
        self.talk.flush()
        if phase(self.talk.kept.profile) is Phase.TOGETHER:
            from kompetence_tui.tui.screens.profile.together import ProfileTogether

            await self.go_to(ProfileTogether(self.services, self.talk))
        elif phase(self.talk.kept.profile) is Phase.LEADER and not self.talk.read_only:
            from kompetence_tui.tui.screens.profile.rating import ProfileRating

            await self.go_to(ProfileRating(self.services, self.talk))
        else:
            from kompetence_tui.tui.screens.profile.choice import ProfileChoice

            await self.go_to(ProfileChoice(self.services, self.talk))
