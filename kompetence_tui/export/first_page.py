"""What a talk begins with, and the stamp on what comes out of it: the bank's own words (E5)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank
    from kompetence_tui.domain.direction.link import Link
    from kompetence_tui.domain.ways import Ways

ABOUT = _("Om samtalen")
GOALS = _("Arbejdspladsens mål")
INPUTS = _("Opspil")
CONFIDENTIAL = _("FORTROLIGT")
MAY_READ = _("Må læses af")


def stamp_words(ways: "Ways") -> str:
    """What stands at the top of each page; empty where nothing is stamped."""
    return _(CONFIDENTIAL) if ways.is_stamped else ""


def stamp(doc: Document, ways: "Ways") -> None:
    """Say below the title that it is confidential and who may read it, unless it says so."""
    if ways.is_stamped and ways.readers:
        words = _("{stamp} – må læses af").format(stamp=_(CONFIDENTIAL))
        doc.stamp(words, ways.readers)
    elif ways.is_stamped:
        doc.stamp(_(CONFIDENTIAL))


def write_first_page(
    doc: Document, bank: "Bank", level: int, inputs: "Sequence[Link]" = ()
) -> None:
    """The purpose, who may read, the workplace's goals and the opspil; nothing where the bank
    has no such page."""
    if not bank.ways.has_first_page:
        return
    doc.heading(level, _(ABOUT))
    if bank.intro.strip():
        doc.text(bank.intro)
    write_readers(doc, bank.ways)
    write_goals(doc, bank.ways, level)
    if inputs:
        doc.heading(level, _(INPUTS))
    doc.items(Item(link.words, key=link.source) for link in inputs)


def write_readers(doc: Document, ways: "Ways") -> None:
    if ways.readers and not ways.is_stamped:  # the stamp says it
        doc.items([Item(ways.readers, key=_(MAY_READ))])


def write_goals(doc: Document, ways: "Ways", level: int) -> None:
    """The workplace's goals, if the bank has any."""
    if ways.goals:
        doc.heading(level, _(GOALS))
    doc.items(Item(goal) for goal in ways.goals)
