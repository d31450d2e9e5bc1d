"""What a command is, and when it is offered."""

from dataclasses import dataclass

from kompetence_tui.tui.commands.here import Condition, Here, always
from kompetence_tui.tui.rooms.room import Room


@dataclass(frozen=True)
class Command:
    """Something a key does in some rooms."""

    id: str
    keys: tuple[str, ...]
    label: str
    """Short, for the key line."""
    name: str
    """For the palette and the help."""
    help: str
    """One sentence: what happens."""
    rooms: tuple[Room, ...]
    rank: int = 0
    """Place in the key line, 1 first; 0 is not shown there."""
    writes: bool = False
    """Changes the session: not offered when it can only be read."""
    takes_away: bool = False
    """What it does cannot be taken back once the program has ended: it does not run at the end."""
    late: bool = False
    """It writes what this screen may write in a closed session too."""
    when_closed: bool = False
    """Offered only in a closed session, so its key may be that of a command that writes."""
    group: bool | None = None
    """Offered only in a group's talk, or only in an individual one: the other may use its key."""
    unsaved: bool | None = None
    """Offered only while something cannot be saved, or only while all can: likewise."""
    when: Condition = always
    """Whether it makes sense: of what is here alone."""
    opens: Room | None = None
    """The room it leads to."""
    does: str = ""
    """The action it runs; without one its own, or to open what it ``opens``."""
    by: str = ""
    """Module, below ``tui``, and function that does it to any screen of a talk."""

    @property
    def action(self) -> str:
        """As Textual runs it: ``action_<id>`` of the screen or the application, or another."""
        if self.does:
            return self.does
        if self.by:
            return f"do('{self.by}')"
        return f"open_room('{self.opens.name}')" if self.opens else self.id

    def is_offered(self, here: Here) -> bool:
        """It can be done, and makes sense, here and now."""
        return self._is_allowed(here) and self._is_of(here) and self.when(here)

    def _is_allowed(self, here: Here) -> bool:
        if self.writes and not (here.writable if self.late else not here.read_only):
            return False
        return self.unsaved is None or self.unsaved == here.unsaved

    def _is_of(self, here: Here) -> bool:
        """It belongs to such a talk."""
        session = here.session
        if self.when_closed and (session is None or here.is_locked or not session.is_closed):
            return False
        return session is None or self.group is not session.kind.is_individual


STOPS = (Room.CONVERSATION, Room.BOARD, Room.PHASE)
"""The stops on the way through a talk."""

WORKSHOP = (Room.SINCE, Room.TASKS, Room.COURSE)
"""What a workshop has besides its stops."""

TALK = (*STOPS, Room.PLAN)
