"""Kommende samtaler: those that are planned, and all that is done before they are held."""

from functools import partial

from kompetence_tui.domain.dates.dates import PartialDate, near
from kompetence_tui.domain.dates.hours import Hours
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.sessions import Listing
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview.list import OverviewList
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk import opening
from kompetence_tui.tui.widgets.row_list import Row, Span, column, spaced

_DATE, _TIME, _KIND, _UNIT = 13, 7, 14, 24
_ROOM_FOR_UNIT = 70


class ComingScreen(OverviewList):
    """The overview's own view of the talks that lie ahead, the nearest first."""

    ROOM = Room.COMING
    EMPTY = _(
        "Her er ingen planlagte samtaler.\n\n"
        "L planlægger samtaler ud fra en liste fra et regneark: en linje til hver medarbejder, fx "
        "»Anna Eksempel;15.3.2027«. En enkelt samtale planlægges med N i oversigten: skriv den "
        "dag, den skal holdes."
    )

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._found: dict[str, SessionRow] = {}

    def show_rows(self, listing: Listing) -> None:
        today, covered = self.services.today, self.services.covered
        ahead = sorted(
            (row for row in listing.rows if row.is_ahead(today)),
            key=lambda row: (*row.starts, row.who, row.id),
        )
        self._found = {row.id: row for row in ahead}
        time = _TIME if any(row.time for row in ahead) else 0
        self.list.show([Row(r.id, partial(_cells, self, r, time)) for r in ahead])
        count = plural("{n} planlagt", "{n} planlagte", len(ahead)) if ahead else ""
        title = _("Kommende samtaler · skjult") if covered else _("Kommende samtaler")
        self.title_line(title, count)

    def details(self) -> tuple[str, ...]:
        row = self._found.get(self.list.marked_id)
        if row is None:
            return ()
        day = " ".join(filter(None, (PartialDate.day(row.date).explained, row.hours.said)))
        if self.services.covered:
            return (f"{who(row, covered=True)} · {day}",)
        leaders = _("leder: {names}").format(names=", ".join(row.leaders)) if row.leaders else ""
        return (" · ".join(filter(None, (who(row, covered=False), day, leaders, row.invitation))),)

    @property
    def marked(self) -> object:
        return self.list.marked_id

    # What the keys do.

    async def action_open_session(self) -> None:
        if session_id := self.list.marked_id:
            self.say("")
            await opening.open_session(self, session_id)

    async def on_row_list_selected(self) -> None:
        await self.action_open_session()


def _cells(screen: ComingScreen, row: SessionRow, time: int, width: int) -> list[Span]:
    """``time`` is how wide the column of times is."""
    covered = screen.services.covered
    kind = 0 if covered else _KIND
    unit = _UNIT if width >= _ROOM_FOR_UNIT and not covered else 0
    return [
        column(near(PartialDate.day(row.date), screen.services.today, _DATE), _DATE),
        column(Hours(row.time).clock, time),
        spaced(who(row, covered=covered), width - _DATE - time - kind - unit, "strong"),
        spaced(row.talk, kind),
        column(row.unit if row.unit != row.who else "", unit, "muted"),
    ]
