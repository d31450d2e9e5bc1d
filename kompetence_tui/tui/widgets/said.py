"""What a field has to tell: something had no room, or was changed on the way in."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Said(Message):
    """A Danish sentence for the note line of the screen."""

    words: str


def thousands(number: int) -> str:
    """20.000: as Danes write it."""
    return f"{number:,}".replace(",", ".")
