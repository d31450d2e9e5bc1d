"""År: who has been offered a talk, has had one, and has a written plan."""

from functools import partial
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import FIRST_YEAR, LAST_YEAR
from kompetence_tui.domain.due.year import Employee, Standing, employees, totals_said
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.sessions import Listing
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.screens.overview import deeds
from kompetence_tui.tui.screens.overview.list import OverviewList
from kompetence_tui.tui.screens.overview.note import note_on
from kompetence_tui.tui.screens.overview.rows import who
from kompetence_tui.tui.screens.overview.year_rows import detail, spans
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk import opening
from kompetence_tui.tui.widgets.row_list import Row

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import EventKind


class YearScreen(OverviewList):
    """The overview's own view of the employees in a year, in the order of their names."""

    ROOM = Room.YEAR
    EMPTY = _(
        "Her er ingen medarbejdere.\n\n"
        "Her står alle med en samtale i det viste år eller de to år før. Pil til venstre viser "
        "året før."
    )

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._year = services.today.year
        self._listing = Listing((), ())
        self._found: dict[str, Employee] = {}

    def show_rows(self, listing: Listing) -> None:
        self._listing = listing
        self._show()

    def _show(self, mark: str = "") -> None:
        today, covered = self.services.today, self.services.covered
        found = employees(self._listing.rows, self._year, today)
        self._found = {employee.id: employee for employee in found}
        show = partial(spans, today=today, covered=covered)
        self.list.show([Row(one.id, partial(show, one)) for one in found], mark or None)
        title = _("← {year} → · skjult") if covered else _("← {year} →")
        self.title_line(_("År {title}").format(title=title.format(year=self._year)), self._count())

    def _count(self) -> str:
        if not self._found:
            return ""
        held = sum(one.standing >= Standing.HELD for one in self._found.values())
        return _("{n} af {all} har haft en samtale").format(n=held, all=len(self._found))

    def details(self) -> tuple[str, ...]:
        employee = self._found.get(self.list.marked_id)
        if employee is None:
            return ()
        words = detail(employee, self.services.today, covered=self.services.covered)
        return words, totals_said(self._found.values())

    @property
    def marked(self) -> object:
        return self.list.marked_id

    # What the keys do.

    def action_previous_year(self) -> None:
        self._go_to_year(self._year - 1)

    def action_next_year(self) -> None:
        self._go_to_year(self._year + 1)

    def _go_to_year(self, year: int) -> None:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return
        marked = self._found.get(self.list.marked_id)
        self._year = year
        self._show()
        if marked:  # the same person, whose newest talk may be another in that year
            self._show(next((one.id for one in self._found.values() if one.is_same(marked)), ""))
        self.say("")
        self.tidy()

    async def action_open_session(self) -> None:
        if employee := self._found.get(self.list.marked_id):
            self.say("")
            await opening.open_session(self, (employee.decides or employee.newest).id)

    async def on_row_list_selected(self) -> None:
        await self.action_open_session()

    async def action_new_session(self) -> None:
        if employee := self._found.get(self.list.marked_id):
            kind = employee.newest.kind
            wish = NewSession(
                kind=None if kind is SessionKind.FOLLOW_UP else kind,
                employees=(employee.name,),
                unit=employee.unit,
            )
            await deeds.new_session(self, wish)

    async def action_say_of_person(self) -> None:
        from kompetence_tui.tui.screens.overview.person import say_of

        if employee := self._found.get(self.list.marked_id):
            await say_of(self, employee.newest, self._listing.rows, self.reload)

    def action_offered(self) -> None:
        from kompetence_tui.domain.session.session import EventKind

        self._note(EventKind.OFFERED)

    def action_declined(self) -> None:
        from kompetence_tui.domain.session.session import EventKind

        self._note(EventKind.DECLINED)

    def _note(self, kind: "EventKind") -> None:
        """Note it on the talk that is yet to be held, and say what it is now."""
        employee = self._found.get(self.list.marked_id)
        if employee is None:
            return
        name = who(employee.newest, covered=self.services.covered)
        if employee.not_held is None:
            words = _("{who} har ingen planlagt samtale i {year}. N begynder en.")
            if employee.standing >= Standing.HELD:
                words = _("Samtalen med {who} i {year} er afholdt.")
            self.say(words.format(who=name, year=self._year), alarm=True)
            return
        from kompetence_tui.domain.session.invitation import invited

        now = self.services.now()
        try:
            note_on(self.services, employee.not_held.id, lambda talk: invited(talk, kind, now))
        except StoreError as error:
            self.say(str(error), alarm=True)
            return
        self.reload()
        standing = self._found[self.list.marked_id].standing
        self.say(_("{who}: {standing}.").format(who=name, standing=standing.words))
