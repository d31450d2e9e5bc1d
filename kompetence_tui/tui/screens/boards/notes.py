"""What the keys do to the notes of a board: write, move, group, prioritise."""

from collections.abc import Sequence

from textual import events

from kompetence_tui.domain.board import MAX_DOTS_EACH, Note
from kompetence_tui.domain.returned import Returned
from kompetence_tui.domain.session import Session
from kompetence_tui.domain.text import quote
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.screens.boards.taking_back import TakingBack
from kompetence_tui.tui.widgets.board_line import Writing
from kompetence_tui.tui.widgets.lines import NoteLine

_QUOTED = 40


class BoardNotes(TakingBack):
    """The notes' part of the board's keys."""

    @property
    def marked_note(self) -> Note | None:
        """The note under the mark; None on a headline."""
        return self.board.note(self.notes.marked)

    def on_note_board_marked(self) -> None:
        if self.line.writing is not Writing.NOTHING:
            self._close_line()  # a click led away from it
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
        words = _("Skriv en overskrift, eller vælg en med pil op og ned. Tom tager sedlen ud.")
        self.say(words if titles else _("Skriv den overskrift, sedlen skal ligge under."))

    def action_move_note(self) -> None:
        self.write(Writing.MOVE, choices=[name for name, _id in self._other_boards()])
        self.say(_("Skriv pladens nummer, eller vælg den med pil op og ned."))

    def action_dots_each(self) -> None:
        self.write(Writing.DOTS, str(self.board.dots_each))
        self.say(_("Hvor mange prikker har hver deltager på denne plade?"))

    def action_leave_line(self) -> None:
        """Back to the notes: the marked one is as it was, and half a new one stays a draft."""
        self.line.give_up()
        self._close_line()

    def _close_line(self) -> None:
        self.keep_line()
        self.rest_line()
        self.show_board()
        self.set_focus(self.notes)

    def action_use_line(self) -> None:
        text, writing = self.line.text.strip(), self.line.writing
        if writing is Writing.NOTE and text:
            self._lay_note(text)
            return
        moved = self._move_written(text) if writing is Writing.MOVE and text else ""
        if writing is Writing.DOTS and text:
            self._set_dots_each(text)
        elif writing is Writing.GROUP:
            self._put_under(text)
        if not self._refused_in_line:
            self._close_line()
            if moved:
                self.say(moved)

    @property
    def _refused_in_line(self) -> bool:
        """What was written could not be used, and the words about it still stand there."""
        return bool(self._refusal) and self.query_one(NoteLine).words == self._refusal

    def _lay_note(self, text: str) -> None:
        board = self.board.with_(draft="", card=self.card.id).with_note(text, author=self.author)
        self.line.input.put("")
        self.change(board, board.notes[-1].id)
        self.show_card()

    def _put_under(self, title: str) -> None:
        board = self.board
        note = board.note(self.line.item)
        if note is None:
            return
        known = {group.title.casefold(): group.id for group in board.groups}
        group_id = known.get(title.casefold(), "")
        if title and not group_id:
            board, group_id = board.with_group(title)
        self.change(board.put(note.id, group_id), note.id)

    def _other_boards(self) -> list[tuple[str, str]]:
        boards = enumerate(self.talk.kept.bank.boards, 1)
        return [(f"{n} {t.title}", t.id) for n, t in boards if t.id != self.stop.theme.id]

    def _move_written(self, words: str) -> str:
        """Move the note to the board that is written in the line. Says where it is now."""
        note, others = self.board.note(self.line.item), self._other_boards()
        number = words.split()[0]
        target = [i for name, i in others if words == name or number == name.split()[0]]
        if note is None or not target:
            sentence = _("Skriv nummeret på en anden plade, fx »{name}«.")
            self.refuse(sentence.format(name=others[0][0]))
            return ""
        session: Session = self.talk.session
        session = session.with_board(target[0], session.board(target[0]).taking(note))
        session = session.with_board(self.stop.theme.id, self.board.without(note.id))
        beside = self.notes.beside(note.id)
        self.talk.step(session)
        self.show_board(beside)
        return _("Sedlen ligger nu på plade {n}.").format(n=number)

    def _set_dots_each(self, words: str) -> None:
        if words.isdecimal() and 1 <= int(words) <= MAX_DOTS_EACH:
            self.change(self.board.with_(dots_each=int(words)))
        else:
            self.refuse(_("Skriv et tal fra 1 til {n}.").format(n=MAX_DOTS_EACH))

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


def _next(people: Sequence[str], now: str, step: int) -> str:
    """Who comes after this one; the first after one who is not among them."""
    names = list(dict.fromkeys(people))
    here = names.index(now) if now in names else -1
    return names[(here + step) % len(names)]
