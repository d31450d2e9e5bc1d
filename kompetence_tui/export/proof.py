"""Bevis for godkendelsen: how anybody finds that a plan is the one that was acknowledged."""

from typing import TYPE_CHECKING

from kompetence_tui.export.acknowledgements import write_acknowledgements
from kompetence_tui.export.agreed import checksum, verifying
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.facts import facts
from kompetence_tui.export.file_name import plan_file_name
from kompetence_tui.export.notice import write_notice
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session.session import Session


def proof_document(session: "Session", notice: str = "") -> Document:
    """The plan's file, its checksum, the command that gives it, and who acknowledged what."""
    doc, file = Document(), plan_file_name(session)
    doc.title(_("Bevis for godkendelsen af planen for:"), session.who)
    doc.items(facts(session))
    doc.heading(2, _("Planens kontrolsum"))
    doc.items([Item(file, key=_("Fil")), Item(checksum(session), key=_("Kontrolsum"))])
    doc.remark(
        _(
            "Kontrolsummen er SHA-256 af planen indtil underskrifterne, uden linjerne om status. "
            "Linjen herunder regner den efter i den mappe, hvor planens fil ligger. Hedder filen "
            "noget andet, så ret navnet. Er resultatet et andet, er planen ændret"
        )
    )
    doc.command(verifying(file))
    write_acknowledgements(doc, session, level=2)
    write_notice(doc, notice)
    return doc
