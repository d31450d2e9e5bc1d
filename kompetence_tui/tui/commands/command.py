"""What a command is."""

from dataclasses import dataclass

from kompetence_tui.tui.rooms.room import Room


@dataclass(frozen=True)
class Command:
    """Something a key does on some screens. ``action_<id>`` on the screen or the app runs it."""

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
    when_closed: bool = False
    """Offered only in a closed session, so its key may be that of a command that writes."""
    group: bool | None = None
    """Offered only in a group's talk, or only in an individual one: the other may use its key."""
    unsaved: bool | None = None
    """Offered only while something cannot be saved, or only while all can: likewise."""


STOPS = (Room.CONVERSATION, Room.BOARD, Room.PHASE)
"""The stops on the way through a talk."""

WORKSHOP = (Room.SINCE, Room.TASKS, Room.COURSE)
"""What a workshop has besides its stops."""

TALK = (*STOPS, Room.PLAN)
