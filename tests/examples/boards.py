"""Boards as they stood at the end of the day, laid with the board's own ways."""

import re

from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.people.initials import initials_of
from kompetence_tui.domain.session.session import Session

NOBODY = "–"
"""Stands instead of initials before a note without a name."""

_NOTE = re.compile(r"(?P<who>\S+)  (?P<text>.+?)(?:  # (?P<group>.+?))?(?:  \* (?P<dots>.+))?")


def laid(
    session: Session,
    theme_id: str,
    cards: str,
    *,
    spent: str,
    groups: tuple[tuple[str, str], ...] = (),
    conclusion: str = "",
    draft: str = "",
) -> Session:
    """The session with the board laid.

    ``cards`` holds the end of a card's id on a line of its own, and under it, indented, the notes:
    »NF  text  # headline  * NF KP«, the last being those who set a dot. ``groups`` are the
    headlines with the dots on them, ``spent`` is minutes and seconds, »31:05«.
    """
    names = {short: name for name, short in initials_of(session.names()).items()}
    theme = session.bank.theme(theme_id)
    assert theme, f"no theme {theme_id}"
    board, notes = _noted(theme_id, {card.id for card in theme.questions}, cards, names)
    by_title: dict[str, str] = {}
    for title, dots in groups:
        board, by_title[title] = board.with_group(title)
        board = _dotted(board, by_title[title], dots, names)
    for note_id, (group, dots) in notes.items():
        if group:
            board = board.put(note_id, by_title[group])
        board = _dotted(board, note_id, dots, names)
    minutes, _colon, seconds = spent.partition(":")
    time = 60 * int(minutes) + int(seconds)
    board = board.with_(conclusion=conclusion, draft=draft, seconds=time)
    return session.with_board(theme_id, board)


def _noted(
    theme_id: str, known: set[str], cards: str, names: dict[str, str]
) -> tuple[Board, dict[str, tuple[str, str]]]:
    """The board with its notes, and for each its headline and dots."""
    board, notes = Board(), {}
    for line in filter(str.strip, cards.splitlines()):
        if not line.startswith(" "):
            card = line if line in known else f"{theme_id}-{line}"
            assert card in known, f"no card {card}"
            board = board.with_(card=card).with_used(card)
            continue
        found = _NOTE.fullmatch(line.strip())
        assert found, line
        who = found["who"]
        board = board.with_note(found["text"], author="" if who == NOBODY else names[who])
        notes[board.notes[-1].id] = found["group"] or "", found["dots"] or ""
    return board, notes


def _dotted(board: Board, item_id: str, dots: str, names: dict[str, str]) -> Board:
    for short in dots.split():
        before = board.dots_of(names[short])
        board = board.dotted(item_id, names[short], 1)
        assert board.dots_of(names[short]) == before + 1, f"{short} has no dots left"
    return board
