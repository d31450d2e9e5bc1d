"""What comes of the notes on a board: an indsatsområde, the words of a goal, a round."""

from functools import partial

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.board.view import BoardView

_QUOTED = 40


def note_to_area(screen: BoardView) -> None:
    """An indsatsområde with the note's words, or the headline's, as its title."""
    session = screen.talk.session
    direction = session.direction
    group = screen.board.group(screen.notes.marked)
    title = group.title if group else marked_words(screen)
    if any(area.title == title for area in direction.areas):
        sentence = _("»{title}« er allerede et indsatsområde; {key} viser det.")
        screen.say(sentence.format(title=quote(title, _QUOTED), key=screen.key_of("direction")))
        return
    area = FocusArea(id=direction.new_id("i"), title=title)
    screen.talk.step(session.with_(direction=direction.with_area(area)))
    number = len(screen.talk.kept.direction.areas)
    words = _("Blev til indsatsområde {n}; {key} viser det.")
    screen.say(words.format(n=number, key=screen.key_of("direction")))


def marked_words(screen: BoardView) -> str:
    """The marked note, or the marked group with its notes."""
    board, marked = screen.board, screen.notes.marked
    if note := board.note(marked):
        return note.text
    if group := board.group(marked):
        notes = "; ".join(note.text for note in board.in_group(marked))
        return f"{group.title}: {notes}" if notes else group.title
    return ""


async def ask_for_round(screen: BoardView) -> None:
    """Begin a round; where notes of one lie hidden, ask first what becomes of them."""
    hidden = sum(note.hidden for note in screen.board.notes)
    if not hidden:
        await _begin_round(screen)
        return

    async def answered(show: bool | None) -> None:
        if show:
            screen.talk.reveal(screen.stop.theme.id)
            screen.show_board()
        else:
            await _begin_round(screen)

    await screen.go_to(
        Ask(
            plural(
                "Der ligger {n} skjult seddel fra en runde",
                "Der ligger {n} skjulte sedler fra en runde",
                hidden,
            ),
            yes=_("Vis dem nu"),
            no=_("Fortsæt runden"),
        ),
        answered,
    )


async def _begin_round(screen: BoardView) -> None:
    if len(screen.authors) < 2:
        words = _("En runde kræver mindst to navne: skriv dem med »Ret navne« under {key}.")
        screen.refuse(words.format(key=screen.key_of("palette")))
        return
    await screen.open(
        Room.ROUND, partial(_after_round, screen), theme=screen.stop.theme, people=screen.authors
    )


def _after_round(screen: BoardView, shown: int | None) -> None:
    if shown:
        notes = plural("{n} ny seddel", "{n} nye sedler", shown)
        words = _("Runden er slut: {notes}.").format(notes=notes)
        screen.call_after_refresh(screen.say, words)
