"""Why a key does nothing here: said once, for every key and every screen."""

from collections.abc import Iterator
from string import ascii_letters, digits
from typing import Any

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import COMMANDS, key_name
from kompetence_tui.tui.commands.finding import NotNow, not_now
from kompetence_tui.tui.frame import Frame

_MOVES = {"escape", "tab", "up", "down", "left", "right"}
"""Keys that go on and back everywhere: where one does nothing there is nowhere to go."""

_LONG = {key for command in COMMANDS for key in command.keys if len(key) > 1}
KEYS = (*sorted(_LONG - _MOVES), *ascii_letters, *digits)
"""The keys that do something somewhere, or that a user may have do it."""


def not_now_on(screen: Frame[Any]) -> Iterator[NotNow]:
    """What cannot be used on the screen in front, and why."""
    under = [one for one in reversed(screen.app.screen_stack) if one is not screen]
    below = ((one.ROOM, one.commands()) for one in under if isinstance(one, Frame))
    return not_now(screen.here(), screen.all_commands, below)


def explain(screen: Frame[Any], key: str) -> None:
    """Say why the key does nothing; nothing of a letter, Enter or Delete that is no key here."""
    if screen.services.work and screen.services.work.failure:
        return  # why something cannot be saved stands there, and stays
    key = key.lower()
    is_general = len(key) > 1 and key not in ("enter", "space", "delete")
    meant = (one for one in not_now_on(screen) if key in one.command.keys)
    found = next(meant, None)
    is_own = found is not None and screen.ROOM in found.command.rooms
    if found is not None and (is_general or is_own):
        screen.say_why_not(found.why)
    elif is_general:
        words = _("{key} gør ikke noget her; {help} viser tasterne.")
        screen.say_why_not(words.format(key=key_name(key), help=screen.key_of("help")))
