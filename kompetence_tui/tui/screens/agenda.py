"""Dagsorden: all themes and questions, what is answered, and a jump to any of them."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.agenda import Agenda, Mark, Stop
from kompetence_tui.i18n import _, plural
from kompetence_tui.tui.actions import Scope, bindings_for
from kompetence_tui.tui.autosave import Autosave
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.themes import accent_class
from kompetence_tui.tui.widgets.row_list import Row, RowList, column

_SIGNS = {Mark.ANSWERED: "●", Mark.SKIPPED: "–", Mark.AHEAD: "·"}


class AgendaScreen(Frame[str | None]):
    """The result is the id of the chosen question, PLAN, CLOSING or None."""

    SCOPE = Scope.AGENDA
    BINDINGS = bindings_for(Scope.AGENDA)
    PLAN: ClassVar[str] = "#plan"
    CLOSING: ClassVar[str] = "#closing"

    def __init__(self, services: Services, talk: Autosave, here: Stop) -> None:
        super().__init__(services)
        self._talk, self._here = talk, here
        self.add_class(accent_class(talk.session.kind))

    def body(self) -> Iterable[Widget]:
        yield Static("─" * 400, classes="rule")
        yield RowList(id="agenda-list")

    async def arrive(self) -> None:
        session = self._talk.session
        minutes = session.bank.minutes
        right = _("{n} minutter i alt").format(n=minutes) if minutes else ""
        self.title_line(_("Dagsorden · {bank}").format(bank=session.bank.title), right)
        self.query_one(RowList).show(self._rows(), self._here.question.id)
        signs = "   ".join(f"{_SIGNS[mark]} {mark.value}" for mark in Mark)
        self.say(_("Enter går til spørgsmålet.   {signs}").format(signs=signs))

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

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        self.dismiss(message.row_id)

    def action_back(self) -> None:
        self.dismiss(None)
