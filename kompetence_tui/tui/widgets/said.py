"""What a field has to tell: something had no room, or was changed on the way in."""

from dataclasses import dataclass
from typing import Protocol, cast

from textual.message import Message
from textual.widget import Widget

from kompetence_tui.i18n import _


@dataclass
class Said(Message):
    """A Danish sentence for the note line of the screen."""

    words: str
    alarm: bool = True
    """The reader is needed; otherwise it is only good to know."""


class Telling(Protocol):
    """A screen that is told before a field changes."""

    def about_to_change(self) -> None: ...


def tell_screen(field: Widget) -> None:
    """Let the screen take back »gemt« before the letter is seen."""
    screen = cast(Telling, field.screen)
    if hasattr(screen, "about_to_change"):
        screen.about_to_change()


def is_full(limit: int) -> Said:
    """Another character has no room."""
    words = _("Feltet er fyldt: der er plads til {limit} tegn.")
    return Said(words.format(limit=thousands(limit)))


def no_room_for(more: int, room: int) -> Said:
    """A paste of ``more`` characters was refused."""
    words = _("Det indsatte fylder {more} tegn, men her er kun plads til {room}. Intet er ændret.")
    return Said(words.format(more=thousands(more), room=thousands(max(room, 0))))


def thousands(number: int) -> str:
    """20.000: as Danes write it."""
    return f"{number:,}".replace(",", ".")
