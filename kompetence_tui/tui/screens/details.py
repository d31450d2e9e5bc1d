"""The form for names, unit and date of a talk, and its use to correct them later."""

from collections.abc import Iterable
from typing import ClassVar

from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.creation import correct
from kompetence_tui.domain.dates import PartialDate, Precision
from kompetence_tui.domain.draft import NewSession
from kompetence_tui.domain.kinds import Role, SessionKind
from kompetence_tui.domain.plan import When
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.i18n import _
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.actions import Scope, bindings_for
from kompetence_tui.tui.autosave import Autosave
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.screens.ask import Ask
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.picker import Picker


def field(name: str, widget: Widget) -> Horizontal:
    """A named field."""
    return Horizontal(Static(plain(name), classes="field-name"), widget, classes="field")


class Details(Frame[None]):
    """Names, unit and date. Subclasses say what happens when they are there."""

    AUTO_FOCUS: ClassVar[str] = "#employees"
    USE: ClassVar[str]
    """The action that uses the form; Enter in the last field runs it."""

    def __init__(self, services: Services, known: NewSession) -> None:
        super().__init__(services)
        self._known = known

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield VerticalScroll(*self._fields(), id="details-form", can_focus=False)

    def _fields(self) -> Iterable[Widget]:
        known = self._known
        day = When(date=PartialDate.day(known.date or self.services.today))
        yield field(_("Medarbejder"), LineInput(_listed(known.employees), id="employees"))
        yield field(_("Leder"), LineInput(known.leader, id="leader"))
        yield field(_("Enhed"), LineInput(known.unit, id="unit"))
        yield field(
            _("Dato"), DateInput(day, self.services.today, enter_action=self.USE, id="date")
        )

    async def arrive(self) -> None:
        self._show_kind()
        self._as_opened = self._typed()

    @property
    def kind(self) -> SessionKind:
        """What kind of talk the names are for."""
        return self._known.kind or SessionKind.MUS

    def _show_kind(self) -> None:
        name = _("Medarbejder") if self.kind.is_individual else _("Deltagere")
        self.query_one("#employees", LineInput).parent.query_one(".field-name", Static).update(  # type: ignore[union-attr]
            plain(name)
        )
        hint = "" if self.kind.is_individual else _("flere navne med komma imellem")
        self.query_one("#employees", LineInput).placeholder = hint

    def _typed(self) -> tuple[object, ...]:
        lines = tuple(line.value for line in self.query(LineInput))
        return (*lines, *(picker.chosen for picker in self.query(Picker)))

    def wish(self) -> NewSession:
        """What the form holds. Raises RuleBroken for a date that is no day."""
        when = self.query_one("#date", DateInput).when
        if when.date is None or when.date.precision is not Precision.DAY:
            self.set_focus(self.query_one("#date", DateInput).input)
            raise RuleBroken(_("Skriv samtalens dato som en dag, fx 15.3.2027"))
        names = self.query_one("#employees", LineInput).value
        return NewSession(
            kind=self.kind,
            bank_id=self.bank_id,
            employees=self._names(names),
            leader=self.query_one("#leader", LineInput).value.strip(),
            unit=self.query_one("#unit", LineInput).value.strip(),
            date=when.date.first,
        )

    @property
    def bank_id(self) -> str | None:
        return self._known.bank_id

    def _names(self, text: str) -> tuple[str, ...]:
        if self.kind.is_individual:
            return (text.strip(),) if text.strip() else ()
        separator = ";" if ";" in text else ","
        return tuple(name.strip() for name in text.split(separator) if name.strip())

    def on_input_changed(self) -> None:
        self.meet_refusal()

    async def use(self) -> None:
        """Do what the form is for, or say what is in the way and go to the field it is about."""
        try:
            await self.finish(self.wish())
        except (RuleBroken, StoreError) as error:
            self.refuse(str(error))
            self._focus_what_lacks()

    def _focus_what_lacks(self) -> None:
        for name in ("leader", "employees"):
            line = self.query_one(f"#{name}", LineInput)
            if not line.value.strip() and (name == "leader" or self.kind.is_individual):
                self.set_focus(line)

    async def finish(self, wish: NewSession) -> None:
        """Use what was filled in. Raises RuleBroken or StoreError."""
        raise NotImplementedError

    @property
    def would_be_lost(self) -> bool:
        return self._typed() != self._as_opened

    async def action_back(self) -> None:
        """Leave; ask first when something was filled in."""
        if not self.would_be_lost:
            self.dismiss(None)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self.dismiss(None)

        await self.go_to(
            Ask(
                _("Forlad uden at bruge det, du har skrevet?"),
                yes=_("Forlad"),
                no=_("Bliv her"),
            ),
            answered,
        )


def _listed(names: tuple[str, ...]) -> str:
    """Names in one field; semicolons between them when one of them holds a comma."""
    return ("; " if any("," in name for name in names) else ", ").join(names)


class EditDetails(Details):
    """Correct the names, unit and date of a session that is open for writing."""

    SCOPE = Scope.DETAILS
    USE = "keep_details"
    BINDINGS = bindings_for(Scope.DETAILS)

    def __init__(self, services: Services, talk: Autosave) -> None:
        session = talk.session
        leaders = session.names(Role.LEADER)
        super().__init__(
            services,
            NewSession(
                kind=session.kind,
                bank_id=session.bank.id,
                employees=session.names(Role.EMPLOYEE),
                leader=leaders[0] if leaders else "",
                date=session.date,
                unit=session.unit,
            ),
        )
        self._talk = talk

    async def arrive(self) -> None:
        await super().arrive()
        self.title_line(_("Ret oplysninger · {kind}").format(kind=self.kind.value))

    async def action_keep_details(self) -> None:
        await self.use()

    async def finish(self, wish: NewSession) -> None:
        if self._talk.try_change(correct(self._talk.session, wish)):
            self.dismiss(None)
        else:
            self.say(self._talk.failure, alarm=True)
