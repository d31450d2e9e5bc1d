"""What is here: all that a command may look at to say whether it makes sense now."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room

if TYPE_CHECKING:
    from kompetence_tui.domain.session.agenda import Stop
    from kompetence_tui.domain.session.session import Session

READ = (
    "addenda", "bank", "boards", "course", "direction", "events", "follow_up", "inputs", "kind",
    "left_out", "plan", "playback", "preparation", "profile", "progress", "staff_groups",
)  # fmt: skip
"""The parts of a session that commands look at: while they are the same, so is what is offered."""


class Fact(Enum):
    """Something that is so on a screen, and that neither the session nor the mark says."""

    LISTED = auto()
    """There is something to list."""
    COVERED = auto()
    """Initials stand for names."""
    NOTICE = auto()
    """The organisation has words of its own to say."""
    DELETED_TALK = auto()
    """A session was deleted that can come back."""
    WRITING = auto()
    """Somebody has the keyboard, and writes or rates."""
    OWN_NOTE = auto()
    """The writer has laid a note in the round."""
    TICKED = auto()
    """Something in the list has a tick."""
    AHEAD = auto()
    """Nothing is written in the talk yet."""
    TEXT_FILE = auto()
    """What is to be written is a file of text."""
    OWN_BANK = auto()
    """A bank is marked that is the user's own."""
    OTHERS_BANK = auto()
    """A bank is marked that is the organisation's or the program's."""
    EDITOR = auto()
    """The user has a program of their own for plain text."""
    DEMO = auto()
    """Everything happens in a throw-away copy."""
    DONE = auto()
    """Something was done here that can be taken back."""
    CHANGED_ELSEWHERE = auto()
    """The file of what is written was changed by another meanwhile."""
    TABLE = auto()
    """The keys are where rows can be moved and taken away."""
    BOTH_SAID = auto()
    """Both have answered the question, and see what the other said."""
    UNFOLDS = auto()
    """What is marked can be folded out, or together."""
    LAST_WORKSHOP = auto()
    """The workshop is closed, and none has followed it."""


@dataclass(frozen=True, eq=False)
class Here:
    """Where one is, in which talk, and what is marked."""

    room: Room
    today: date
    session: "Session | None" = None
    """The open talk, as it is kept; None where there is none."""
    read_only: bool = False
    """The session cannot be written in."""
    is_locked: bool = False
    """It is open elsewhere."""
    writable: bool = True
    """The fields of this screen can be: some also in a closed session."""
    unsaved: bool = False
    """Something cannot be saved."""
    has_removed: Callable[[], bool] = bool
    """Something was deleted in the talk that can come back; asked only when it matters."""
    stop: "Stop | None" = None
    """The stop of the talk that is shown."""
    marked: object = None
    """What is marked or shown: a goal, an action, a deadline …, or the id of a row."""
    facts: frozenset[Fact] = field(default_factory=frozenset)

    @property
    def sign(self) -> tuple[object, ...]:
        """Equal for two of one screen when the same is offered; it costs next to nothing."""
        # By identity: what is told apart so is held by the two. And every change of a session
        # copies its rows and tables, but not what stands in them.
        parts: list[object] = []
        for name in READ if self.session is not None else ():
            part = getattr(self.session, name)
            if isinstance(part, tuple | dict):
                rows = part.values() if isinstance(part, dict) else part
                parts.append(tuple(map(id, rows)))
            else:
                parts.append(id(part))
        marked = self.marked if isinstance(self.marked, str) else id(self.marked)
        state = (self.read_only, self.is_locked, self.writable, self.unsaved)
        return (*parts, marked, id(self.stop), self.facts, *state)


Condition = Callable[[Here], bool]
"""Whether a command makes sense here and now."""


@dataclass(frozen=True)
class Demand:
    """A condition with what is said to who wants the command where it does not hold."""

    holds: Condition
    why_not: str
    """One Danish sentence: why the command cannot be used, or what to do first; empty where it
    is not to be spoken of at all."""

    def __call__(self, here: Here) -> bool:
        return self.holds(here)


def demands(why_not: str) -> Callable[[Condition], Demand]:
    """Written above a condition: the sentence to say where it does not hold."""
    return lambda holds: Demand(holds, why_not)


def always(_here: Here) -> bool:
    return True


@demands(_("Det kan kun gøres ved noget, der er mærket."))
def on_a_mark(here: Here) -> bool:
    """Something is marked."""
    return bool(here.marked)


def so(fact: Fact, why_not: str) -> Demand:
    """While something is so on the screen."""
    return Demand(lambda here: fact in here.facts, why_not)


def not_so(fact: Fact, why_not: str) -> Demand:
    return Demand(lambda here: fact not in here.facts, why_not)


@demands(_("Der er ikke slettet noget, der kan hentes tilbage."))
def has_removed(here: Here) -> bool:
    """Something was deleted in the talk that can come back."""
    return here.has_removed()
