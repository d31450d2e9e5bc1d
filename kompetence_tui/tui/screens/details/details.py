"""The form for names, unit and date of a talk, new or to be corrected."""

from collections.abc import Iterable
from typing import ClassVar

from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.dates.dates import PartialDate
from kompetence_tui.domain.dates.day_held import day_in
from kompetence_tui.domain.dates.hours import (
    Hours,
    HoursNotUnderstood,
    apart,
    read_hours,
)
from kompetence_tui.domain.dates.when import When
from kompetence_tui.domain.dates.which_year import held
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.i18n import Speech, _, speaking, spoken
from kompetence_tui.store.errors import StoreError
from kompetence_tui.tui.dialogs.ask import Ask
from kompetence_tui.tui.frame import Frame
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.text import cut, joined, plain
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.group_picker import GroupPicker
from kompetence_tui.tui.widgets.line_input import LineInput
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.picker import Picker

_NAMES = {
    "employees": _("Medarbejder"),
    "leader": _("Leder"),
    "management": _("Ledelse"),
    "staff": _("Medarbejdere"),
    "facilitators": _("Facilitator"),
    "unit": _("Enhed"),
}
"""What the fields are called, in order, by their ids."""

_LABEL = 14
"""Columns of a field's name."""
_SEVERAL = ("employees", "management", "staff", "facilitators")


class Details(Frame[None]):
    """Names, unit and date. Subclasses say what happens when they are there."""

    AUTO_FOCUS: ClassVar[str] = "#employees"
    USE: ClassVar[str]
    """The action that uses the form; Enter in the last field runs it."""
    AFTER_DATE: ClassVar[str] = ""
    """What Enter in the date does, where that is not the last field."""

    def __init__(self, services: Services, known: NewSession) -> None:
        super().__init__(services)
        self._known = known
        self._rows: dict[str, Horizontal] = {}
        self._date: DateInput
        self._hours: LineInput
        self._hours_hint = Static(classes="hint")

    def body(self) -> Iterable[Widget]:
        yield Rule()
        yield VerticalScroll(*self._fields(), id="details-form", can_focus=False)

    def _fields(self) -> Iterable[Widget]:
        known = self._known
        day = When(date=PartialDate.day(known.date or self.services.today))
        names = {
            "employees": _listed(known.employees),
            "leader": known.leader,
            "management": _listed(known.management),
            "staff": _listed(known.staff),
            "facilitators": _listed(known.facilitators),
            "unit": known.unit,
        }
        for name, value in names.items():
            self._rows[name] = field_row(_(_NAMES[name]), LineInput(value, id=name))
            yield self._rows[name]
        date = DateInput(
            day,
            self.services.today,
            which=held,
            enter_action=self.AFTER_DATE or self.USE,
            id="date",
        )
        yield field_row(_("Dato"), date)
        hours = LineInput(
            (known.hours or Hours()).written,
            enter_action=self.AFTER_DATE or self.USE,
            id="hours",
            classes="date-field",
        )
        hours.placeholder = _("fx 10-11.30")
        self._date, self._hours = date, hours
        yield field_row(_("Tidspunkt"), hours, self._hours_hint)

    def replace_when_typed(self, *names: str) -> None:
        """What stands ready in the fields gives way to the first letter of something else."""
        for name in names:
            self.query_one(f"#{name}", LineInput).select_on_focus = True

    async def arrive(self) -> None:
        self._show_kind()
        self.explain_hours()
        self._as_opened = self._typed()

    @property
    def kind(self) -> SessionKind:
        """What kind of talk the names are for."""
        return self._known.kind or SessionKind.MUS

    @property
    def speech(self) -> Speech:
        """What the two are called in the talk."""
        return spoken()

    def _show_kind(self) -> None:
        """Ask for those who take part in such a talk; a field that holds a name stays."""
        for name in _NAMES:
            line = self._line(name)
            self._rows[name].display = name in _asked(self.kind) or bool(line.value.strip())
            line.placeholder = self._hint(name)
        self._show_names()

    def _show_names(self) -> None:
        """Call the two what the bank calls them."""
        employees = _NAMES["employees"] if self.kind.is_individual else _("Deltagere")
        with speaking(self.speech):
            for name, words in (("employees", _(employees)), ("leader", _(_NAMES["leader"]))):
                self._rows[name].query_one(".field-name", Static).update(plain(cut(words, _LABEL)))

    def _hint(self, name: str) -> str:
        if name == "unit" and self.kind.has_sides:
            return _("udvalg eller arbejdsplads")
        several = name in _SEVERAL and not (name == "employees" and self.kind.is_individual)
        return _("flere navne med komma imellem") if several else ""

    def _line(self, name: str) -> LineInput:
        return self.query_one(f"#{name}", LineInput)

    def _typed(self) -> tuple[object, ...]:
        lines = tuple(line.value for line in self.query(LineInput))
        return (*lines, *(picker.chosen for picker in self.query(Picker)))

    def wish(self) -> NewSession:
        """What the form holds. Raises RuleBroken for a date that is no day."""
        self._part_hours()
        try:
            day = day_in(self._date.when)
        except RuleBroken:
            self.set_focus(self._date.input)
            raise
        try:
            hours = read_hours(self._hours.value)
        except HoursNotUnderstood as error:
            self.set_focus(self._hours)
            raise RuleBroken(str(error)) from error
        return NewSession(
            kind=self.kind,
            bank_id=self.bank_id,
            employees=self._employees(),
            leader=self._line("leader").value.strip(),
            facilitators=_split(self._line("facilitators").value),
            management=_split(self._line("management").value),
            staff=_split(self._line("staff").value),
            unit=self._line("unit").value.strip(),
            staff_groups=tuple(g for picker in self.query(GroupPicker) for g in picker.chosen),
            date=day,
            hours=hours,
        )

    def proposed_length(self) -> int:
        """Minutes for a talk with a time of day and no length of its own; 0 for none."""
        raise NotImplementedError

    def _part_hours(self) -> None:
        """Put a time of day that was written after the date in the field for it."""
        day, hours = apart(self._date.input.value)
        if hours:
            self._date.input.put(day)
            self._hours.put(hours)

    def explain_hours(self) -> None:
        """Say beside the field what was understood, or what is wrong once it is left."""
        words, style = "", "$muted"
        try:
            words = read_hours(self._hours.value).lasting(self.proposed_length()).explained
        except HoursNotUnderstood as error:
            if not self._hours.is_being_typed:
                words, style = str(error), "$needs-you"
        words = words or ("" if self._hours.value.strip() else _("kan stå tom"))
        self._hours_hint.update(joined((words, style)))

    def on_descendant_blur(self) -> None:
        self._part_hours()
        self.explain_hours()

    @property
    def bank_id(self) -> str | None:
        return self._known.bank_id

    def _employees(self) -> tuple[str, ...]:
        text = self._line("employees").value
        if self.kind.is_individual:
            return (text.strip(),) if text.strip() else ()
        return _split(text)

    def on_input_changed(self) -> None:
        self.meet_refusal()
        self.explain_hours()

    async def use(self) -> None:
        """Do what the form is for, or say what is in the way and go to the field it is about."""
        try:
            await self.finish(self.wish())
        except (RuleBroken, StoreError) as error:
            self.refuse(str(error))
            self._focus_what_lacks()

    def _focus_what_lacks(self) -> None:
        for name in ("leader", "employees"):
            line = self._line(name)
            if not line.value.strip() and (name == "leader" or self.kind.is_individual):
                self.set_focus(line)

    async def finish(self, wish: NewSession) -> None:
        """Use what was filled in. Raises RuleBroken or StoreError."""
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        """Something was filled in that is not used yet."""
        return self._typed() != self._as_opened

    def drop(self) -> None:
        """The form is left, and what was filled in is not wanted."""

    async def action_back(self) -> None:
        """Leave; ask first when something was filled in."""
        if not self.is_changed:
            self.dismiss(None)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self.drop()
                self.dismiss(None)

        await self.go_to(
            Ask(
                _("Det, du har skrevet her, bliver ikke gemt. Gå alligevel?"),
                yes=_("Forlad"),
                no=_("Bliv her"),
            ),
            answered,
        )


def _asked(kind: SessionKind) -> tuple[str, ...]:
    """The fields that the form has for such a talk."""
    if kind.is_individual:
        return ("employees", "leader", "unit")
    if kind.has_sides:
        return ("leader", "management", "staff", "facilitators", "unit")
    return ("employees", "leader", "facilitators", "unit")


def _split(text: str) -> tuple[str, ...]:
    """Names with commas between them; with semicolons when one of them holds a comma."""
    separator = ";" if ";" in text else ","
    return tuple(name.strip() for name in text.split(separator) if name.strip())


def _listed(names: tuple[str, ...]) -> str:
    """Names in one field; semicolons between them when one of them holds a comma."""
    return ("; " if any("," in name for name in names) else ", ").join(names)
