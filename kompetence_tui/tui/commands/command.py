"""What a command is, and the screens it can belong to."""

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """The screens an action can belong to."""

    EVERYWHERE = "overalt"
    OVERVIEW = "oversigt"
    NEW_SESSION = "ny samtale"
    DETAILS = "oplysninger"
    CONVERSATION = "samtale"
    AGENDA = "dagsorden"
    PLAN = "udviklingsplan"
    GOAL_MORE = "mere om målet"
    ACTION_MORE = "mere om handlingen"
    METHODS = "metoder"
    METHOD_ANSWERS = "aftaler om metoder"
    TRANSFER = "før, under og efter"
    CHALLENGE = "udfordring"
    EXPORT = "eksport"
    CLOSING = "afslutning"
    THREAD = "rød tråd"
    DUE = "frister"
    YEAR = "år"
    BOARD = "dialogplade"
    ROUND = "runde"
    GUIDE = "guide"
    CONCLUSION = "enige om"
    PHASE = "fase"
    DIRECTION = "mål og indsatsområder"
    INPUTS = "opspil"
    PROPOSE = "forslag"
    TASKS = "opgaver"
    FOLLOW_UP = "opfølgning"
    PROGRESS = "fremdrift"
    PROFILE_CHOICE = "kompetencer til profilen"
    PROFILE_RATING = "vurdering"
    PROFILE = "kompetenceprofil"
    ACKNOWLEDGE = "godkendelse"
    ADDENDUM = "tillæg"
    PRIVATE = "privat note"
    NOTICE = "om oplysningerne"


@dataclass(frozen=True)
class Command:
    """Something a key does on some screens. ``action_<id>`` on the screen or the app runs it."""

    id: str
    keys: tuple[str, ...]
    label: str
    """Short, for the key line."""
    name: str
    """For the palette and the help."""
    help: str
    """One sentence: what happens."""
    scopes: tuple[Scope, ...]
    rank: int = 0
    """Place in the key line, 1 first; 0 is not shown there."""
    writes: bool = False
    """Changes the session: not offered when it can only be read."""
    when_closed: bool = False
    """Offered only in a closed session, so its key may be that of a command that writes."""
    group: bool | None = None
    """Offered only in a group's talk, or only in an individual one: the other may use its key."""
    unsaved: bool | None = None
    """Offered only while something cannot be saved, or only while all can: likewise."""


STOPS = (Scope.CONVERSATION, Scope.BOARD, Scope.PHASE)
"""The stops on the way through a talk."""

TALK = (*STOPS, Scope.PLAN)
