"""A question as it stands in a talk: its theme's introduction, its words, what to ask further."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.proposals import proposed_words
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import folded, joined, plain
from kompetence_tui.tui.widgets.first_inputs import FirstInputs


class QuestionHead(Vertical):
    """Shows one question at a time; opspil are put between by whoever has any."""

    def __init__(self) -> None:
        super().__init__(id="question-head")

    def compose(self) -> ComposeResult:
        yield Static(id="theme-intro")
        inputs = FirstInputs(id="first-inputs")
        inputs.display = False
        yield inputs
        yield Static(id="question-text")
        yield Static(id="who-answers", classes="-empty")
        yield Static(id="follow-ups")

    def show(self, stop: Stop) -> None:
        """Another question; ``fold`` what to ask further when the width is known."""
        intro = self.query_one("#theme-intro", Static)
        intro.update(plain(stop.theme.intro))
        intro.set_class(not (stop.opens_theme and stop.theme.intro), "-empty")
        by = proposed_words(stop.question.proposed_by)
        self.query_one("#question-text", Static).update(
            joined(stop.question.text, (f"  {by}" if by else "", "not bold $muted"))
        )

    def show_who(self, words: str) -> None:
        """Who answers, and who looks away; nothing where all answer as one."""
        who = self.query_one("#who-answers", Static)
        who.update(plain(words, "$accent"))
        who.set_class(not words, "-empty")

    def fold(self, stop: Stop, width: int) -> None:
        """What to ask further, each in under the first, in lines of so many cells."""
        lead = _("Spørg videre   ")
        each = (folded(one, width - len(lead)) for one in stop.question.follow_ups)
        lines = [line for lines in each for line in lines]
        words = f"\n{' ' * len(lead)}".join(lines)
        widget = self.query_one("#follow-ups", Static)
        widget.update(joined((lead + words, "$muted")))
        widget.set_class(not lines, "-empty")
