"""What is missing before a talk can be closed, and advice on its plan, as lines of the page."""

from collections.abc import Iterator
from datetime import date

from kompetence_tui.domain.plan.hints import hints
from kompetence_tui.domain.rules import Finding
from kompetence_tui.domain.session.closing import closing_findings
from kompetence_tui.domain.session.session import Session
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import pointed


def missing_lines(session: Session, width: int, *, asks_day: bool) -> Iterator[tuple[str, str]]:
    """What is in the way in the one colour for that, then what is only worth knowing."""
    findings = closing_findings(session)
    parts = [_shown(finding, width) for finding in findings]
    if not any(finding.blocks for finding in findings):
        parts.append((_("Der er ikke noget i vejen for at afslutte."), ""))
    if asks_day:
        parts.append((_("Er det den dag, I holdt samtalen? Den kommer i planen."), ""))
    for number, (words, style) in enumerate(parts):
        yield (f"\n{words}" if number else words), style


def advice_lines(session: Session, today: date, width: int) -> str:
    """What the plan could think of more; nothing of it is in the way."""
    lines = [pointed(hint.words, width, "·") for hint in hints(session, today)]
    return "\n".join((_("Råd til planen:"), *lines)) if lines else ""


def _shown(finding: Finding, width: int) -> tuple[str, str]:
    """The words and their style: what is only worth knowing has not the sign of a fault."""
    if not finding.is_fault:
        return pointed(finding.words, width, "·"), ""
    return pointed(finding.words, width), "bold $needs-you" if finding.blocks else ""
