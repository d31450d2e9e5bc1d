"""What there is to say of a room."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


@dataclass(frozen=True)
class Entry:
    """One room's line in the table."""

    title: str
    """What it is called in sentences, in small letters."""
    where: str = ""
    """Module and class of its screen, below ``tui.screens``."""
    about: str = ""
    """What F1 says of it."""
    of_talk: bool = True
    """Its screen is handed the open talk."""
    listed: "Callable[[Session], str] | None" = None
    """What the agenda says of it, for a room that is listed there; not listed where it is empty."""
    comes_first: bool = False
    """It stands there before the questions, for the talk begins with it."""
