"""Forløbet: the four aspects and the workshops, and the way on to the next one."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from kompetence_tui.banks.library import BankHasProblems, BankNotFound, BankSummary
from kompetence_tui.domain.course.rules import covered_in, in_order, next_workshop
from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.rules import RuleBroken, listed
from kompetence_tui.domain.session.kinds import Aspect, SessionKind
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _, plural
from kompetence_tui.store.errors import StoreError
from kompetence_tui.store.related import others_in_course
from kompetence_tui.tui.commands.here import Fact
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.course.choose_bank import ChooseBank
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.talk.screen import TalkScreen
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.row_list import Row, RowList, Span, column

OWN_BANK = "vaerksted-{n}"
"""Id of the bank that is made for the workshop of a number."""

_ASPECT, _NAME, _DAY, _LENGTH = 24, 13, 12, 11


class CourseScreen(TalkScreen[None]):
    """Shows this forløb alone; of other sessions nothing is said."""

    ROOM = Room.COURSE
    AUTO_FOCUS = "#course-list"
    NEXT: ClassVar[str] = "+"
    """Id of the row that begins the next workshop."""

    _workshops: tuple[Session, ...] = ()
    _trouble = ""
    """Why the other workshops cannot be shown."""

    def __init__(
        self, services: Services, talk: Autosave, *, go_on: Callable[[str], Awaitable[None]]
    ) -> None:
        """``go_on`` goes into the workshop with an id, where one came from."""
        super().__init__(services, talk)
        self._go_on = go_on

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield RowList(id="course-list")

    @property
    def heading(self) -> str:
        return _("Forløb · {talk}").format(talk=super().heading)

    def show_session(self) -> None:
        here = self.talk.kept
        others: tuple[Session, ...] = ()
        self._trouble = ""
        try:
            others = others_in_course(self.services.store, here)
        except StoreError as error:
            self._trouble = str(error)
        self._workshops = in_order((here, *others))
        self.query_one("#course-list", RowList).show(self._rows())
        self.rest()

    def _rows(self) -> list[Row]:
        rows = [_row(_heading, _("Forløbets fire aspekter"))]
        for aspect, workshops in covered_in(self._workshops).items():
            rows.append(_row(_aspect, aspect, workshops))
        rows += [_row(_heading, ""), _row(_heading, _("Værkstederne"))]
        rows += [
            _row(_workshop, workshop, workshop.id == self.talk.kept.id)
            for workshop in self._workshops
        ]
        if self.may_go_on:
            rows += [_row(_heading, ""), Row(self.NEXT, _next_words)]
        return rows

    @property
    def may_go_on(self) -> bool:
        """This workshop is closed, and none has followed it yet."""
        here = self.talk.kept
        followed = any(w.course and w.course.follows == here.id for w in self._workshops)
        return here.is_closed and not self.talk.locked_by and not followed

    def facts(self) -> frozenset[Fact]:
        return super().facts() | ({Fact.LAST_WORKSHOP} if self.may_go_on else set())

    def rest(self) -> None:
        if self._trouble:
            self.say(self._trouble, alarm=True)
        elif self.talk.kept.is_closed:
            self.say("")
        else:
            self.say(_("Når værkstedet er afsluttet, kan det næste begynde her."))

    # What the keys do.

    async def on_row_list_selected(self) -> None:
        await self.action_next_workshop()

    async def action_next_workshop(self) -> None:
        """Begin the next workshop with its own bank, or ask which one."""
        course = self.talk.kept.course
        if course is None or not self.may_go_on:
            return
        number = course.number + 1
        banks = [
            bank
            for bank in self.services.banks.summaries()
            if SessionKind.WORKSHOP in bank.kinds and bank.may_be_held
        ]
        own = OWN_BANK.format(n=number)
        if own in [bank.id for bank in banks]:
            await self._begin(own)
        elif banks:
            await self._ask_for_bank(number, banks)
        else:
            self.say(_("Der er ingen spørgsmålsbank til et værksted."), alarm=True)

    async def _ask_for_bank(self, number: int, banks: Sequence[BankSummary]) -> None:
        async def chosen(bank_id: str | None) -> None:
            if bank_id:
                await self._begin(bank_id)

        question = _("Hvilke spørgsmål skal værksted {n} have?").format(n=number)
        await self.go_to(ChooseBank(question, banks), chosen)

    async def _begin(self, bank_id: str) -> None:
        services = self.services
        try:
            bank = services.banks.load(bank_id)
            new = next_workshop(self.talk.session, bank, services.store.new_id(), services.now())
            services.store.create(new).close()
        except (RuleBroken, StoreError, BankNotFound, BankHasProblems) as error:
            self.say(str(error), alarm=True)
            return
        self.dismiss(None)
        await self._go_on(new.id)

    def action_back(self) -> None:
        self.dismiss(None)


def _row(draw: Callable[..., list[Span]], *parts: object) -> Row:
    return Row("", partial(draw, *parts), selectable=False)


def _heading(words: str, _width: int) -> list[Span]:
    return [(words, "strong")]


def _aspect(aspect: Aspect, workshops: tuple[Session, ...], width: int) -> list[Span]:
    name = aspect.value[:1].upper() + aspect.value[1:]
    places = [
        _("værksted {n} ({date})").format(n=w.course.number, date=danish_day(w.date))
        for w in workshops
        if w.course
    ]
    words = _("dækket i {places}").format(places=listed(places)) if places else _("ikke dækket")
    return [column(name, _ASPECT), column(words, width - _ASPECT, "" if places else "muted")]


def _workshop(workshop: Session, here: bool, width: int) -> list[Span]:
    course = workshop.course
    if course is None:
        return []
    tasks = plural("{n} opgave", "{n} opgaver", sum(bool(task.text) for task in course.tasks))
    state = _("afsluttet") if workshop.is_closed else ""
    words = " · ".join(filter(None, (tasks, state, _("dette værksted") if here else "")))
    return [
        column(_("Værksted {n}").format(n=course.number), _NAME, "strong" if here else ""),
        column(danish_day(workshop.date), _DAY),
        column(course.length.value, _LENGTH),
        column(words, width - _NAME - _DAY - _LENGTH, "muted"),
    ]


def _next_words(_width: int) -> list[Span]:
    return [("+  ", "accent"), (_("Nyt værksted i forløbet"), "strong")]
