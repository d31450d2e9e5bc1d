"""Dialogplade: one board of a group's talk; what the keys do to its notes and its cards."""

from collections.abc import Sequence

from textual import events

from kompetence_tui.domain.base.text import FIELD_LIMIT, quote
from kompetence_tui.domain.board.board import Board, Note
from kompetence_tui.domain.parts.returned import Returned
from kompetence_tui.domain.plan.plan import GoalOrigin
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.board.outcomes import ask_for_round, marked_words, note_to_area
from kompetence_tui.tui.screens.board.taking_back import take_back
from kompetence_tui.tui.screens.board.using_line import other_boards, use_line
from kompetence_tui.tui.screens.board.view import BoardView
from kompetence_tui.tui.widgets.board_line import Writing

_QUOTED = 40


class BoardScreen(BoardView):
    """The screen of a board."""

    ROOM = Room.BOARD
    SHOWS = frozenset({ThemeForm.BOARD})
    FIRST = _("Det er det første kort på den første plade.")
    LAST = _("Det var det sidste kort på den sidste plade.")

    @property
    def marked_note(self) -> Note | None:
        """The note under the mark; None on a headline."""
        return self.board.note(self.notes.marked)

    def on_note_board_marked(self) -> None:
        if self.line.writing is not Writing.NOTHING:
            self.close_line()  # a click led away from it
        self.refresh_keys()

    # The line.

    def write(
        self, writing: Writing, text: str = "", choices: Sequence[str] = (), author: str = ""
    ) -> None:
        """Write something in the line, about what is marked."""
        self.keep_line()
        self.line.begin(writing, text, choices, item=self.notes.marked, author=author)
        self.line.show_author(self.author)
        self.rest()
        self.refresh_keys()

    def action_new_note(self) -> None:
        self.write(Writing.NOTE, self.board.draft)

    def on_key(self, event: events.Key) -> None:
        """A letter that is no command begins a note; on an empty board few are."""
        letter = event.character or ""
        if self.line.writing or not letter.isalpha() or event.key.startswith("alt+"):
            return
        known = self.all_commands if self.notes.marked else self.commands()
        if letter.lower() not in {key for command in known for key in command.keys}:
            event.stop()
            self.take_text(letter)

    def take_text(self, text: str) -> None:
        """Write it in the line, which is opened for a note if nothing is written there."""
        if self.talk.read_only:
            super().take_text(text)
            return
        if self.line.writing is Writing.NOTHING:
            self.action_new_note()
        self.set_focus(self.line.input)
        self.line.input.type_in(text)

    def action_edit_note(self) -> None:
        if note := self.marked_note:
            self.write(Writing.EDIT, note.text, author=note.author)
        elif group := self.board.group(self.notes.marked):
            self.write(Writing.RENAME, group.title)

    def action_group_note(self) -> None:
        titles = [group.title for group in self.board.groups]
        self.write(Writing.GROUP, choices=titles)
        words = _(
            "Skriv en overskrift, eller vælg en med pil op og ned. Et tomt felt tager den ud."
        )
        self.say(words if titles else _("Skriv den overskrift, sedlen skal ligge under."))

    def action_move_note(self) -> None:
        self.write(Writing.MOVE, choices=[name for name, _id in other_boards(self)])
        self.say(_("Skriv pladens nummer, eller vælg den med pil op og ned."))

    def action_dots_each(self) -> None:
        self.write(Writing.DOTS, str(self.board.dots_each))
        self.say(_("Hvor mange prikker har hver deltager på denne plade?"))

    def action_leave_line(self) -> None:
        """Back to the notes: the marked one is as it was, and half a new one stays a draft."""
        self.line.give_up()
        self.close_line()

    def action_use_line(self) -> None:
        use_line(self)

    async def show_returned(self, returned: Returned) -> None:
        await super().show_returned(returned)
        if returned.stop == self.stop.id:
            self.show_board(returned.item)

    # Single keys.

    def action_next_author(self, step: int = 1) -> None:
        """Let the next participant write, or have written what is corrected; at last nobody."""
        line = self.line
        if line.writing is Writing.EDIT:
            line.author = _next([*self.authors, "", line.author_before], line.author, step)
            self.typed()
        elif line.writing in (Writing.NOTHING, Writing.NOTE):
            self.author = _next([*self.authors, ""], self.author, step)
        line.show_author(self.author)
        self.rest()

    def action_set_dot(self) -> None:
        self._dot(1)

    def action_take_dot(self) -> None:
        self._dot(-1)

    def _dot(self, step: int) -> None:
        if not self.author:
            self.refuse(
                _("Vælg først, hvem der sætter prikken: {key}").format(
                    key=self.key_of("next_author")
                )
            )
            return
        before = self.board
        after = before.dotted(self.notes.marked, self.author, step)
        if after != before:
            self.change(after)
        elif step > 0:
            used = plural("{n} prik", "{n} prikker", before.dots_of(self.author))
            self.say(
                _("{name} har brugt sine {dots}; {key} tager en tilbage.").format(
                    name=self.author, dots=used, key=self.key_of("take_dot")
                )
            )
        else:
            self.say_why_not(_("{name} har ingen prik her.").format(name=self.author))

    def action_sort_notes(self) -> None:
        self.change(self.board.sorted_by_dots())
        self.say(_("Flest prikker står først."))

    async def action_delete_note(self) -> None:
        item, note = self.notes.marked, self.marked_note
        group = self.board.group(item)

        def answered(yes: bool | None) -> None:
            if yes:
                with self.talk.deleting():
                    self.change(self.board.without(item), self.notes.beside(item))
                gone = _("Sedlen er slettet. {key} henter den tilbage.")
                self.say_deleted(
                    gone if note else _("Overskriften er slettet. {key} henter den tilbage.")
                )

        text = quote(note.text if note else group.title if group else "", _QUOTED)
        words = _("Slet sedlen »{text}«?") if note else _("Slet overskriften »{text}«?")
        detail = "" if note else _("Sedlerne under den bliver på pladen.")
        question = words.format(text=text)
        await self.go_to(Ask(question, detail, yes=_("Ja, slet"), no=_("Nej, behold")), answered)

    async def action_take_back(self) -> None:
        await take_back(self)

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
        talk = self.talk.kept
        await self.open(Room.GUIDE, part=talk.part, kind=talk.kind, stop=self.stop, card=self.card)

    # What comes of the notes.

    async def action_new_goal(self) -> None:
        self.talk.flush()
        origin = GoalOrigin(board=self.stop.theme.id, words=quote(marked_words(self), FIELD_LIMIT))
        await self.open(Room.PLAN, new_from=origin)

    def action_note_to_area(self) -> None:
        """An indsatsområde with the note's words, or the headline's, as its title."""
        note_to_area(self)

    async def action_conclude(self) -> None:
        await self.open(Room.CONCLUSION, theme=self.stop.theme)

    async def action_round(self) -> None:
        await ask_for_round(self)


def _next(people: Sequence[str], now: str, step: int) -> str:
    """Who comes after this one; the first after one who is not among them."""
    names = list(dict.fromkeys(people))
    here = names.index(now) if now in names else -1
    return names[(here + step) % len(names)]
