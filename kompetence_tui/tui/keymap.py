"""The user's own keys, from the table ``[keys]`` of the configuration."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kompetence_tui.config import error_at
from kompetence_tui.domain.base.text import nearest
from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import COMMANDS, Command, binding_id, binding_ids
from kompetence_tui.tui.rooms.room import Room

_FREE = re.compile(r"f[1-9]|f12|ctrl\+[fgnolrpqst]|escape|delete")
"""Keys that reach a screen with fields: not those that terminals, tmux or the editors take."""


def split(keys: str) -> tuple[str, ...]:
    """»F4, Ctrl + N« as the keys f4 and ctrl+n."""
    return tuple("".join(key.split()).lower() for key in keys.split(","))


def with_user_keys(command: Command, room: Room, keys: Mapping[str, str]) -> Command:
    """The command with the keys the user gave it on this screen, if any."""
    for place in (room, Room.EVERYWHERE):
        if chosen := keys.get(binding_id(command, place)):
            return replace(command, keys=split(chosen))
    return command


def check_keys(keys: Mapping[str, str], file: Path) -> None:
    """Refuse a name no action has, and a key that would do two things on one screen.

    Raises:
        ConfigError: with its line, and with the nearest name or both actions.
    """
    known = binding_ids()
    for name in keys:
        if name not in known:
            words = _("[keys] {name} findes ikke; mente du {nearest}?")
            words = words.format(name=name, nearest=nearest(name, list(known)))
            raise error_at(file, words, name)
        _check_possible(name, keys[name], file)
    for room in Room:
        _check_clashes(room, keys, file)


def _check_possible(name: str, chosen: str, file: Path) -> None:
    letters_work = _has_letters(name.partition(".")[0])
    for key in split(chosen):
        is_letter = len(key) == 1 and key.isascii() and key.isalnum()
        if not (_FREE.fullmatch(key) or (is_letter and letters_work)):
            words = _("[keys] {name} kan ikke få tasten »{key}«; brug F1–F9, F12 eller fx {fx}")
            raise error_at(file, words.format(name=name, key=key, fx="ctrl+t"), name)


def _has_letters(screen: str) -> bool:
    """Letters alone do something on the screen: nobody writes while they do."""
    here = (c for c in COMMANDS if screen in (room.id for room in c.rooms))
    return any(len(key) == 1 for command in here for key in command.keys)


def _check_clashes(room: Room, keys: Mapping[str, str], file: Path) -> None:
    taken: dict[str, Command] = {}
    here = [c for c in COMMANDS if room in c.rooms or Room.EVERYWHERE in c.rooms]
    for command in here:
        for key in with_user_keys(command, room, keys).keys:
            other = taken.setdefault(key, command)
            if other.id != command.id and not _never_both(other, command):
                words = _("[keys] tasten {key} er både »{one}« og »{other}« ({screen})").format(
                    key=key, one=other.name, other=command.name, screen=room.value.title
                )
                raise error_at(file, words, _chosen_name((command, other), room, keys))


def _chosen_name(two: Iterable[Command], room: Room, keys: Mapping[str, str]) -> str:
    """The name by which the user gave one of them its key."""
    names = [binding_id(command, place) for command in two for place in (room, Room.EVERYWHERE)]
    return next(name for name in names if name in keys)


def _never_both(one: Command, other: Command) -> bool:
    """They are never offered at the same time."""
    in_other_talks = None not in (one.group, other.group) and one.group != other.group
    in_other_moments = None not in (one.unsaved, other.unsaved) and one.unsaved != other.unsaved
    in_other_states = any(a.writes and b.when_closed for a, b in ((one, other), (other, one)))
    return in_other_talks or in_other_moments or in_other_states


def names_and_keys(keys: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each name that may stand in ``[keys]``, its keys as written there, and what they do."""
    told = set[str]()
    for room, command in ((room, c) for room in Room for c in COMMANDS if room in c.rooms):
        name = binding_id(command, room)
        if command.keys and name not in told:
            told.add(name)
            yield name, ", ".join(with_user_keys(command, room, keys).keys), command.name
