"""Fortryd: what was done on the boards is taken back, step for step."""

from kompetence_tui.domain.board_step import BoardStep
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.boards.view import BoardView
from kompetence_tui.tui.widgets.board_line import Writing


class TakingBack(BoardView):
    """All but the reveal of a round; while something is written in the line, nothing."""

    async def action_take_back(self) -> None:
        """As it was before the last thing that was done on a board."""
        if self.line.writing not in (Writing.NOTHING, Writing.NOTE) or self.line.text.strip():
            words = _("Der skrives i linjen: Esc går til pladen, og {key} fortryder dér.")
            self.say(words.format(key=self.key_of("take_back")))
            return
        try:
            step, is_gone = self.talk.take_back()
        except RuleBroken as refusal:
            self.refuse(str(refusal))
            return
        await self._show_taken_back(step)
        words = _("Det sidste på pladen er fortrudt.")
        if is_gone:
            words += " " + _("{key} henter det, der nu er væk.").format(
                key=self.key_of("bring_back")
            )
        self.tell(words)

    async def _show_taken_back(self, step: BoardStep) -> None:
        place = step.place_in(self.stop.theme.id)
        if place != self.stop.theme.id:
            await self._go_there(place)
        self._card_here = ""
        self.show_card()
        self.show_board(step.mark_on(place))
