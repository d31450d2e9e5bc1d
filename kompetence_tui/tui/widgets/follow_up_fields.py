"""When and how the plan as a whole is followed up; a proposal stands ready."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from kompetence_tui.domain.plan.next_follow_up import is_from_answer, proposed
from kompetence_tui.domain.plan.plan import Evaluation
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.date_input import DateInput
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.line_input import LineInput

_NOTHING = Evaluation()


class FollowUpFields(Vertical):
    """Two fields, filled with what is agreed on, else with what is proposed.

    No table's: they are asked what stands in them before they can be found on a screen.
    """

    def __init__(self, session: Session, today: date, *, id: str) -> None:
        super().__init__(id=id)
        self._agreed, ready = session.plan.next_follow_up, _ready(session)
        self._how = LineInput(ready.how, id="follow-up-how")
        self._when = DateInput(ready.when, today, id="follow-up-when")
        self._untouched = self.shown
        source = Static(plain(_("fra jeres svar i dag")), classes="muted")
        self._source = field_row("", source)
        self._source.display = is_from_answer(session)

    def compose(self) -> ComposeResult:
        when = Static(plain(_("hvornår")), classes="small")
        yield field_row(_("Opfølgning"), when, self._when)
        yield field_row("", Static(plain(_("hvordan")), classes="small"), self._how)
        yield self._source

    @property
    def shown(self) -> Evaluation:
        """What stands in the fields."""
        return Evaluation(how=self._how.value, when=self._when.when)

    @property
    def written(self) -> Evaluation:
        """What was written here: a proposal that nobody touched is not agreed on yet."""
        return self._agreed if self.shown == self._untouched else self.shown

    def show(self, session: Session) -> None:
        """Show what is agreed on in the session."""
        self._agreed, ready = session.plan.next_follow_up, _ready(session)
        self._how.put(ready.how)
        self._when.show(ready.when)
        self._untouched = self.shown
        self._source.display = is_from_answer(session)

    def focus_first(self) -> None:
        self.screen.set_focus(self._when.input)


def _ready(session: Session) -> Evaluation:
    agreed = session.plan.next_follow_up
    return proposed(session) if agreed == _NOTHING else agreed
