"""Every action of the program, once: footer, help, palette, key bindings and docs read this."""

from collections.abc import Iterable
from functools import cache

from textual.actions import parse
from textual.binding import Binding

from kompetence_tui.tui.commands.action import ACTION
from kompetence_tui.tui.commands.agreed import AGREED
from kompetence_tui.tui.commands.board import BOARD
from kompetence_tui.tui.commands.coming import COMING
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.cutting import CUTTING
from kompetence_tui.tui.commands.direction import DIRECTION
from kompetence_tui.tui.commands.documents import DOCUMENTS
from kompetence_tui.tui.commands.due import DUE
from kompetence_tui.tui.commands.everywhere import BACK, EVERYWHERE
from kompetence_tui.tui.commands.experiences import EXPERIENCES
from kompetence_tui.tui.commands.follow_up import FOLLOW_UP
from kompetence_tui.tui.commands.methods import METHODS
from kompetence_tui.tui.commands.overview import OVERVIEW
from kompetence_tui.tui.commands.plan import PLAN
from kompetence_tui.tui.commands.playback import PLAYBACK
from kompetence_tui.tui.commands.profile import PROFILE
from kompetence_tui.tui.commands.questions import QUESTIONS
from kompetence_tui.tui.commands.report import REPORT
from kompetence_tui.tui.commands.talk import AGENDA, CONVERSATION
from kompetence_tui.tui.rooms.room import Room

__all__ = ["COMMANDS", "Command"]

COMMANDS = (
    *OVERVIEW,
    *COMING,
    *DUE,
    *REPORT,
    *EXPERIENCES,
    *QUESTIONS,
    *BOARD,
    *DIRECTION,
    *PLAYBACK,
    *FOLLOW_UP,
    *CONVERSATION,
    *PLAN,
    *AGENDA,
    *DOCUMENTS,
    *BACK,
    *CUTTING,
    *ACTION,
    *METHODS,
    *PROFILE,
    *AGREED,
    *EVERYWHERE,
)
"""In the order that the help and the palette list them."""


@cache
def commands_for(room: Room) -> tuple[Command, ...]:
    """The commands that work on a screen, its own first."""
    own = [command for command in COMMANDS if room in command.rooms]
    return (*own, *(c for c in COMMANDS if Room.EVERYWHERE in c.rooms))


@cache
def commands_by_action(room: Room) -> dict[tuple[str, tuple[object, ...]], list[Command]]:
    """The same by the action they run, with its parameters."""
    found: dict[tuple[str, tuple[object, ...]], list[Command]] = {}
    for command in commands_for(room):
        _namespace, name, parameters = parse(command.action)
        found.setdefault((name, parameters), []).append(command)
    return found


def bindings_for(room: Room) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """Textual bindings of the commands that belong to the room itself."""
    return [
        Binding(
            as_bound(command.keys),
            command.action,
            command.name,
            id=binding_id(command, room),
            tooltip=command.help,
            priority=room is Room.EVERYWHERE,
        )
        for command in COMMANDS
        if room in command.rooms and command.keys
    ]


def as_bound(keys: Iterable[str]) -> str:
    """The keys as Textual takes them; a letter works as a capital too: so the key line shows it."""
    both = ((key, key.upper()) if len(key) == 1 else (key,) for key in keys)
    return ",".join(dict.fromkeys(form for forms in both for form in forms))


def binding_id(command: Command, room: Room) -> str:
    """The name a user's keymap calls it by."""
    return f"{room.id}.{command.id}"


def binding_ids() -> tuple[str, ...]:
    """All names that may stand in a user's keymap."""
    with_keys = ((c, room) for c in COMMANDS for room in c.rooms if c.keys)
    return tuple(dict.fromkeys(binding_id(command, room) for command, room in with_keys))


def key_name(key: str) -> str:
    """The key as it stands on a Danish keyboard: »Ctrl+S«, »F4«, »Esc«, »Enter«."""
    words = {"escape": "Esc", "delete": "Delete", "enter": "Enter", "space": "Mellemrum"}
    words |= {"left": "←", "right": "→", "up": "↑", "down": "↓"}
    return "+".join(words.get(part, part.capitalize()) for part in key.split("+"))


def key_names(keys: Iterable[str]) -> str:
    return " / ".join(key_name(key) for key in keys)
