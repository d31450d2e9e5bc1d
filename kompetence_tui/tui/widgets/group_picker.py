"""Which staff groups a talk is for: a row that is there only where the bank has any."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from kompetence_tui.i18n import _
from kompetence_tui.tui.text import plain
from kompetence_tui.tui.widgets.picker import Picker

NAME = _("Til")
HOW_GROUPS = _("Mellemrum vælger, hvem samtalen er til. Vælges ingen, er alle spørgsmål med.")


class GroupPicker(Horizontal):
    """None chosen is all: every question is asked."""

    def __init__(self, enter_action: str) -> None:
        super().__init__(classes="field")
        self._picker = Picker([], several=True, enter_action=enter_action, id="staff_groups")

    def compose(self) -> ComposeResult:
        yield Static(plain(NAME), classes="field-name")
        yield self._picker

    def offer(self, groups: Sequence[str], chosen: Sequence[str]) -> None:
        """Show these, and which of them are chosen; those chosen before stay so."""
        wanted = {group.casefold() for group in (*chosen, *self.chosen)}
        marks = [place for place, group in enumerate(groups) if group.casefold() in wanted]
        self._picker.show(groups, marks)
        self.display = bool(groups)

    @property
    def chosen(self) -> tuple[str, ...]:
        picked = self._picker
        return tuple(picked.options[place] for place in sorted(picked.chosen))
