"""What lies on a board, in the words of its note line."""

from kompetence_tui.domain.board.board import Board
from kompetence_tui.i18n import _, plural


def notes(board: Board, round_key: str) -> str:
    """How many notes there are and how many are hidden; ``round_key`` goes on with their round."""
    shown = len(board.shown)
    words = [plural("{n} seddel", "{n} sedler", shown)] if shown else []
    if hidden := len(board.notes) - shown:
        more = plural("{n} skjult fra en runde", "{n} skjulte fra en runde", hidden)
        way_on = _("; {key} fortsætter eller viser dem").format(key=round_key) if round_key else ""
        words.append(more + way_on)
    return " · ".join(words)


def dots(board: Board, who: str) -> str:
    """How many dots somebody has left, where there is something to set them on."""
    if not who or not (board.shown or board.groups):
        return ""
    left = board.dots_left(who)
    if not left:
        return _("{name} har ingen prikker tilbage").format(name=who)
    dots = plural("{n} prik", "{n} prikker", left)
    return _("{name} har {dots} tilbage").format(name=who, dots=dots)
