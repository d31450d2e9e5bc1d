"""What stands on a board's screen: the card on the table, the notes, and the time."""

from collections.abc import Iterable
from functools import cached_property

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Question
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.board import pacing
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.people.initials import initials_of
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.screens.board import tally
from kompetence_tui.tui.talk.stop import StopScreen
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.board_clock import BoardClock
from kompetence_tui.tui.widgets.board_line import BoardLine, Writing
from kompetence_tui.tui.widgets.card import Card, show_board_place
from kompetence_tui.tui.widgets.lines import Key, PlaceLine, Rule
from kompetence_tui.tui.widgets.note_board import NoteBoard

_CONCLUSION = 200


class BoardView(StopScreen):
    """Shows one board and keeps it; what can be done to it stands in the classes below."""

    author = ""
    """In whose name notes and dots are; empty for nobody's."""
    _card_here = ""
    """The card put on the table here; a closed talk only shows it."""
    _shown = ""
    """Id of the stop whose notes stand on the screen."""

    def body(self) -> Iterable[Widget]:
        yield PlaceLine(id="place-line")
        yield Rule()
        yield Card(id="card")
        rule = Rule()
        rule.id = "card-rule"
        yield rule
        yield NoteBoard(id="notes")
        yield Static(id="conclusion")
        yield BoardLine(id="board-line")

    async def arrive(self) -> None:
        self.author = next(iter(self.authors), "")
        await super().arrive()

    @cached_property
    def clock(self) -> BoardClock:
        return BoardClock(lambda: self.services.now())

    @property
    def notes(self) -> NoteBoard:
        return self.query_one("#notes", NoteBoard)

    @property
    def line(self) -> BoardLine:
        return self.query_one("#board-line", BoardLine)

    @property
    def board(self) -> Board:
        """The board as last collected."""
        return self.talk.kept.board(self.stop.theme.id)

    @property
    def authors(self) -> tuple[str, ...]:
        """Who can write and set dots: everybody but a facilitator."""
        return self.talk.kept.names(*(role for role in Role if role is not Role.FACILITATOR))

    @property
    def card(self) -> Question:
        """The card on the table."""
        on_table = self._card_here or self.board.card
        return next((c for c in self.stop.questions if c.id == on_table), self.stop.question)

    def change(self, board: Board, mark: str | None = None) -> None:
        """Put a changed board in place, save it, and show it."""
        board = board.with_(seconds=board.seconds + self.clock.take())
        self.talk.step(self.talk.session.with_board(self.stop.theme.id, board))
        self.show_board(mark)

    async def go_to_stop(self, stop: Stop) -> None:
        self.keep_line()
        self._count_time()
        await super().go_to_stop(stop)

    async def action_back(self) -> None:
        self._count_time()
        await super().action_back()

    def _count_time(self) -> None:
        """What was only talked counts as well, on the board that is left."""
        seconds = self.clock.take()
        if seconds and not self.talk.read_only:
            board = self.board.with_(seconds=self.board.seconds + seconds)
            self.talk.change(self.talk.session.with_board(self.stop.theme.id, board))

    def collect(self, session: Session) -> Session:
        board = session.board(self.stop.theme.id)
        written = board if self.talk.read_only else self._with_line(board)
        return session if written == board else session.with_board(self.stop.theme.id, written)

    def _with_line(self, board: Board) -> Board:
        """The board with what stands half written in the line."""
        text = self.line.text
        match self.line.writing:
            case Writing.NOTE:
                return board.with_(draft=text) if text != board.draft else board
            case Writing.EDIT:
                text = text if text.strip() else self.line.before
                return self._corrected(board, text, self.line.author)
            case Writing.RENAME:
                return self._corrected(board, text)
        return board

    def _corrected(self, board: Board, text: str, author: str = "") -> Board:
        """The board with other words for what the line is about, and for a note another author."""
        item = self.line.item
        note, group = board.note(item), board.group(item)
        if note and (note.text, note.author) != (text, author):
            return board.changed(note.with_(text=text, author=author))
        return board.renamed(item, text) if group and group.title != text else board

    def keep_line(self) -> None:
        """What was corrected in the line is one step; a new note half written stays a draft."""
        session, theme = self.talk.session, self.stop.theme.id
        before = session
        if self.line.corrects and not self.talk.read_only:
            board = self._corrected(session.board(theme), self.line.before, self.line.author_before)
            before = session.with_board(theme, board)
        self.talk.step(session, before)

    def part(self, session: Session) -> object:
        return session.board(self.stop.theme.id), session.asked, session.participants

    async def fill(self, stop: Stop, session: Session) -> None:
        show_board_place(self.query_one("#place-line", PlaceLine), stop, session.asked)
        self.clock.take()
        self._card_here = ""
        self.show_card()
        self.rest_line()
        self.show_board(None if self._shown == stop.id else "")
        self._shown = stop.id
        if self.board.draft and not self.talk.read_only:
            self.line.begin(Writing.NOTE, self.board.draft)

    def show_session(self) -> None:
        self.show_board()

    def show_card(self) -> None:
        """Which card is on the table, and what to ask further."""
        card = self.card
        used = card.id in self.board.used
        brought = self.talk.kept.preparation
        words = brought.words_for(card.id) if brought else ""
        self.query_one("#card", Card).lay(self.stop, card, used=used, prepared=words)

    def show_board(self, mark: str | None = None) -> None:
        """Draw the notes, what was agreed on, and the time, as they are now."""
        board = self.board
        if self.author not in self.authors:  # who has left the talk writes no more
            self.author = next(iter(self.authors), "") if self.author else ""
        initials = initials_of(self.talk.kept.names())
        self.line.shorts = initials
        self.notes.show(board, initials, empty=self._empty_words(), mark=mark)
        agreed = self.query_one("#conclusion", Static)
        words = quote(board.conclusion, _CONCLUSION)
        agreed.update(joined((_("Enige om  "), "$muted"), words))
        agreed.display = bool(words)
        self.query_one("#place-line", PlaceLine).right = pacing.at_board(
            self.talk.kept, self.stop.theme
        )
        self.line.show_author(None if self.talk.read_only else self.author)
        self.rest()

    def _empty_words(self) -> str:
        if self.talk.read_only:
            return _("Der er ingen sedler på pladen.")
        theme = self.stop.theme
        invitation = _("Pladen er tom. {key} lægger den første seddel.").format(
            key=self.key_of("new_note")
        )
        return "\n\n".join(filter(None, (theme.focus, theme.intro, invitation)))

    def rest(self) -> None:
        """How many notes there are, which are hidden, and the dots the author has left."""
        if self.talk.locked_by:
            self.say(self.talk.locked_by, alarm=True)
            return
        by = "" if self.talk.read_only else self.author
        round_key = "" if self.talk.read_only else self.key_of("round")
        words = (tally.notes(self.board, round_key), tally.dots(self.board, by))
        self.say(" · ".join(filter(None, words)))

    def rest_line(self) -> None:
        """Nothing is being written any more."""
        hint = "" if self.talk.read_only else _("{key}  ny seddel")
        self.line.rest(hint.format(key=self.key_of("new_note")))
        self.refresh_keys()

    @property
    def marked(self) -> object:
        return self.notes.marked

    @property
    def is_letters(self) -> bool:
        return self.line.writing is not Writing.NOTHING

    def keys(self) -> list[Key]:
        """While something is written letters are letters: then the keys of the line stand first."""
        keys = super().keys()
        writing = self.line.writing
        if writing is Writing.NOTHING:
            return keys
        own = [Key("Enter", writing.enter, "use_line"), Key("Esc", _("Pladen"), "leave_line")]
        if writing in (Writing.NOTE, Writing.EDIT):
            own.insert(1, Key("Tab", _("Skift navn"), "next_author"))
        return own + [key for key in keys if len(key.key) > 1 and key.key != "Esc"]

    def close_line(self) -> None:
        self.keep_line()
        self.rest_line()
        self.show_board()
        self.set_focus(self.notes)

    def lay_anew(self) -> None:
        """Show the card that the board has on its table."""
        self._card_here = ""
        self.show_card()

    def focus_first(self) -> None:
        self.set_focus(self.line.input if self.line.writing else self.notes)
