"""One step on the boards of a talk, and the way back to how they were before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kompetence_tui.domain.board.board import Board, Note, NoteGroup
from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _

_FIELDS = ("groups", "notes", "used", "card", "conclusion", "dots_each")
"""What is done to a board; time, a half-written note and a round are not taken back."""


@dataclass(frozen=True, repr=False)
class BoardStep:
    """What one action changed, as all could see it: never the notes of a round not shown yet."""

    before: Mapping[str, Board]
    """By theme id, the boards that it changed."""
    after: Mapping[str, Board]
    areas: tuple[FocusArea, ...] = ()
    """The indsatsområder that it made."""

    def taken_back(self, session: Session) -> Session:
        """The session as before the step. Raises RuleBroken when it was changed since."""
        direction = session.direction
        for area in self.areas:
            if direction.area(area.id) != area:
                words = _("Indsatsområdet er ændret siden: slet det dér, hvis det skal væk.")
                raise RuleBroken(words)
            direction = direction.without_area(area.id)
        if self.areas:
            session = session.with_(direction=direction)
        for theme_id, before in self.before.items():
            board = _back(session.board(theme_id), before, self.after[theme_id])
            session = session.with_board(theme_id, board)
        return session

    def place_in(self, now: str) -> str:
        """Id of the board to see it at: the one here when it was touched, too."""
        return now if now in self.before or not self.before else next(iter(self.before))

    def mark_on(self, theme_id: str) -> str | None:
        """Id of the first note or headline that is another than it was, or there again."""
        if theme_id not in self.before:
            return None
        known = {item.id: item for item in _items(self.after[theme_id])}
        changed = (i.id for i in _items(self.before[theme_id]) if known.get(i.id) != i)
        return next(changed, None)


def step_between(before: Session, after: Session) -> BoardStep | None:
    """What was done to the boards, or None when nothing was."""
    themes = [
        theme_id
        for theme_id in after.boards
        if before.board(theme_id) is not after.board(theme_id)
        and _seen(before.board(theme_id)) != _seen(after.board(theme_id))
    ]
    known = {area.id for area in before.direction.areas}
    areas = tuple(area for area in after.direction.areas if area.id not in known)
    if not (themes or areas):
        return None
    return BoardStep(
        {theme_id: _seen(before.board(theme_id)) for theme_id in themes},
        {theme_id: _seen(after.board(theme_id)) for theme_id in themes},
        areas,
    )


def _items(board: Board) -> tuple[NoteGroup | Note, ...]:
    return (*board.groups, *board.notes)


def _seen(board: Board) -> Board:
    """What a step can change of it."""
    fields: dict[str, Any] = {name: getattr(board, name) for name in _FIELDS}
    return Board(**fields | {"notes": board.shown})


def _back(board: Board, before: Board, after: Board) -> Board:
    """The board with what the step changed as it was before."""
    now = _seen(board)
    back: dict[str, Any] = {}
    for name in _FIELDS:
        if getattr(before, name) == getattr(after, name):
            continue
        if getattr(now, name) != getattr(after, name):
            raise RuleBroken(_("Pladen er ændret på anden måde siden, så det kan ikke fortrydes."))
        back[name] = getattr(before, name)
    if "notes" in back:
        back["notes"] = (*back["notes"], *(note for note in board.notes if note.hidden))
    return board.with_(**back)
