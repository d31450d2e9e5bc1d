"""What the overview and its own views share: they can be covered, so that they name nobody."""

from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.frame import Frame


class Coverable(Frame[None]):
    """A screen that lists everybody's talks: covered, it says who only by initials."""

    def reload(self) -> None:
        """Read the sessions anew and show them, covered or not."""
        raise NotImplementedError

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.COVERED} if self.services.covered else set())

    def action_cover(self) -> None:
        """Cover the screen, or show it again."""
        self.services.covered = not self.services.covered
        self.reload()
