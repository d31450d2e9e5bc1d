"""Commands found by what people call them, and why one that is wanted cannot be used now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kompetence_tui.i18n import _
from kompetence_tui.tui.commands.command import Command
from kompetence_tui.tui.commands.here import Here
from kompetence_tui.tui.rooms.room import Room


@dataclass(frozen=True)
class NotNow:
    """A command that cannot be used here and now, and why: one sentence."""

    command: Command
    why: str


def not_now(
    here: Here, own: Sequence[Command], below: Iterable[tuple[Room, Sequence[Command]]]
) -> Iterator[NotNow]:
    """What cannot be used: first what the state of such a talk allows, last what is elsewhere.

    Args:
        here: Where one is.
        own: The commands of the room.
        below: The rooms one came through, the nearest first, with what is offered in each.
    """
    offered = {command.id for command in own if command.is_offered(here)}
    for command in sorted(own, key=lambda command: not command.suits(here)):
        why = "" if command.id in offered else command.why_not(here)
        if why:
            yield NotNow(command, why)
    known = {command.id for command in own}
    for room, commands in below:
        for command in commands:
            if command.id not in known:
                known.add(command.id)
                yield NotNow(command, _elsewhere(command, room))


def _elsewhere(command: Command, room: Room) -> str:
    words = _("»{label}« hører til skærmen »{room}«; gå tilbage først.")
    return words.format(label=command.label, room=room.value.title)


def matching(commands: Iterable[Command], words: str) -> list[Command]:
    """Those that hold all the words, in small letters; those that are called so come first."""
    held = [c for c in commands if all(word in _said_of(c) for word in words.split())]
    return sorted(held, key=lambda command: not is_called(command, words))


def refused(found: Iterable[NotNow], words: str, *, only_called_so: bool) -> list[NotNow]:
    """The same of what cannot be used now, each once; perhaps only what is called so."""
    once = {one.command.id: one for one in reversed([*found])}
    held = matching((one.command for one in once.values()), words)
    return [once[c.id] for c in held if is_called(c, words) or not only_called_so]


def _said_of(command: Command) -> str:
    return " ".join((command.name, command.help, command.also)).casefold()


def is_called(command: Command, words: str) -> bool:
    """A word of its name, or of what it is called besides, begins with what is sought."""
    return f" {words.strip()}" in f" {command.name} {command.also}".casefold()
