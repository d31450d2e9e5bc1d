"""What becomes of the words that are written in the line below a board."""

from kompetence_tui.domain.board.board import MAX_DOTS_EACH
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.board.view import BoardView
from kompetence_tui.tui.widgets.board_line import Writing


def use_line(screen: BoardView) -> None:
    """Use what was written for what it was written for; what cannot be used stays, with why."""
    text, writing = screen.line.text.strip(), screen.line.writing
    if writing is Writing.NOTE and text:
        _lay_note(screen, text)
        return
    moved = _move_written(screen, text) if writing is Writing.MOVE and text else ""
    if writing is Writing.DOTS and text:
        _set_dots_each(screen, text)
    elif writing is Writing.GROUP:
        _put_under(screen, text)
    if not screen.has_refused:
        screen.close_line()
        if moved:
            screen.say(moved)


def _lay_note(screen: BoardView, text: str) -> None:
    board = screen.board.with_(draft="", card=screen.card.id).with_note(text, author=screen.author)
    screen.line.input.put("")
    screen.change(board, board.notes[-1].id)
    screen.show_card()


def _put_under(screen: BoardView, title: str) -> None:
    board = screen.board
    note = board.note(screen.line.item)
    if note is None:
        return
    known = {group.title.casefold(): group.id for group in board.groups}
    group_id = known.get(title.casefold(), "")
    if title and not group_id:
        board, group_id = board.with_group(title)
    screen.change(board.put(note.id, group_id), note.id)


def other_boards(screen: BoardView) -> list[tuple[str, str]]:
    """Number and title of each board but this one, and its id."""
    boards = enumerate(screen.talk.kept.asked.boards, 1)
    return [(f"{n} {t.title}", t.id) for n, t in boards if t.id != screen.stop.theme.id]


def _move_written(screen: BoardView, words: str) -> str:
    """Move the note to the board that is written in the line. Says where it is now."""
    note, others = screen.board.note(screen.line.item), other_boards(screen)
    number = words.split()[0]
    target = [i for name, i in others if words == name or number == name.split()[0]]
    if note is None or not target:
        sentence = _("Skriv nummeret på en anden plade, fx »{name}«.")
        screen.refuse(sentence.format(name=others[0][0]))
        return ""
    session: Session = screen.talk.session
    session = session.with_board(target[0], session.board(target[0]).taking(note))
    session = session.with_board(screen.stop.theme.id, screen.board.without(note.id))
    beside = screen.notes.beside(note.id)
    screen.talk.step(session)
    screen.show_board(beside)
    return _("Sedlen ligger nu på plade {n}.").format(n=number)


def _set_dots_each(screen: BoardView, words: str) -> None:
    if words.isdecimal() and 1 <= int(words) <= MAX_DOTS_EACH:
        screen.change(screen.board.with_(dots_each=int(words)))
    else:
        screen.refuse(_("Skriv et tal fra 1 til {n}.").format(n=MAX_DOTS_EACH))
