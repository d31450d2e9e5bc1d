"""Hent: indsatsområder of the strategies in the data folder, to be taken over as they stand."""

from collections.abc import Iterator
from functools import partial

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.direction.direction import FocusArea
from kompetence_tui.domain.direction.opspil import inherited
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.store.related import strategies
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class FetchAreas(ChooseRow):
    """Enter takes an indsatsområde over, and Enter again takes it out; Escape goes back.

    Only titles, committee and date are shown: nobody's name.
    """

    def __init__(self, services: Services, talk: Autosave) -> None:
        self._talk = talk
        self._strategies = tuple(_offers(services, talk.session))
        hint = _("Enter henter · Enter igen tager det ud · Esc lukker")
        super().__init__(_("Hent indsatsområder"), hint)

    @property
    def _offered(self) -> list[FocusArea]:
        return [area for _strategy, areas in self._strategies for area in areas]

    def rows(self) -> list[Row]:
        rows: list[Row] = []
        number = 0
        for words, areas in self._strategies:
            rows.append(Row("", partial(_heading, words), selectable=False))
            for area in areas:
                rows.append(Row(str(number), partial(_area, area, self._taken(area) is not None)))
                number += 1
        nothing = _("Der er ingen kompetencestrategi med indsatsområder endnu.")
        return rows or [Row("", lambda _width: [(nothing, "muted")], selectable=False)]

    def _taken(self, area: FocusArea) -> FocusArea | None:
        """The copy that was taken over of the area, if any."""
        own = self._talk.kept.direction.areas
        origin = area.origin
        return next((mine for mine in own if origin and origin.is_same(mine.origin)), None)

    def action_choose(self) -> None:
        chosen = self.items.marked_id
        if not chosen:
            return
        area = self._offered[int(chosen)]
        session = self._talk.session
        direction = session.direction
        if taken := self._taken(area):
            direction = direction.without_area(taken.id)
        else:
            direction = direction.with_area(area.with_(id=direction.new_id("i")))
        with self._talk.deleting():
            self._talk.change(session.with_(direction=direction))
        self.show_rows()


def _offers(services: Services, session: Session) -> Iterator[tuple[str, list[FocusArea]]]:
    """What is to be said of each strategy, and its indsatsområder."""
    for strategy in strategies(services.store, session):
        if areas := inherited(strategy):
            yield _words_of(strategy), list(areas)


def _words_of(strategy: Session) -> str:
    level = strategy.direction.level
    parts = (level.value if level else "", strategy.unit, danish_day(strategy.date))
    return " · ".join(part for part in parts if part)


def _heading(words: str, width: int) -> list[Span]:
    return [column(words, width, "strong")]


def _area(area: FocusArea, is_taken: bool, width: int) -> list[Span]:
    right = _("  hentet") if is_taken else ""
    sign = "[x] " if is_taken else "[ ] "
    return [(sign, ""), column(area.name, width - 4 - len(right)), (right, "muted")]
