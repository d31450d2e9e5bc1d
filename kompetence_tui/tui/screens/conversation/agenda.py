"""Dagsorden: all themes and questions, what is answered, and a jump to any of them."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from kompetence_tui.domain.board import pacing
from kompetence_tui.domain.dates.durations import of_today
from kompetence_tui.domain.session.agenda import Agenda, Mark, Stop
from kompetence_tui.domain.session.both import Turn, turn_at
from kompetence_tui.domain.session.kinds import ThemeForm
from kompetence_tui.domain.session.proposals import proposed_words
from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Command
from kompetence_tui.tui.commands.here import Here
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

_ROOM_FOR_TIME = 50
"""Cells of the title line with room for more than what it is the agenda of."""
_ROOM_FOR_MORE = 64
"""Cells of a row with room for more than its words; a sign says the same, and what it means is
below the list."""
_SIGNS = {Mark.ANSWERED: "●", Mark.SKIPPED: "–", Mark.AHEAD: "·"}


class AgendaScreen(Frame[None]):
    """Calls ``go`` with the id of the chosen stop, or runs the action of the chosen room."""

    ROOM = Room.AGENDA
    TO_ROOM: ClassVar[str] = "#"
    """What the row ids of rooms begin with."""

    def __init__(
        self,
        services: Services,
        talk: Autosave,
        *,
        here: Stop,
        rooms: Iterable[Command],
        go: Callable[[str], Awaitable[None]],
        propose: Callable[[Stop], Awaitable[None]],
    ) -> None:
        """``rooms`` are the ways that ``here`` offers; ``propose`` adds a question to a stop."""
        super().__init__(services)
        self._talk, self._from, self._go, self._propose = talk, here, go, propose
        self._ways = {way.opens.id: way.action for way in rooms if way.opens}
        self.add_class(accent_class(talk.session.kind))

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="agenda-list", enter_selects=False)

    async def arrive(self) -> None:
        session = self._talk.session
        title = session.bank.title
        if not session.kind.is_individual:
            title = f"{session.part} · {title}"
        time = _time(self._talk) if self.app.size.width >= _ROOM_FOR_TIME else ""
        self.title_line(_("Dagsorden · {bank}").format(bank=title), time)
        self.query_one(RowList).show(self._rows(), self._from.id)
        signs = "   ".join(f"{_SIGNS[mark]} {mark.value}" for mark in Mark)
        self.say(signs)

    def _rows(self) -> list[Row]:
        session = self._talk.session
        agenda = Agenda(session)
        rows = self._room_rows(comes_first=True)
        for stop in agenda.stops:
            if stop.form is not ThemeForm.QUESTIONS:
                if rows and stop.index == 0:
                    rows.append(_gap())
                rows.append(self._whole_row(stop, agenda.mark(session, stop)))
                continue
            if stop.opens_theme:
                if rows:
                    rows.append(_gap())
                rows.append(self._theme_row(stop))
            rows.append(self._question_row(stop, agenda.mark(session, stop)))
        return [*rows, _gap(), *self._room_rows(comes_first=False)]

    def _room_rows(self, *, comes_first: bool) -> list[Row]:
        session = self._talk.session
        return [
            Row(f"{self.TO_ROOM}{room.id}", partial(_room, words))
            for room in Room
            if room.id in self._ways and room.value.listed and room.value.comes_first is comes_first
            if (words := room.value.listed(session))
        ]

    def _theme_row(self, stop: Stop) -> Row:
        minutes = _("{n} min").format(n=stop.theme.minutes) if stop.theme.minutes else ""
        right = f"{proposed_words(stop.theme.proposed_by)}{minutes:>9}"
        title = f"{stop.theme_number}  {stop.theme.title}"
        return Row(
            "",
            lambda width: [column(title, width - len(right) - 1, "strong"), (right, "muted")],
            selectable=False,
        )

    def _whole_row(self, stop: Stop, mark: Mark) -> Row:
        """A board or a phase: the whole theme is one stop."""
        spent = self._talk.session.board(stop.theme.id).seconds // 60
        parts = [_("brugt {n}").format(n=spent)] if spent else []
        if stop.theme.minutes:
            parts.append(_("{n} min").format(n=stop.theme.minutes))
        proposed, minutes = proposed_words(stop.theme.proposed_by), _(" af ").join(parts)
        numbered = stop.theme.title[:1].isdecimal()
        title = stop.theme.title if numbered else f"{stop.theme_number}  {stop.theme.title}"
        return Row(
            stop.id,
            lambda width: [
                (f" {_SIGNS[mark]} ", "accent" if mark is Mark.ANSWERED else "muted"),
                *_with(title, width - 3, "strong", proposed, minutes),
            ],
        )

    def _question_row(self, stop: Stop, mark: Mark) -> Row:
        role = "muted" if mark is Mark.AHEAD else ""
        by = stop.question.proposed_by
        proposed = proposed_words(by) if by != stop.theme.proposed_by else ""  # it stands there
        session = self._talk.session
        why_not = session.why_not_asked(stop.theme, stop.question)
        if turn_at(session, stop.question) is Turn.LEADER:
            why_not = why_not or _("mangler lederens svar")
        marked = why_not or ("" if mark is Mark.AHEAD else mark.value)
        return Row(
            stop.id,
            lambda width: [
                (f" {_SIGNS[mark]} ", "accent" if mark is Mark.ANSWERED else "muted"),
                *_with(stop.question.text, width - 3, role, proposed, marked),
            ],
        )

    async def on_row_list_selected(self) -> None:
        await self.action_go_there()

    async def action_go_there(self) -> None:
        chosen = self.query_one(RowList).marked_id
        self.dismiss(None)
        # Not by way of a result: keys already waiting would reach the question one came from.
        if chosen.startswith(self.TO_ROOM):
            await self.app.screen.run_action(self._ways[chosen.removeprefix(self.TO_ROOM)])
        else:
            await self._go(chosen)

    def here(self) -> Here:
        talk = self._talk
        return Here(self.ROOM, self.services.today, session=talk.kept, read_only=talk.read_only)

    async def action_propose(self) -> None:
        """Add a question to the marked theme, or to one of its own."""
        chosen = self.query_one(RowList).marked_id
        is_room = chosen.startswith(self.TO_ROOM)
        stop = self._from if is_room else Agenda(self._talk.kept).at(chosen)
        self.dismiss(None)
        await self._propose(stop)

    async def action_cut(self) -> None:
        self.dismiss(None)
        await self.app.screen.run_action(self._ways[Room.CUTTING.id])

    def action_back(self) -> None:
        self.dismiss(None)


def _gap() -> Row:
    return Row("", lambda _width: [], selectable=False)


def _with(text: str, width: int, role: str, proposed: str, more: str) -> list[Span]:
    """The text with who proposed it behind it, and with ``more`` where it leaves room for that."""
    said = [proposed, more if width >= _ROOM_FOR_MORE else ""]
    words = "".join(f"  {part}" for part in said if part)
    return [column(text, width - len(words), role), (words, "muted")]


def _room(words: str, _width: int) -> list[Span]:
    return [(words, "strong")]


def _time(talk: Autosave) -> str:
    """What it has taken today, and was planned to; boards are held against the time there is."""
    if talk.session.bank.boards:
        return pacing.in_all(talk.session)
    return of_today(talk.minutes_today, talk.session.asked.minutes)
