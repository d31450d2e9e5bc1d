"""What the thread that reads the keyboard tells of the keys it hands over.

Several letters that were found in one read are text, however they got there: typed ahead, or pasted
where the terminal does not say so. No command is made of them.
"""

from collections.abc import Sequence

from textual import events

_READ, _IS_TEXT = "_kompetence_read", "_kompetence_is_text"


class Pasting(events.Event):
    """A paste has begun whose end has not come; ``is_open`` is False when it has."""

    def __init__(self, *, is_open: bool) -> None:
        super().__init__()
        self.is_open = is_open


def number_of_read(event: events.Event) -> int:
    """Keys that were found in one read have the same; 0 if it is not known."""
    return int(getattr(event, _READ, 0))


def is_text(event: events.Event) -> bool:
    """It is one of several letters, and no command."""
    return bool(getattr(event, _IS_TEXT, False))


def types(event: events.Event) -> bool:
    """It would write something in a field, or go to the next line or field."""
    return isinstance(event, events.Key) and (
        event.is_printable or event.key in ("enter", "tab", "shift+enter")
    )


def mark(run: Sequence[events.Key], read: int, *, as_text: bool = False) -> None:
    """Note of keys that follow one another where they were found, and whether they are text.

    All alike they are a key held down; without a letter they may be figures for a scale.
    """
    signs = {key.character for key in run}
    has_letter = any(sign and sign.isalpha() for sign in signs)
    for key in run:
        setattr(key, _READ, read)
        setattr(key, _IS_TEXT, as_text or (len(signs) > 1 and has_letter))
