"""The plan beside the talk on a wide screen, growing as the talk goes."""

from textual.widgets import Static

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.plan.plan import Plan
from kompetence_tui.domain.rules import missing_words
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined

_AIM_WIDTH = 200


class SidePlan(Static):
    """Each goal with what is agreed on it, and what it lacks."""

    def show(self, plan: Plan) -> None:
        """Show the plan as it stands."""
        parts: list[str | tuple[str, str]] = [(_("Udviklingsplan") + "\n\n", "bold")]
        for number, goal in enumerate(plan.goals, 1):
            parts.append((f"{number}  {quote(goal.aim, _AIM_WIDTH) or _('(uden tekst)')}\n", ""))
            parts += [(f"   {action.text}\n", "$muted") for action in goal.actions if action.text]
            if goal.timeline.danish:
                parts.append((f"   {goal.timeline.danish}\n", "$muted"))
            if goal.builds_on:
                words = _("bygger på {source}").format(source=goal.builds_on.source)
                parts.append((f"   {words}\n", "$muted"))
            if words := missing_words(goal):
                parts.append((f"   {words}\n", "$needs-you"))
            parts.append("\n")
        if not plan.goals:
            parts.append(
                (_("Ingen mål endnu. F5 begynder et mål med det, der står her."), "$muted")
            )
        self.update(joined(*parts))
