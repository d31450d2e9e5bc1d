"""Fortryd: what was done on the boards is taken back, step for step."""

from kompetence_tui.domain.board.step import BoardStep
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.board.view import BoardView
from kompetence_tui.tui.widgets.board_line import Writing


async def take_back(screen: BoardView) -> None:
    """As it was before the last thing that was done on a board.

    All but the reveal of a round; while something is written in the line, nothing.
    """
    if screen.line.writing not in (Writing.NOTHING, Writing.NOTE) or screen.line.text.strip():
        words = _("Der skrives i linjen: Esc går til pladen, og {key} fortryder dér.")
        screen.say(words.format(key=screen.key_of("take_back")))
        return
    try:
        step, is_gone = screen.talk.take_back()
    except RuleBroken as refusal:
        screen.refuse(str(refusal))
        return
    await _show_taken_back(screen, step)
    words = _("Det sidste på pladen er fortrudt.")
    if is_gone:
        words += " " + _("{key} henter det, der nu er væk.").format(key=screen.key_of("bring_back"))
    screen.tell(words)


async def _show_taken_back(screen: BoardView, step: BoardStep) -> None:
    place = step.place_in(screen.stop.theme.id)
    if place != screen.stop.theme.id:
        await screen.go_there(place)
    screen.lay_anew()
    screen.show_board(step.mark_on(place))
