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
    from kompetence_tui.domain.report.playback import Playback, PlaybackRow, PlaybackTable
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


def playback_document(session: "Session") -> Document:
    """All tilbagespil of the talk; no participants, and nothing else that was said in it."""
    doc = Document()
    doc.heading(1, _("Tilbagespil til indsatsområderne"))
    unit = unit_without_names(session)
    source = Item(source_words(session.kind, session.date), key=_("Til"))
    doc.items([*([Item(unit, key=_("Enhed"))] if unit else []), source])
    write_playback(doc, session, level=2)
    return doc


def write_playback(doc: Document, session: "Session", level: int) -> None:
    """Each tilbagespil under the period it is of; nothing where there is none."""
    for playback in session.playback:
        write_one(doc, playback, level)


def write_one(doc: Document, playback: "Playback", level: int) -> None:
    """The figures of each indsatsområde, then those of the unit, and how they are to be read."""
    doc.heading(level, playback.title)
    doc.items(_facts(playback))
    areas = playback.tables[0].rows if playback.tables else ()
    for area in areas:
        doc.heading_of(level + 1, area.words)
        doc.items(_figures(playback, area.id))
    of_areas = {area.id for area in areas}
    rest = {row.id: row.words for table in playback.tables for row in table.rows}
    for row_id in [one for one in rest if one not in of_areas]:
        doc.heading_of(level + 1, rest[row_id])
        doc.items(_figures(playback, row_id))
    for words in _remarks(playback):
        doc.remark(words)


def _remarks(playback: "Playback") -> Iterator[str]:
    """What is to be known of the figures."""
    if playback.is_mostly_hidden:
        yield _("De fleste tal kan ikke vises: for få har mål, der bygger på indsatsområderne")
    if playback.whom and not any(table.table is TableId.AREA_TYPES for table in playback.tables):
        yield _("Kompetencetyper og metoder vises kun for alle enheder under ét")
    if playback.unread:
        words = "{n} samtale kunne ikke læses og er ikke talt med"
        yield plural(words, "{n} samtaler kunne ikke læses og er ikke talt med", playback.unread)
    words = _("Et tal vises kun, når mindst {n} personer er bag det, og intet skjult kan regnes ud")
    yield words.format(n=playback.threshold)


def _facts(playback: "Playback") -> Iterator[Item]:
    yield Item(playback.whom or _("alle enheder under ét"), key=_("Tal for"))
    yield Item(danish_day(playback.date), key=_("Vedlagt"))
    if playback.taken_from:
        yield Item(playback.taken_from.source, key=_("Fra"))


def _figures(playback: "Playback", row_id: str) -> Iterator[Item]:
    """What each table says of the row."""
    for table in playback.tables:
        for row in table.rows:
            if row.id == row_id:
                words = _said(table, row, playback.threshold)
                yield Item(words, key=_(_CALLED.get(table.table, "")))


def _said(table: "PlaybackTable", row: "PlaybackRow", threshold: int) -> str:
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
