"""Tilbagespil: what a period showed of the group's indsatsområder, in figures alone (K12)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.figures import Cover
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.thread.facts import source_words
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.nameless import unit_without_names
from kompetence_tui.i18n import _, known, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.report.feedback import Feedback, FeedbackRow, FeedbackTable
    from kompetence_tui.domain.session.session import Session

_CALLED = {
    TableId.AREAS: _("Mål, der bygger på det"),
    TableId.AREA_TYPES: _("Kompetencetyper"),
    TableId.AREA_METHODS: _("Metoder"),
    TableId.AREA_VERDICTS: _("Sidste plans mål"),
    TableId.FORMS: _("Læringsformer"),
    TableId.VERDICTS: _("Sidste plans mål"),
}
"""What a row of each table tells."""


def feedback_document(session: "Session") -> Document:
    """All tilbagespil of the talk; no participants, and nothing else that was said in it."""
    doc = Document()
    doc.heading(1, _("Tilbagespil til indsatsområderne"))
    unit = unit_without_names(session)
    source = Item(source_words(session.kind, session.date), key=_("Til"))
    doc.items([*([Item(unit, key=_("Enhed"))] if unit else []), source])
    write_feedback(doc, session, level=2)
    return doc


def write_feedback(doc: Document, session: "Session", level: int) -> None:
    """Each tilbagespil under the period it is of; nothing where there is none."""
    for feedback in session.feedback:
        write_one(doc, feedback, level)


def write_one(doc: Document, feedback: "Feedback", level: int) -> None:
    """The figures of each indsatsområde, then those of the unit, and how they are to be read."""
    doc.heading(level, feedback.title)
    doc.items(_facts(feedback))
    areas = feedback.tables[0].rows if feedback.tables else ()
    for area in areas:
        doc.heading_of(level + 1, area.words)
        doc.items(_figures(feedback, area.id))
    of_areas = {area.id for area in areas}
    rest = {row.id: row.words for table in feedback.tables for row in table.rows}
    for row_id in [one for one in rest if one not in of_areas]:
        doc.heading_of(level + 1, rest[row_id])
        doc.items(_figures(feedback, row_id))
    for words in _remarks(feedback):
        doc.remark(words)


def _remarks(feedback: "Feedback") -> Iterator[str]:
    """What is to be known of the figures."""
    if feedback.is_mostly_hidden:
        yield _("De fleste tal kan ikke vises: for få har mål, der bygger på indsatsområderne")
    if feedback.whom and not any(table.table is TableId.AREA_TYPES for table in feedback.tables):
        yield _("Kompetencetyper og metoder vises kun for alle enheder under ét")
    if feedback.unread:
        words = "{n} samtale kunne ikke læses og er ikke talt med"
        yield plural(words, "{n} samtaler kunne ikke læses og er ikke talt med", feedback.unread)
    words = _("Et tal vises kun, når mindst {n} personer er bag det, og intet skjult kan regnes ud")
    yield words.format(n=feedback.threshold)


def _facts(feedback: "Feedback") -> Iterator[Item]:
    yield Item(feedback.whom or _("alle enheder under ét"), key=_("Tal for"))
    yield Item(danish_day(feedback.date), key=_("Vedlagt"))
    if feedback.taken_from:
        yield Item(feedback.taken_from.source, key=_("Fra"))


def _figures(feedback: "Feedback", row_id: str) -> Iterator[Item]:
    """What each table says of the row."""
    for table in feedback.tables:
        for row in table.rows:
            if row.id == row_id:
                words = _said(table, row, feedback.threshold)
                yield Item(words, key=_(_CALLED.get(table.table, "")))


def _said(table: "FeedbackTable", row: "FeedbackRow", threshold: int) -> str:
    """»faglig 12 · social 8 · 2 andre: <5 eller skjult«; of one column its figure alone."""
    pairs = [
        (words, figure)
        for words, figure in zip(table.columns, row.figures, strict=False)
        if figure.cover is not Cover.NOBODY
    ]
    if len(table.columns) == 1:
        return "".join(figure.danish(threshold) for _words, figure in pairs)
    shown = [
        f"{known(words)} {figure.danish(threshold)}"
        for words, figure in pairs
        if figure.n is not None
    ]
    if hidden := len(pairs) - len(shown):
        few = _("<{n} eller skjult").format(n=threshold)
        others = plural("{n} anden", "{n} andre", hidden)
        shown.append(f"{others}: {few}" if shown else few)
    return " · ".join(shown)
