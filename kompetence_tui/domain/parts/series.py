"""The rows of a session that a piece can be deleted from: goals, actions, notes, tasks …"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.parts.part import AtStops, WayBack
from kompetence_tui.domain.parts.parts import name_of, parts, parts_in
from kompetence_tui.domain.session.session import Session

Piece = Any
"""One of a row: a goal, an action, a note …; the catalogue says of which model."""


@dataclass(frozen=True)
class Series:
    """One row of a session."""

    path: tuple[str, ...]
    """Names of fields from the session on, and after a row's or a stop's whose it is."""
    back: WayBack
    stop: str = ""
    """Id of the question or the board it lies at, if it does."""
    owner: str = ""
    """Id of the goal or the indsatsområde it is lines of, if it is."""

    def pieces(self, session: Session) -> tuple[Piece, ...] | None:
        """What stands there; None when the session has no such owner."""
        holder = self._holder(session)
        return None if holder is None else getattr(holder, self.path[-1])

    def with_pieces(self, session: Session, pieces: tuple[Piece, ...]) -> Session:
        """The session with the row replaced; unchanged without its owner."""
        if stop := self._stop:
            holder = _with(stop.get(session, self.stop), self.path[2:], pieces)
            changed: Session = stop.put(session, self.stop, holder)
        else:
            changed = _with(session, self.path, pieces)
        return changed

    def ids(self, session: Session) -> set[str]:
        """The ids that a piece put there must not have: those of all rows beside it."""
        holder = self._holder(session)
        model: type = type(holder)
        rows = [name for name, part in parts_in(name_of(model)).items() if part.back]
        return {id_of(piece) for name in rows for piece in getattr(holder, name)} - {""}

    @property
    def _stop(self) -> AtStops | None:
        return parts()[self.path[0]].stop

    def _holder(self, session: Session) -> Any:  # noqa: ANN401 - any model of the session
        if stop := self._stop:
            return _at(stop.get(session, self.stop), self.path[2:-1])
        return _at(session, self.path[:-1])


def series_in(session: Session, unlike: Session | None = None) -> Iterator[Series]:
    """All rows the session has; without those in what is the same object in another session."""
    return _below(session, (), unlike=unlike)


def id_of(piece: Piece) -> str:
    """Its id; empty for the pieces that have none."""
    return getattr(piece, "id", "")


def _below(
    holder: Model,
    path: tuple[str, ...],
    stop: str = "",
    owner: str = "",
    unlike: Session | None = None,
) -> Iterator[Series]:
    for name, part in parts_in(name_of(type(holder))).items():
        here, inner = (*path, name), getattr(holder, name)
        if unlike and inner is getattr(unlike, name):
            continue
        if part.back:
            yield Series(here, part.back, stop, owner)
        if isinstance(inner, Model):
            yield from _below(inner, here, stop, owner)
        elif part.stop:
            for key, lying in inner.items():
                if unlike and lying is part.stop.get(unlike, key):
                    continue
                yield from _below(lying, (*here, key), key)
        elif isinstance(part.holds, str) and parts_in(part.holds):
            for piece in inner or ():
                yield from _below(piece, (*here, id_of(piece)), stop, id_of(piece))


def _at(value: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - any value of the session
    """What the path leads to; None where it ends before."""
    for step in path:
        if isinstance(value, tuple):
            value = next((piece for piece in value if id_of(piece) == step), None)
        else:
            value = getattr(value, step, None)
    return value


def _with(value: Any, path: tuple[str, ...], new: object) -> Any:  # noqa: ANN401 - as above
    """The value with something else where the path leads; unchanged where it ends before."""
    if not path:
        return new
    if value is None:
        return None
    step, rest = path[0], path[1:]
    if isinstance(value, tuple):
        return tuple(_with(one, rest, new) if id_of(one) == step else one for one in value)
    return value.with_(**{step: _with(getattr(value, step), rest, new)})
