"""What became of a goal of the last plan: the verdict, and what came of it."""

from textual.app import ComposeResult
from textual.widgets import Static

from kompetence_tui.domain.follow_up.follow_up import OUTCOME_NAMES, FollowedGoal, Verdict
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.editor import Editor
from kompetence_tui.tui.widgets.field_row import field_row
from kompetence_tui.tui.widgets.fields import FormField, filled, show
from kompetence_tui.tui.widgets.pick_and_write import PickAndWrite
from kompetence_tui.tui.widgets.picker import Picker

_VERDICTS = tuple(Verdict)
_ON_TRACK = len(_VERDICTS)
"""The option after the verdicts: it is none."""
_QUESTIONS = {
    "benefit": _("hvad kom der ud af det?"),
    "applied": _("hvor bruges det nu?"),
    "shared": _("hvem har fået glæde af det?"),
    "adjustment": _("hvad gør vi anderledes?"),
}
"""What stands beside each field of an outcome while it is empty."""

_ROOM = 66
"""Columns that leave room for the questions beside the texts."""

_VERDICT = (FormField("verdict", "#verdict", Verdict),)
_OUTCOME = tuple(FormField(name, f"#outcome-{name}") for name in OUTCOME_NAMES)


class OutcomeForm(PickAndWrite):
    """A letter typed on the verdict begins the text below it."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._shown: FollowedGoal | None = None
        self.verdicts = Picker((*_VERDICTS, _("på sporet")), id="verdict")
        self._editors = {name: Editor(id=f"outcome-{name}") for name in OUTCOME_NAMES}

    def compose(self) -> ComposeResult:
        yield field_row(_("Målet er"), self.verdicts)
        for name, label in OUTCOME_NAMES.items():
            yield field_row(label, self._editors[name], Static(classes="hint", id=f"{name}-hint"))

    def on_resize(self) -> None:
        self.ask_for_missing()

    @property
    def verdict(self) -> Verdict | None:
        """What is chosen; None while the goal goes on as it is."""
        chosen = self.verdicts.chosen - {_ON_TRACK}
        return _VERDICTS[min(chosen)] if chosen else None

    @property
    def is_on_track(self) -> bool:
        """The goal goes as it should, and is not judged."""
        return _ON_TRACK in self.verdicts.chosen

    def show(self, followed: FollowedGoal, *, on_track: bool, read_only: bool) -> None:
        """Show what was said of a goal; a verdict goes before »på sporet«."""
        self._shown = followed
        show(self, _VERDICT, followed, read_only=read_only)
        if on_track and followed.verdict is None:
            self.verdicts.show(self.verdicts.options, [_ON_TRACK])
        show(self, _OUTCOME, followed.outcome, read_only=read_only)
        self.ask_for_missing()

    def forget(self) -> None:
        """Show no goal any more."""
        self._shown = None

    def filled(self, followed: FollowedGoal) -> FollowedGoal:
        """The goal with what stands in the texts, where it is the one that is shown."""
        if self._shown is None or self._shown.id != followed.id:
            return followed
        outcome = filled(self, _OUTCOME, followed.outcome)
        return followed if outcome is followed.outcome else followed.with_(outcome=outcome)

    def ask_for_missing(self) -> None:
        """Put its question beside each field that is empty."""
        for name, question in _QUESTIONS.items():
            editor = self._editors[name]
            asks = self.size.width >= _ROOM and not (editor.text.strip() or editor.read_only)
            words = question if asks else ""
            hint = self.query_one(f"#{name}-hint", Static)
            hint.update(joined((words, "$muted")))
            hint.display = bool(words)
