"""Dagsorden: all themes and questions, what is answered, and a jump to any of them."""

from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar

from textual.widget import Widget

from kompetence_tui.domain.agenda import Agenda, Mark, Stop
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.actions import Scope, bindings_for
from kompetence_tui.tui.autosave import Autosave
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, column

_SIGNS = {Mark.ANSWERED: "●", Mark.SKIPPED: "–", Mark.AHEAD: "·"}


class AgendaScreen(Frame[None]):
    """Calls ``go`` with the id of the chosen question, PLAN or CLOSING."""

    SCOPE = Scope.AGENDA
    BINDINGS = bindings_for(Scope.AGENDA)
    PLAN: ClassVar[str] = "#plan"
    CLOSING: ClassVar[str] = "#closing"

    def __init__(
        self, services: Services, talk: Autosave, here: Stop, go: Callable[[str], Awaitable[None]]
    ) -> None:
        super().__init__(services)
        self._talk, self._here, self._go = talk, here, go
        self.add_class(accent_class(talk.session.kind))

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="agenda-list", enter_selects=False)

    async def arrive(self) -> None:
        session = self._talk.session
        minutes = session.bank.minutes
        right = _("{n} minutter i alt").format(n=minutes) if minutes else ""
        self.title_line(_("Dagsorden · {bank}").format(bank=session.bank.title), right)
        self.query_one(RowList).show(self._rows(), self._here.question.id)
        signs = "   ".join(f"{_SIGNS[mark]} {mark.value}" for mark in Mark)
        self.say(signs)

    def _rows(self) -> list[Row]:
        session = self._talk.session
        agenda = Agenda(session)
        rows: list[Row] = []
        for stop in agenda.stops:
            if stop.opens_theme:
                if rows:
                    rows.append(Row("", lambda _width: [], selectable=False))
                rows.append(self._theme_row(stop))
            rows.append(self._question_row(stop, agenda.mark(session, stop)))
        goals = plural("{n} mål", "{n} mål", len(session.plan.goals))
        rows.append(Row("", lambda _width: [], selectable=False))
        rows.append(
            Row(self.PLAN, lambda _w: [(_("Udviklingsplanen · {n}").format(n=goals), "strong")])
        )
        if not self._talk.read_only:
            rows.append(Row(self.CLOSING, lambda _w: [(_("Afslut samtalen"), "strong")]))
        return rows

    def _theme_row(self, stop: Stop) -> Row:
        minutes = _("{n} min").format(n=stop.theme.minutes) if stop.theme.minutes else ""
        title = f"{stop.theme_number}  {stop.theme.title}"
        return Row(
            "",
            lambda width: [column(title, width - 10, "strong"), (f"{minutes:>9}", "muted")],
            selectable=False,
        )

    def _question_row(self, stop: Stop, mark: Mark) -> Row:
        role = "muted" if mark is Mark.AHEAD else ""
        word = "" if mark is Mark.AHEAD else f"  {mark.value}"
        return Row(
            stop.question.id,
            lambda width: [
                (f" {_SIGNS[mark]} ", "accent" if mark is Mark.ANSWERED else "muted"),
                column(stop.question.text, width - 3 - len(word), role),
                (word, "muted"),
            ],
        )

    async def on_row_list_selected(self) -> None:
        await self.action_go_there()

    async def action_go_there(self) -> None:
        chosen = self.query_one(RowList).marked_id
        self.dismiss(None)
        # Not by way of a result: keys already waiting would reach the question one came from.
        await self._go(chosen)

    def action_back(self) -> None:
        self.dismiss(None)
