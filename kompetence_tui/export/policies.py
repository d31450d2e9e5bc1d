"""What a workplace has agreed on elsewhere, as a list to print (H13)."""

from collections.abc import Iterable

from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

TITLE = _("Politikker på arbejdspladsen")


def policies_document(lists: Iterable[tuple[str, tuple[str, ...]]]) -> Document:
    """The policies below who says them: a bank by its title, or nothing for all talks."""
    doc = Document()
    doc.about = About(_(TITLE))
    doc.heading(1, _(TITLE))
    found = [(who, policies) for who, policies in lists if policies]
    if not found:
        doc.remark(_("Hverken opsætningen eller en spørgsmålsbank nævner nogen."))
    for who, policies in found:
        if who:
            doc.heading_of(2, who)
        doc.items(Item(policy) for policy in policies)
    return doc
