"""Fælles: how a group's members support each other, and whom its talk replaces one for."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from kompetence_tui.domain.direction.group_rules import missing_individual
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.rules import listed
from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined, plain
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.picker import Picker

_FIELDS = (FormField("support", "#support"),)


class SharedForm(VerticalScroll, can_focus=False):
    """What a group's plan says of all its members.

    Whom it replaces talks for is no table's: who there are to choose among is another each time.
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._session: Session | None = None
        self._names: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(plain(_("Sådan støtter vi hinanden")), classes="muted")
        yield Editor(id="support")
        yield Static(
            plain(_("Erstatter individuel samtale for")), classes="muted", id="replaces-lead"
        )
        yield Picker((), several=True, id="replaces")
        yield Static(id="missing-individual")

    def filled(self, plan: Plan) -> Plan:
        """The plan with what stands in the fields; unchanged while they are not shown."""
        if self._session is None:
            return plan
        chosen = self.query_one("#replaces", Picker).chosen
        names = [self._names[index] for index in sorted(chosen)]
        kept = [name for name in plan.replaces if name in names]
        added = [name for name in names if name not in kept]
        return filled(self, _FIELDS, plan, replaces=(*kept, *added))

    def show(self, session: Session, *, read_only: bool) -> None:
        """Show what the plan of the session says."""
        self._session = None
        plan = session.plan
        show(self, _FIELDS, plan, read_only=read_only)
        self._names = tuple(dict.fromkeys((*session.names(Role.EMPLOYEE), *plan.replaces)))
        picker = self.query_one("#replaces", Picker)
        picker.show(self._names, [i for i, name in enumerate(self._names) if name in plan.replaces])
        picker.read_only = read_only
        can_replace = session.kind.may_replace and bool(self._names)
        for name in ("#replaces", "#replaces-lead", "#missing-individual"):
            self.query_one(name).display = can_replace
        self._session = session
        self.tell_missing()

    def tell_missing(self) -> None:
        """Name those who still want a talk of their own."""
        session = self._session
        if session is not None:
            names = missing_individual(session.with_(plan=self.filled(session.plan)))
            words = _("Mangler individuel samtale: {names}").format(names=listed(list(names)))
            told = self.query_one("#missing-individual", Static)
            told.update(joined((words if names else "", "$needs-you")))

    def on_picker_changed(self) -> None:
        self.tell_missing()

    def focus_first(self) -> None:
        self.screen.set_focus(self.query_one("#support"))

    def forget(self) -> None:
        """Show nothing any more."""
        self._session = None
