"""What can be said of a part of a session, and of the fields it is made of. Free of pydantic.

A part is a field of the session that holds what people wrote or agreed on; ``parts`` lists them.
"""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum, auto
from typing import Any


class Kind(Enum):
    """What stands in a field."""

    WORDS = auto()
    """What people wrote."""
    NAME = auto()
    """The name of one who is in the talk."""
    SIGNED = auto()
    """A name as it was typed under something."""
    NAMES = auto()
    """Who does it, or for whom it is: one name, several, or none."""
    ASKED = auto()
    """The answer to a question that can ask for a name."""
    FORM = auto()
    """What is begun in forms, some fields of which ask for names."""
    DOTS = auto()
    """Numbers by the names of those who are in the talk."""
    PICKED = auto()
    """The program's own word for what people mean; it is looked for as theirs are."""
    PLAIN = auto()
    """Nobody's words: an id, a number, a day, or another of the program's own words."""


@dataclass(frozen=True)
class Field:
    """One field of a model."""

    holds: Kind | str
    """What stands in it, alone, in a row or by keys: a kind of text, or models of this name."""
    standin: str | None = None
    """What stands for it in a damaged file, so that the rest is saved: ``{day}`` of the file,
    ``{kind}`` and ``{id}`` of the session; without one, what lacks the field is left out."""


@dataclass(frozen=True)
class AtStops:
    """Where a part lies at the questions or the boards of the bank, by their ids."""

    called: str
    get: Callable[[Any, str], Any]
    put: Callable[[Any, str, Any], Any]


@dataclass(frozen=True)
class WayBack:
    """How one that was deleted from a row comes back."""

    said: str
    """The sentence when it is there: ``{words}`` it is known by, ``{n}`` of its goal."""
    letter: str = ""
    """Of a new id when its own is taken; empty where others point to it, or it has none."""
    words: Callable[[Any], str] = lambda piece: str(piece.text)
    """What it is known by."""
    is_blank: Callable[[Any], bool] = lambda _piece: False
    """Nobody had written anything in it."""


@dataclass(frozen=True)
class Part(Field):
    """A field that people fill: one of the session's own, or a row in one."""

    # The first two by place; a stand-in is for plain fields.
    standin: None = field(default=None, init=False)
    called: str = ""
    """Its name for people."""
    _: KW_ONLY
    count: tuple[str, str] | None = None
    """How one and many of it are counted: »{n} opgave«, »{n} opgaver«."""
    stop: AtStops | None = None
    back: WayBack | None = None
    begun: Callable[[Any], bool] = lambda _session: False
    """What stands in it says that the talk has begun."""
    is_searched: bool = True
    is_saved: bool = True
    """It is worth saving a damaged file for."""
    is_renamed: bool = True
    """A name that changes is changed here too."""
    is_told: bool = False
    """``insight_share`` tells what it holds of a name that is no more than that."""
    is_printed: bool = True
    """``export.full`` prints it; what it does not, an insight has beside a person's own talk."""
