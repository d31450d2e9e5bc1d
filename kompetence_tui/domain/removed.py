"""What was deleted from a session, and its way back to where it stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from kompetence_tui.domain.board import Note, NoteGroup
from kompetence_tui.domain.course import Task
from kompetence_tui.domain.direction import FocusArea, StrategicGoal
from kompetence_tui.domain.ids import new_id
from kompetence_tui.domain.plan import Goal
from kompetence_tui.domain.profile import MOST, Rating
from kompetence_tui.domain.progress import Progress
from kompetence_tui.domain.removed_words import RemovedAnswer, RemovedText, lost_words
from kompetence_tui.domain.returned import QUOTED, Returned
from kompetence_tui.domain.rows_of_parts import Part, Place, Row, id_of, places_in, words_of
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.text import quote
from kompetence_tui.i18n import _

_LETTERS = {
    Row.NOTES: "n", Row.GROUPS: "g", Row.TASKS: "o", Row.ACTIONS: "h", Row.PROGRESS: "n",
    Row.RATINGS: "k",
}  # fmt: skip
"""What nothing else points to by its id, and so can have a new one when its own is taken."""


@dataclass(frozen=True, repr=False)
class RemovedPart:
    """A goal, an action, a note … with what stood before it in its row."""

    place: Place
    part: Part
    before: tuple[str | Part, ...]
    """Their ids, or they themselves: no note is kept in the order it was written."""
    members: frozenset[str] = field(default_factory=frozenset)
    """Ids of the notes that lay under a headline."""

    @property
    def is_empty(self) -> bool:
        """Nobody had written anything in it."""
        match self.part:
            case Goal() as goal:
                return goal.is_untouched(goal.responsible)
            case StrategicGoal() as goal:
                return not goal.text
            case FocusArea() | Task() as part:
                return part.is_empty
            case Progress() as note:
                return not note.text.strip()
            case Rating() as rating:
                return not rating.competence
        return False

    def is_in(self, session: Session) -> bool:
        """It is there again, by another way."""
        return self.part in (self.place.parts(session) or ())

    def put_back(self, session: Session) -> Returned:
        """The session with it again. Raises RuleBroken when there is no place for it."""
        parts = self.place.parts(session)
        if parts is None:
            raise self._refusal(_("det, det hørte til, er også slettet"))
        part = self._as_it_can_be(session)
        at = self._index_in(parts)
        session = self.place.with_parts(session, (*parts[:at], part, *parts[at:]))
        if isinstance(part, NoteGroup):
            session = self._with_members(session, part.id)
        words, place = _back_again(self.place, part, session), self.place
        is_own = place.row in (Row.ACTIONS, Row.AREA_NEEDS)
        stop = place.owner if place.row in (Row.NOTES, Row.GROUPS, Row.ANSWER_NEEDS) else ""
        return Returned(session, words, stop, place.owner if is_own else id_of(part))

    def _as_it_can_be(self, session: Session) -> Part:
        """The part as it was; with another id where its own is taken, and nothing minds."""
        part = self.part
        if isinstance(part, FocusArea) and _is_taken_over(part, session):
            raise self._refusal(_("det er her allerede"))
        if isinstance(part, Rating) and len(session.profile.ratings) >= MOST:
            words = _("profilen har allerede {n} kompetencer, tag en anden ud først")
            raise self._refusal(words.format(n=MOST))
        if isinstance(part, Note) and session.board(self.place.owner).group(part.group) is None:
            part = part.with_(group="")
        taken = self.place.ids(session)
        if id_of(part) not in taken:
            return part
        if letter := _LETTERS.get(self.place.row):
            return part.with_(id=new_id(letter, 0, taken))
        raise self._refusal(_("noget andet har fået dets plads"))

    def _refusal(self, why: str) -> RuleBroken:
        words = quote(words_of(self.part), QUOTED) or _("uden tekst")
        return RuleBroken(
            _("»{words}« kan ikke hentes tilbage: {why}").format(words=words, why=why)
        )

    def _index_in(self, parts: Sequence[Part]) -> int:
        """After the nearest of those that stood before it and are still there."""
        keys = [_key(part) for part in parts]
        for index, key in reversed(list(enumerate(self.before))):
            if found := [at for at, other in enumerate(keys) if other == key]:
                return 1 + min(found, key=lambda at: abs(at - index))
        return 0

    def _with_members(self, session: Session, group_id: str) -> Session:
        board = session.board(self.place.owner)
        notes = tuple(
            note.with_(group=group_id) if note.id in self.members and not note.group else note
            for note in board.notes
        )
        return session.with_board(self.place.owner, board.with_(notes=notes))


Removed = RemovedPart | RemovedAnswer | RemovedText


def removed_between(before: Session, after: Session) -> tuple[Removed, ...]:
    """What the one has and the other has no more, the first of a row first.

    A note moved to another board is not removed, and the notes of a round that nobody has been
    shown are left out: they come back with nothing.
    """
    if before is after:
        return ()
    return (*_lost_parts(before, after), *lost_words(before, after))


def _lost_parts(before: Session, after: Session) -> Iterator[RemovedPart]:
    for place in places_in(before):
        was, now = place.parts(before) or (), place.parts(after)
        if was == now or now is None:
            continue
        if place.row is Row.ANSWER_NEEDS and not now:
            continue  # the answer is gone as a whole
        for index in _gone(was, now):
            part = was[index]
            if not (isinstance(part, Note) and (part.hidden or _is_moved(part, before, after))):
                neighbours = tuple(map(_key, was[:index]))
                yield RemovedPart(place, part, neighbours, _members(part, place, before))


def _key(part: Part) -> str | Part:
    """What it is known by in its row."""
    return id_of(part) or part


def _is_taken_over(area: FocusArea, session: Session) -> bool:
    """The same area of another strategy was taken over again meanwhile."""
    origin, own = area.origin, session.direction.areas
    return origin is not None and any(origin.is_same(other.origin) for other in own)


def _members(part: Part, place: Place, session: Session) -> frozenset[str]:
    if not isinstance(part, NoteGroup):
        return frozenset()
    notes = session.board(place.owner).notes
    return frozenset(note.id for note in notes if note.group == part.id)


def _is_moved(note: Note, before: Session, after: Session) -> bool:
    return any(
        (new.text, new.author) == (note.text, note.author)
        for theme_id, board in after.boards.items()
        for new in board.notes
        if before.board(theme_id).note(new.id) is None
    )


def _gone(was: Sequence[Part], now: Sequence[Part]) -> list[int]:
    """Where in the row what is gone stood."""
    if all(map(id_of, was)):
        left = set(map(id_of, now))
        return [index for index, part in enumerate(was) if id_of(part) not in left]
    gone: list[int] = []
    for tag, start, end, first, last in SequenceMatcher(None, was, now, False).get_opcodes():
        if tag in ("delete", "replace"):
            gone += _not_rewritten(was, range(start, end), now[first:last])
    return gone


def _not_rewritten(was: Sequence[Part], places: range, new: Sequence[Part]) -> list[int]:
    """The places whose part is not one of the new ones under other words."""
    left = list(places)
    if len(new) >= len(left):
        return []  # comparing long lines takes time, and this is asked at every key
    for part in new:
        words = words_of(part)
        left.remove(max(left, key=lambda at: _likeness(words_of(was[at]), words)))
    return left


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, False).ratio()


_HERE_AGAIN = {
    Row.STRATEGIC_GOALS: _("Målet »{words}« er her igen."),
    Row.AREAS: _("Indsatsområdet »{words}« er her igen."),
    Row.AREA_NEEDS: _("Kompetencen »{words}« er her igen."),
    Row.ANSWER_NEEDS: _("Kompetencen »{words}« er her igen."),
    Row.NOTES: _("Sedlen »{words}« er her igen."),
    Row.GROUPS: _("Overskriften »{words}« er her igen."),
    Row.TASKS: _("Opgaven »{words}« er her igen."),
    Row.ADDENDA: _("Tillægget »{words}« er her igen."),
    Row.PROGRESS: _("Noten »{words}« er her igen."),
    Row.RATINGS: _("Kompetencen »{words}« er i profilen igen."),
}


def _back_again(place: Place, part: Part, session: Session) -> str:
    """What is said of it when it is there again."""
    words = quote(words_of(part), QUOTED) or _("uden tekst")
    if place.row not in (Row.GOALS, Row.ACTIONS):
        return _HERE_AGAIN[place.row].format(words=words)
    owner = id_of(part) if place.row is Row.GOALS else place.owner
    n = [goal.id for goal in session.plan.goals].index(owner) + 1
    if place.row is Row.GOALS:
        return _("Mål {n} »{words}« er i planen igen.").format(n=n, words=words)
    return _("Handlingen »{words}« er i mål {n} igen.").format(words=words, n=n)
