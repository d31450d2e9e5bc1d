"""What a command is, and when it is offered."""

from dataclasses import dataclass

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.here import Condition, Demand, Here, always
from kompetence_tui.tui.rooms.room import Room

OFF_LINE = 1000
"""Rank of what the key line cannot follow: it is made anew when ``Here.sign`` changes alone."""


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
    """Place in order of use, 1 first; 0 is after those, and ``OFF_LINE`` in no key line."""
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
    also: str = ""
    """What people call it besides its name, in small letters: the palette finds it by these too."""

    @property
    def is_in_line(self) -> bool:
        """It may stand in the key line."""
        return bool(self.keys) and self.rank != OFF_LINE

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
        return self.suits(here) and self.when(here)

    def suits(self, here: Here) -> bool:
        """Such a talk lets it be done, whether or not it makes sense now."""
        return self._is_allowed(here) and self._is_of(here)

    def why_not(self, here: Here) -> str:
        """Why it is not offered; empty where it never is in such a talk, or another has its key."""
        if self.unsaved not in (None, here.unsaved) or self._is_of_others(here):
            return ""
        if not self._is_allowed(here):
            return _LOCKED if here.is_locked else _CLOSED
        if not self._is_of(here):
            return _LOCKED if here.is_locked else _OPEN
        if isinstance(self.when, Demand):
            return self.when.why_not
        return _("»{name}« kan ikke bruges lige nu.").format(name=self.name)

    def _is_allowed(self, here: Here) -> bool:
        if self.writes and not (here.writable if self.late else not here.read_only):
            return False
        return self.unsaved is None or self.unsaved == here.unsaved

    def _is_of(self, here: Here) -> bool:
        """It belongs to such a talk."""
        session = here.session
        if self.when_closed and (session is None or here.is_locked or not session.is_closed):
            return False
        return not self._is_of_others(here)

    def _is_of_others(self, here: Here) -> bool:
        """It belongs to a group's talk, and this is an individual one; or the other way round."""
        return here.session is not None and self.group is here.session.kind.is_individual


_LOCKED = _("Samtalen kan kun læses her.")
_CLOSED = _("Samtalen er afsluttet. Genåbn den for at rette i den.")
_OPEN = _("Det kan gøres, når samtalen er afsluttet.")

TAKEN_BACK = _("fortryd gendan annullér undo")
PRINTED = _("udskriv print printer pdf word dokument")
NAMED = _("navn omdøb medarbejder leder deltagere")
"""What several commands of one kind are called besides (``also``)."""

STOPS = (Room.CONVERSATION, Room.BOARD, Room.PHASE)
"""The stops on the way through a talk."""

WORKSHOP = (Room.SINCE, Room.TASKS, Room.COURSE)
"""What a workshop has besides its stops."""

TALK = (*STOPS, Room.PLAN)
