"""The plan for the personnel file, in the form of Herlev Kommune (H3)."""

from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import Role
from kompetence_tui.export.acknowledgements import write_acknowledgements
from kompetence_tui.export.agreed import SIGNATURES, begun_plan, plan_speech
from kompetence_tui.export.document import Document
from kompetence_tui.export.notice import write_notice
from kompetence_tui.export.playback import write_playback
from kompetence_tui.export.progress import write_addenda, write_progress
from kompetence_tui.i18n import _, speaking

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def plan_document(session: "Session", notice: str = "", *, is_by_type: bool = False) -> Document:
    """The agreed plan, dates and signature lines, then what came after them; no answers.

    ``notice`` is the organisation's. By competence type all is said that the plan says.
    """
    with speaking(plan_speech(session)):
        return _written(session, notice, is_by_type=is_by_type)


def _written(session: "Session", notice: str, *, is_by_type: bool) -> Document:
    doc = begun_plan(session, is_by_type=is_by_type)
    _write_signatures(doc, session)
    write_acknowledgements(doc, session, level=2, points=True)
    if is_by_type and session.acknowledgements:
        doc.remark(
            _(
                "Godkendelser og kontrolsum gælder formen »udviklingsplan«; her står den samme plan"
                " efter kompetencetype"
            )
        )
    write_addenda(doc, session, level=2)
    write_playback(doc, session, level=2)
    write_progress(doc, session, level=2)
    write_notice(doc, notice)
    return doc


def _write_signatures(doc: Document, session: "Session") -> None:
    doc.heading(2, _(SIGNATURES))
    doc.signatures([(_("Den"), ""), *signers(session)])


def signers(session: "Session") -> list[tuple[str, str]]:
    """Who signs, employees before leaders; a facilitator never does (V6)."""
    signers = [
        (_(role.value).capitalize(), name)
        for role in (
            Role.EMPLOYEE,
            Role.EMPLOYEE_REPRESENTATIVE,
            Role.MANAGEMENT_REPRESENTATIVE,
        )
        for name in session.names(role)
    ]
    if not signers:
        label = _("Medarbejder") if session.kind.is_individual else _("Gruppen")
        signers = [(label, session.who)]
    leaders = session.names(Role.LEADER) or ("",)
    return signers + [(_("Leder"), name) for name in leaders]
