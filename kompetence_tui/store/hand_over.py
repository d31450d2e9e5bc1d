"""A person's talks as one file for a new leader: who, their yes, the talks, and a checksum.

Two lines of JSON: what the file is and the SHA-256 of the second; and the second, the content.
Private notes are no part of a session, so nothing here can hold them.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from kompetence_tui import regular
from kompetence_tui.domain.base.text import one_line, quote
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.namesakes import Whose
from kompetence_tui.domain.people.said import KnownPeople, Sayings, said_of
from kompetence_tui.i18n import _, plural
from kompetence_tui.store import format as session_format
from kompetence_tui.store import ids, said, traces
from kompetence_tui.store.errors import NAME_WIDTH, DamagedSession, NewerFormat, StoreError, explain

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.store.erase.running import Erased
    from kompetence_tui.store.sessions import SessionStore

KIND, VERSION = "kompetence-tui/hand-over", 1
_LIMIT = 200_000_000
_REVISION = 1
"""In the file a talk begins anew: how often it was saved is the old leader's."""


class HandOverRefused(StoreError):
    """The file is no such file, or not as it was written; ``str()`` says what to do."""


@dataclass(frozen=True)
class PersonsTalks:
    """What is handed over."""

    who: Whose
    yes_on: dt.date
    """The day the employee said yes to it."""
    sessions: tuple["Session", ...]
    said: Sayings
    """Which of their names are one person's."""

    def __repr__(self) -> str:
        return "<PersonsTalks>"


def collect(store: "SessionStore", known: KnownPeople, who: Whose, yes_on: dt.date) -> PersonsTalks:
    """All talks of the person, read anew. Raises as ``store.read`` where one cannot be read."""
    sessions = tuple(store.read(row.id) for row in known.talks_of(who))
    return PersonsTalks(who, yes_on, sessions, Sayings(same=known.about(who).same))


def as_text(handed: PersonsTalks) -> str:
    """The whole file."""
    now = dt.datetime.now().astimezone()
    talks = [session_format.document_of(one, _REVISION, now) for one in handed.sessions]
    content = orjson.dumps(
        {"who": handed.who, "yes": handed.yes_on, "said": said.as_json(handed.said), "talks": talks}
    )
    about = {"kind": KIND, "version": VERSION, "sha256": hashlib.sha256(content).hexdigest()}
    return b"\n".join((orjson.dumps(about), content)).decode()


def read_hand_over(path: Path) -> PersonsTalks:
    """What a file hands over.

    Raises:
        HandOverRefused, NewerFormat: with a sentence; nothing was changed.
    """
    try:
        data, _status = regular.read(path.resolve(), _LIMIT)
    except (OSError, RuntimeError, ValueError) as error:  # no file is called so, or links in a ring
        words = _("{path} kan ikke læses: {why}")
        raise HandOverRefused(words.format(path=one_line(str(path)), why=_why(error))) from None
    return _checked(data, quote(path.name, NAME_WIDTH))


def _why(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return _("den findes ikke")
        case regular.TooLarge():
            return _("den er alt for stor")
        case OSError(errno=int()) if not isinstance(error, PermissionError):
            return explain(error)[0]
        case PermissionError():
            return _("du må ikke læse den")
    return _("det er ikke en almindelig fil")


def _checked(data: bytes, name: str) -> PersonsTalks:
    """What the bytes are. Raises as ``read_hand_over``."""
    first, _end, content = data.partition(b"\n")
    try:
        about = orjson.loads(first)
        kind, version, checksum = about["kind"], about["version"], about["sha256"]
    except (ValueError, TypeError, KeyError):
        kind = version = checksum = None
    if kind != KIND or type(version) is not int:
        words = _(
            "Filen {name} rummer ikke samtaler, der er givet videre: vælg den fil, som den "
            "tidligere leder har givet dig"
        )
        raise HandOverRefused(words.format(name=name))
    if version > VERSION:
        raise NewerFormat(name)
    if hashlib.sha256(content).hexdigest() != checksum:
        words = _(
            "Filen {name} er ændret eller afkortet, siden den blev skrevet, og er ikke brugt: bed "
            "den tidligere leder om filen igen"
        )
        raise HandOverRefused(words.format(name=name))
    try:
        return _content(orjson.loads(content), name)
    except (DamagedSession, ValueError, TypeError, KeyError, AttributeError):
        words = _("Filen {name} kan ikke bruges: noget i den er ikke en samtale, som den skal være")
        raise HandOverRefused(words.format(name=name)) from None


def _content(stored: dict[str, Any], name: str) -> PersonsTalks:
    who, unit = map(one_line, stored["who"])
    sessions = [_session(talk, name) for talk in stored["talks"]]
    if not (who and sessions):
        raise ValueError("nobody's")
    one = {session.id: session for session in sessions}
    day = dt.date.fromisoformat(stored["yes"])
    return PersonsTalks((who, unit), day, tuple(one.values()), said.from_json(stored["said"]))


def _session(document: dict[str, Any], name: str) -> "Session":
    session, _revision, _saved_at = session_format.load(document, name)
    if not (ids.is_id(session.id) and session.kind.is_individual):
        raise ValueError("not one person's")
    return session


def take_in(store: "SessionStore", handed: PersonsTalks) -> list["Session"]:
    """Note the yes and store the talks; those that were not there already.

    Raises:
        StoreError: with how far it came. Done again it takes in the rest.
    """
    there = set(traces.stems(store.sessions))
    new = [session for session in handed.sessions if session.id not in there]
    note_yes(store, handed)
    for number, session in enumerate(new):
        try:
            store.create(session).close()
        except StoreError as error:
            words = _(
                "{n} af {all} samtaler er modtaget. {why}. Tag imod filen igen: så kommer resten."
            )
            words = words.format(n=number, all=len(new), why=str(error).rstrip("."))
            raise StoreError(words) from error
    return new


def in_words(handed: PersonsTalks, new: list["Session"]) -> tuple[str, str]:
    """What was taken in and what was there, and the yes: two lines."""
    taken = plural("{n} samtale er modtaget.", "{n} samtaler er modtaget.", len(new))
    there = len(handed.sessions) - len(new)
    kept = plural("{n} er her i forvejen og er, som den var.",
                  "{n} er her i forvejen og er, som de var.", there)  # fmt: skip
    yes = _("{who} sagde den {date} ja til, at samtalerne blev givet videre.")
    yes = yes.format(who=said_of(handed.who), date=danish_day(handed.yes_on))
    return f"{taken} {kept}" if there else taken, yes


def note_yes(store: "SessionStore", handed: PersonsTalks) -> None:
    """Keep that they said yes, and which of their names are one. Raises as ``said.change``."""

    def noted(before: Sayings) -> Sayings:
        same = tuple(dict.fromkeys((*before.same, *handed.said.same)))
        merged = Sayings(same, before.stopped, before.handed_over)
        return merged.with_handed_over(handed.who, handed.yes_on)

    said.change(store.place, noted)


def erase_handed_over(
    store: "SessionStore", handed: PersonsTalks, about: Sayings, now: dt.datetime
) -> "Erased":
    """Erase the talks here, private notes and exported files too, and what was said ``about`` them.

    What could not be erased stands in what is returned.
    """
    from kompetence_tui.store.erase.finding import Found
    from kompetence_tui.store.erase.running import erase
    from kompetence_tui.store.erase.wish import Wish

    gone = [traces.traces_of(store.place, session.id) for session in handed.sessions]
    return erase(store, Wish(person=handed.who[0]), Found(erased=gone, said=about), now)
