"""MED-tilbagemelding as a document: the year's figures and the committee's words together.

One of a single report, and one of several units' reports for Hovedudvalget.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.columns import NO_AREA, WORKPLACE
from kompetence_tui.domain.report.feedback import (
    COHERENCE,
    EVALUATION,
    HEADINGS,
    TABLES,
    Feedback,
)
from kompetence_tui.domain.report.figures import is_possible
from kompetence_tui.domain.report.groups import GroupFacts
from kompetence_tui.domain.report.merging import MergedReport
from kompetence_tui.domain.report.report import Report, ReportLine, ReportTable
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.report import (
    in_short,
    report_document,
    report_facts,
    write_groups,
    write_texts,
)
from kompetence_tui.export.report_files import ensure_published
from kompetence_tui.export.report_tables import write_tables
from kompetence_tui.export.report_words import protection
from kompetence_tui.i18n import _

_WITHOUT_AREA = frozenset((WORKPLACE.key, NO_AREA.key))


@dataclass(frozen=True, repr=False)
class _Sheet:
    """What stands under the headings."""

    report: Report | MergedReport
    groups: GroupFacts
    feedback: tuple[Feedback, ...]


def written_report(report: Report, today: dt.date) -> Document:
    """A committee's sheet where their words are in it, else the report alone.

    Raises:
        PreliminaryReport: it is not published.
    """
    return (feedback_document if report.feedback else report_document)(report, today)


def feedback_document(report: Report, today: dt.date) -> Document:
    """One committee's sheet, or one without words where nobody wrote any.

    Raises:
        PreliminaryReport: it is not published.
    """
    ensure_published(report)
    doc, own = Document(), report.feedback
    words = _("MED-tilbagemelding {period}").format(period=report.period.danish)
    doc.about = About(words, own.who if own else "", today)
    if own and own.who:
        doc.title(f"{words}:", own.who)
    else:
        doc.heading(1, words)
    written = [Item(danish_day(own.date), key=_("Skrevet"))] if own else []
    doc.items([*report_facts(report), *written])
    for remark in (*report.remarks, *_how_to_read(report)):
        doc.text(remark)
    doc.heading(2, _("Kort fortalt"))
    doc.items([*in_short(report), *_of_how_many([report])])
    _write_headings(doc, _Sheet(report, report.groups, (own,) if own else ()))
    write_texts(doc, report.texts)
    return doc


def merged_document(report: MergedReport, today: dt.date) -> Document:
    """Several units' sheets in one, for Hovedudvalget."""
    doc = Document()
    words = _("Tilbagemelding til Hovedudvalget {period}").format(period=report.period.danish)
    doc.about = About(words, "", today)
    doc.heading(1, words)
    doc.items(_parts(report))
    for remark in (*report.remarks, *_how_to_read(report.parts[0])):
        doc.text(remark)
    doc.heading(2, _("Kort fortalt"))
    doc.items([*in_short(report), *_of_how_many(report.parts)])
    feedback = tuple(part.feedback for part in report.parts if part.feedback)
    _write_headings(doc, _Sheet(report, _groups(report), feedback))
    write_texts(doc, [text for part in report.parts for text in part.texts])
    return doc


def _how_to_read(report: Report) -> Iterator[str]:
    """The first two of the report's own paragraphs, and what no figure can say."""
    yield from list(protection(report))[:2]
    yield _(
        "Tallene er om de samtaler, der er planlagt i programmet. Hvor mange ansatte der er i alt, "
        "og hvem der ikke er med, kan kun udvalget sige."
    )


def _of_how_many(reports: Sequence[Report]) -> Iterator[Item]:
    """What is asked first of any figure, and under the last heading: who is not in it."""
    written = [report.feedback for report in reports if report.feedback]
    for one in written:
        for part in one.parts:
            if part.id == EVALUATION and part.said:
                asked, text = part.said[0]
                words = text or _("det har udvalget ikke skrevet")
                said = f"{one.who}: {words}" if len(written) > 1 else words
                yield Item(said, key=asked.rstrip("?"))


def _parts(report: MergedReport) -> Iterator[Item]:
    """Of when it is, and whose files are in it."""
    first, last = map(danish_day, (report.period.first, report.period.last))
    yield Item(_("{first} til {last}").format(first=first, last=last), key=_("Periode"))
    for part in report.parts:
        units = ", ".join(unit.words for unit in part.units)
        who = part.feedback.who if part.feedback else _("ingen har skrevet")
        published = danish_day(part.published) if part.published else ""
        inner = (Item(who, key=_("Udvalg")), Item(published, key=_("Udgivet")))
        yield Item(units, key=_("Enhed") if len(part.units) == 1 else _("Enheder"), inner=inner)


def _groups(report: MergedReport) -> GroupFacts:
    """All that the parts have; a strategy above several of them once."""
    every = [part.groups for part in report.parts]
    return GroupFacts(
        report.period,
        tuple(dict.fromkeys(form for groups in every for form in groups.strategies)),
        tuple(dict.fromkeys(form for groups in every for form in groups.phases)),
        tuple(work for groups in every for work in groups.work),
    )


def _write_headings(doc: Document, sheet: _Sheet) -> None:
    titles = dict(HEADINGS)
    titles |= {part.id: part.title for one in sheet.feedback for part in one.parts}
    for heading, title in titles.items():
        doc.heading_of(2, _(title) if title == HEADINGS.get(heading) else title)
        tables = list(_tables_under(heading, sheet.report.tables))
        write_tables(doc, tables, sheet.report.period, sheet.report.threshold, level=3)
        if heading == COHERENCE:
            write_groups(doc, sheet.groups, level=3)
        _write_words(doc, heading, sheet.feedback)


def _write_words(doc: Document, heading: str, feedback: Sequence[Feedback]) -> None:
    """What each committee wrote under the heading."""
    for one in feedback:
        if len(feedback) > 1:
            doc.heading_of(3, one.who, _("Udvalgets ord:"))
        else:
            doc.heading(3, _("Udvalgets ord"))
        said = [
            (q, text) for part in one.parts if part.id == heading for q, text in part.said if text
        ]
        for asked, text in said:
            doc.heading_of(4, asked)
            doc.text(text)
        if not said:
            doc.text("")


def _tables_under(heading: str, tables: Sequence[ReportTable]) -> Iterator[ReportTable]:
    """Those that belong there, without what nobody could have been in."""
    for which in TABLES.get(heading, ()):
        for table in (one for one in tables if one.spec.id is which):
            keys = set(_possible(table))
            shown = table
            if which is TableId.AREAS:  # some of it stands under another heading
                shown = replace(table, all_words=_("Alle mål i alt"))
            if which is TableId.AREAS and heading == COHERENCE:
                keys &= _WITHOUT_AREA
                words = _("Mål uden et indsatsområde")
                shown = replace(shown, spec=replace(table.spec, words=words))
            elif which is TableId.AREAS:
                keys -= _WITHOUT_AREA
            if keys:
                yield _only(shown, keys)


def _possible(table: ReportTable) -> Iterator[str]:
    for column, cell in zip(table.columns, table.total.cells, strict=True):
        if is_possible((cell.now, cell.before)):
            yield column.key


def _only(table: ReportTable, keys: Collection[str]) -> ReportTable:
    """The table with those columns; its totals are still of all."""
    kept = [at for at, column in enumerate(table.columns) if column.key in keys]

    def cut(line: ReportLine) -> ReportLine:
        return replace(line, cells=tuple(line.cells[at] for at in kept))

    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        lines=tuple(map(cut, table.lines)),
        total=cut(table.total),
    )
