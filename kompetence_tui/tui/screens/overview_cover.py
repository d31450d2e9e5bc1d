"""What the overview and its own views share: they can be covered, so that they name nobody."""

from dataclasses import replace

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.frame import Frame

_UNCOVER = _("Viser navne, samtaler, enheder og ledere igen.")


class Coverable(Frame[None]):
    """A screen that lists everybody's talks: covered, it says who only by initials."""

    def reload(self) -> None:
        """Read the sessions anew and show them, covered or not."""
        raise NotImplementedError

    def commands(self, *, in_line: bool = False) -> tuple[Command, ...]:
        offered = super().commands(in_line=in_line)
        return tuple(map(_uncovering, offered)) if self.services.covered else offered

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.COVERED} if self.services.covered else set())

    def action_cover(self) -> None:
        """Cover the screen, or show it again."""
        self.services.covered = not self.services.covered
        self.reload()


def _uncovering(command: Command) -> Command:
    """The key that covers takes the cover away again."""
    if command.id != "cover":
        return command
    return replace(command, label=_("Vis"), name=_("Vis navnene igen"), help=_UNCOVER)
