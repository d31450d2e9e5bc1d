"""Send tastaturet rundt: one after another writes unseen, then all is shown together."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Theme
from kompetence_tui.domain.board.board import Board, Note
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import PlaceLine, Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column


class RoundInput(LineInput):
    """The field: the arrows go to the writer's own notes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.previous_note(-1)", show=False),
        Binding("down", "screen.previous_note(1)", show=False),
    ]


class Round(TalkScreen[int]):
    """One writer at a time; between two of them the screen is empty but for the next name.

    The result is how many notes were shown at the end; None when the round was left.
    """

    ROOM = Room.ROUND
    AUTO_FOCUS = ""

    def __init__(
        self, services: Services, talk: Autosave, theme: Theme, people: Sequence[str]
    ) -> None:
        super().__init__(services, talk)
        self._theme, self._people = theme, tuple(people)
        self._turn = self._beginning()
        self._is_writing = self._is_nameless = False
        self._laid = 0
        """How many notes are on the board; one more is the one being written."""
        self._own: tuple[str, ...] = ()
        """Ids of the notes the writer has laid in this turn."""
        self._corrected: Note | None = None
        """The own note that stands in the line, as it was; None while a new one is written."""
        self._next_is_nameless = False
        """Whether the new note is, meanwhile."""

    def _beginning(self) -> int:
        """The first, or the one who had the keyboard when the round was left."""
        is_under_way = len(self.board.shown) < len(self.board.notes)
        turn = self.board.turn
        return self._people.index(turn) if is_under_way and turn in self._people else 0

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        yield Static(id="round-words", classes="pad")
        notes = RowList(id="round-notes")
        notes.can_focus = False
        yield notes
        yield RoundInput(id="round-line", enter_action="round_note")

    async def arrive(self) -> None:
        await super().arrive()
        self._show_turn()

    @property
    def board(self) -> Board:
        return self.talk.kept.board(self._theme.id)

    @property
    def writer(self) -> str:
        return self._people[self._turn]

    @property
    def line(self) -> LineInput:
        return self.query_one("#round-line", LineInput)

    def collect(self, session: Session) -> Session:
        board = session.board(self._theme.id)
        if self.talk.read_only or not self._is_writing:
            return session
        written = self._with_line(board)
        return session if written == board else session.with_board(self._theme.id, written)

    def _with_line(self, board: Board) -> Board:
        """The board with what is half written: hidden from its first letter on."""
        laid = board.with_(notes=board.notes[: self._laid], turn=self.writer)
        text = self.line.value.strip()
        author = "" if self._is_nameless else self.writer
        if note := self._corrected:
            return laid.changed(note.with_(text=text or note.text, author=author))
        if not text:
            return laid
        card = board.card or self._theme.questions[0].id
        return laid.with_(card=card).with_note(text, author=author, hidden=True)

    def _show_turn(self) -> None:
        """The name to hand the keyboard to, or that person's own notes of this round."""
        place = self.query_one("#place-line", PlaceLine)
        place.left = _("Rundt om bordet  {title}").format(title=self._theme.title)
        place.right = _("{n} af {all}").format(n=self._turn + 1, all=len(self._people))
        notes = self.query_one("#round-notes", RowList)
        notes.display = self.line.display = self._is_writing
        self.query_one("#round-words", Static).update(joined(*self._words()))
        self.set_class(not self._is_writing, "handing-on")
        if self._is_writing:
            self.line.put("")
            self._show_notes()
            self.set_focus(self.line)
        else:
            self.set_focus(None)
        self._say_how()
        self.refresh_keys()

    def _words(self) -> list[str | tuple[str, str]]:
        card = next((q for q in self._theme.questions if q.id == self.board.card), None)
        asked = (card or self._theme.questions[0]).text
        if self._is_writing:
            by = _("uden navn") if self._is_nameless else self.writer
            return [(asked, "bold"), (f"\n{by}\n", "$muted")]
        return [
            (_("Giv tastaturet til\n\n"), "$muted"),
            (self.writer, "bold"),
            (_("\n\nDe andre ser væk. Sedlerne vises først, når alle har skrevet."), "$muted"),
        ]

    def _say_how(self) -> None:
        if not self._is_writing:
            self.say(_("Enter, når {name} sidder klar.").format(name=self.writer))
            return
        if self._corrected:
            self.say(_("Enter gemmer rettelsen; en tom linje sletter sedlen. Esc lader den være."))
            return
        words = _("Enter lægger sedlen. {key}, når du ikke har flere.")
        if self._turn + 1 == len(self._people):
            words = _("Enter lægger sedlen. {key} slutter runden og viser alle sedler.")
        self.say(words.format(key=self.key_of("next_writer")))

    def _show_notes(self) -> None:
        own = [note for note in self.board.notes if note.id in self._own]
        rows = [Row(note.id, partial(_note_row, note.text)) for note in own]
        mark = self._corrected.id if self._corrected else rows[-1].id if rows else None
        self.query_one("#round-notes", RowList).show(rows, mark)

    def facts(self) -> frozenset[Fact]:
        so = {Fact.WRITING: self._is_writing, Fact.OWN_NOTE: bool(self._own)}
        return super().facts() | {fact for fact, holds in so.items() if holds}

    # What the keys do.

    def action_take_keyboard(self) -> None:
        board = self.board
        if board.turn == self.writer:  # the round was left in the middle of this turn
            own = (n.id for n in board.notes if n.hidden and n.author == self.writer)
            self._own = tuple(own)
        self._laid = len(board.notes)
        self._is_writing = True
        self._show_turn()

    def action_round_note(self) -> None:
        """Lay the note that stands in the line, hidden from the others; or keep it as corrected."""
        if self._corrected:
            self._end_correction()
            return
        if not self._is_writing or not self.line.value.strip():
            return
        board = self._with_line(self.board)
        self._laid = len(board.notes)
        self.line.put("")
        self.talk.change(self.talk.session.with_board(self._theme.id, board))
        self._own = (*self._own, board.notes[-1].id)
        self._show_notes()
        self.refresh_keys()

    def action_previous_note(self, step: int = -1) -> None:
        """Put one of the writer's own notes in the line, to be corrected; at last a new one."""
        if not self._is_writing:
            return
        at = self._own.index(self._corrected.id) if self._corrected else len(self._own)
        chosen = [*self._own, ""][max(0, min(at + step, len(self._own)))]
        self.action_round_note()
        if note := self.board.note(chosen):
            self._corrected, self._next_is_nameless = note, self._is_nameless
            self._is_nameless = not note.author
            self.line.put(note.text)
        self._show_correction()

    def _end_correction(self) -> None:
        """The corrected note is as it stands in the line; gone when nothing does."""
        note = self._corrected
        if note is None:
            return
        board = self._with_line(self.board)
        if not self.line.value.strip():
            board = board.without(note.id)
            self._own = tuple(own for own in self._own if own != note.id)
        self._laid, self._corrected = len(board.notes), None
        self._is_nameless = self._next_is_nameless
        self.line.put("")
        self.talk.change(self.talk.session.with_board(self._theme.id, board))
        self._show_correction()

    def _show_correction(self) -> None:
        self.query_one("#round-words", Static).update(joined(*self._words()))
        self._show_notes()
        self._say_how()
        self.refresh_keys()

    def action_nameless(self) -> None:
        """Write without a name, or with it again."""
        self._is_nameless = not self._is_nameless
        self.query_one("#round-words", Static).update(joined(*self._words()))
        self.typed()

    def action_next_writer(self) -> None:
        """The writer is done: hand the keyboard on, or show everything after the last."""
        self.action_round_note()
        self.talk.flush()
        self._is_writing = self._is_nameless = False
        self._own = ()
        if self._turn + 1 < len(self._people):
            self._turn += 1
            board = self.board.with_(turn=self.writer)
            self.talk.change(self.talk.session.with_board(self._theme.id, board))
            self._show_turn()
        else:
            self._reveal()

    def _reveal(self) -> None:
        self.talk.flush()
        self._is_writing = False
        hidden = sum(note.hidden for note in self.board.notes)
        self.talk.reveal(self._theme.id)
        self.dismiss(hidden)

    async def action_back(self) -> None:
        """End the round before everybody has written; ask what becomes of the notes."""
        if note := self._corrected:  # it is to be as it was
            self.line.put(note.text)
            self._is_nameless = not note.author
            self._end_correction()
            return
        self.action_round_note()
        self.talk.flush()  # what was half written and taken away again is no note

        def answered(show: bool | None) -> None:
            if show:
                self._reveal()
            else:
                self.dismiss(None)

        hidden = sum(note.hidden for note in self.board.notes)
        if not hidden:
            self._reveal()
            return
        await self.go_to(
            Ask(
                plural("Der er skrevet {n} seddel", "Der er skrevet {n} sedler", hidden),
                _("Runden kan tages op igen senere; så længe er sedlerne skjult."),
                yes=_("Vis dem nu"),
                no=_("Gem dem skjult"),
            ),
            answered,
        )


def _note_row(text: str, width: int) -> list[Span]:
    return [("–  ", "muted"), column(text, width - 3)]
