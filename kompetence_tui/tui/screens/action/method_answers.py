"""What the chosen methods ask: who, when, how it is recognised, and what kind it is."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from kompetence_tui.domain.plan.action import Action
from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms.room import Room
from kompetence_tui.tui.saving.autosave import Autosave
from kompetence_tui.tui.screens.action.of_action import OfAction
from kompetence_tui.tui.services import Services
from kompetence_tui.tui.widgets.lines import Rule
from kompetence_tui.tui.widgets.method_form import MethodForm
from kompetence_tui.tui.widgets.taking_away import take_away


class MethodAnswers(OfAction):
    """The questions of the methods that are chosen: a form for each, made anew, and no table."""

    ROOM = Room.METHOD_ANSWERS

    def __init__(
        self, services: Services, talk: Autosave, goal_id: str, action_id: str, first: str = ""
    ) -> None:
        """The keys begin at the method with the id ``first``, where it is among them."""
        super().__init__(services, talk, goal_id, action_id)
        self._first = first

    def body(self) -> Iterable[Widget]:
        yield Rule()
        with VerticalScroll(id="answers-form", can_focus=False):
            yield Static(id="action-words")

    async def arrive(self) -> None:
        await super().arrive()
        forms = {form.method_id: form for form in self.forms}
        form = forms.get(self._first) or next(iter(forms.values()), None)
        if form:
            self.set_focus(form.first_field)

    @property
    def heading(self) -> str:
        return _("Aftaler om metoder · {who}").format(who=self.whose)

    @property
    def forms(self) -> list[MethodForm]:
        return list(self.query(MethodForm))

    def written(self, action: Action) -> Action:
        forms = self.forms
        if [form.method_id for form in forms] != [method.id for method in action.methods]:
            return action
        pairs = zip(forms, action.methods, strict=True)
        return action.with_(methods=tuple(form.written(method) for form, method in pairs))

    async def show_fields(self) -> None:
        """One form for each method: they are made anew."""
        if (found := self.in_plan(self.talk.session)) is None:
            return
        async with self.filling:
            self._is_filled = False
            await take_away(self.query(MethodForm))
            people = self.talk.session.names()
            shown = [
                MethodForm(method, people, self.services.today, read_only=self.talk.read_only)
                for method in found[1].methods
            ]
            await self.query_one("#answers-form").mount(*shown)
            self._is_filled = True
        self.rest()
