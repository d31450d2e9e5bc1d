"""What is said of somebody from the overview: that they have stopped, or are one with another."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import partial

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.people.alphabet import in_order
from kompetence_tui.domain.people.names import folded
from kompetence_tui.domain.people.said import KnownPeople, Sayings
from kompetence_tui.domain.session.listing import SessionRow
from kompetence_tui.i18n import _
from kompetence_tui.store import said
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.dialogs.choose_row import ChooseRow
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.widgets.row_list import Row, Span, column


class Saying(StrEnum):
    """What can be said of somebody, or taken back."""

    SAME = "samme"
    NOT_SAME = "ikke samme"
    STOPPED = "stoppet"
    NOT_STOPPED = "ikke stoppet"

    @property
    def words(self) -> str:
        return {
            Saying.SAME: _("Er samme person som …"),
            Saying.NOT_SAME: _("Er ikke samme person alligevel"),
            Saying.STOPPED: _("Er stoppet"),
            Saying.NOT_STOPPED: _("Er ikke stoppet alligevel"),
        }[self]


class ChooseSaid(ChooseRow):
    """The result is the id of one of the lines, as it was given; None after Escape."""

    def __init__(self, question: str, lines: Sequence[tuple[str, str]]) -> None:
        self._lines = lines
        super().__init__(question, _("Samtalerne bliver ikke rørt\nEnter vælger · Esc lukker"))

    def rows(self) -> Sequence[Row]:
        return [Row(one, partial(_line, words)) for one, words in self._lines]


async def say_of(
    frame: Frame[None], row: SessionRow, rows: Iterable[SessionRow], then: Callable[[], None]
) -> None:
    """Ask what is to be said of whose talk it is, keep it, and go on with ``then``."""
    if not (row.kind.is_individual and row.who):
        frame.say(_("Det er en gruppes samtale; det kan kun siges om én medarbejder."))
        return
    people = _Asked(frame, row, list(rows), then)
    lines = [(way.value, way.words) for way in people.ways()]
    question = _("Hvad skal der siges om {who}?").format(who=row.who)
    await frame.go_to(ChooseSaid(question, lines), people.chosen)


class _Asked:
    """The person that is asked about, among all others."""

    def __init__(
        self,
        frame: Frame[None],
        row: SessionRow,
        rows: list[SessionRow],
        then: Callable[[], None],
    ) -> None:
        self._frame, self._row, self._rows, self._then = frame, row, rows, then
        self._place = frame.services.store.place
        self._known = KnownPeople(frame.services.store.said(), rows)
        self._about = self._known.about(row.stands_as)

    def ways(self) -> Iterable[Saying]:
        """What can be said now."""
        yield Saying.NOT_STOPPED if self._about.stopped else Saying.STOPPED
        if self._others():
            yield Saying.SAME
        if self._about.same:
            yield Saying.NOT_SAME

    async def chosen(self, way: str | None) -> None:
        whose, today, who = self._row.stands_as, self._frame.services.today, self._row.who
        match way:
            case Saying.SAME:
                question = _("{who} er samme person som …").format(who=who)
                await self._frame.go_to(ChooseSaid(question, self._others()), self._is_same)
            case Saying.NOT_SAME:
                gone = Sayings(same=self._about.same)
                words = _("Taget tilbage: {who} tæller igen for sig selv.")
                self._keep(lambda there: there.without(gone), words.format(who=who))
            case Saying.STOPPED:
                words = _("{who} er stoppet; intet i planerne er overskredet mere.")
                self._keep(lambda there: there.with_stopped(whose, today), words.format(who=who))
            case Saying.NOT_STOPPED:
                stopped = Sayings(stopped=self._about.stopped)
                words = _("Taget tilbage: {who} er ikke stoppet.")
                self._keep(lambda there: there.without(stopped), words.format(who=who))

    def _is_same(self, session_id: str | None) -> None:
        other = next((row for row in self._rows if row.id == session_id), None)
        if other is not None:
            one, day = self._row.stands_as, self._frame.services.today
            is_one_name = folded(other.who) == folded(self._row.who)
            words = (
                _("De to {who} er én person.")
                if is_one_name
                else _("{who} og {other} er én person.")
            )
            words = words.format(who=self._row.who, other=other.who)
            self._keep(lambda there: there.with_same(one, other.stands_as, day), words)

    def _keep(self, change: Callable[[Sayings], Sayings], words: str) -> None:
        try:
            said.change(self._place, change)
        except StoreError as error:
            self._frame.say(str(error), alarm=True)
            return
        self._then()
        self._frame.say(words)

    def _others(self) -> list[tuple[str, str]]:
        """The newest talk of every other person: those who share a name with this one first."""
        mine, found = set(folded(self._row.who).split()), dict[frozenset[object], SessionRow]()
        for row in sorted(self._rows, key=lambda row: (row.date, row.id)):
            is_other = row.kind.is_individual and row.who
            if is_other and not self._known.is_one(row.stands_as, self._row.stands_as):
                found[frozenset(self._known.keys(row.stands_as))] = row
        ordered = sorted(
            found.values(),
            key=lambda row: (not mine & set(folded(row.who).split()), in_order(row.who), row.unit),
        )
        return [(row.id, _called(row)) for row in ordered]


def _called(row: SessionRow) -> str:
    """»Anna Eksempel · Eksempelhuset · 3.2.2025«."""
    return " · ".join(filter(None, (row.who, row.unit, danish_day(row.date))))


def _line(words: str, width: int) -> list[Span]:
    return [column(words, width)]
