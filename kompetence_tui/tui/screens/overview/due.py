"""Frister: what is overdue, due this month and later in all talks, by date or by person."""

from collections.abc import Sequence

from kompetence_tui.domain.due.deadlines import Deadline, DuePeriod, by_part, deadlines
from kompetence_tui.domain.due.due import said
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import Listing
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview.due_rows import (
    DueRows,
    detail,
    rows_by_date,
    rows_by_person,
)
from kompetence_tui.tui.screens.overview.list import OverviewList
from kompetence_tui.tui.screens.overview.note import note_on
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk import opening

_SAID = 40
"""Characters of a point's words that leave room on the note line."""


class DueScreen(OverviewList):
    """The overview's own view of every dated point that is not done."""

    ROOM = Room.DUE
    EMPTY = _(
        "Her er ingen frister.\n\n"
        "Når et mål, en handling, en evaluering eller en opfølgning i en plan får en dato, står "
        "den her, indtil den er noteret som gjort eller taget op i en ny samtale."
    )

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._by_person = False
        self._found: Sequence[Deadline] = ()
        self._rows: DueRows | None = None

    def show_rows(self, listing: Listing) -> None:
        self._found = deadlines(listing.rows)
        self._show()

    def _show(self) -> None:
        today, covered = self.services.today, self.services.covered
        rows = rows_by_person if self._by_person else rows_by_date
        self._rows = rows(self._found, today, covered=covered)
        self.list.show(self._rows)
        self.title_line(_("Frister · skjult") if covered else _("Frister"), self._count())

    def _count(self) -> str:
        if not self._found:
            return ""
        over = by_part(self._found, self.services.today)[DuePeriod.OVERDUE]
        words = plural("{n} overskredet", "{n} overskredne", len(over))
        return _("{n} i alt · {overdue}").format(n=len(self._found), overdue=words)

    @property
    def marked(self) -> Deadline | None:
        return self._rows.point(self.list.marked) if self._rows else None

    def details(self) -> tuple[str, ...]:
        if deadline := self.marked:
            return detail(deadline, self.services.today, covered=self.services.covered)
        return ()

    # What the keys do.

    def action_group_by(self) -> None:
        self._by_person = not self._by_person
        self._show()
        self.tidy()
        self.say(_("Efter person.") if self._by_person else _("Efter dato."))

    async def action_open_session(self) -> None:
        if deadline := self.marked:
            self.say("")
            at = Room.FOLLOW_UP if deadline.due.key.startswith("f") else Room.PLAN
            await opening.open_session(self, deadline.row.id, at=at)

    def action_note_done(self) -> None:
        """Note the marked point as done today; the mark goes to the one after it."""
        from kompetence_tui.domain.due.points import noted_done

        deadline = self.marked
        if deadline is None:
            return
        row, due = deadline
        try:
            note_on(
                self.services, row.id, lambda talk: noted_done(talk, due.key, self.services.today)
            )
        except StoreError as error:
            self.say(str(error), alarm=True)
            return
        self.reload()
        words = said(due, covered=self.services.covered, width=_SAID)
        self.say(_("Noteret som gjort i dag: {what}.").format(what=words))

    async def on_row_list_selected(self) -> None:
        await self.action_open_session()
