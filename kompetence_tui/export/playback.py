"""Tilbagespil: what a period showed of the group's indsatsområder, in figures alone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.figures import Cover
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.domain.thread.facts import source_words
from kompetence_tui.export.blocks import Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.figure_table import Bar, FigureRow, FigureTable
from kompetence_tui.export.nameless import unit_without_names
from kompetence_tui.i18n import _, known, plural

if TYPE_CHECKING:
    from kompetence_tui.domain.report.playback import (
        KeptFigure,
        Playback,
        PlaybackRow,
        PlaybackTable,
    )
    from kompetence_tui.domain.session.session import Session

_CALLED = {
    TableId.AREAS: _("Mål, der bygger på indsatsområderne"),
    TableId.AREA_TYPES: _("Handlinger efter kompetencetype"),
    TableId.AREA_METHODS: _("Valgte metoder"),
    TableId.AREA_VERDICTS: _("Hvad der blev af sidste plans mål"),
    TableId.FORMS: _("Valgte læringsformer"),
    TableId.VERDICTS: _("Hvad der blev af sidste plans mål"),
}
"""What each table tells."""

_LISTED = (TableId.AREA_TYPES, TableId.AREA_METHODS)
"""Their columns are as many as the banks' types and the files' methods: each row is a line."""


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
    """The figures, and how they are to be read."""
    doc.heading(level, playback.title)
    doc.items(_facts(playback))
    for words in _remarks(playback):
        doc.remark(words)
    for table in playback.tables:
        doc.heading(level + 1, _(_CALLED.get(table.table, "")))
        if not table.has_shown:
            doc.remark(_("Ingen tal kan vises her"))
        elif table.table in _LISTED:
            doc.items(Item(_line(table, row, playback.threshold)) for row in table.rows)
        else:
            doc.figures(_figures(table, playback.threshold))


def _remarks(playback: "Playback") -> Iterator[str]:
    """What is to be known of the figures."""
    if playback.is_mostly_hidden:
        words = _("De fleste tal kan ikke vises: for få har mål, der bygger på indsatsområderne")
        more = _(". Strategiens tilbagespil er af alle enheder") if playback.whom else ""
        yield words + more
    if playback.whom and not any(table.table is TableId.AREA_TYPES for table in playback.tables):
        yield _("Kompetencetyper og metoder vises kun for alle enheder under ét")
    if playback.unread:
        words = "{n} samtale kunne ikke læses og er ikke talt med"
        yield plural(words, "{n} samtaler kunne ikke læses og er ikke talt med", playback.unread)
    words = _("Et tal vises kun, når mindst {n} personer er bag det, og intet skjult kan regnes ud")
    yield words.format(n=playback.threshold)


def _facts(playback: "Playback") -> Iterator[Item]:
    yield Item(playback.whom or _("alle enheder under ét"), key=_("Tal for"))
    yield Item(playback.goals.danish(playback.threshold), key=_("Mål i perioden"))
    yield Item(playback.loose.danish(playback.threshold), key=_("Mål, der ikke bygger på noget"))
    yield Item(danish_day(playback.date), key=_("Lavet"))
    if playback.taken_from:
        yield Item(playback.taken_from.source, key=_("Fra"))


def _figures(table: "PlaybackTable", threshold: int) -> FigureTable:
    """A row for each indsatsområde, or for the unit; how many goals it has is drawn too."""
    first = _("Indsatsområde") if table.is_of_areas else _("Enhed")
    rows = tuple(
        FigureRow(
            row.words,
            tuple(figure.danish(threshold) for figure in table.cells(row)),
            tuple(map(_bar, table.cells(row))) if len(table.columns) == 1 else (),
        )
        for row in table.rows
    )
    return FigureTable((first, *map(known, table.columns)), rows)


def _bar(figure: "KeptFigure") -> Bar | None:
    return None if figure.n is None else Bar(figure.n, is_open=not figure.is_shown)


def _line(table: "PlaybackTable", row: "PlaybackRow", threshold: int) -> str:
    """»Borgeren i centrum: faglig 12 · social 8 · 2 andre: <5 eller skjult«."""
    pairs = [
        (words, figure)
        for words, figure in zip(table.columns, table.cells(row), strict=True)
        if figure.cover is not Cover.NOBODY
    ]
    shown = [
        f"{known(w)} {figure.danish(threshold)}" for w, figure in pairs if figure.n is not None
    ]
    if hidden := len(pairs) - len(shown):
        few = _("<{n} eller skjult").format(n=threshold)
        others = plural("{n} anden", "{n} andre", hidden)
        shown.append(f"{others}: {few}" if shown else few)
    return f"{row.words}: {' · '.join(shown)}"
