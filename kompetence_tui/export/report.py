"""*Årets billede* as a document: what a committee reads aloud, and nobody is named in it (E21)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kompetence_tui.domain.dates.dates import danish_day
from kompetence_tui.domain.report.columns import VERDICTS
from kompetence_tui.domain.report.counted import ALL
from kompetence_tui.domain.report.experiences import Chosen, in_order
from kompetence_tui.domain.report.groups import GroupFacts, GroupWork, YearlyForm
from kompetence_tui.domain.report.merging import MergedReport
from kompetence_tui.domain.report.report import Report, ReportCell, ReportTable
from kompetence_tui.domain.report.tables import HELD, TableId
from kompetence_tui.export.blocks import About, Item
from kompetence_tui.export.document import Document
from kompetence_tui.export.figure_table import Bar, FigureRow, FigureTable
from kompetence_tui.export.report_files import ensure_published
from kompetence_tui.export.report_tables import write_tables
from kompetence_tui.export.report_words import protection
from kompetence_tui.i18n import _


def report_document(report: Report, today: dt.date) -> Document:
    """The whole report.

    Raises:
        PreliminaryReport: it is not published.
    """
    ensure_published(report)
    doc = Document()
    [unit, *others] = [unit.words for unit in report.units] or [""]
    is_of_one = bool(unit) and not others
    doc.about = About(_("Årets billede"), unit if is_of_one else "", today)
    title = _("Årets billede {period}").format(period=report.period.danish)
    if is_of_one:
        doc.title(f"{title}:", unit)
    else:
        doc.heading(1, title)
    doc.items(report_facts(report))
    for remark in report.remarks:
        doc.text(remark)
    if short := list(in_short(report)):
        doc.heading(2, _("Kort fortalt"))
        doc.items(short)
    doc.heading(2, _("Sådan læses tallene"))
    for words in protection(report):
        doc.text(words)
    write_tables(doc, report.tables, report.period, report.threshold)
    write_groups(doc, report.groups)
    write_texts(doc, report.texts)
    return doc


def report_facts(report: Report) -> Iterator[Item]:
    """Of when it is, and of which units."""
    period = report.period
    days = _("{first} til {last}").format(
        first=danish_day(period.first), last=danish_day(period.last)
    )
    yield Item(days, key=_("Periode"))
    names = ", ".join(unit.words for unit in report.units)
    if report.is_all and len(report.units) > 1:
        names = _("alle {n}: {names}").format(n=len(report.units), names=names)
    yield Item(names, key=_("Enheder") if len(report.units) > 1 else _("Enhed"))
    if report.published:
        yield Item(danish_day(report.published), key=_("Udgivet"))


_SHORT = (
    (TableId.TALKS, HELD, _("Afholdte samtaler")),
    (TableId.PLANS, "plan", _("Skriftlige planer")),
    (TableId.PLANS, "no-development", _("Taget stilling, ingen plan i år")),
    (TableId.AREAS, ALL, _("Mål")),
    (TableId.TYPES, ALL, _("Handlinger")),
    (TableId.VERDICTS, "reached", _("Mål fra sidste plan, som er opfyldt")),
)
"""What is asked first: a table, one of its columns or the total, and what it is called."""


def in_short(report: Report | MergedReport) -> Iterator[Item]:
    """»294 (273 i 2025)«, where there is a number."""
    tables = {table.spec.id: table for table in report.tables}
    for which, key, words in _SHORT:
        cell = _sum_of(tables[which], key) if which in tables else None
        if cell is None or cell.now.n is None:
            continue
        said = cell.now.danish(report.threshold)
        if cell.before and cell.before.n is not None:
            said = _("{n} ({before} i {period})").format(
                n=said,
                before=cell.before.danish(report.threshold),
                period=report.period.before.danish,
            )
        yield Item(said, key=_(words))


def _sum_of(table: ReportTable, key: str) -> ReportCell | None:
    cells = zip(table.columns, table.total.cells, strict=True)
    found = {column.key: cell for column, cell in cells} | {ALL: table.total.total}
    return found.get(key)


def write_groups(doc: Document, groups: GroupFacts, level: int = 2) -> None:
    """What committees and groups did; nothing where they did nothing."""
    if not (groups.strategies or groups.phases or groups.work):
        return
    doc.heading(level, _("Udvalg og grupper"))
    doc.text(_("Det her handler ikke om enkelte personer, så intet af det er skjult."))
    for words, forms in (
        (_("Strategier"), groups.strategies),
        (_("Fem-fase-skemaer"), groups.phases),
    ):
        if forms:
            doc.heading(level + 1, words)
            doc.items(map(_form, forms))
    if groups.work:
        doc.heading(level + 1, _("Gruppernes egne samtaler og planer"))
        doc.figures(_work(groups))
    if any(work.verdicts for work in groups.work):
        doc.heading(level + 1, _("Gruppernes mål fra sidste plan"))
        doc.figures(_verdicts(groups.total))


def _form(form: YearlyForm) -> Item:
    inner = [Item(danish_day(form.date), key=_("Skrevet"))]
    if form.dialogue:
        inner.append(Item(form.dialogue, key=_("Tages op igen")))
    if form.experiences:
        inner.append(Item(form.experiences, key=_("Erfaringer skrevet")))
    who = form.who or _("(uden navn)")
    return Item(f"{who} ({form.level})" if form.level else who, inner=tuple(inner))


def _work(groups: GroupFacts) -> FigureTable:
    heads = (_("Enhed"), _("Samtaler"), _("Planer"), _("Værksteder"), _("Mål"))
    rows = [_work_row(work, work.unit.words) for work in groups.work]
    if len(rows) > 1:
        rows.append(_work_row(groups.total, _("I alt"), is_sum=True))
    return FigureTable(heads, tuple(rows))


def _work_row(work: GroupWork, words: str, *, is_sum: bool = False) -> FigureRow:
    counts = (work.talks, work.plans, work.workshops, work.goals)
    return FigureRow(words, tuple(map(str, counts)), is_sum=is_sum)


def _verdicts(work: GroupWork) -> FigureTable:
    counts = [(label.words, work.verdicts.get(label.key, 0)) for label in VERDICTS]
    rows = tuple(FigureRow(words, (str(n),), (Bar(n),)) for words, n in counts)
    return FigureTable((_("Mål"), _("Antal")), rows)


def write_texts(doc: Document, texts: Sequence[Chosen]) -> None:
    """What groups wrote for a higher level, and somebody ticked; nothing where there is none."""
    if not texts:
        return
    doc.heading(2, _("Forslag og erfaringer"))
    doc.text(_("Skrevet af grupper, udvalg og værksteder, og læst igennem af en, før det kom med."))
    for sort, own in in_order(texts):
        doc.heading(3, _(sort.words))
        doc.items(Item(one.text) for one in own)
