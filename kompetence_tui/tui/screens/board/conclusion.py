"""Enige om: what a board comes to, with what has most dots in sight."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.bank import Theme
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.board.board import Board
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.fields import FormField, filled
from kompetence_tui.tui.widgets.lines import Rule

_MOST = 5
_QUOTED = 60
_FIELDS = (FormField("conclusion", "#conclusion-text"),)


class Conclusion(TalkScreen[None]):
    """The decision of one board in the participants' own words."""

    ROOM = Room.CONCLUSION
    AUTO_FOCUS = "#conclusion-text"

    def __init__(self, services: Services, talk: Autosave, theme: Theme) -> None:
        super().__init__(services, talk)
        self._theme, self._before = theme, talk.session

    def body(self) -> Iterable[Widget]:
        board = self.talk.kept.board(self._theme.id)
        yield Rule()
        yield Static(joined((_("Hvad er I enige om?"), "bold")), classes="pad")
        yield Static(plain(_most_dots(board), "$muted"), id="most-dots", classes="pad")
        editor = Editor(board.conclusion, id="conclusion-text")
        editor.read_only = self.talk.read_only
        yield editor

    @property
    def heading(self) -> str:
        words = _("Enige om · {part} · {board}")
        return words.format(part=self.talk.kept.part, board=self._theme.title)

    def collect(self, session: Session) -> Session:
        board = session.board(self._theme.id)
        written = board if self.talk.read_only else filled(self, _FIELDS, board)
        return session if written is board else session.with_board(self._theme.id, written)

    def action_back(self) -> None:
        if not self.talk.read_only:
            self.talk.step(self.talk.session, self._before)
        self.dismiss(None)


def _most_dots(board: Board) -> str:
    """The groups and loose notes with most dots, a line each."""
    groups = [(board.sum_of_group(g.id), g.title) for g in board.groups]
    found = [*groups, *((note.sum, note.text) for note in board.in_group(""))]
    most = sorted((some for some in found if some[0]), key=lambda some: -some[0])[:_MOST]
    return "\n".join(
        f"{quote(words, _QUOTED)} · {plural('{n} prik', '{n} prikker', dots)}"
        for dots, words in most
    )
