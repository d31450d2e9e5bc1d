"""A session in which something that was deleted stands again."""

from dataclasses import dataclass

from kompetence_tui.domain.session.session import Session

QUOTED = 40
"""Characters of what came back, or could not, that are quoted."""


@dataclass(frozen=True, repr=False)
class Returned:
    """What came of putting it back."""

    session: Session
    words: str
    """A sentence on what is there again."""
    stop: str = ""
    """Id of the question or the board it stands at, if it does."""
    item: str = ""
    """Its id, or that of the goal or indsatsområde it is a line of."""
