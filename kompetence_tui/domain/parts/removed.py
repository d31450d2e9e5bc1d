"""What was deleted from a session, and its way back to where it stood."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from kompetence_tui.domain.base.ids import new_id
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.board.board import Note, NoteGroup
from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.domain.parts.removed_words import RemovedAnswer, RemovedText, lost_words
from kompetence_tui.domain.parts.returned import QUOTED, Returned
from kompetence_tui.domain.parts.series import Piece, Series, id_of, series_in
from kompetence_tui.domain.profile.profile import MOST, Rating
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _


@dataclass(frozen=True, repr=False)
class RemovedPiece:
    """A goal, an action, a note … with what stood before it in its row."""

    series: Series
    piece: Piece
    before: tuple[str | Piece, ...]
    """Their ids, or they themselves: no note is kept in the order it was written."""
    members: frozenset[str] = field(default_factory=frozenset)
    """Ids of the notes that lay under a headline."""

    @property
    def is_empty(self) -> bool:
        """Nobody had written anything in it."""
        return self.series.back.is_blank(self.piece)

    def is_in(self, session: Session) -> bool:
        """It is there again, by another way."""
        return self.piece in (self.series.pieces(session) or ())

    def put_back(self, session: Session) -> Returned:
        """The session with it again. Raises RuleBroken when there is no place for it."""
        series, pieces = self.series, self.series.pieces(session)
        if pieces is None:
            raise self._refusal(_("det, det hørte til, er også slettet"))
        piece = self._as_it_can_be(session)
        at = self._index_in(pieces)
        session = series.with_pieces(session, (*pieces[:at], piece, *pieces[at:]))
        if isinstance(piece, NoteGroup):
            session = self._with_members(session, piece.id)
        said = series.back.said.format(words=self._words, n=_number(series, at, session))
        return Returned(session, said, series.stop, series.owner or id_of(piece))

    def _as_it_can_be(self, session: Session) -> Piece:
        """The piece as it was; with another id where its own is taken, and nothing minds."""
        piece = self.piece
        if isinstance(piece, FocusArea) and _is_taken_over(piece, session):
            raise self._refusal(_("det er her allerede"))
        if isinstance(piece, Rating) and len(session.profile.ratings) >= MOST:
            words = _("profilen har allerede {n} kompetencer; tag en anden ud først")
            raise self._refusal(words.format(n=MOST))
        if isinstance(piece, Note) and session.board(self.series.stop).group(piece.group) is None:
            piece = piece.with_(group="")
        taken = self.series.ids(session)
        if id_of(piece) not in taken:
            return piece
        if letter := self.series.back.letter:
            return piece.with_(id=new_id(letter, 0, taken))
        raise self._refusal(_("noget andet har fået dets plads"))

    @property
    def _words(self) -> str:
        return quote(self.series.back.words(self.piece), QUOTED) or _("uden tekst")

    def _refusal(self, why: str) -> RuleBroken:
        sentence = _("»{words}« kan ikke hentes tilbage: {why}")
        return RuleBroken(sentence.format(words=self._words, why=why))

    def _index_in(self, pieces: Sequence[Piece]) -> int:
        """After the nearest of those that stood before it and are still there."""
        keys = [_key(piece) for piece in pieces]
        for index, key in reversed(list(enumerate(self.before))):
            if found := [at for at, other in enumerate(keys) if other == key]:
                return 1 + min(found, key=lambda at: abs(at - index))
        return 0

    def _with_members(self, session: Session, group_id: str) -> Session:
        board = session.board(self.series.stop)
        notes = tuple(
            note.with_(group=group_id) if note.id in self.members and not note.group else note
            for note in board.notes
        )
        return session.with_board(self.series.stop, board.with_(notes=notes))


Removed = RemovedPiece | RemovedAnswer | RemovedText


def removed_between(before: Session, after: Session) -> tuple[Removed, ...]:
    """What the one has and the other has no more, the first of a row first.

    A note moved to another board is not removed, and the notes of a round that nobody has been
    shown are left out: they come back with nothing.
    """
    if before is after:
        return ()
    return (*_lost_pieces(before, after), *lost_words(before, after))


def _lost_pieces(before: Session, after: Session) -> Iterator[RemovedPiece]:
    for series in series_in(before, after):
        was, now = series.pieces(before) or (), series.pieces(after)
        if was == now or now is None:
            continue
        if series.path[0] == "answers" and not now:
            continue  # the answer is gone as a whole
        for index in _gone(was, now, series.back.words):
            piece = was[index]
            if not (isinstance(piece, Note) and (piece.hidden or _is_moved(piece, before, after))):
                neighbours = tuple(map(_key, was[:index]))
                yield RemovedPiece(series, piece, neighbours, _members(piece, series, before))


def _key(piece: Piece) -> str | Piece:
    """What it is known by in its row."""
    return id_of(piece) or piece


def _is_taken_over(area: FocusArea, session: Session) -> bool:
    """The same area of another strategy was taken over again meanwhile."""
    origin, own = area.origin, session.direction.areas
    return origin is not None and any(origin.is_same(other.origin) for other in own)


def _members(piece: Piece, series: Series, session: Session) -> frozenset[str]:
    if not isinstance(piece, NoteGroup):
        return frozenset()
    notes = session.board(series.stop).notes
    return frozenset(note.id for note in notes if note.group == piece.id)


def _is_moved(note: Note, before: Session, after: Session) -> bool:
    return any(
        (new.text, new.author) == (note.text, note.author)
        for theme_id, board in after.boards.items()
        for new in board.notes
        if before.board(theme_id).note(new.id) is None
    )


def _gone(was: Sequence[Piece], now: Sequence[Piece], words: Callable[[Piece], str]) -> list[int]:
    """Where in the row what is gone stood."""
    if all(map(id_of, was)):
        left = set(map(id_of, now))
        return [index for index, piece in enumerate(was) if id_of(piece) not in left]
    gone: list[int] = []
    for tag, start, end, first, last in SequenceMatcher(None, was, now, False).get_opcodes():
        if tag in ("delete", "replace"):
            old = {index: words(was[index]) for index in range(start, end)}
            gone += _not_rewritten(old, list(map(words, now[first:last])))
    return gone


def _not_rewritten(was: dict[int, str], new: Sequence[str]) -> list[int]:
    """The places whose piece is not one of the new ones under other words."""
    if len(new) >= len(was):
        return []  # comparing long lines takes time, and this is asked at every key
    for words in new:
        del was[max(was, key=lambda at: _likeness(was[at], words))]
    return list(was)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, False).ratio()


def _number(series: Series, at: int, session: Session) -> int:
    """Of the piece in its row; of the one that it is a line of, if it is, in the row of those."""
    if not series.owner:
        return at + 1
    around = replace(series, path=series.path[:-2], owner="").pieces(session) or ()
    return list(map(id_of, around)).index(series.owner) + 1
