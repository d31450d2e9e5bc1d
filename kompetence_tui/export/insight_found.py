"""What of a data folder is about one person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kompetence_tui.domain.base.text import one_line
from kompetence_tui.domain.people.names import names_in
from kompetence_tui.domain.people.person import Tie, tie_of
from kompetence_tui.domain.people.said import Called, Sayings
from kompetence_tui.domain.thread.facts import source_words
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.insight_passages import passages, private_passages
from kompetence_tui.export.insight_share import is_called, share_facts, share_parts
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.report.experiences import Chosen
    from kompetence_tui.domain.session.private import PrivateNotes
    from kompetence_tui.domain.session.session import Session


@dataclass(frozen=True, repr=False)
class Held:
    """All that a data folder holds, and what of it could not be read."""

    sessions: "Sequence[Session]"
    private: "Mapping[str, PrivateNotes]" = field(default_factory=dict)
    """The leader's own, by session id; also those to sessions that could not be read."""
    exports: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The files that sessions were exported to, by session id."""
    unread: Sequence[str] = ()
    """Ids of the sessions that could not be read."""
    unread_notes: Sequence[str] = ()
    """Ids of the sessions whose private notes could not be read."""
    unnamed: int = 0
    """Files that could not be read and are called something else than an id."""
    set_aside: int = 0
    """Damaged files that were laid aside."""
    unsaved: int = 0
    """Files with what could not be saved of a talk."""
    remembered: str = ""
    """The leader whose name the form for a new session has ready."""
    said: Sayings = field(default_factory=Sayings)
    """What the leader said of people: who is one person, and who has stopped."""
    handed_on: "Sequence[Chosen]" = ()
    """The texts of groups that were ticked for reports, as they stand there."""
    shared: bool = False
    """It is a leadership team's folder, in which the others have private notes of their own."""

    @property
    def unread_files(self) -> int:
        """How many files could not be read."""
        return len(self.unread) + len(self.unread_notes) + self.unnamed


@dataclass(frozen=True, repr=False)
class NamedTalk:
    """A talk that is not the person's own, with the lines they are named in."""

    id: str
    words: str
    """What it is called in a heading."""
    lines: tuple[Item, ...]


class AboutPerson:
    """What of a data folder is about the person, oldest first."""

    def __init__(self, called: Called, held: Held) -> None:
        self.name, self.held, self.namesakes = one_line(called.name), held, called.namesakes
        self.said = held.said.naming(called.is_meant)
        ordered = sorted(held.sessions, key=lambda session: (session.date, session.id))
        self.own: list[Session] = []
        self.groups: list[Session] = []
        self.others: list[Session] = []
        self.named: list[NamedTalk] = []
        self.unsure: set[str] = set()
        """Ids of those that can be another's of the name."""
        for session in ordered:
            self._sort_in(session)
        known = {session.id for session in ordered}
        for session_id in sorted(held.private.keys() - known):
            notes = held.private[session_id]
            lines = private_passages(notes, None, self.name, first_name=False)
            self._keep(_("Private noter til en samtale, der ikke kan læses"), session_id, lines)

        for one in held.handed_on:
            if names_in(one.text, self.name):
                lines = [Item(one.text, key=_("Tekst"))]
                self._keep(_("Taget med i årets billede"), one.session, lines)

    @property
    def is_empty(self) -> bool:
        found = self.own or self.groups or self.others or self.named
        return not (found or self.is_remembered or self.said)

    @property
    def sessions(self) -> tuple[str, ...]:
        """Ids of the talks that something is taken from."""
        whole = [talk.id for talk in (*self.own, *self.groups, *self.others)]
        return tuple(dict.fromkeys([*whole, *(talk.id for talk in self.named)]))

    @property
    def is_remembered(self) -> bool:
        """The form for a new session has the name ready."""
        return is_called(self.held.remembered, self.name)

    @property
    def spelled(self) -> str:
        """The name as it stands in the talks, or as it was asked for."""
        names = (n for talk in (*self.own, *self.groups, *self.others) for n in talk.names())
        return next((n for n in names if is_called(n, self.name)), self.name)

    @property
    def is_participant(self) -> bool:
        """Somebody of just this name takes part in a talk; else it may be half of others' names."""
        return any(is_called(n, self.name) for talk in self.held.sessions for n in talk.names())

    def first_items(self, session_id: str) -> list[Item]:
        """What a talk is called in lists and commands, and whether it may be another's."""
        number = Item(session_id, key=_("Nummer"))
        if session_id not in self.unsure:
            return [number]
        words = _("det kan være en anden med samme navn: ingen enhed viser, hvem det er")
        return [number, Item(words, key=_("Usikkert"))]

    def _sort_in(self, session: "Session") -> None:
        tie = tie_of(session, self.name, self.namesakes)
        notes = self.held.private.get(session.id)
        if tie is Tie.NAMESAKES:
            return
        if tie is Tie.UNSURE:
            self.unsure.add(session.id)
        if tie is Tie.OWN or (tie is Tie.UNSURE and session.kind.is_individual):
            self.own.append(session)
            return
        has_part = bool(share_facts(session, self.name) or share_parts(session, self.name))
        if has_part:
            (self.others if session.kind.is_individual else self.groups).append(session)
        # In a group they sat in, a first name alone is likely theirs.
        near = has_part and not session.kind.is_individual
        lines = [] if tie is Tie.NONE else passages(session, self.name, first_name=near)
        if notes is not None:
            lines += private_passages(notes, session, self.name, first_name=near)
        self._keep(talk_words(session), session.id, lines)

    def _keep(self, words: str, session_id: str, lines: list[Item]) -> None:
        if lines:
            self.named.append(NamedTalk(session_id, words, tuple(lines)))


def talk_words(session: "Session") -> str:
    """»MUS 14.4.2026«, as a heading."""
    words = source_words(session.kind, session.date)
    return f"{words[:1].upper()}{words[1:]}"
