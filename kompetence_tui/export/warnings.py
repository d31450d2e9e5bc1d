"""What to say before a document is written."""

from typing import TYPE_CHECKING

from kompetence_tui.export.form import Form
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def export_warnings(session: "Session", form: Form) -> list[str]:
    """What the document will lack and what to know before it is written, in whole sentences."""
    from kompetence_tui.domain.session.closing import closing_findings

    warnings = []
    if form.shows_gaps:
        warnings += [finding.words for finding in closing_findings(session)]
        warnings += _on_acknowledgements(session)
    if not session.is_closed and form.marks_drafts:
        warnings.append(_("Samtalen er ikke afsluttet: filen bliver mærket som udkast"))
    if caution := form.caution_of(session):
        warnings.append(caution)
    return warnings


def _on_acknowledgements(session: "Session") -> list[str]:
    """That the plan is another one than what was acknowledged."""
    from kompetence_tui.export.agreed import is_changed

    return [_("Planen er ændret efter godkendelse")] if is_changed(session) else []
