"""Dialogplade: one board of a group's talk, with its cards, its notes and what comes of them."""

from kompetence_tui.domain.board import Board
from kompetence_tui.domain.kinds import ThemeForm
from kompetence_tui.domain.plan import GoalOrigin
from kompetence_tui.domain.text import FIELD_LIMIT, quote
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.boards.notes import BoardNotes

_QUOTED = 40


class BoardScreen(BoardNotes):
    """The screen of a board."""

    ROOM = Room.BOARD
    SHOWS = frozenset({ThemeForm.BOARD})
    FIRST = _("Det er det første kort på den første plade.")
    LAST = _("Det var det sidste kort på den sidste plade.")

    # The cards.

    async def action_next_card(self) -> None:
        """The card has been talked about: the next one, or the next board."""
        await self._next_card(used=True)

    async def action_skip_card(self) -> None:
        """The next card, this one unused."""
        await self._next_card(used=False)

    async def _next_card(self, *, used: bool) -> None:
        board = self.board.with_used(self.card.id) if used else self.board
        if self._lay_card(1, board):
            return
        if board != self.board and not self.talk.read_only:
            self.change(board)
        await self.action_next_question()

    async def action_previous_card(self) -> None:
        if not self._lay_card(-1, self.board):
            await self.action_previous_question()

    def action_toggle_card(self) -> None:
        """Mark the card as talked about, or not."""
        board, card = self.board, self.card.id
        self.change(board.without_used(card) if card in board.used else board.with_used(card))
        self.show_card()

    def bring_up(self, question_id: str) -> None:
        ids = [card.id for card in self.stop.questions]
        if question_id in ids:
            self._lay_card(ids.index(question_id) - ids.index(self.card.id), self.board)

    def _lay_card(self, step: int, board: Board) -> bool:
        """Put a card beside this one on the board's table. Says whether there is one."""
        ids = [card.id for card in self.stop.questions]
        index = ids.index(self.card.id) + step
        if not 0 <= index < len(ids):
            return False
        self._card_here = ids[index]
        if not self.talk.read_only:
            self.change(board.with_(card=ids[index]))
        self.show_card()
        return True

    async def action_advice(self) -> None:
        await self.open(Room.GUIDE, session=self.talk.kept, stop=self.stop, card=self.card)

    # What comes of the notes.

    async def action_new_goal(self) -> None:
        self.talk.flush()
        origin = GoalOrigin(
            board=self.stop.theme.id, words=quote(self._marked_words(), FIELD_LIMIT)
        )
        await self.open(Room.PLAN, new_from=origin)

    def action_note_to_area(self) -> None:
        """An indsatsområde with the note's words, or the headline's, as its title."""
        from kompetence_tui.domain.direction import FocusArea

        session = self.talk.session
        direction = session.direction
        group = self.board.group(self.notes.marked)
        title = group.title if group else self._marked_words()
        if any(area.title == title for area in direction.areas):
            sentence = _("»{title}« er allerede et indsatsområde; {key} viser det.")
            self.say(sentence.format(title=quote(title, _QUOTED), key=self.key_of("direction")))
            return
        area = FocusArea(id=direction.new_id("i"), title=title)
        self.talk.step(session.with_(direction=direction.with_area(area)))
        number = len(self.talk.kept.direction.areas)
        words = _("Blev til indsatsområde {n}; {key} viser det.")
        self.say(words.format(n=number, key=self.key_of("direction")))

    def _marked_words(self) -> str:
        """The marked note, or the marked group with its notes."""
        board, marked = self.board, self.notes.marked
        if note := board.note(marked):
            return note.text
        if group := board.group(marked):
            notes = "; ".join(note.text for note in board.in_group(marked))
            return f"{group.title}: {notes}" if notes else group.title
        return ""

    async def action_conclude(self) -> None:
        await self.open(Room.CONCLUSION, theme=self.stop.theme)

    async def action_round(self) -> None:
        hidden = sum(note.hidden for note in self.board.notes)
        if not hidden:
            await self._begin_round()
            return

        async def answered(show: bool | None) -> None:
            if show:
                self.talk.reveal(self.stop.theme.id)
                self.show_board()
            else:
                await self._begin_round()

        await self.go_to(
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

    async def _begin_round(self) -> None:
        if len(self.authors) < 2:
            words = _("En runde kræver mindst to navne: skriv dem med »Ret navne« under {key}.")
            self.refuse(words.format(key=self.key_of("palette")))
            return
        await self.open(Room.ROUND, self._after_round, theme=self.stop.theme, people=self.authors)

    def _after_round(self, shown: int | None) -> None:
        if shown:
            notes = plural("{n} ny seddel", "{n} nye sedler", shown)
            words = _("Runden er slut: {notes}.").format(notes=notes)
            self.call_after_refresh(self.say, words)
