"""What the screens of the kompetenceprofil share."""

from typing import TYPE_CHECKING

from rich.cells import cell_len

from kompetence_tui.domain.profile.profile import Profile
from kompetence_tui.domain.profile.rules import begun_again
from kompetence_tui.i18n import _
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session

WHO_SEES = _(
    "Vurderingerne ses af jer to, her på skærmen, når I begge er færdige. De kommer kun med i en "
    "fil, hvis I begge sætter kryds. Ingen bliver rangordnet, og det hele kan springes over."
)
"""Said first."""
_AROUND = 3
"""Columns of a row besides its texts."""


class ProfileRoom(TalkScreen[None]):
    """One of the steps; the next takes its place, so that Escape always leads to the talk."""

    AUTO_FOCUS = ""

    @property
    def heading(self) -> str:
        return _("Kompetenceprofil · {who}").format(who=self.whose)

    @property
    def profile(self) -> Profile:
        return self.talk.kept.profile

    @property
    def items(self) -> RowList:
        return self.query_one(RowList)

    def part(self, session: "Session") -> object:
        return session.profile

    def says_whole(self, taken: int) -> bool:
        """A competence too long for its row stands on the note line while it is marked.

        ``taken`` columns of the row are for other things.
        """
        marked = self.items.marked_id
        words = next((r.competence for r in self.profile.ratings if r.id == marked), "")
        if cell_len(words) < self.items.scrollable_content_region.width - taken - _AROUND:
            return False
        self.say(words)
        return True

    def put(self, profile: Profile) -> None:
        """Have the changed profile saved."""
        self.talk.change(self.talk.session.with_(profile=profile))

    async def action_begin_again(self) -> None:
        """Clear what both have said, after a yes; the competences stay."""

        async def answered(yes: bool | None) -> None:
            if yes and not self.talk.read_only:
                self.put(begun_again(self.profile))
                await self.give_place_to(Room.PROFILE_CHOICE)

        await self.go_to(
            Ask(
                _("Begynd vurderingen forfra?"),
                _("Begges vurderinger og kryds bliver slettet. Kompetencerne bliver."),
                yes=_("Ja, begynd forfra"),
                no=_("Nej, behold"),
            ),
            answered,
        )

    async def action_back(self) -> None:
        self.dismiss(None)
