"""The organisation's own words on purpose, access and retention, last in a document."""

from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

HEADING = _("Om oplysningerne")


def write_notice(doc: Document, notice: str) -> None:
    """The words as people's text under a heading of their own; nothing when none are set."""
    if notice.strip():
        doc.heading(2, _(HEADING))
        doc.text(notice)
