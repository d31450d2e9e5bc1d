"""One person in the talks: which are theirs, and how they are taken out of a group's."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto

from kompetence_tui.domain.parts.renaming import renamed
from kompetence_tui.domain.people.names import first_name_in, folded, names_in
from kompetence_tui.domain.people.namesakes import NO_NAMESAKES, Namesakes
from kompetence_tui.domain.people.said import Called
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_BETWEEN_NAMES = re.compile(r"(\s*(?:[,;/&+()]|\b(?:og|samt|eller)\b)\s*)")


class Tie(Enum):
    """What a person has to do with a talk."""

    OWN = auto()
    """It is an individual talk, and theirs."""
    MEMBER = auto()
    """It is a group's, and their name stands in it as a name."""
    NAMESAKES = auto()
    """It would be one of these two, but is another person's of the name."""
    UNSURE = auto()
    """It is one of these two for somebody of the name, and no unit tells for whom."""
    LEADS = auto()
    """They only lead it, for others."""
    MENTIONED = auto()
    """It is another person's, or a group's they have no part in, and the name stands in it."""
    NONE = auto()


_CLOSEST = (
    Tie.OWN, Tie.MEMBER, Tie.UNSURE, Tie.LEADS, Tie.MENTIONED, Tie.NAMESAKES, Tie.NONE,
)  # fmt: skip


def tie_of(session: Session, name: str, namesakes: Namesakes = NO_NAMESAKES) -> Tie:
    """What the person of exactly this name, however spaced and capitalised, has to do with it.

    Where the name only stands in others' text, nobody can tell namesakes apart.
    """
    tie = _tie_of_somebody(session, name)
    if tie not in (Tie.OWN, Tie.MEMBER):
        return tie
    is_meant = namesakes.is_meant(session.unit)
    return Tie.UNSURE if is_meant is None else tie if is_meant else Tie.NAMESAKES


def tie_of_any(session: Session, called: Iterable[Called]) -> Tie:
    """What a person has to do with it under all the names they are called by, the closest first."""
    ties = {tie_of(session, one.name, one.namesakes) for one in called}
    return next(tie for tie in _CLOSEST if tie in ties)


def _tie_of_somebody(session: Session, name: str) -> Tie:
    """What somebody of the name has to do with it."""
    roles = {p.role for p in session.participants if folded(p.name) == folded(name)}
    if session.kind.is_individual and Role.EMPLOYEE in roles:
        return Tie.OWN
    if roles and roles <= {Role.LEADER, Role.FACILITATOR}:
        return Tie.LEADS
    if not session.kind.is_individual and without_person(session, name) != session:
        return Tie.MEMBER
    return Tie.MENTIONED if mentions(session, name) else Tie.NONE


def without_person(session: Session, *names: str) -> Session:
    """The session with »slettet deltager« wherever a name of the person stands as a name.

    A second one who is taken out is »slettet deltager 2«, so that two people stay two.
    """
    taken, wanted = set(session.names()), set(map(folded, names))
    words = _("slettet deltager")
    label = next(
        some
        for some in (words, *(f"{words} {n}" for n in range(2, len(taken) + 3)))
        if some not in taken
    )

    def rename(value: str) -> str:
        if folded(value) in wanted:
            return label
        parts = _BETWEEN_NAMES.split(value)
        return "".join(label if folded(part) in wanted else part for part in parts)

    participants = (
        p.with_(name=label) if folded(p.name) in wanted else p for p in session.participants
    )
    return renamed(session.with_(participants=tuple(participants)), rename)


def mentions(session: Session, name: str, *, first_name: bool = False) -> bool:
    """The name stands somewhere in the session; or, where people write, the first name alone."""
    stored = session.model_dump(mode="json")
    if any(names_in(text, name) for text in _strings(stored)):
        return True
    del stored["bank"]
    return first_name and any(first_name_in(text, name) for text in _strings(stored))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
